/// Tells lines that ask the reader to do something.
enum Imperative {
  private static let verbs: WordSet = [
    "take", "go", "ask", "call", "bring", "plant", "put", "get", "buy", "visit", "book", "ring",
    "turn", "write", "come", "try", "use", "keep", "let", "make", "add", "mix", "stir", "pour",
    "bake", "cook", "heat", "cut", "place", "remove", "serve", "choose", "click", "press", "open",
    "don't", "never", "always", "please", "see", "read", "check", "contact", "email", "phone",
    "yes", "no", "send", "order", "wear", "avoid", "remember", "leave", "look", "drive", "follow",
    "join", "sign", "carry", "wait", "stop", "start", "do", "be", "pay", "find", "give",
  ]
  private static let persons: WordSet = [
    "you", "you'll", "you're", "we", "i", "my", "let's", "your",
  ]

  /// Whether words begin by telling somebody what to do, or speak to them.
  static func begins(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return verbs.contains(first) || persons.contains(first)
  }
}

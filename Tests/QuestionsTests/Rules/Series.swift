/// Looks at lists of items.
enum Series {
  /// A number in front of an item.
  enum Number {
    /// As in *2. Seduction* or *step 2: Seduction*.
    case figure
    /// As in *iv) Seduction*.
    case roman
  }

  private static let ordinals: Set<String> = [
    "first", "second", "third", "final", "last", "initial", "initially",
  ]
  private static let places: Set<String> = ["stage", "step", "phase", "act"]

  /// What stands more than once, each once, sorted.
  static func repeated(_ keys: [String]) -> [String] {
    Dictionary(grouping: keys, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The number in front of an item, with or without *step* or *stage*; nil if there is none.
  static func number(before item: String) -> Number? {
    var words = item.lowercased().split(separator: " ", maxSplits: 2)[...]
    if let first = words.first, places.contains(String(first)) { words.removeFirst() }
    guard let mark = words.first?.firstIndex(where: { ".):".contains($0) }),
      let number = words.first?[..<mark], !number.isEmpty
    else { return nil }
    if number.allSatisfy(\.isNumber) { return .figure }
    return number.allSatisfy { "ivx".contains($0) } ? .roman : nil
  }

  /// Words such as *final stage* within an item; nil if there are none.
  static func ordinal(in words: [String]) -> String? {
    zip(words, words.dropFirst()).first {
      ordinals.contains($0) && $1 != "act" && places.contains($1)
    }.map { "\($0) \($1)" }
  }

  /// The number of things that a stem says there are, from *two* to *ten* or in figures.
  static func number(in words: [String]) -> Int? {
    let named = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    for word in words {
      if let index = named.firstIndex(of: word) { return index + 2 }
      if let number = Int(word) { return number }
    }
    return nil
  }
}

/// Takes the endings off English words, roughly: rather one too many than a leak overlooked.
enum Roots {
  /// Endings that may follow another one.
  private static let inflections: Set<String> = [
    "s", "es", "ed", "ing", "er", "or", "ers", "ors", "ly", "al",
  ]
  /// Endings that make another sort of word; nothing is taken off behind them.
  private static let derivations: Set<String> = [
    "ization", "isation", "ations", "ation", "ements", "ement", "ments", "ment", "ingly", "edly",
    "ness", "ities", "ity", "ives", "ive", "ions", "ion", "ings", "ies", "ied", "e", "y",
  ]
  private static let longest = 7
  private static let leastRoot = 4

  /// The root of a folded word: the longest ending goes first, and four letters stay at least.
  static func root(of word: String) -> String {
    var root = Substring(word)
    while let (ending, isLast) = ending(of: root) {
      root = root.dropLast(ending)
      if isLast { break }
    }
    return String(root)
  }

  private static func ending(of word: Substring) -> (length: Int, isLast: Bool)? {
    let most = min(longest, word.count - leastRoot)
    guard most > 0 else { return nil }
    for length in stride(from: most, through: 1, by: -1) {
      let ending = String(word.suffix(length))
      if derivations.contains(ending) { return (length, true) }
      if inflections.contains(ending) { return (length, false) }
    }
    return nil
  }
}

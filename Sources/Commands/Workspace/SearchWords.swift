import Study

/// Words of a search on their way past the parser.
enum SearchWords {
  /// The words with a minus before a term written so that the parser does not take the term for an
  /// option: `-is:due`, and behind `find` also `-word`.
  static func guarded(_ words: [String]) -> [String] {
    let find = words.firstIndex(of: "find") ?? words.endIndex
    return words.enumerated().map { index, word in
      guard word.count > 2, word.hasPrefix("-"), !word.hasPrefix("--") else { return word }
      guard CardSearch.isSearch(word) || index > find else { return word }
      return String(CardSearch.minus) + word.dropFirst()
    }
  }
}

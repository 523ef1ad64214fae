/// Phrases that are looked up by their first word.
struct PhraseBook: Sendable {
  private let phrasesOfFirst: [String: [[String]]]
  private let firsts: WordSet

  /// Creates a book of phrases in lower case.
  init(_ phrases: [String]) {
    phrasesOfFirst = Dictionary(
      grouping: phrases.map { $0.split(separator: " ").map { String($0) } }, by: { $0.first ?? "" })
    firsts = WordSet(phrasesOfFirst.keys)
  }

  /// Whether one of the phrases stands in words.
  func matches(_ words: [String]) -> Bool {
    words.indices.contains { index in
      firsts.contains(words[index])
        && (phrasesOfFirst[words[index]] ?? []).contains { words[index...].starts(with: $0) }
    }
  }
}

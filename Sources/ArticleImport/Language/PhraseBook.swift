/// Phrases that are looked up by their first word.
struct PhraseBook: Sendable {
  private let phrasesOfFirst: [String: [[String]]]

  /// Creates a book of phrases in lower case.
  init(_ phrases: [String]) {
    phrasesOfFirst = Dictionary(
      grouping: phrases.map { $0.split(separator: " ").map { String($0) } }, by: { $0.first ?? "" })
  }

  /// Whether one of the phrases stands in words.
  func matches(_ words: [String]) -> Bool {
    words.indices.contains { index in
      (phrasesOfFirst[words[index]] ?? []).contains { words[index...].starts(with: $0) }
    }
  }
}

import DeckFormat

/// Tells what somebody went through from what somebody explains.
enum TalePage {
  /// Whether most of what was found in a text is likely to be a tale's: three of ten sentences say *I* or
  /// *we*, and hardly anything is defined or compared.
  static func isTale(_ blocks: [ArticleBlock], facts: [FoundFact]) -> Bool {
    let solid = facts.count { [.definition, .role, .contrast].contains($0.kind) }
    guard solid < 5 else { return false }
    var all = 0
    var personal = 0
    for block in blocks.prefix(200) {
      guard case .paragraph(let text) = block else { continue }
      for sentence in Sentence.sentences(of: text) {
        let words = TextWords.of(sentence.text)
        guard words.count > 3 else { continue }
        all += 1
        if words.contains(where: persons.contains) { personal += 1 }
      }
    }
    return all >= 8 && personal * 10 >= all * 3
  }

  private static let persons: Set<String> = [
    "i", "we", "my", "our", "us", "me", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'd",
    "we'll", "ich", "wir", "mein", "unser",
  ]
}

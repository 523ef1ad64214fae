import DeckFormat

/// Tells what somebody went through from what somebody explains.
enum TalePage {
  /// Whether most of what was found in a text is likely to be a tale's: a quarter of the sentences say *I* or
  /// *we*, and hardly anything is defined or compared.
  static func isTale(_ blocks: [ArticleBlock], facts: [FoundFact], isNotes: Bool) -> Bool {
    let solid = facts.count { [.definition, .role, .contrast, .faq].contains($0.kind) }
    guard solid < 6 else { return false }
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
    // Notes hold few sentences; a tale in short lines holds many.
    return all >= (isNotes ? 20 : 8) && personal * 4 >= all
  }

  private static let persons: Set<String> = [
    "i", "we", "my", "our", "us", "me", "i'm", "i've", "i'd", "i'll", "we're", "we've", "we'd",
    "we'll", "ich", "wir", "mein", "unser",
  ]
}

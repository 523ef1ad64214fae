import DeckFormat

/// What no fact may be, whatever rule found it.
enum FactGuards {
  /// Whether a fact says something whole.
  static func isFit(_ fact: FoundFact) -> Bool {
    let texts = [fact.name, fact.text] + fact.sides.map(\.value)
    // A cell that is left to be filled in.
    if fact.sides.contains(where: {
      !$0.value.contains { $0.isLetter || $0.isNumber || "+-✓✔✗✘".contains($0) }
    }) {
      return false
    }
    // A line to write on.
    if texts.contains(where: { $0.contains("____") }) { return false }
    if texts.contains(where: { isCut($0) || JunkLine.isPlaceholder($0) }) { return false }
    switch fact.kind {
    case .contrast: return fact.sides.count >= 2 && fact.sides.allSatisfy { !$0.value.isEmpty }
    case .characteristic, .example: return !fact.text.isEmpty && isSayable(fact.text)
    case .stage, .alias, .gloss: return !fact.name.isEmpty && isSayable(fact.name)
    default:
      return !fact.name.isEmpty && isSayable(fact.text) && fact.name.count <= 160
        && TextWords.key(fact.name) != TextWords.key(fact.text)
    }
  }

  /// Whether a text has a letter or digit.
  private static func isSayable(_ text: String) -> Bool {
    text.contains { $0.isLetter || $0.isNumber } || (!text.isEmpty && text.count <= 4)
  }

  /// Whether a text was cut off: it ends in an ellipsis, or in a word that wants another.
  static func isCut(_ text: String) -> Bool {
    let end = text.trimmed
    return (end.hasSuffix("…") || end.hasSuffix("...")) && end.count > 12
      && !end.contains("etc")
  }
}

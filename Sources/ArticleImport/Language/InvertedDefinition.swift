/// A sentence whose term stands inside a set phrase: `Unter Blende versteht man …`, `On appelle dîme …`.
struct InvertedDefinition: Equatable {
  /// The term.
  var term: String
  /// What it is.
  var text: String

  private static let frames = [
    ("unter ", " versteht man "), ("unter ", " verstehen wir "), ("als ", " bezeichnet man "),
    ("als ", " werden "), ("mit ", " bezeichnet man "), ("mit ", " meint man "),
    ("se llama ", " a "), ("se llama ", " al "), ("se denomina ", " a "),
    ("se conoce como ", " a "),
    ("par ", " on entend "), ("por ", " se entiende "), ("by ", " is meant "), ("by ", " we mean "),
  ]

  private static let openings = PhraseTable(frames.map(\.0) + ["on appelle "])

  /// Reads a sentence; nil if it has no such frame.
  init?(_ sentence: String) {
    let start = Array(sentence.trimmed.prefix(16).lowercased().utf8)
    guard Self.openings.match(start, at: 0) != nil else { return nil }
    let text = sentence.trimmingEnd(".!")
    guard text.utf8.count <= 600 else { return nil }
    for (opening, middle) in Self.frames
    where text.prefix(opening.count).lowercased() == opening {
      let rest = text.dropFirst(opening.count)
      guard let range = rest.firstRange(of: middle) else { continue }
      let name = HeadingTerms.withoutArticle(
        HeadingTerms.unquoted(String(rest[..<range.lowerBound])))
      let said = String(rest[range.upperBound...]).trimmed
      guard Self.isTerm(name), said.wordCount >= 2 else { continue }
      term = name
      self.text = said
      return
    }
    // 'On appelle privilège un avantage …'
    let opening = "on appelle "
    if text.prefix(opening.count).lowercased() == opening {
      let rest = text.dropFirst(opening.count)
      for article in [" un ", " une ", " le ", " la ", " l'", " l’", " les ", " des "] {
        guard let range = rest.firstRange(of: article) else { continue }
        let name = HeadingTerms.unquoted(String(rest[..<range.lowerBound]))
        guard Self.isTerm(name) else { continue }
        term = name
        self.text = String(rest[range.lowerBound...]).trimmed
        return
      }
    }
    return nil
  }

  private static func isTerm(_ name: String) -> Bool {
    (1...4).contains(name.wordCount)
      && !name.contains { ",;:()".contains($0) } && !FactFinder.beginsWithPronoun(name)
  }
}

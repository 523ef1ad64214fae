import Foundation

/// A name under which a student may be seen by others.
package struct PlayerName: Equatable, Sendable {
  /// The most characters of a name.
  package static let longest = 24

  /// The name as it is shown.
  package let text: String

  /// A name that people can read: 1 to 24 characters with a letter or a digit among them, in their
  /// compatible form (NFKC), without anything that is invisible, changes the direction of writing or
  /// controls a terminal; nil for any other text.
  package init?(_ text: String) {
    guard text.utf8.count <= 400 else { return nil }
    let scalars = text.precomposedStringWithCompatibilityMapping.unicodeScalars
    guard !scalars.contains(where: Self.isHidden) else { return nil }
    let words = String(String.UnicodeScalarView(scalars))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard (1...Self.longest).contains(words.count), words.unicodeScalars.count <= 96,
      words.contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    self.text = words
  }

  /// What two names share that look alike: folded in case and marks, with letters of other scripts and
  /// digits replaced by the Latin letters they look like.
  ///
  /// The pairs are the common ones of the confusables of Unicode Technical Standard 39.
  package static func key(of name: String) -> String {
    let folded = name.precomposedStringWithCompatibilityMapping
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).lowercased()
    return String(folded.compactMap { $0.isWhitespace ? nil : lookalikes[$0] ?? $0 })
      .replacing("rn", with: "m").replacing("vv", with: "w")
  }

  private static let lookalikes: [Character: Character] = {
    let pairs: [(Character, String)] = [
      ("a", "аαɑ@4"), ("b", "ьвβ8"), ("c", "сϲ"), ("d", "ԁ"), ("e", "еєε3"), ("g", "ɡ9"),
      ("h", "һн"),
      ("i", "іıιl1|!"), ("j", "ј"), ("k", "кκ"), ("m", "мμ"), ("n", "пηո"), ("o", "оοσ0օ"),
      ("p", "рρ"), ("q", "ԛ"), ("s", "ѕ5$"), ("t", "тτ7+"), ("u", "υսцᴜ"), ("v", "νѵ"),
      ("w", "ԝѡω"),
      ("x", "хχ"), ("y", "уγү"), ("z", "ᴢ2"),
    ]
    return pairs.reduce(into: [:]) { table, pair in
      for other in pair.1 { table[other] = pair.0 }
    }
  }()

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      // Joiners within emoji are no harm, but a name does without them.
      true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}

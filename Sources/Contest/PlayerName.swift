import Foundation

/// A name under which a student may be seen by others.
package struct PlayerName: Equatable, Sendable {
  /// The most characters of a name.
  package static let longest = 24
  /// The most marks on a letter: more of them run over the lines above and below.
  private static let mostMarks = 4

  /// The name as it is shown.
  package let text: String

  /// A name that people can read: 1 to 24 characters with a letter or a digit among them, in their
  /// compatible form (NFKC), without anything that is invisible, changes the direction of writing or
  /// controls a terminal; nil for any other text.
  ///
  /// What asks for a symbol in colors or without is left out, as keyboards add it unasked.
  package init?(_ text: String) {
    guard text.utf8.count <= 400 else { return nil }
    let scalars = text.precomposedStringWithCompatibilityMapping.unicodeScalars
      .filter { !(0xFE0E...0xFE0F).contains($0.value) }
    guard !scalars.contains(where: Self.isHidden) else { return nil }
    let words = String(String.UnicodeScalarView(scalars))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard (1...Self.longest).contains(words.count), words.unicodeScalars.count <= 96,
      words.contains(where: { $0.isLetter || $0.isNumber }),
      words.allSatisfy({ $0.unicodeScalars.count(where: Self.isMark) <= Self.mostMarks })
    else { return nil }
    self.text = words
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      // Joiners within emoji are no harm, but a name does without them.
      true
    // An empty Braille cell, and what stands for something that cannot be shown.
    default:
      scalar.properties.isDefaultIgnorableCodePoint
        || [0x2800, 0xFFFC, 0xFFFD].contains(scalar.value)
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }
}

extension Learner {
  /// The number of characters a name may have.
  static let longestName = 64

  /// Whether a text of another file can be a name here: 1 to 64 characters on one line, a letter
  /// first, single spaces between words, and nothing that a terminal obeys or nobody sees.
  static func isName(_ text: String) -> Bool {
    guard text.utf8.count <= 32 * longestName, text.count <= longestName,
      text.first?.isLetter ?? false, text.last != " ", !text.contains("  ")
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator:
        false
      case .spaceSeparator: scalar == " "
      // Marks that turn the direction of writing; what joins letters may stay.
      case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
      default: true
      }
    }
  }
}

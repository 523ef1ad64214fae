/// How comma-separated values are written.
package struct CSVDialect: Equatable, Sendable {
  /// What stands between two cells.
  package enum Delimiter: String, CaseIterable, Sendable {
    /// A comma, as RFC 4180 has it.
    case comma = ","
    /// A semicolon, which spreadsheets expect where the comma is the decimal mark.
    case semicolon = ";"
    /// A tab.
    case tab = "\t"

    /// The delimiter as a byte.
    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      }
    }
  }

  /// What stands before the fraction of a number.
  package enum Decimal: String, CaseIterable, Sendable {
    /// A point.
    case point = "."
    /// A comma.
    case comma = ","
  }

  /// For programs: commas, decimal points, LF, no mark, every text as it stands.
  package static let plain = CSVDialect()

  /// What stands between two cells.
  package var delimiter: Delimiter
  /// What stands before the fraction of a number.
  package var decimal: Decimal
  /// Whether the file begins with a byte order mark, by which Excel knows UTF-8.
  package var hasMark: Bool
  /// Whether lines end with CR LF, as RFC 4180 has it, instead of LF.
  package var endsLinesWithCRLF: Bool
  /// Whether a text that a spreadsheet would take for a formula gets an apostrophe before it.
  package var guardsFormulas: Bool

  /// Creates a dialect; the defaults are those of ``plain``.
  package init(
    delimiter: Delimiter = .comma, decimal: Decimal = .point, hasMark: Bool = false,
    endsLinesWithCRLF: Bool = false, guardsFormulas: Bool = false
  ) {
    self.delimiter = delimiter
    self.decimal = decimal
    self.hasMark = hasMark
    self.endsLinesWithCRLF = endsLinesWithCRLF
    self.guardsFormulas = guardsFormulas
  }

  /// For a spreadsheet or a course platform that a person opens the file with: CR LF, and no text is
  /// taken for a formula.
  package static func spreadsheet(
    delimiter: Delimiter = .comma, decimal: Decimal = .point, hasMark: Bool = false
  ) -> CSVDialect {
    CSVDialect(
      delimiter: delimiter, decimal: decimal, hasMark: hasMark, endsLinesWithCRLF: true,
      guardsFormulas: true)
  }

  /// What a file begins with: the mark, or nothing.
  var beginning: [UInt8] { hasMark ? [0xEF, 0xBB, 0xBF] : [] }

  /// What ends a row.
  var lineEnd: [UInt8] { endsLinesWithCRLF ? [0x0D, 0x0A] : [0x0A] }

  /// Whether a text is guarded: it begins with a tab or a line break, or with `=`, `+`, `-` or `@`,
  /// of whatever width, behind any white space and invisible characters.
  func isGuarded(_ text: String) -> Bool {
    guard guardsFormulas, let first = text.unicodeScalars.first else { return false }
    if ["\t", "\r", "\n"].contains(first) { return true }
    let start = text.unicodeScalars.first { scalar in
      !scalar.properties.isWhitespace
        && ![.control, .format].contains(scalar.properties.generalCategory)
    }
    return start.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}

/// A text with formulas between dollar signs, in pieces.
///
/// As in Pandoc's Markdown, a sign opens a formula where no white space follows. The next sign without
/// a backslash before it ends the formula. There is none if white space stands before that sign or a
/// digit behind it, so that prices are none: `$5 and $6`; nor if a letter follows and no letter, digit
/// or bracket stands before it, so that paths are none: `$HOME/$USER`, but `$n$th` is. Two signs set a
/// formula on a line of its own, and may have white space within.
package enum FormulaText {
  /// A piece of a text.
  package enum Piece: Equatable, Sendable {
    /// Text.
    case text(String)
    /// A formula in TeX's notation, without its signs, and whether it stands on a line of its own.
    case formula(String, isDisplay: Bool)
  }

  private static let sign = UInt8(ascii: "$")
  private static let backslash = UInt8(ascii: "\\")

  /// The pieces of a plain text, without empty ones.
  package static func pieces(of text: String) -> [Piece] {
    guard text.utf8.contains(sign) else { return text.isEmpty ? [] : [.text(text)] }
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    var index = 0
    // Where no two signs end a formula up to the end, none do from a later place.
    var isDeadEnd = false
    while index < bytes.count {
      let isDisplay = bytes[index...].starts(with: [sign, sign])
      var found: Range<Int>?
      if bytes[index] == sign, !(isDisplay && isDeadEnd) {
        found = formula { offset in
          guard index + offset < bytes.count else {
            if isDisplay { isDeadEnd = true }
            return nil
          }
          return bytes[index + offset]
        }
      }
      guard let found else {
        index += 1
        continue
      }
      if start < index {
        pieces.append(.text(String(decoding: bytes[start..<index], as: UTF8.self)))
      }
      let width = found.lowerBound
      let inside = bytes[(index + width)..<(index + found.upperBound)]
      pieces.append(.formula(String(decoding: inside, as: UTF8.self), isDisplay: width == 2))
      index += found.upperBound + width
      start = index
    }
    if start < bytes.count {
      pieces.append(.text(String(decoding: bytes[start...], as: UTF8.self)))
    }
    return pieces
  }

  /// A text without the signs around its formulas, as it is typed: `x = 1` for `$x = 1$`.
  package static func withoutSigns(_ text: String) -> String {
    guard text.utf8.contains(sign) else { return text }
    return pieces(of: text).map { piece in
      switch piece {
      case .text(let text), .formula(let text, _): text
      }
    }.joined()
  }

  /// Whether a text has a formula in which TeX stands, with a backslash, a brace, `^` or `_`: nobody
  /// types that as it is written.
  package static func hasTeX(_ text: String) -> Bool {
    pieces(of: text).contains { piece in
      guard case .formula(let formula, _) = piece else { return false }
      return formula.utf8.contains { "\\{}^_".utf8.contains($0) }
    }
  }

  /// Where the inside of a formula stands.
  ///
  /// - Parameter byte: The bytes of a text from the formula's first sign on, which is at 0; nil behind
  ///   the text's end.
  /// - Returns: Its inside, which as many signs stand behind as before it; nil if there is no formula.
  static func formula(_ byte: (Int) -> UInt8?) -> Range<Int>? {
    let isDisplay = byte(1) == sign
    let inside = isDisplay ? 2 : 1
    guard let first = byte(inside), isDisplay || !first.isWhitespace else { return nil }
    var index = inside
    var isBlank = true
    while let current = byte(index) {
      switch current {
      case backslash:
        isBlank = false
        index += 2
      case sign where isDisplay:
        if byte(index + 1) == sign { return isBlank ? nil : inside..<index }
        isBlank = false
        index += 1
      case sign:
        return ends(between: byte(index - 1) ?? 0, and: byte(index + 1) ?? 0)
          ? inside..<index : nil
      default:
        if !current.isWhitespace { isBlank = false }
        index += 1
      }
    }
    return nil
  }

  /// Whether a sign between two bytes can end a formula; the second is 0 at the end of a text.
  private static func ends(between last: UInt8, and next: UInt8) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    if last.isWhitespace || next == sign || digits.contains(next) { return false }
    guard letters.contains(next | 0x20) else { return true }
    return digits.contains(last) || letters.contains(last | 0x20) || ")]}".utf8.contains(last)
  }

  /// A text in which formulas stand between other marks and all else is escaped.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - inline: The marks before and behind a formula in a line.
  ///   - display: The same of one on a line of its own.
  ///   - escape: What becomes of a text, and of a formula's inside.
  /// - Returns: The text.
  package static func text(
    _ text: String, inline: (String, String), display: (String, String),
    escape: (String) -> String
  ) -> String {
    pieces(of: text).map { piece in
      switch piece {
      case .text(let text): escape(text)
      case .formula(let formula, isDisplay: false): inline.0 + escape(formula) + inline.1
      case .formula(let formula, isDisplay: true): display.0 + escape(formula) + display.1
      }
    }.joined()
  }
}

/// A text with formulas between dollar signs, in pieces.
///
/// As in Pandoc's Markdown, a sign opens a formula where no white space follows, and ends it where none
/// stands before and no digit follows, so that prices are none: `$5 and $6`. Two signs set a formula
/// on a line of its own.
enum FormulaText {
  /// A piece of a text.
  enum Piece: Equatable {
    /// Text.
    case text(String)
    /// A formula in TeX's notation, without its signs, and whether it stands on a line of its own.
    case formula(String, isDisplay: Bool)
  }

  /// The pieces of a text, without empty ones.
  static func pieces(of text: String) -> [Piece] {
    guard text.utf8.contains(UInt8(ascii: "$")) else { return text.isEmpty ? [] : [.text(text)] }
    let characters = Array(text)
    var pieces: [Piece] = []
    var plain = ""
    var index = 0
    // No closing sign of that width stands from here on, so none is looked for again.
    var deadEnds: [Int: Int] = [:]
    while index < characters.count {
      guard characters[index] == "$" else {
        plain.append(characters[index])
        index += 1
        continue
      }
      let width = index + 1 < characters.count && characters[index + 1] == "$" ? 2 : 1
      if deadEnds[width] == nil, let end = end(of: width, from: index + width, in: characters) {
        if !plain.isEmpty { pieces.append(.text(plain)) }
        plain = ""
        pieces.append(
          .formula(String(characters[(index + width)..<end]), isDisplay: width == 2))
        index = end + width
      } else {
        let opens = index + width < characters.count && !characters[index + width].isWhitespace
        if opens { deadEnds[width] = index }
        plain += characters[index..<(index + width)]
        index += width
      }
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
    return pieces
  }

  /// Whether a text holds a formula.
  static func hasFormula(_ text: String) -> Bool {
    pieces(of: text).contains { if case .formula = $0 { true } else { false } }
  }

  /// Where the signs stand that end a formula; nil if none do.
  private static func end(of width: Int, from start: Int, in characters: [Character]) -> Int? {
    guard start < characters.count, !characters[start].isWhitespace else { return nil }
    var index = start
    while index < characters.count {
      if characters[index] == "$", index > start, !characters[index - 1].isWhitespace,
        characters[index - 1] != "\\"
      {
        let next = index + 1 < characters.count ? characters[index + 1] : nil
        if width == 2 {
          if next == "$" { return index }
        } else if characters[index - 1] != "$",
          next.map({ $0 != "$" && !("0"..."9" ~= $0) }) ?? true
        {
          return index
        }
      }
      index += 1
    }
    return nil
  }

  /// A text in which formulas stand between other marks and all else is escaped.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - inline: The marks before and behind a formula in a line.
  ///   - display: The same of one on a line of its own.
  ///   - escape: What becomes of a text, and of a formula's inside.
  /// - Returns: The text.
  static func text(
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

import DeckFormat

/// Breaks text into lines by the columns it takes in a terminal.
///
/// Lines break at spaces, and between the characters of scripts that have none, but not before a
/// closing or behind an opening mark. A word longer than a line is cut between characters.
package enum Wrapping {
  /// Breaks a text, sanitized; runs of spaces become one.
  ///
  /// - Parameters:
  ///   - text: Its line breaks stay; an empty text is one empty line.
  ///   - width: The columns no line exceeds, indent included; at least 2.
  ///   - indent: What the first line begins with.
  ///   - hanging: What the other lines begin with; nil for as many spaces as `indent` has columns.
  ///     Indents of more than half the width are left out.
  /// - Returns: The lines, at least one.
  package static func lines(
    _ text: String, width: Int = Style.questionWidth, indent: String = "",
    hanging: String? = nil
  ) -> [String] {
    let width = max(2, width)
    let hanging = hanging ?? String(repeating: " ", count: indent.terminalWidth)
    var layout = Layout(
      width: width,
      indent: indent.terminalWidth * 2 > width ? "" : indent,
      hanging: hanging.terminalWidth * 2 > width ? "" : hanging)
    for line in text.sanitizedLines.split(separator: "\n", omittingEmptySubsequences: false) {
      for piece in pieces(of: line) { layout.add(piece) }
      layout.endLine()
    }
    return layout.lines
  }
}

/// Text that is not broken, unless it is longer than a line.
private struct Piece {
  var text = ""
  var width = 0
  /// Whether a space stands before it, unless it begins a line.
  var followsSpace = false
}

extension Wrapping {
  private static func pieces(of line: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    var last: Character?
    func close(followsSpace: Bool) {
      if !piece.text.isEmpty { pieces.append(piece) }
      piece = Piece(followsSpace: followsSpace && !pieces.isEmpty)
    }
    for character in line {
      if character == " " || character == "\u{3000}" {
        close(followsSpace: true)
        last = nil
        continue
      }
      if let last, LineBreaking.mayBreak(between: last, and: character) {
        close(followsSpace: false)
      }
      piece.text.append(character)
      piece.width += character.terminalWidth
      last = character
    }
    close(followsSpace: false)
    return pieces
  }
}

/// The lines so far, and the one being filled.
private struct Layout {
  let width: Int
  let hanging: String
  private(set) var lines: [String] = []
  private var line: String
  private var used: Int
  private var isEmpty = true

  init(width: Int, indent: String, hanging: String) {
    self.width = width
    self.hanging = hanging
    line = indent
    used = indent.terminalWidth
  }

  mutating func add(_ piece: Piece) {
    let space = piece.followsSpace && !isEmpty ? 1 : 0
    if !isEmpty && used + space + piece.width > width { endLine() }
    guard used + piece.width > width else {
      append(
        isEmpty || space == 0 ? piece.text : " " + piece.text, isEmpty ? 0 : space, piece.width)
      return
    }
    for character in piece.text {
      let columns = character.terminalWidth
      if !isEmpty && used + columns > width { endLine() }
      append(String(character), 0, columns)
    }
  }

  private mutating func append(_ text: String, _ space: Int, _ columns: Int) {
    line += text
    used += space + columns
    isEmpty = false
  }

  mutating func endLine() {
    while line.last == " " { line.removeLast() }
    lines.append(line)
    line = hanging
    used = hanging.terminalWidth
    isEmpty = true
  }
}

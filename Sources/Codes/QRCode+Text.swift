extension QRCode {
  /// The light modules around a code on a terminal: half of what the standard asks for, which every
  /// phone is content with, so that the code is not wider than it must be.
  private static let terminalZone = 2

  /// The code for a terminal with block characters, two modules a character, one above the other.
  ///
  /// A phone wants dark modules on a light ground. The ink of a dark terminal is light, so there the
  /// light modules are drawn.
  ///
  /// - Parameter inverted: Whether the light modules are drawn, for light text on a dark ground; else
  ///   the dark ones, for dark text on a light ground.
  /// - Returns: The lines with a quiet zone of two modules; each ends with a line feed.
  package func text(inverted: Bool) -> String {
    halves.map { line in
      line.map { upper, lower in
        switch (upper != inverted, lower != inverted) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }.joined() + "\n"
    }.joined()
  }

  /// The code for a terminal that shows colors: black on white whatever its own colors are; otherwise
  /// as in ``text(inverted:)``.
  package var coloredText: String {
    text(inverted: false).split(separator: "\n")
      .map { "\u{1b}[38;5;16;48;5;231m\($0)\u{1b}[0m\n" }.joined()
  }

  /// The code in ASCII: `##` for a module that is drawn, two spaces for another.
  ///
  /// - Parameter inverted: Whether the light modules are drawn, for light text on a dark ground.
  /// - Returns: The lines with a quiet zone of two modules; each ends with a line feed.
  package func plainText(inverted: Bool) -> String {
    rows.map { row in
      row.map { $0 != inverted ? "##" : "  " }.joined() + "\n"
    }.joined()
  }

  /// The rows with their quiet zone.
  private var rows: [[Bool]] {
    let range = -Self.terminalZone..<side + Self.terminalZone
    return range.map { row in range.map { self[row, $0] } }
  }

  /// The rows by twos, each pair of modules in one column; a last row without a partner has a light
  /// one, for the quiet zone may be larger.
  private var halves: [[(upper: Bool, lower: Bool)]] {
    let rows = rows
    return stride(from: 0, to: rows.count, by: 2).map { index in
      rows[index].indices.map { column in
        (rows[index][column], index + 1 < rows.count && rows[index + 1][column])
      }
    }
  }
}

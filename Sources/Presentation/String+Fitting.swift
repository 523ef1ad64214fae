import DeckFormat

extension String {
  /// The text in at most so many columns; what is cut off is stood for by the ellipsis.
  func truncated(to width: Int, ellipsis: String) -> String {
    guard terminalWidth > width else { return self }
    let space = width - ellipsis.terminalWidth
    guard space >= 0 else { return prefix(columns: width) }
    return prefix(columns: space) + ellipsis
  }

  /// As many characters from the start as fit into so many columns.
  private func prefix(columns: Int) -> String {
    var taken = 0
    var result = ""
    for character in self {
      taken += character.terminalWidth
      guard taken <= columns else { break }
      result.append(character)
    }
    return result
  }

  /// The text with spaces behind it, up to so many columns.
  func padded(to width: Int) -> String { self + spaces(to: width) }

  /// The text with spaces before it, up to so many columns.
  func padded(leftTo width: Int) -> String { spaces(to: width) + self }

  private func spaces(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - terminalWidth))
  }
}

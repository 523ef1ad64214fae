extension PlainTextReader {
  /// The width at which a text was wrapped by hand or by a program; nil if lines are paragraphs.
  ///
  /// In wrapped text a line is as long as it is because the next word would not fit.
  static func wrapWidth(of lines: [TextLine]) -> Int? {
    var pairs: [(width: Int, next: Int)] = []
    for (line, next) in zip(lines, lines.dropFirst())
    where !line.isBlank && !next.isBlank && next.mark == nil {
      pairs.append((line.width, next.text.prefix { $0 != " " }.count))
    }
    guard pairs.count >= 4 else { return nil }
    // The longest line may be a table or an address: take one that others nearly reach.
    let widths = pairs.map(\.width).sorted()
    let limit = widths[widths.count * 9 / 10]
    guard (45...110).contains(limit) else { return nil }
    let full = pairs.count { $0.width + 1 + $0.next > limit - 3 }
    return full * 100 >= pairs.count * 62 ? limit : nil
  }

  /// Whether a line goes on on the next one, which stands directly below it.
  func isContinued(_ line: TextLine, by next: TextLine) -> Bool {
    if let wrapWidth {
      return line.width + 1 + next.text.prefix(while: { $0 != " " }).count > wrapWidth - 6
        && !startsAnew(next, after: line)
    }
    // Without a common width only the words tell.
    guard let last = line.text.last, let first = next.text.first else { return false }
    return first.isLowercase && (last.isLetter || last == ",") && line.text.length > 45
      && LabelShape.split(next.text) == nil && !startsAnew(next, after: line)
  }

  /// Whether a line begins something of its own, however long the one above is.
  private func startsAnew(_ next: TextLine, after line: TextLine) -> Bool {
    if next.text.hasSuffix(":") || Self.arrows(in: line.text) >= 2 { return true }
    guard let label = LabelShape.split(next.text), label.label.wordCount <= 4
    else {
      return false
    }
    if let above = LabelShape.split(line.text), above.separator == label.separator,
      label.separator != .colon || ".!".contains(line.text.last ?? " ")
        || label.label.first?.isUppercase == true && label.label.wordCount <= 3
    {
      return true
    }
    return ".!?".contains(line.text.last ?? " ") && label.separator != .colon
  }

  private static func arrows(in text: String) -> Int {
    guard text.utf8.contains(where: { $0 == 0xe2 || $0 == UInt8(ascii: ">") }) else { return 0 }
    return text.count { "→⇒➔".contains($0) } + text.split(separator: " > ").count - 1
  }
}

extension ArticleText {
  /// The lines of a text whose line breaks mean something; one for wrapped prose.
  var logicalLines: [ArticleText] {
    let lines = brokenLines
    guard lines.count > 1 else { return lines }
    return Self.isWrapped(lines.map(\.plain)) ? [flowing] : lines
  }

  /// The text as one line, with spaces for line feeds.
  var flowing: ArticleText {
    guard pieces.contains(where: { $0.text.contains("\n") }) else { return self }
    return ArticleText(
      pieces.map { piece in
        Piece(piece.text.replacing("\n", with: " "), style: piece.style, line: piece.line)
      })
  }

  /// Whether lines are one text that was wrapped: all but the last are about as long as the longest.
  private static func isWrapped(_ lines: [String]) -> Bool {
    let lengths = lines.dropLast().map(\.length)
    guard let longest = lengths.max(), let shortest = lengths.min() else { return false }
    if longest >= 45, longest <= 120, shortest * 10 >= longest * 7,
      (lines.last?.length ?? 0) <= longest + 12
    {
      // Lines that are sentences of their own are not wrapped.
      let ends = lines.dropLast().count { ".!?:;".contains($0.last ?? " ") }
      let labels = lines.count { LabelShape.split($0) != nil }
      return labels * 2 <= lines.count && ends * 2 <= lines.count
    }
    let running = zip(lines, lines.dropFirst()).allSatisfy { line, next in
      !".!?:;".contains(line.last ?? " ") && (next.first?.isLowercase ?? false)
        && LabelShape.split(next) == nil
    }
    return running
  }

  /// This text without white space at its ends.
  var trimmed: ArticleText {
    var pieces = pieces
    while let first = pieces.first {
      let text = first.text.drop(while: \.isWhitespace)
      guard text.isEmpty else {
        pieces[0].text = String(text)
        break
      }
      pieces.removeFirst()
    }
    while let last = pieces.last {
      var text = last.text[...]
      while let end = text.last, end.isWhitespace { text = text.dropLast() }
      guard text.isEmpty else {
        pieces[pieces.count - 1].text = String(text)
        break
      }
      pieces.removeLast()
    }
    return ArticleText(pieces)
  }

  /// Whether nothing but bold text, and marks between, is written.
  var isAllStrong: Bool {
    !isEmpty
      && pieces.allSatisfy {
        $0.style == .strong || $0.text.allSatisfy { $0.isWhitespace || $0.isPunctuation }
      } && pieces.contains { $0.style == .strong }
  }

  /// Whether most of it leads elsewhere.
  var isMostlyLinks: Bool {
    let all = plain.count
    let links = pieces.filter { $0.style == .link }.reduce(0) { $0 + $1.text.count }
    return all > 0 && links * 10 >= all * 8
  }
}

extension String {
  /// This text without white space and colons at its ends.
  var trimmingMarks: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace || last == ":" || last == "：" {
      text = text.dropLast()
    }
    return String(text)
  }

  /// This text without white space at its ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    let isBare = (0x21...0x7e).contains(first) && (0x21...0x7e).contains(last)
    return isBare ? self : String(self[...].trimmed)
  }
}

extension Substring {
  /// This text without white space at its ends.
  var trimmed: Substring {
    var text = self
    if let first = utf8.first, let last = utf8.last, (0x21...0x7e).contains(first),
      (0x21...0x7e).contains(last)
    {
      return self
    }
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return text
  }
}

/// Reads the marks that people type into plain text: `**bold**`, `__bold__` and back quotes.
enum InlineMarks {
  /// A line of plain text with what its marks say.
  static func text(_ line: String, line number: Int) -> ArticleText {
    guard line.utf8.contains(where: { $0 == 0x2a || $0 == 0x5f || $0 == 0x60 || $0 == 0x09 }) else {
      return ArticleText(line, line: number)
    }
    let line = line.replacing("\t", with: " ")
    var pieces: [ArticleText.Piece] = []
    var rest = line[...]
    var plain = ""
    func flush(_ pieces: inout [ArticleText.Piece], _ plain: inout String) {
      if !plain.isEmpty { pieces.append(ArticleText.Piece(plain, line: number)) }
      plain = ""
    }
    while let first = rest.first {
      if let (mark, style) = mark(at: rest),
        let close = rest.dropFirst(mark.count).range(of: mark, notBeforeSpace: true)
      {
        let inside = rest[rest.index(rest.startIndex, offsetBy: mark.count)..<close.lowerBound]
        flush(&pieces, &plain)
        pieces.append(ArticleText.Piece(String(inside), style: style, line: number))
        rest = rest[close.upperBound...]
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    flush(&pieces, &plain)
    return ArticleText(pieces)
  }

  private static func mark(at text: Substring) -> (String, ArticleText.Style)? {
    for (mark, style) in [("**", ArticleText.Style.strong), ("__", .strong), ("`", .code)]
    where text.hasPrefix(mark) {
      guard let next = text.dropFirst(mark.count).first, !next.isWhitespace else { return nil }
      return (mark, style)
    }
    return nil
  }
}

extension Substring {
  /// The first place of a closing mark that no space precedes and that leaves something between.
  fileprivate func range(of mark: String, notBeforeSpace: Bool) -> Range<Index>? {
    guard let found = firstRange(of: mark), found.lowerBound > startIndex,
      !self[index(before: found.lowerBound)].isWhitespace
    else { return nil }
    return found
  }
}

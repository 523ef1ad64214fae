extension PlainTextReader {
  /// Terms at the margin with their meanings indented below them; nil if the lines are anything else.
  func definitions(in run: [TextLine]) -> [ArticleDefinition]? {
    guard run.count >= 2, let margin = run.first?.indent,
      run.dropFirst().contains(where: { $0.indent > margin + 1 })
    else { return markedDefinitions(in: run) }
    var entries: [ArticleDefinition] = []
    var rest = run[...]
    while let term = rest.popFirst() {
      guard term.indent <= margin + 1, HeadingShape.isTerm(term.text) else { return nil }
      let texts = rest.prefix { $0.indent > margin + 1 }
      guard !texts.isEmpty else { return nil }
      rest = rest.dropFirst(texts.count)
      entries.append(
        ArticleDefinition(
          terms: [InlineMarks.text(term.text, line: term.number)], texts: [joined(texts)]))
    }
    // One term above several lines is a heading above them.
    if entries.count == 1, run.count > 2,
      !zip(run.dropFirst(), run.dropFirst(2)).allSatisfy({ isContinued($0, by: $1) })
    {
      return nil
    }
    return entries
  }

  /// `Term` with `: meaning` below it, as some programs write lists of definitions.
  private func markedDefinitions(in run: [TextLine]) -> [ArticleDefinition]? {
    guard run.count >= 2, run[1].text.hasPrefix(": ") || run[1].text.hasPrefix(":\t") else {
      return nil
    }
    var entries: [ArticleDefinition] = []
    for line in run {
      if line.text.hasPrefix(":"), !entries.isEmpty {
        let text = line.text.dropFirst().drop { $0 == " " || $0 == "\t" }
        entries[entries.count - 1].texts.append(
          InlineMarks.text(String(text), line: line.number))
      } else {
        entries.append(
          ArticleDefinition(terms: [InlineMarks.text(line.text, line: line.number)], texts: []))
      }
    }
    return entries.allSatisfy { !$0.texts.isEmpty } ? entries : nil
  }

  /// Lines as one text on one line.
  private func joined(_ lines: some Collection<TextLine>) -> ArticleText {
    var pieces: [ArticleText.Piece] = []
    for line in lines {
      if !pieces.isEmpty { pieces.append(ArticleText.Piece(" ", line: line.number)) }
      pieces += InlineMarks.text(line.text, line: line.number).pieces
    }
    return ArticleText(pieces)
  }
}

/// Reads plain text by its layout: blank lines, indents, marks, underlines and columns.
struct PlainTextReader {
  let lines: [TextLine]
  /// The width at which the text was wrapped; nil if its lines are paragraphs.
  let wrapWidth: Int?
  var index = 0
  var blocks: [ArticleBlock] = []

  init(_ text: String) {
    var lines: [TextLine] = []
    let feed = UInt8(ascii: "\n")
    for line in text.utf8.split(separator: feed, omittingEmptySubsequences: false) {
      lines.append(TextLine(Substring(line), number: lines.count + 1))
    }
    self.lines = lines
    wrapWidth = Self.wrapWidth(of: lines)
  }

  /// Reads all lines.
  mutating func read() -> [ArticleBlock] {
    while index < lines.count {
      let line = lines[index]
      if line.isBlank || isRule(line) {
        index += 1
      } else if let heading = markedHeading() {
        blocks.append(heading)
      } else if let table = readTable() {
        blocks.append(.table(table))
      } else if line.mark != nil, !isNumberedHeading(at: index) {
        blocks.append(.list(readList(indent: line.indent)))
      } else {
        readParagraphs()
      }
    }
    return blocks
  }

  /// A line across the page.
  func isRule(_ line: TextLine) -> Bool {
    guard let first = line.text.utf8.first, !(0x30...0x39).contains(first),
      !(0x61...0x7a).contains(first | 0x20)
    else { return false }
    let characters = line.mark == nil ? line.text[...] : "-" + line.text[...]
    guard line.mark == nil || characters.count > 2 else { return false }
    return characters.count >= 3 && characters.allSatisfy { "-=_*~–—".contains($0) }
  }

  /// A heading with `#` marks or a line below it.
  private mutating func markedHeading() -> ArticleBlock? {
    let line = lines[index]
    guard line.mark == nil || isUnderline(after: index) != nil else { return nil }
    let marks = line.text.prefix { $0 == "#" }
    if (1...6).contains(marks.count), line.text.dropFirst(marks.count).first == " " {
      index += 1
      let text = line.text.dropFirst(marks.count).drop { $0 == " " }
      return .heading(level: marks.count, InlineMarks.text(String(text), line: line.number))
    }
    guard let level = isUnderline(after: index), line.text.count <= 100 else { return nil }
    index += 2
    return .heading(level: level, InlineMarks.text(line.written, line: line.number))
  }

  /// The rank of a heading whose underline follows a line; nil if none does.
  private func isUnderline(after index: Int) -> Int? {
    guard let next = lines[safe: index + 1], next.mark == nil,
      let first = next.text.first, "=-~_".contains(first), next.text.count >= 3,
      next.text.allSatisfy({ $0 == first }),
      // The line of a table's header has columns above it.
      !lines[index].text.contains("  "), !lines[index].text.contains("\t")
    else { return nil }
    return first == "=" ? 1 : 2
  }

  /// Whether a numbered line is the heading of what follows, not an item of a list.
  func isNumberedHeading(at index: Int) -> Bool {
    guard case .number? = lines[index].mark, HeadingShape.isHeading(lines[index].text),
      index == 0 || lines[index - 1].isBlank
    else { return false }
    if let below = lines[safe: index + 1], !below.isBlank {
      return below.mark == nil && below.indent <= lines[index].indent && below.text.count > 20
        && below.text.first?.isUppercase == true && HeadingShape.isTerm(lines[index].text)
        && (wrapWidth.map { lines[index].width + 20 < $0 } ?? true)
    }
    guard let next = lines[(index + 1)...].first(where: { !$0.isBlank }) else { return false }
    return next.mark == nil && next.indent <= lines[index].indent
      && next.text.count > 40 && !HeadingShape.isHeading(next.text)
  }

  /// Reads the lines up to the next blank line, mark or table as headings, paragraphs or definitions.
  private mutating func readParagraphs() {
    var run: [TextLine] = [lines[index]]
    index += 1
    while let next = lines[safe: index], !next.isBlank, next.mark == nil, !isRule(next),
      isUnderline(after: index) == nil, !next.text.hasPrefix("# "), !next.text.hasPrefix("## "),
      !isTable(at: index)
    {
      run.append(next)
      index += 1
    }
    if let entries = definitions(in: run) {
      blocks.append(.definitions(entries))
      return
    }
    if let list = announcedList(run) {
      blocks.append(.list(list))
      return
    }
    var rest = run[...]
    if run.count == 1,
      HeadingShape.isHeading(run[0].text) || isTitle(run[0]) || HeadingShape.isStep(run[0].text),
      isFollowed
    {
      blocks.append(heading(run[0]))
      return
    }
    // A heading above lines that are indented below it.
    if run.count > 2, let first = run.first,
      run.dropFirst().allSatisfy({ $0.indent > first.indent + 1 }),
      HeadingShape.isTerm(first.text.trimmingMarks)
    {
      blocks.append(
        .heading(
          level: HeadingShape.isCapitals(first.text) ? 2 : 4,
          InlineMarks.text(first.text, line: first.number)))
      blocks.append(.paragraph(text(of: run.dropFirst())))
      return
    }
    // A heading that stands right above its paragraph.
    if let first = rest.first, rest.count > 1, wrapWidth.map({ first.width + 20 < $0 }) ?? true,
      HeadingShape.isHeading(first.text), first.text.count <= 60,
      rest.dropFirst().allSatisfy({ $0.text.count > max(60, first.text.count * 3 / 2) })
    {
      blocks.append(heading(first))
      rest = rest.dropFirst()
    }
    blocks.append(.paragraph(text(of: rest)))
  }

  /// Whether a line among the first ones, before any paragraph, is a title though it holds a colon.
  private func isTitle(_ line: TextLine) -> Bool {
    guard blocks.allSatisfy({ if case .heading = $0 { true } else { false } }), blocks.count < 4,
      line.text.count <= 110,
      line.text.first?.isUppercase == true, let last = line.text.last, !".,;:!".contains(last)
    else { return false }
    // A list of such lines is a glossary without a title.
    return lines[index...].first { !$0.isBlank }.map { LabelShape.split($0.text) == nil } ?? false
  }

  /// Short lines below one that ends in a colon: a list that lost its bullets.
  private func announcedList(_ run: [TextLine]) -> ArticleList? {
    guard run.count >= 3, case .paragraph(let above)? = blocks.last, above.plain.hasSuffix(":"),
      run.allSatisfy({ line in
        line.text.count <= 60 && !".!?:;".contains(line.text.last ?? ".")
          && LabelShape.split(line.text) == nil
      })
    else { return nil }
    return ArticleList(
      isNumbered: false,
      items: run.map { ArticleItem(text: InlineMarks.text($0.text, line: $0.number)) })
  }

  /// Whether anything follows that a heading could stand above.
  private var isFollowed: Bool { lines[index...].contains { !$0.isBlank } }

  private func heading(_ line: TextLine) -> ArticleBlock {
    let level =
      blocks.isEmpty ? 1 : HeadingShape.isCapitals(line.text) ? 2 : HeadingShape.depth(line.written)
    return .heading(level: level, InlineMarks.text(line.written, line: line.number))
  }

  /// The lines as one text: wrapped ones joined, others on lines of their own.
  func text(of run: some Collection<TextLine>) -> ArticleText {
    var pieces: [ArticleText.Piece] = []
    var previous: TextLine?
    for line in run {
      if let previous {
        let isWrapped = isContinued(previous, by: line)
        pieces.append(ArticleText.Piece(isWrapped ? " " : "\n", line: line.number))
      }
      pieces += InlineMarks.text(previous == nil ? line.text : line.text, line: line.number).pieces
      previous = line
    }
    return ArticleText(pieces)
  }
}

extension TextLine {
  /// The line with its number, where it has one.
  var written: String {
    guard case .number(let number)? = mark else { return text }
    return "\(number). \(text)"
  }
}

extension Array {
  /// The element at an index, or nil where the array has none.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

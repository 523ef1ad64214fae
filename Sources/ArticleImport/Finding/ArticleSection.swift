/// A heading of an article with the blocks below it, before the next heading.
struct ArticleSection: Equatable {
  /// The heading without its number and mark at the end; empty above the first heading.
  var heading: String
  /// 1…6; 0 above the first heading.
  var level: Int
  /// The number before the heading, such as the 2 of `2. Planning` or `Step 2: Planning`; nil without.
  var number: Int?
  /// Whether the number stands behind a word such as *Step*.
  var isStage = false
  /// The line of the heading.
  var line: Int
  /// What the heading says of lists below it; nil if it says nothing.
  var kind: ArticleWords.ListKind?
  /// The term that the heading asks for; nil if it asks for none.
  var asked: String?
  /// The blocks, in order.
  var blocks: [ArticleBlock] = []
  /// The places of the sections this one belongs to, the outermost first.
  var path: [Int] = []

  /// Arranges blocks by their headings.
  ///
  /// Paragraphs that are nothing but short bold text are headings too, and so are lines in capitals above others.
  static func sections(of blocks: [ArticleBlock]) -> [ArticleSection] {
    var sections = [ArticleSection(heading: "", level: 0, number: nil, line: 1)]
    var open: [Int] = []
    func begin(_ text: ArticleText, level: Int) {
      let (number, heading) = HeadingNumber.parted(text.plain)
      while let last = open.last, sections[last].level >= level { open.removeLast() }
      sections.append(
        ArticleSection(
          heading: heading, level: level, number: number, line: text.lines?.lowerBound ?? 1,
          path: open))
      sections[sections.count - 1].kind = ArticleWords.listKind(of: heading)
      sections[sections.count - 1].asked = HeadingTerms.termAsked(in: heading)
      sections[sections.count - 1].isStage =
        number != nil && text.plain.trimmed.first?.isLetter == true
      open.append(sections.count - 1)
    }
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let level, let text): begin(text, level: level)
      case .paragraph(let text):
        let following = index + 1 < blocks.count ? blocks[index + 1] : nil
        if let (heading, rest) = hiddenHeading(of: text, before: following) {
          let outer = sections[open.last ?? 0]
          begin(heading, level: outer.isHidden ? outer.level : min(6, outer.level + 1))
          sections[sections.count - 1].isHidden = true
          if !rest.isEmpty { sections[sections.count - 1].blocks.append(.paragraph(rest)) }
        } else {
          sections[sections.count - 1].blocks.append(block)
        }
      default: sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections
  }

  /// Whether the heading was typed as bold text or capitals.
  var isHidden = false

  /// A heading that was typed as a paragraph, and what follows it in the paragraph.
  private static func hiddenHeading(
    of text: ArticleText, before next: ArticleBlock?
  ) -> (ArticleText, ArticleText)? {
    let plain = text.plain
    if !plain.contains("\n") {
      // A line in capitals right above a list is its heading.
      let isAboveList = if case .list? = next { HeadingShape.isCapitals(plain) } else { false }
      guard text.isAllStrong || isAboveList && LabelShape.split(plain) == nil,
        plain.wordCount <= 12,
        !".;,".contains(plain.last ?? "."), next != nil
      else { return nil }
      return (text, ArticleText([]))
    }
    let lines = text.logicalLines
    guard lines.count > 1, let first = lines.first else { return nil }
    let heading = first.plain.trimmed
    let isCapitals =
      HeadingShape.isCapitals(heading) && LabelShape.split(heading) == nil
      && !lines[1...].allSatisfy { HeadingShape.isCapitals($0.plain) }
    guard
      isCapitals
        || (first.isAllStrong && !lines[1].isAllStrong
          && LabelShape.split(heading)?.text.isEmpty != false),
      heading.wordCount <= 9
    else { return nil }
    var rest: [ArticleText.Piece] = []
    for line in lines.dropFirst() {
      if !rest.isEmpty { rest.append(ArticleText.Piece("\n", line: line.lines?.lowerBound ?? 1)) }
      rest += line.pieces
    }
    return (first, ArticleText(rest))
  }
}

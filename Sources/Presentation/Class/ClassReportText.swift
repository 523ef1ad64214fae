import DeckFormat
package import Contest
import Statistics

/// What came of a class quiz, for a terminal.
package struct ClassReportText: Sendable {
  private let outcome: ClassOutcome

  /// Creates the text of a quiz.
  package init(_ outcome: ClassOutcome) { self.outcome = outcome }

  /// The lines of the text; nothing is told by color alone.
  package func lines(_ style: Style) -> [String] {
    let words = ClassWords(outcome: outcome, isPlain: style.isPlain)
    return [style.painted(words.title, .heading), words.summary] + words.remarks
      + students(words, style) + questions(words, style)
      + section("Taken for something else", words.confusions, style)
      + recall(words, style)
  }

  private func section(_ title: String, _ lines: [String], _ style: Style) -> [String] {
    guard !lines.isEmpty else { return [] }
    return ["", style.painted(title, .heading)]
      + lines.flatMap { Wrapping.lines($0, width: style.width, hanging: "  ") }
  }

  private func recall(_ words: ClassWords, _ style: Style) -> [String] {
    guard let sentence = words.recall else { return [] }
    let table = TextTable(
      columns: ClassWords.recallColumns.enumerated().map { .init($1, $0 == 0 ? .left : .right) },
      rows: words.recallRows)
    return section("Expected and recalled", [sentence], style) + table.lines(style)
  }

  /// The students with their points and marks, in as many tables as the marks need.
  private func students(_ words: ClassWords, _ style: Style) -> [String] {
    let lines = outcome.report.lines
    guard !lines.isEmpty, !outcome.report.counted.isEmpty else { return [] }
    let names = lines.map(\.player.name.sanitized)
    let points = lines.map(words.points)
    let width = min(24, names.reduce("student".count) { max($0, $1.terminalWidth) })
    let figures = points.reduce("points".count) { max($0, $1.terminalWidth) }
    let groups = max(1, (style.width - width - figures - 4) / (Self.group + 1))
    let counted = outcome.report.counted
    let pages = stride(from: 0, to: counted.count, by: groups * Self.group).map {
      Array(counted[$0..<min($0 + groups * Self.group, counted.count)])
    }
    var text = ["", style.painted("Students", .heading)]
    for page in pages {
      let head =
        "student".padded(to: width) + "  " + "points".padded(leftTo: figures) + "  "
        + Self.grouped(page).map { String($0[0] + 1).padded(to: Self.group) }
        .joined(separator: " ")
      text.append(style.painted(Self.trimmed(head), .muted))
      for (line, (name, points)) in zip(lines, zip(names, points)) {
        let marks = Self.grouped(page).map { places in
          places.map { place in
            let mark = outcome.mark(of: line, at: place)
            return style.painted(words.sign(of: mark), Self.tone(of: mark))
          }.joined()
        }.joined(separator: " ")
        text.append(
          name.truncated(to: width, ellipsis: style.ellipsis).padded(to: width) + "  "
            + points.padded(leftTo: figures) + "  " + marks)
      }
    }
    return text + [style.painted(words.legend, .muted)]
  }

  /// The marks that stand together without a space between them.
  private static let group = 5

  private static func grouped(_ places: [Int]) -> [[Int]] {
    stride(from: 0, to: places.count, by: group).map {
      Array(places[$0..<min($0 + group, places.count)])
    }
  }

  private static func tone(of mark: ClassOutcome.Mark) -> Style.Tone {
    switch mark {
    case .right: .right
    case .partly: .close
    case .wrong: .wrong
    case .none: .muted
    }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  private func questions(_ words: ClassWords, _ style: Style) -> [String] {
    guard !outcome.report.items.isEmpty else { return [] }
    let text = outcome.report.items.flatMap { item -> [String] in
      let question = outcome.contest.setup.questions[item.index]
      let further = words.further(item)
      let lines =
        ["answer: \(question.answer)", words.right(item)] + (further.isEmpty ? [] : [further])
        + (item.isDoubtful ? [ClassWords.doubt] : [])
      return [""]
        + Wrapping.lines(question.stem, width: style.width, indent: "\(item.index + 1). ")
        + lines.flatMap { Wrapping.lines($0, width: style.width, indent: "   ", hanging: "     ") }
        + options(of: item, words, style)
    }
    return ["", style.painted("Questions", .heading)]
      + (words.caution.map { Wrapping.lines($0, width: style.width) } ?? []) + text
  }

  private func options(
    of item: ItemAnalysis, _ words: ClassWords, _ style: Style
  ) -> [String] {
    guard !item.options.isEmpty, item.right.count > 0 else { return [] }
    let isByThird = item.options[0].counts.count == 3
    let rows = item.options.map { option in
      ["  ", (option.isRight ? "\(words.sign(of: .right)) " : "  ") + option.text]
        + option.counts.map { String($0) }
    }
    let counts = isByThird ? ["best third", "middle", "last third"] : ["hands"]
    return TextTable(
      columns: [.init(""), .init("  option")] + counts.map { .init($0, .right) }, rows: rows
    ).lines(style)
  }
}

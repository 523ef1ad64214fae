package import Contest
import Statistics

/// What came of a class quiz, as a page of its own: no scripts, nothing fetched, on screens of any
/// width, light or dark, and on paper.
package struct ClassReportPage: Sendable {
  private let outcome: ClassOutcome
  private let words: ClassWords

  /// Creates the page of a quiz.
  package init(_ outcome: ClassOutcome) {
    self.outcome = outcome
    words = ClassWords(outcome: outcome)
  }

  /// The page, HTML that is well-formed XML too, with a line feed at its end.
  package var html: String {
    let page = HTML.tag(
      "html", ["lang": "en"],
      [
        .tag(
          "head", [:],
          [
            .tag("meta", ["charset": "utf-8"]),
            .tag(
              "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .tag("meta", ["name": "color-scheme", "content": "light dark"]),
            .tag("title", words.title),
            .tag("style", [:], [.styleSheet(PageStyle.sheet + Self.sheet)]),
          ]),
        .tag(
          "body", [:],
          [
            header, .tag("main", [:], parts.compactMap(\.self)),
            .tag("footer", [:], Self.notes.map { .tag("p", $0) }),
          ]),
      ])
    return "<!DOCTYPE html>\n\(page.written)\n"
  }

  private static let sheet = """

    .marks td { text-align: center; }
    .marks td:nth-child(2) { text-align: right; white-space: nowrap; }
    .question { border-top: 1px solid var(--grid); padding: 0.5rem 0; break-inside: avoid; }
    .stem { font-weight: 600; }
    .doubt { border-left: 0.25rem solid var(--second); padding-left: 0.5rem; }
    @media print { main { columns: 1; } section.wide { break-inside: auto; } }
    """

  private static let notes = [
    "The interval of a share is Wilson's score interval (1927), with a confidence of 95%.",
    "Discrimination is the correlation of the score on a question with the sum of the scores on the "
      + "others (Henrysson 1963): near 1 it tells those who do well from the others, near 0 it does "
      + "not. Thirds are by the scores on the other questions.",
  ]

  private var header: HTML {
    .tag(
      "header", [:],
      [.tag("h1", words.title), .tag("p", words.summary)]
        + words.remarks.map { .tag("p", ["class": "muted"], $0) })
  }

  private var parts: [HTML?] { [students, questions, confusions, recall] }

  private func section(_ title: String, _ content: [HTML]) -> HTML {
    .tag("section", ["class": "wide"], [.tag("h2", title)] + content)
  }

  private var students: HTML? {
    let counted = outcome.report.counted
    guard !outcome.report.lines.isEmpty, !counted.isEmpty else { return nil }
    let columns = ["Student", "Points"] + counted.map { String($0 + 1) }
    let head = HTML.tag("tr", [:], columns.map { .tag("th", ["scope": "col"], $0) })
    let rows = outcome.report.lines.map { line in
      HTML.tag(
        "tr", [:],
        [.tag("th", ["scope": "row"], line.player.name), .tag("td", words.points(of: line))]
          + counted.map { place in
            let mark = outcome.mark(of: line, at: place)
            let name = mark == .none ? "no answer" : mark.rawValue
            return .tag(
              "td", [:],
              [.tag("span", ["role": "img", "aria-label": name], words.sign(of: mark))])
          })
    }
    return section(
      "Students",
      [
        .tag(
          "div",
          ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": "Students"],
          [
            .tag(
              "table", ["class": "counts marks"],
              [.tag("thead", [:], [head]), .tag("tbody", [:], rows)])
          ]), .tag("p", ["class": "muted"], words.legend),
      ])
  }

  private var questions: HTML? {
    guard !outcome.report.items.isEmpty else { return nil }
    return section(
      "Questions",
      (words.caution.map { [HTML.tag("p", ["class": "muted"], $0)] } ?? [])
        + outcome.report.items.map(question))
  }

  private func question(_ item: ItemAnalysis) -> HTML {
    let question = outcome.contest.setup.questions[item.index]
    let further = words.further(item)
    var content: [HTML] = [
      .tag("p", ["class": "stem"], "\(item.index + 1). \(question.stem)"),
      .tag("p", "Answer: \(question.answer)"),
      .tag(
        "p", ["class": "muted"],
        further.isEmpty ? words.right(item) : "\(words.right(item)), \(further)"),
    ]
    if item.isDoubtful { content.append(.tag("p", ["class": "doubt"], ClassWords.doubt)) }
    if !item.options.isEmpty, item.right.count > 0 {
      let counts =
        item.options[0].counts.count == 3 ? ["Best third", "Middle", "Last third"] : ["Hands"]
      content.append(
        PageTable(
          ["Option"] + counts,
          item.options.map { option in
            ["\(option.isRight ? "✓ " : "")\(option.text)"] + option.counts.map { String($0) }
          }
        ).html(named: "Options of question \(item.index + 1)"))
    }
    return .tag("div", ["class": "question"], content)
  }

  private var confusions: HTML? {
    let sentences = words.confusions
    guard !sentences.isEmpty else { return nil }
    return section("Taken for something else", [.tag("ul", [:], sentences.map { .tag("li", $0) })])
  }

  private var recall: HTML? {
    guard let sentence = words.recall else { return nil }
    return section(
      "Expected and recalled",
      [
        .tag("p", sentence),
        PageTable(ClassWords.recallColumns, words.recallRows).html(named: "Expected and recalled"),
      ])
  }
}

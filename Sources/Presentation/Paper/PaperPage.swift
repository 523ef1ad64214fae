import Questions

/// A test on paper as a page to be printed: no scripts, nothing fetched, A4 or Letter as the printer
/// has it, no question cut in two where it fits on a page.
package struct PaperPage: Sendable {
  private let paper: ExamPaper
  private let words: SheetWords

  /// Creates the page of a paper.
  package init(_ paper: ExamPaper) {
    self.paper = paper
    words = SheetWords(language: paper.language)
  }

  /// Every variant, each beginning a page, to be handed out: HTML that is well-formed XML too, with
  /// a line feed at its end.
  package var html: String { page(title: paper.title, sheets) }

  /// Every variant, and behind them, on a page of their own, the answers: HTML as in ``html``.
  package var htmlWithKey: String {
    page(title: paper.title, sheets + [.tag("section", ["class": "variant answers"], keyParts)])
  }

  private var sheets: [HTML] {
    paper.variants.map { variant in
      .tag(
        "section", ["class": "variant variant-\(variant.letter)"],
        [header(of: variant)] + advisory + variant.items.map { PaperQuestion($0, words).html })
    }
  }

  /// The answers of every variant, for the teacher: HTML as in ``html``.
  package var keyHTML: String {
    page(title: keyTitle, keyParts)
  }

  private var keyTitle: String { "\(paper.title): \(words.answers)" }

  private var keyParts: [HTML] {
    [.tag("h1", keyTitle)]
      + paper.variants.map { variant in
        .tag(
          "section", ["class": "key"],
          [.tag("h2", "\(words.variant) \(variant.letter)"), table(of: variant)])
      }
  }

  private var advisory: [HTML] {
    paper.advisory.map { [.tag("p", ["class": "advisory"], $0)] } ?? []
  }

  private func header(of variant: PaperVariant) -> HTML {
    func field(_ name: String, _ style: String, _ end: String = "") -> HTML {
      .tag(
        "span", ["class": style],
        [.text("\(name) "), .tag("span", ["class": "rule"]), .text(end)])
    }
    return .tag(
      "header", [:],
      [
        .tag(
          "div", ["class": "head"],
          [
            .tag("h1", paper.title),
            .tag("p", ["class": "letter"], "\(words.variant) \(variant.letter)"),
          ]),
        .tag(
          "div", ["class": "fields"],
          [
            field(words.name, "wide"), field(words.date, "middle"),
            field(words.points, "narrow", " / \(variant.items.count)"),
          ]),
      ])
  }

  private func table(of variant: PaperVariant) -> HTML {
    let rows = variant.items.map { item in
      HTML.tag(
        "tr", [:],
        [
          .tag("th", ["scope": "row"], String(item.number)),
          .tag("td", ["class": "mark"], item.key),
          .tag("td", item.answer), .tag("td", ["class": "place"], item.place),
        ])
    }
    let head = ["", "", words.answer, words.place].map { name in
      name.isEmpty ? HTML.tag("td") : .tag("th", ["scope": "col"], name)
    }
    return .tag(
      "table", [:], [.tag("thead", [:], [.tag("tr", [:], head)]), .tag("tbody", [:], rows)])
  }

  private func page(title: String, _ content: [HTML]) -> String {
    let page = HTML.tag(
      "html", ["lang": paper.language],
      [
        .tag(
          "head", [:],
          [
            .tag("meta", ["charset": "utf-8"]),
            .tag(
              "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .tag("title", title), .tag("style", [:], [.styleSheet(PaperStyle.sheet)]),
          ]), .tag("body", [:], [.tag("main", [:], content)]),
      ])
    return "<!DOCTYPE html>\n\(page.written)\n"
  }
}

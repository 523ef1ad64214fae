package import Statistics

/// What was learned, as a page of its own: no scripts, nothing fetched, a chart and a table for
/// everything, on screens of any width, light or dark, and on paper.
package struct StatsPage: Sendable {
  let summary: Summary
  let names: LearningNames
  private let learner: String

  /// Creates the page of a summary.
  ///
  /// - Parameters:
  ///   - summary: What was learned.
  ///   - names: What its cards and topics are called.
  ///   - learner: Who learned it; empty if nobody is to be named, `me` for somebody who never said
  ///     what to be called.
  package init(_ summary: Summary, names: LearningNames = LearningNames(), learner: String = "") {
    self.summary = summary
    self.names = names
    self.learner = learner.sanitized
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
            .tag("title", title), .tag("style", [:], [.styleSheet(PageStyle.sheet)]),
          ]), .tag("body", [:], [header, .tag("main", [:], parts), footer]),
      ])
    return "<!DOCTYPE html>\n\(page.written)\n"
  }

  private var title: String {
    let whose =
      switch learner {
      case "": "What was learned"
      case "me": "What you have learned"
      default: "What \(learner) has learned"
      }
    return "\(whose), \(DayText.long(summary.day))"
  }

  private var parts: [HTML] {
    guard summary.total.answers > 0 || summary.seen > 0 || summary.quizzes.taken > 0 else {
      return [.tag("section", ["class": "wide"], [.tag("p", "No answers yet.")])]
    }
    return (answerFigures + memoryFigures).map(\.html) + listSections
  }

  private var header: HTML {
    let figures = SummaryFigures(summary)
    let tiles = [
      ("Today", figures.today), ("In all", figures.total), ("Streak", figures.streak),
      ("Knowledge", figures.knowledge), ("Retention", figures.retention), ("Due", figures.due),
    ].map { name, figure in
      HTML.tag(
        "div", [:],
        [
          .tag("dt", name), .tag("dd", ["class": "figure"], figure.main),
          .tag("dd", ["class": "more"], figure.more),
        ])
    }
    return .tag("header", [:], [.tag("h1", title), .tag("dl", ["class": "tiles"], tiles)])
  }

  private var footer: HTML {
    .tag(
      "footer", [:],
      [
        "A fact counts as known with the mean probability, by the memory model, that its reviewed "
          + "cards are recalled; the expected number of known facts is the sum.",
        "Retention counts rated answers to cards that had been reviewed on an earlier day. Its "
          + "interval is Wilson's score interval (1927), with a confidence of 95%.",
        "The error of predictions is √(Σ n(p − o)² / Σ n) over twenty bins of equal width, where n "
          + "answers of a bin were predicted to succeed with p on average and a share o did: the "
          + "root of the reliability term of Murphy's partition of the Brier score (1973).",
      ].map { .tag("p", $0) })
  }
}

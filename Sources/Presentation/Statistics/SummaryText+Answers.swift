import DeckFormat
import Questions
import Statistics

extension SummaryText {
  /// The topics shown at most.
  private static let topicLimit = 10
  /// The confusions told at most.
  private static let confusionLimit = 8

  /// The days of a year by their answers.
  func heatMap(_ style: Style) -> [String] {
    let weeks = HeatMapText.weekCount(style)
    guard summary.heatMap.days.contains(where: { $0.tally.answers > 0 }) else { return [] }
    let span = weeks == HeatMap.weekCount ? "a year" : Plural.count(weeks, "week")
    return title("Answers a day in \(span)", style) + HeatMapText(summary.heatMap).lines(style)
  }

  /// The time spent, by month.
  func time(_ style: Style) -> [String] {
    guard summary.total.answers > 0 else { return [] }
    let months = summary.months.drop { $0.tally.answers == 0 }
    let spent = SpentTime(months.map(\.tally.milliseconds))
    let spans = [
      "\(spent.words(summary.today.milliseconds)) today",
      "\(spent.words(summary.recent.milliseconds)) in \(Summary.recentDays) days",
      "\(spent.words(summary.total.milliseconds)) in all",
    ]
    let chart = BarChart(
      months.map { month in
        BarChart.Bar(
          DayText.month(month.month, of: month.year), spent.value(month.tally.milliseconds),
          number: spent.number(month.tally.milliseconds),
          remark: Plural.count(month.tally.answers, "answer"))
      }, leastFullBar: 0)
    return title("Time spent", style)
      + Wrapping.lines(spans.joined(separator: ", "), width: style.width)
      + (months.isEmpty ? [] : [""] + title("\(spent.title) by month", style) + chart.lines(style))
  }

  /// How answers to each topic went.
  func topics(_ style: Style) -> [String] {
    let titles = names.titles(of: summary.topics.map(\.key))
    let rows = zip(titles, summary.topics).prefix(Self.topicLimit).map { title, topic in
      row(title, topic.figures, style)
    }
    let more = summary.topics.count - rows.count
    return table("By topic", "topic", rows, style)
      + (more > 0 ? ["and \(Plural.count(more, "more topic"))"] : [])
  }

  /// How answers to each kind of facts went.
  func kinds(_ style: Style) -> [String] {
    table(
      "By kind of fact", "kind",
      summary.kinds.map { row($0.kind.readersName, $0.figures, style) }, style)
  }

  /// How answers in each form went.
  func forms(_ style: Style) -> [String] {
    table(
      "By form", "form", summary.forms.map { row($0.form.rawValue, $0.figures, style) }, style)
  }

  /// The hardest facts.
  func hardest(_ style: Style) -> [String] {
    guard !summary.hardest.isEmpty else { return [] }
    let rows = summary.hardest.map { card in
      [
        Plural.grouped(card.lapses), Figure.percent(card.retrievability),
        names.title(of: card.card),
      ]
    }
    let table = TextTable(
      columns: [.init("lapses", .right), .init("known now", .right), .init("fact")], rows: rows)
    return title("Hardest facts", style) + table.lines(style, breaking: 2)
  }

  /// What is taken for what.
  func confusions(_ style: Style) -> [String] {
    let text = ConfusionText(summary.confusions, names: names)
    let sentences = text.sentences(ellipsis: style.ellipsis).prefix(Self.confusionLimit).flatMap {
      Wrapping.lines($0, width: style.width, hanging: "  ")
    }
    let matrix = ConfusionMatrixText(text.matrix).lines(style)
    guard !sentences.isEmpty || !matrix.isEmpty else { return [] }
    let note = "Rows were asked for, columns were answered; the diagonal counts right answers."
    return title("Confusions", style) + sentences
      + (matrix.isEmpty || sentences.isEmpty ? [] : [""]) + matrix
      + (matrix.isEmpty ? [] : Wrapping.lines(note, width: style.width))
  }

  /// How quizzes went.
  func quizzes(_ style: Style) -> [String] {
    let quizzes = summary.quizzes
    guard let last = quizzes.last, let best = quizzes.best else { return [] }
    let figures =
      "\(Plural.grouped(quizzes.taken)) taken, the last \(Figure.percent(last)), "
      + "the best \(Figure.percent(best))"
    var lines = title("Quizzes", style) + Wrapping.lines(figures, width: style.width)
    if quizzes.recent.count > 1 {
      let arrow = style.isPlain ? " > " : " → "
      let trend = quizzes.recent.map(Figure.percent).joined(separator: arrow)
      lines += Wrapping.lines(trend, width: style.width)
    }
    return lines
  }

  private func row(_ label: String, _ figures: AnswerFigures, _ style: Style) -> [String] {
    [
      label, Plural.grouped(figures.answers),
      figures.rightShare.share.map(Figure.percent) ?? style.absent,
      figures.retention.recalls.share.map(Figure.percent) ?? style.absent,
    ]
  }

  private func table(
    _ title: String, _ label: String, _ rows: [[String]], _ style: Style
  ) -> [String] {
    guard !rows.isEmpty else { return [] }
    let table = TextTable(
      columns: [
        .init(label), .init("answers", .right), .init("right", .right),
        .init("recalled", .right),
      ], rows: rows)
    return self.title(title, style) + table.lines(style, breaking: 0)
  }
}

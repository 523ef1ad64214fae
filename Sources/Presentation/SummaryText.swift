import DeckFormat
package import Questions
package import Statistics

/// What `stats` shows.
package struct SummaryText: Sendable {
  private static let labelWidth = 8

  private let summary: Summary
  private let names: [Card.ID: String]

  /// Creates the text of a summary.
  ///
  /// - Parameters:
  ///   - summary: What was learned.
  ///   - names: What the hardest cards are called; a card without a name is shown by its key.
  package init(_ summary: Summary, names: [Card.ID: String] = [:]) {
    self.summary = summary
    self.names = names
  }

  /// The lines of the text; none is wider than the terminal.
  package func lines(_ style: Style) -> [String] {
    var lines = line("today", today, style)
    lines += line("total", total, style)
    lines += line("cards", cards, style)
    lines += line("streak", streak, style)
    if summary.retention.recalls.count > 0 { lines += [""] + retention(style) }
    if summary.seen > 0 { lines += [""] + forecast(style) }
    if !summary.forms.isEmpty { lines += [""] + forms(style) }
    if summary.quizzes.taken > 0 { lines += [""] + quizzes(style) }
    if !summary.hardest.isEmpty { lines += [""] + hardest(style) }
    return lines
  }

  private func line(_ label: String, _ text: String, _ style: Style) -> [String] {
    let lines = Wrapping.lines(
      text, width: style.width, indent: label.padded(to: Self.labelWidth))
    guard let first = lines.first, first.hasPrefix(label) else { return lines }
    return [style.painted(label, .heading) + first.dropFirst(label.count)] + lines.dropFirst()
  }
}

extension SummaryText {
  private var today: String {
    let today = summary.today
    guard today.answers > 0 else { return "no answers yet" }
    let new = today.newCards > 0 ? ", \(Plural.count(today.newCards, "new card"))" : ""
    return "\(answers(today)), \(Figure.duration(milliseconds: today.milliseconds))\(new)"
  }

  private var total: String {
    let total = summary.total
    guard total.answers > 0 else { return "no answers yet" }
    let days = Plural.count(summary.daysStudied, "day")
    return "\(answers(total)), \(Figure.duration(milliseconds: total.milliseconds)) on \(days)"
  }

  private func answers(_ tally: Tally) -> String {
    let share = Figure.percent(Double(tally.right) / Double(tally.answers))
    return
      "\(Plural.count(tally.answers, "answer")), \(Plural.grouped(tally.right)) right (\(share))"
  }

  private var cards: String {
    let new = summary.cards - summary.seen
    return "\(Plural.grouped(summary.known)) known, "
      + "\(Plural.grouped(summary.seen - summary.known)) learning, \(Plural.grouped(new)) new"
  }

  private var streak: String {
    switch (summary.streak, summary.today.answers) {
    case (0, _): "none; one begins with an answer today"
    case (let days, 0): "\(Plural.count(days, "day")); an answer today keeps it"
    case (let days, _): Plural.count(days, "day")
    }
  }
}

extension SummaryText {
  private func title(_ text: String, _ style: Style) -> [String] {
    Wrapping.lines(text, width: style.width).map { style.painted($0, .heading) }
  }

  private func retention(_ style: Style) -> [String] {
    func row(_ label: String, _ retention: Retention) -> [String] {
      guard let share = retention.recalls.share, let interval = retention.recalls.interval,
        let predicted = retention.predicted
      else { return [label, style.absent, style.absent, "0", style.absent] }
      return [
        label, Figure.tenths(share) + "%",
        "\(Figure.tenths(interval.lowerBound)) to \(Figure.tenths(interval.upperBound))%",
        Plural.grouped(retention.recalls.count), Figure.tenths(predicted) + "%",
      ]
    }
    let table = TextTable(
      columns: [
        .init("recalled"), .init("true", .right), .init("95% interval", .right),
        .init("reviews", .right), .init("predicted", .right),
      ],
      rows: [
        row("last \(Summary.recentDays) days", summary.recentRetention),
        row("all", summary.retention),
      ])
    return title("Retention", style) + table.lines(style)
  }

  private func forecast(_ style: Style) -> [String] {
    let days = summary.forecast.days
    let overdue = summary.forecast.overdue
    let chart = BarChart(
      days.enumerated().map { index, day in
        let remark = index == 0 && overdue > 0 ? "\(Plural.grouped(overdue)) overdue" : ""
        return BarChart.Bar(DayText.short(day.number), day.due, remark: remark)
      })
    return title("Due in the next \(Plural.count(days.count, "day"))", style)
      + chart.lines(style)
  }

  private func forms(_ style: Style) -> [String] {
    let rows = summary.forms.map { form in
      [
        form.form.rawValue, Plural.grouped(form.answers),
        form.rightShare.share.map(Figure.percent) ?? style.absent,
      ]
    }
    let table = TextTable(
      columns: [.init("form"), .init("answers", .right), .init("right", .right)], rows: rows)
    return title("By form", style) + table.lines(style)
  }

  private func quizzes(_ style: Style) -> [String] {
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

  private func hardest(_ style: Style) -> [String] {
    let rows = summary.hardest.map { card in
      [
        Plural.grouped(card.lapses), Figure.percent(card.retrievability),
        names[card.card] ?? card.card,
      ]
    }
    let table = TextTable(
      columns: [.init("lapses", .right), .init("known now", .right), .init("card")], rows: rows)
    return title("Hardest cards", style) + table.lines(style)
  }
}

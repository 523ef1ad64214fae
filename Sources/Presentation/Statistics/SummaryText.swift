import DeckFormat
package import Statistics

/// What `stats` shows: the most important figures first, on one screen with what is due, then a
/// part for each thing that can be told.
package struct SummaryText: Sendable {
  private static let labelWidth = 11

  let summary: Summary
  let names: LearningNames

  /// Creates the text of a summary.
  ///
  /// - Parameters:
  ///   - summary: What was learned.
  ///   - names: What its cards and topics are called.
  package init(_ summary: Summary, names: LearningNames = LearningNames()) {
    self.summary = summary
    self.names = names
  }

  /// The lines of the text; none is wider than the terminal.
  package func lines(_ style: Style) -> [String] {
    let head = [
      ("today", today), ("total", total), ("cards", cards), ("knowledge", knowledge),
      ("retention", recall), ("streak", streak),
    ]
    let sections = [
      forecast(style), heatMap(style), retention(style), time(style), weeks(style), topics(style),
      kinds(style), forms(style), hardest(style), confusions(style), calibration(style),
      quizzes(style),
    ]
    return head.flatMap { line($0.0, $0.1, style) }
      + sections.filter { !$0.isEmpty }.flatMap { [""] + $0 }
  }

  private func line(_ label: String, _ text: String, _ style: Style) -> [String] {
    let isNarrow = style.width < 2 * Self.labelWidth
    let indent = isNarrow ? label + " " : label.padded(to: Self.labelWidth)
    let lines = Wrapping.lines(
      text, width: style.width, indent: indent, hanging: isNarrow ? "" : nil)
    guard let first = lines.first, first.hasPrefix(label) else { return lines }
    return [style.painted(label, .heading) + first.dropFirst(label.count)] + lines.dropFirst()
  }

  /// The title of a part.
  func title(_ text: String, _ style: Style) -> [String] {
    Wrapping.lines(text, width: style.width).map { style.painted($0, .heading) }
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

  private var knowledge: String { KnowledgeText(summary.knowledge).line }

  private var recall: String {
    let parts = [
      ("last \(Summary.recentDays) days", summary.recentRetention), ("all", summary.retention),
    ]
    .compactMap { label, retention -> String? in
      guard let share = retention.recalls.share, let predicted = retention.predicted else {
        return nil
      }
      return "\(label) \(Figure.tenths(share))%, predicted \(Figure.tenths(predicted))%"
    }
    return parts.isEmpty
      ? "no card was asked again on a later day yet" : parts.joined(separator: "; ")
  }

  private var streak: String {
    let longest = Plural.count(summary.longestStreak, "day")
    let isBeaten = summary.longestStreak > summary.streak
    switch (summary.streak, summary.today.answers) {
    case (0, _):
      return (isBeaten ? "none (the longest \(longest))" : "none")
        + "; one begins with an answer today"
    case (let days, let answers):
      return Plural.count(days, "day") + (isBeaten ? " (the longest \(longest))" : "")
        + (answers == 0 ? "; an answer today keeps it" : "")
    }
  }

  private func forecast(_ style: Style) -> [String] {
    guard summary.seen > 0 else { return [] }
    let days = summary.forecast.days
    return title("Due in the next \(Plural.count(days.count, "day"))", style)
      + due(days, style) { DayText.short($0) }
  }

  private func weeks(_ style: Style) -> [String] {
    guard summary.seen > 0 else { return [] }
    let weeks = summary.forecast.weeks
    return title("Due in the next \(Plural.count(weeks.count, "week"))", style)
      + due(weeks, style) { "from \(DayText.short($0).dropFirst(4))" }
  }

  private func due(
    _ days: [Forecast.Day], _ style: Style, label: (Int) -> String
  ) -> [String] {
    let overdue = summary.forecast.overdue
    return BarChart(
      days.enumerated().map { index, day in
        let remark = index == 0 && overdue > 0 ? "\(Plural.grouped(overdue)) overdue" : ""
        return BarChart.Bar(label(day.number), day.due, remark: remark)
      }
    ).lines(style)
  }
}

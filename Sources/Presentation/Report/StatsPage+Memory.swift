import Statistics
import Study

/// The charts about what is remembered.
extension StatsPage {
  /// The charts, in order; those without anything to show are left out.
  var memoryFigures: [PageFigure] {
    var figures: [PageFigure] = []
    if summary.months.contains(where: { $0.retention.recalls.count > 0 }) {
      figures.append(retention)
    }
    if summary.seen > 0 { figures += [dueByDay, dueByWeek] }
    if let error = summary.calibration.rootMeanSquareError { figures.append(calibration(error)) }
    let matrix = ConfusionText(summary.confusions, names: names).matrix
    if !matrix.names.isEmpty { figures.append(confusions(matrix)) }
    return figures
  }

  private var retention: PageFigure {
    let rows = summary.months.filter { $0.retention.recalls.count > 0 }.map {
      row(DayText.month($0.month, of: $0.year), $0.retention)
    }
    return PageFigure(
      "retention", "Retention by month",
      caption: "How much was recalled when it was asked again, beside what the model predicted.",
      table: PageTable(
        ["Month"] + Self.retentionColumns,
        rows + [
          row("Last \(Summary.recentDays) days", summary.recentRetention),
          row("All", summary.retention),
        ])
    ) { RetentionChart(summary.months).drawn(id: $0, title: $1, description: $2) }
  }

  private static let retentionColumns = ["Recalled", "95% interval", "Predicted", "Reviews"]

  private func row(_ name: String, _ retention: Retention) -> [String] {
    let interval = retention.recalls.interval.map {
      "\(Figure.tenths($0.lowerBound)) to \(Figure.tenths($0.upperBound))%"
    }
    return [
      name, Self.percent(retention.recalls.share), interval ?? "–",
      Self.percent(retention.predicted), Plural.grouped(retention.recalls.count),
    ]
  }

  private var dueByDay: PageFigure {
    let days = summary.forecast.days
    let overdue = summary.forecast.overdue
    return due(
      "due-by-day", "Due in the next \(Plural.count(days.count, "day"))", days, column: "Day",
      caption: overdue > 0
        ? "\(Plural.count(overdue, "card")) of today's are overdue." : "No card is overdue."
    ) { "\(CalendarDay(number: $1).day)" }
  }

  private var dueByWeek: PageFigure {
    let weeks = summary.forecast.weeks
    return due(
      "due-by-week", "Due in the next \(Plural.count(weeks.count, "week"))", weeks,
      column: "Week from", caption: "Weeks of seven days, the first from today."
    ) { index, day in index.isMultiple(of: 2) ? DayText.short(day).dropFirst(4).description : "" }
  }

  private func due(
    _ id: String, _ title: String, _ days: [Forecast.Day], column: String, caption: String,
    label: (Int, Int) -> String
  ) -> PageFigure {
    let columns = days.enumerated().map { index, day in
      ColumnChart.Column(
        CalendarDay(number: day.number).isoDate, label: label(index, day.number), count: day.due)
    }
    return PageFigure(
      id, title, caption: caption,
      table: PageTable(
        [column, "Cards"],
        days.map { [CalendarDay(number: $0.number).isoDate, Plural.grouped($0.due)] })
    ) { ColumnChart(columns: columns).drawn(id: $0, title: $1, description: $2) }
  }

  private func calibration(_ error: Double) -> PageFigure {
    let width = 100 / CalibrationBin.count
    let rows = summary.calibration.bins.enumerated().filter { !$1.isEmpty }.map { index, bin in
      row("\(index * width) to \((index + 1) * width)%", bin.retention)
    }
    return PageFigure(
      "calibration", "Calibration",
      caption: "Predictions are off by \(Figure.tenths(error)) points (root mean square). On the "
        + "dashed line they would be right; larger disks stand for more answers, and fewer than "
        + "\(CalibrationChart.fewestAnswers) are only among the numbers.",
      table: PageTable(["Prediction"] + Self.retentionColumns, rows)
    ) {
      CalibrationChart(summary.calibration).drawn(id: $0, title: $1, description: $2)
    }
  }

  private func confusions(_ matrix: ConfusionMatrix) -> PageFigure {
    let rows = matrix.names.indices.map { row in
      ["\(row + 1) \(matrix.names[row])"]
        + matrix.counts[row].map { $0 == 0 ? "–" : Plural.grouped($0) }
    }
    return PageFigure(
      "confusions", "Confusions",
      caption: "Rows were asked for, columns were answered; the diagonal counts right answers.",
      table: PageTable(["Asked"] + matrix.names.indices.map { "\($0 + 1)" }, rows, isOfCounts: true)
    ) { ConfusionChart(matrix: matrix).drawn(id: $0, title: $1, description: $2) }
  }
}

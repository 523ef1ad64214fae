import DeckFormat
import Statistics

extension SummaryText {
  /// The columns from which intervals are shown too.
  private static let wideTable = 56

  /// What was recalled and predicted, by month.
  func retention(_ style: Style) -> [String] {
    guard summary.retention.recalls.count > 0 else { return [] }
    let months = summary.months.filter { $0.retention.recalls.count > 0 }
    let rows =
      months.map { row(DayText.month($0.month, of: $0.year), $0.retention, style) }
      + [
        row("last \(Summary.recentDays) days", summary.recentRetention, style),
        row("all", summary.retention, style),
      ]
    return title("Retention by month", style) + table("recalled", rows, style)
  }

  /// What was recalled of what was predicted alike.
  func calibration(_ style: Style) -> [String] {
    guard let error = summary.calibration.rootMeanSquareError else { return [] }
    let width = 100 / CalibrationBin.count
    let rows = summary.calibration.bins.enumerated().filter { !$1.isEmpty }.map { index, bin in
      row("\(index * width) to \((index + 1) * width)%", bin.retention, style)
    }
    let note = "Predictions are off by \(Figure.tenths(error)) points (root mean square)."
    return title("Calibration", style) + table("prediction", rows, style)
      + Wrapping.lines(note, width: style.width)
  }

  private func row(_ label: String, _ retention: Retention, _ style: Style) -> [String] {
    guard let share = retention.recalls.share, let interval = retention.recalls.interval,
      let predicted = retention.predicted
    else { return [label, style.absent, style.absent, style.absent, "0"] }
    return [
      label, Figure.tenths(share) + "%", Figure.tenths(predicted) + "%",
      Plural.grouped(retention.recalls.count),
      "\(Figure.tenths(interval.lowerBound)) to \(Figure.tenths(interval.upperBound))%",
    ]
  }

  private func table(_ label: String, _ rows: [[String]], _ style: Style) -> [String] {
    var columns: [TextTable.Column] = [
      .init(label), .init("true", .right), .init("predicted", .right), .init("reviews", .right),
    ]
    if style.width >= Self.wideTable { columns.append(.init("95% interval", .right)) }
    return TextTable(columns: columns, rows: rows).lines(style)
  }
}

package import Scheduling

/// How well recall was predicted, in columns.
package struct MetricsText {
  private let rows: [(name: String, metrics: Metrics)]

  /// Figures of several predictors, in the order in which they are shown.
  package init(_ rows: [(name: String, metrics: Metrics)]) { self.rows = rows }

  /// A table: the name, log loss, RMSE(bins) and AUC of each.
  package func lines(_ title: String, _ style: Style) -> [String] {
    TextTable(
      columns: [
        .init(title), .init("log loss", .right), .init("RMSE(bins)", .right), .init("AUC", .right),
      ],
      rows: rows.map { name, metrics in
        [
          name, Self.decimals(metrics.logLoss), Self.decimals(metrics.rmseBins),
          metrics.auc.map(Self.decimals) ?? style.absent,
        ]
      }
    ).lines(style)
  }

  /// A figure with four decimals.
  private static func decimals(_ value: Double) -> String { Figure.decimals(value, 4) }
}

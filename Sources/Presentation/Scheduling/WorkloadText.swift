package import Scheduling

/// What studying takes and gives at several desired retentions, as a table and a plot.
package struct WorkloadText {
  /// The columns that the table takes with its headings in full.
  private static let width = 72

  private let rows: [Workload]
  private let days: Int
  private let begun: Int
  private let newCards: Int
  private let newPerDay: Int
  private let desired: Double

  /// Takes what was simulated.
  ///
  /// - Parameters:
  ///   - rows: One for each retention, in the order in which they are shown.
  ///   - days: The days that were simulated.
  ///   - begun: The cards that were known at the start.
  ///   - newCards: The cards that could be begun.
  ///   - newPerDay: How many of them are begun a day.
  ///   - desired: The retention in use, which is marked.
  package init(
    _ rows: [Workload], days: Int, begun: Int, newCards: Int, newPerDay: Int, desired: Double
  ) {
    self.rows = rows
    self.days = days
    self.begun = begun
    self.newCards = newCards
    self.newPerDay = newPerDay
    self.desired = desired
  }

  /// The lines; none is wider than the terminal.
  package func lines(_ style: Style) -> [String] {
    let heading =
      "\(Plural.count(days, "day")): \(Plural.count(begun, "card")) known, "
      + "\(Plural.grouped(newCards)) new"
      + (newCards > 0 ? ", begun at \(Plural.grouped(newPerDay)) a day" : "")
    guard rows.contains(where: { $0.cards > 0 }) else {
      return [heading, "There is nothing to study in this time."]
    }
    let isNarrow = style.width < Self.width
    let table = TextTable(
      columns: (isNarrow
        ? ["retention", "reviews", "minutes", "cards", "known", "per minute"]
        : ["retention", "reviews a day", "minutes a day", "cards", "known", "known a minute"])
        .map { TextTable.Column($0, .right) },
      rows: rows.map { row in
        [
          label(row), Figure.decimals(row.reviewsPerDay, 1), Figure.decimals(row.minutesPerDay, 1),
          Plural.grouped(row.cards), Plural.grouped(Int(row.known.rounded())),
          row.minutesPerDay > 0
            ? Figure.decimals(row.known / (row.minutesPerDay * Double(days)), 2) : style.absent,
        ]
      })
    let bars = rows.map { row in
      BarChart.Bar(
        label(row), row.minutesPerDay, number: Figure.decimals(row.minutesPerDay, 1),
        remark: "\(Plural.grouped(Int(row.known.rounded()))) known")
    }
    return [style.painted(heading, .heading)] + table.lines(style)
      + (isNarrow ? ["reviews and minutes are those of a day"] : [])
      + ["", style.painted("Minutes a day, and cards known at the end", .heading)]
      + BarChart(bars, leastFullBar: 0.1).lines(style)
      + (rows.contains(where: isDesired) ? ["*  your desired retention"] : [])
  }

  private func label(_ row: Workload) -> String {
    Figure.decimals(row.retention, 2) + (isDesired(row) ? "*" : " ")
  }

  private func isDesired(_ row: Workload) -> Bool { abs(row.retention - desired) < 0.0001 }
}

package import Questions
package import Study

/// The export of what learners found wrong with questions.
package enum ReportExport {
  /// One report.
  package struct Row: Sendable {
    /// The event it is from.
    package let event: Event
    /// The report.
    package let report: Report
    /// The parts of the card's key; nil if it is of another shape.
    package let card: Card?

    /// Takes a report out of an event; nil if it holds none.
    package init?(_ event: Event) {
      guard case .report(let report) = event.content else { return nil }
      self.event = event
      self.report = report
      card = Card(id: report.card)
    }
  }

  /// The columns.
  package static let table = ExportTable<Row>(
    name: "reports", summary: "what learners found wrong with questions, in the order of time",
    columns: columns)

  private typealias Column = ExportTable<Row>.Column

  private static let columns = [
    Column("event", unit: "UUID", "the event in the log") { .identifier($0.event.id) },
    Column("learner", unit: "UUID", "who found it") { .identifier($0.event.learner) },
    Column("at", unit: "ISO 8601", "when, in local time with its offset") {
      .instant($0.event.at)
    },
    Column("day", unit: "ISO 8601", "the learner's day, which turns at 04:00") {
      .day($0.event.at.day)
    },
    Column("card", unit: "text", "the card's key, `deck:fact#direction`") {
      .text($0.report.card)
    },
    Column("deck", unit: "text", "the deck's identifier") { .text(ifAny: $0.card?.deck) },
    Column("fact", unit: "text", "the fact's identifier") { .text(ifAny: $0.card?.fact) },
    Column("form", unit: "text", "how it was asked") { .text($0.report.form.rawValue) },
    Column("seed", unit: "text", "what the question was drawn with, in decimal; up to 64 bits") {
      .text(String($0.report.seed))
    },
    Column("fault", unit: "text", "what is wrong with it") { .text($0.report.fault.rawValue) },
    Column("stem", unit: "text", "the question as it was shown") { .text($0.report.stem) },
  ]
}

package import Contest

/// What `class sessions` shows: a line for each class quiz.
package struct ClassSessionsText: Sendable {
  /// A quiz with its number, counted from the latest, and how it stands.
  package typealias Entry = (number: Int, outcome: ClassOutcome, state: String)

  private let entries: [Entry]

  /// Creates the text of some quizzes, which stay in their order.
  package init(_ entries: [Entry]) { self.entries = entries }

  /// The lines of the text, titles first; none without a quiz.
  package func lines(_ style: Style) -> [String] {
    guard !entries.isEmpty else { return [] }
    let rows = entries.map { number, outcome, state in
      [
        String(number), MomentText.minute(outcome.opened), outcome.report.title, outcome.group,
        Plural.grouped(outcome.report.participants), Plural.grouped(outcome.report.counted.count),
        outcome.report.mean.map(Figure.percent) ?? style.absent, state,
      ]
    }
    return TextTable(
      columns: [
        .init("no.", .right), .init("date"), .init("title"), .init("class"),
        .init("students", .right), .init("questions", .right), .init("mean", .right),
        .init("state"),
      ], rows: rows
    ).lines(style)
  }
}

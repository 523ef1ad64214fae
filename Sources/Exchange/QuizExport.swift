package import Study

/// The export of the results of quizzes.
package enum QuizExport {
  /// One quiz.
  package struct Row: Sendable {
    /// The event it is from.
    package let event: Event
    /// What became of it.
    package let result: QuizResult

    /// Takes a result out of an event; nil if it holds none.
    package init?(_ event: Event) {
      guard case .quiz(let result) = event.content else { return nil }
      self.event = event
      self.result = result
    }
  }

  /// The columns.
  package static let table = ExportTable<Row>(
    name: "quizzes", summary: "the results of quizzes, in the order of time", columns: columns)

  private typealias Column = ExportTable<Row>.Column

  private static let columns = [
    Column("event", unit: "UUID", "the event in the log") { .identifier($0.event.id) },
    Column("learner", unit: "UUID", "who took it") { .identifier($0.event.learner) },
    Column("at", unit: "ISO 8601", "when it ended, in local time with its offset") {
      .instant($0.event.at)
    },
    Column("day", unit: "ISO 8601", "the learner's day, which turns at 04:00") {
      .day($0.event.at.day)
    },
    Column("batch", unit: "UUID", "the session its answers are of, in the log") {
      .identifier($0.event.batch)
    },
    Column("decks", unit: "text", "the identifiers of the decks it asked, a space between them") {
      .text($0.result.decks.joined(separator: " "))
    },
    Column("seed", unit: "text", "what the questions were drawn with, in decimal; up to 64 bits") {
      .text(String($0.result.seed))
    },
    Column("questions", unit: "number", "the questions, answered or not") {
      .integer($0.result.asked)
    },
    Column("answered", unit: "number", "the questions that were answered in time") {
      .integer($0.result.answered)
    },
    Column("right", unit: "number", "the questions that were answered wholly right") {
      .integer($0.result.right)
    },
    Column("score", unit: "0…1", "the mean over all questions; parts of lists and orders count") {
      .number($0.result.score)
    },
    Column("duration", unit: "ms", "from the first question to the end") {
      .integer($0.result.milliseconds)
    },
    Column("ending", unit: "text", "finished, left (early) or time-up") {
      .text($0.result.ending.rawValue)
    },
    Column("recorded", unit: "true or false", "whether its answers entered the schedule") {
      .flag($0.result.isRecorded)
    },
  ]
}

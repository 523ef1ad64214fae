package import Contest
import Foundation
import Questions
import Study

/// The export of the answers of a class quiz: a row for each student and question.
package enum ClassExport {
  /// A student's answer to a question.
  package struct Row: Sendable {
    let outcome: ClassOutcome
    let line: ContestReport.Line
    /// The place of the question.
    let index: Int

    var question: ContestQuestion { outcome.contest.setup.questions[index] }
    var answer: ContestAnswer? { outcome.contest.items[index].answer(of: line.player.id) }
    var counts: Bool { outcome.report.counted.contains(index) }
  }

  /// The rows of a quiz: the students by name, the questions in order.
  package static func rows(of outcome: ClassOutcome) -> [Row] {
    outcome.report.lines.flatMap { line in
      outcome.contest.setup.questions.indices.map { Row(outcome: outcome, line: line, index: $0) }
    }
  }

  /// The columns.
  package static let table = ExportTable<Row>(
    name: "answers", summary: "the answers of a class quiz, a row for each student and question",
    columns: columns)

  private typealias Column = ExportTable<Row>.Column

  private static let columns = [
    Column("quiz", unit: "UUID", "the quiz") { .identifier($0.outcome.id) },
    Column("at", unit: "ISO 8601", "when it was opened, in local time with its offset") {
      .instant($0.outcome.opened)
    },
    Column("title", unit: "text", "what it is called") { .text($0.outcome.report.title) },
    Column("class", unit: "text", "the class or course") { .text($0.outcome.group) },
    Column("learner", unit: "UUID", "the student, as the log has them") {
      .identifier($0.line.player.id)
    },
    Column("student", unit: "text", "the name shown; no identifier of the school's") {
      .text($0.line.player.name)
    },
    Column("question", unit: "number", "the number of the question, from 1") {
      .integer($0.index + 1)
    },
    Column("counts", unit: "true or false", "whether it was closed and not passed over") {
      .flag($0.counts)
    },
    Column("card", unit: "text", "the card, as the log has it") {
      .text($0.question.question.card.id)
    },
    Column("form", unit: "text", "the form it was asked in") {
      .text($0.question.question.form.rawValue)
    },
    Column("stem", unit: "text", "what was asked") { .text($0.question.stem) },
    Column("answer", unit: "text", "what is right") { .text($0.question.answer) },
    Column("reply", unit: "text", "what the student gave; nothing where there is no reply") { row in
      .text(ifAny: row.answer.map { row.question.words(of: $0.reply) })
    },
    Column("score", unit: "0…1", "the part that is right; nothing where there is no reply") {
      .number(ifAny: $0.answer?.assessment.score)
    },
    Column("points", unit: "number", "the points for it; nothing where there is no reply") { row in
      .number(ifAny: row.answer.map(row.outcome.contest.points))
    },
    Column(
      "duration", unit: "ms", "from the question to the reply, pauses left out; nothing on paper"
    ) { row in
      .integer(ifAny: row.outcome.isOnPaper ? nil : row.answer.map { Int($0.milliseconds) })
    },
    Column("confidence", unit: "1…3", "how sure the student was; nothing if nobody said") {
      .integer(ifAny: $0.answer?.confidence)
    },
  ]
}

import Foundation
import GRDB
import Questions
import Study

/// The columns of an event with its content, in the order in which they are read.
enum EventRow {
  /// The columns every event has.
  static let columns =
    "event.id, event.learner, event.at, event.utc_offset, event.day, event.batch, event.kind"
  /// The index of the first column behind them.
  static let contentIndex = 7

  /// The columns of all sorts of content.
  static let contentColumns = """
    \(ReviewRow.columns(of: "review")), retraction.target, suspension.card,
    suspension.is_suspended, alias.card, alias.spelling, alias.is_accepted, report.card,
    report.form, report.seed, report.stem, report.fault, \(QuizRow.columns(of: "quiz")),
    move.origin, move.target, reset.card, bury.card, bury.until_day, flag.card, flag.is_flagged,
    setting.key, setting.value, setting.deck,
    weights.model, weights.list, reschedule.card, reschedule.due_day
    """

  /// The tables of content, in which `event` names the event.
  static let contentTables = [
    "review", "retraction", "suspension", "alias", "report", "quiz", "move", "reset", "bury",
    "flag", "setting", "weights", "reschedule",
  ]

  /// Joins an event with whatever content it has.
  static let joins = contentTables.map { "LEFT JOIN \($0) ON \($0).event = event.id" }
    .joined(separator: " ")

  /// The event of a row with content that was read already.
  static func event(in row: Row, content: Event.Content) throws -> Event {
    try Event(
      id: row[at: 0], learner: row[at: 1],
      at: Moment(milliseconds: row[at: 2], utcOffset: row[at: 3], day: row[at: 4]),
      batch: row[at: 5],
      content: content)
  }

  /// The event of a row with the columns of all sorts of content.
  static func event(in row: Row) throws -> Event {
    try event(in: row, content: content(in: row))
  }

  private static func content(in row: Row) throws -> Event.Content {
    let rest = contentIndex + ReviewRow.columns.count
    let later = rest + 11 + QuizRow.columns.count
    switch try row[at: 6] as String {
    case "review": return .review(try ReviewRow.review(in: row, from: contentIndex))
    case "retraction": return try .retraction(of: row[at: rest])
    case "suspension":
      return try .suspension(card: row[at: rest + 1], isSuspended: row[at: rest + 2])
    case "alias":
      return try .alias(
        card: row[at: rest + 3], spelling: row[at: rest + 4], isAccepted: row[at: rest + 5])
    case "report":
      return try .report(
        Report(
          card: row[at: rest + 6], form: UnknownWord.check("form", row[at: rest + 7]),
          seed: UInt64(bitPattern: row[at: rest + 8]), stem: row[at: rest + 9],
          fault: UnknownWord.check("fault", row[at: rest + 10])))
    case "quiz": return .quiz(try QuizRow.result(in: row, from: rest + 11))
    case "move": return try .move(from: row[at: later], to: row[at: later + 1])
    case "reset": return try .reset(card: row[at: later + 2])
    case "bury": return try .bury(card: row[at: later + 3], until: row[at: later + 4])
    case "flag": return try .flag(card: row[at: later + 5], isFlagged: row[at: later + 6])
    case "setting":
      return try .setting(
        key: row[at: later + 7], value: row[at: later + 8], deck: row[at: later + 9])
    case "weights":
      return try .weights(
        model: row[at: later + 10], values: WeightsRow.values(of: row[at: later + 11]))
    case "reschedule":
      return try .reschedule(card: row[at: later + 12], due: row[at: later + 13])
    case let kind: throw UnknownWord(column: "event", word: kind)
    }
  }
}

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
    setting.key, setting.value, setting.deck
    """

  /// Joins an event with whatever content it has.
  static let joins = [
    "review", "retraction", "suspension", "alias", "report", "quiz", "move", "reset", "bury",
    "flag", "setting",
  ].map { "LEFT JOIN \($0) ON \($0).event = event.id" }.joined(separator: " ")

  /// The event of a row with content that was read already.
  static func event(in row: Row, content: Event.Content) -> Event {
    Event(
      id: row[0], learner: row[1],
      at: Moment(milliseconds: row[2], utcOffset: row[3], day: row[4]), batch: row[5],
      content: content)
  }

  /// The event of a row with the columns of all sorts of content.
  static func event(in row: Row) throws -> Event {
    event(in: row, content: try content(in: row))
  }

  private static func content(in row: Row) throws -> Event.Content {
    let rest = contentIndex + ReviewRow.columns.count
    let later = rest + 11 + QuizRow.columns.count
    switch row[6] as String {
    case "review": return .review(try ReviewRow.review(in: row, from: contentIndex))
    case "retraction": return .retraction(of: row[rest])
    case "suspension": return .suspension(card: row[rest + 1], isSuspended: row[rest + 2])
    case "alias":
      return .alias(card: row[rest + 3], spelling: row[rest + 4], isAccepted: row[rest + 5])
    case "report":
      return .report(
        Report(
          card: row[rest + 6], form: try UnknownWord.check("form", row[rest + 7]),
          seed: UInt64(bitPattern: row[rest + 8]), stem: row[rest + 9],
          fault: try UnknownWord.check("fault", row[rest + 10])))
    case "quiz": return .quiz(try QuizRow.result(in: row, from: rest + 11))
    case "move": return .move(from: row[later], to: row[later + 1])
    case "reset": return .reset(card: row[later + 2])
    case "bury": return .bury(card: row[later + 3], until: row[later + 4])
    case "flag": return .flag(card: row[later + 5], isFlagged: row[later + 6])
    case "setting":
      return .setting(key: row[later + 7], value: row[later + 8], deck: row[later + 9])
    case let kind: throw UnknownWord(column: "event", word: kind)
    }
  }
}

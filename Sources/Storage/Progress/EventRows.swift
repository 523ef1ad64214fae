import Foundation
import GRDB
import Questions
import Study

/// Writes events into their tables, without regard to the caches.
struct EventRows {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// Adds a learner of whom nothing but the identifier is known; a known one stays as it is.
  func insertLearner(_ learner: UUID) throws {
    try execute(
      "INSERT INTO learner (id, name) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
      [learner, Learner.name(forUnknown: learner)])
  }

  /// The learner of the lowest identifier; nil if there is none.
  func firstLearner() throws -> UUID? {
    try UUID.fetchOne(database, sql: "SELECT min(id) FROM learner")
  }

  /// An event as it is taken into the log.
  ///
  /// What holds for everybody is taken all the same, under somebody else's name.
  ///
  /// - Parameters:
  ///   - event: Any event.
  ///   - forgotten: The learners who were forgotten.
  /// - Returns: The event; nil if it is not taken, because its learner was forgotten.
  /// - Throws: Why the file cannot be read.
  func accepted(_ event: Event, forgotten: Set<UUID>) throws -> Event? {
    guard forgotten.contains(event.learner) else { return event }
    guard try holdsForEverybody(event.content), let other = try firstLearner() else { return nil }
    var event = event
    event.learner = other
    return event
  }

  /// Whether something counts also when whoever did it was forgotten: a move, or what takes back a
  /// move that is there.
  ///
  /// Whoever takes a move back has it, so every log with such a retraction has the move too.
  func holdsForEverybody(_ content: Event.Content) throws -> Bool {
    switch content {
    case .move: return true
    case .retraction(let target):
      let statement = try database.cachedStatement(sql: "SELECT \(Self.isMove("?1"))")
      return try Bool.fetchOne(statement, arguments: [target]) ?? false
    default: return false
    }
  }

  /// The condition that an event is a move, or that a batch has one.
  ///
  /// - Parameter target: The SQL of the identifier.
  /// - Returns: The condition, in SQL.
  static func isMove(_ target: String) -> String {
    """
    EXISTS (SELECT 1 FROM event AS one
      WHERE (one.id = \(target) OR one.batch = \(target)) AND one.kind = 'move')
    """
  }

  /// Writes what all events have; false if the event is there already.
  func insert(_ event: Event) throws -> Bool {
    try execute(
      """
      INSERT INTO event (id, learner, at, utc_offset, day, batch, kind)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
      """,
      [
        event.id, event.learner, event.at.milliseconds, event.at.utcOffset, event.at.day,
        event.batch, event.kind,
      ])
    return database.changesCount > 0
  }

  /// Writes what events of one kind have.
  func insert(_ content: Event.Content, of event: UUID) throws {
    switch content {
    case .review(let review):
      try insert("review", ReviewRow.columns, [event] + ReviewRow.values(of: review))
    case .retraction(let target): try insert("retraction", ["target"], [event, target])
    case .move(let origin, let target):
      try insert("move", ["origin", "target"], [event, origin, target])
    case .reset(let card): try insert("reset", ["card"], [event, card])
    case .bury(let card, let day): try insert("bury", ["card", "until_day"], [event, card, day])
    case .reschedule(let card, let day):
      try insert("reschedule", ["card", "due_day"], [event, card, day])
    case .flag(let card, let isFlagged):
      try insert("flag", ["card", "is_flagged"], [event, card, isFlagged])
    case .setting(let key, let value, let deck):
      try insert("setting", ["key", "value", "deck"], [event, key, value, deck])
    case .weights(let model, let values):
      try insert("weights", ["model", "list"], [event, model, WeightsRow.text(of: values)])
    case .suspension(let card, let isSuspended):
      try insert("suspension", ["card", "is_suspended"], [event, card, isSuspended])
    case .alias(let card, let spelling, let isAccepted):
      try insert(
        "alias", ["card", "spelling", "is_accepted"], [event, card, spelling, isAccepted])
    case .report(let report):
      try insert(
        "report", ["card", "form", "seed", "stem", "fault"],
        [
          event, report.card, report.form.rawValue, Int64(bitPattern: report.seed), report.stem,
          report.fault.rawValue,
        ])
    case .quiz(let result):
      try insert("quiz", QuizRow.columns, [event] + QuizRow.values(of: result))
    }
  }

  /// Whether one of some cards was ever reset.
  func isReset(_ cards: [Card.ID]) throws -> Bool { try has(cards, in: "reset") }

  /// Whether one of some cards was ever rescheduled.
  func isRescheduled(_ cards: [Card.ID]) throws -> Bool { try has(cards, in: "reschedule") }

  private func has(_ cards: [Card.ID], in table: String) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE card = ?)")
    return try cards.contains { try Bool.fetchOne(statement, arguments: [$0]) ?? false }
  }

  private func insert(
    _ table: String, _ columns: [String], _ values: [(any DatabaseValueConvertible)?]
  ) throws {
    try execute(
      """
      INSERT INTO \(table) (event, \(columns.joined(separator: ", ")))
      VALUES (?\(String(repeating: ", ?", count: columns.count)))
      """, values)
  }

  private func execute(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}

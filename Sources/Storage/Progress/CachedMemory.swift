import Foundation
import GRDB
import Scheduling
import Study

/// What the file keeps of a card's memory: the state, and the last review in it.
struct CachedMemory: Equatable {
  /// Names a card of a learner.
  struct Key: Hashable, Comparable {
    let learner: UUID
    let card: String

    static func < (left: Self, right: Self) -> Bool {
      left.card == right.card
        ? left.learner.uuidString < right.learner.uuidString : left.card < right.card
    }
  }

  /// The state after the last review.
  var state: CardState
  /// The place of the last review that is part of it.
  var last: ReplayOrder

  /// The columns of a state, in the order of ``state(in:from:)``.
  static let stateColumns = """
    stability, fast_stability, difficulty, due_day, last_day, first_day, reviews, lapses,
    misses_in_a_row, scheduled_day, last_at
    """

  /// The number of ``stateColumns``.
  static let stateColumnCount = 11

  /// The state of a row.
  static func state(in row: Row, from first: Int) throws -> CardState {
    try CardState(
      memory: Memory(
        stability: row[at: first], fastStability: row[at: first + 1],
        difficulty: row[at: first + 2]),
      dueDay: row[at: first + 3],
      lastDay: row[at: first + 4], firstDay: row[at: first + 5], reviews: row[at: first + 6],
      lapses: row[at: first + 7], missesInARow: row[at: first + 8], lastAt: row[at: first + 10],
      scheduledDay: row[at: first + 9])
  }

  /// A card's row; nil if there is none.
  static func fetch(_ database: Database, _ key: Key) throws -> CachedMemory? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(stateColumns), last_event FROM memory WHERE learner = ? AND card = ?
        """)
    return try Row.fetchOne(statement, arguments: [key.learner, key.card]).map(CachedMemory.init)
  }

  /// The memory of a row with the columns of a state and the last event.
  init(_ row: Row) throws {
    state = try Self.state(in: row, from: 0)
    last = try ReplayOrder(
      at: row[at: Self.stateColumnCount - 1], id: row[at: Self.stateColumnCount])
  }

  /// A memory by its parts.
  init(state: CardState, last: ReplayOrder) {
    self.state = state
    self.last = last
  }

  /// The same, due on another day.
  func rescheduled(to day: Int) -> CachedMemory {
    CachedMemory(state: state.rescheduled(to: day), last: last)
  }

  /// Writes the row of a card.
  func save(_ database: Database, _ key: Key) throws {
    let memory = state.memory
    try database.cachedStatement(
      sql: """
        INSERT INTO memory (learner, card, \(Self.stateColumns), last_event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (learner, card) DO UPDATE SET stability = excluded.stability,
          fast_stability = excluded.fast_stability, difficulty = excluded.difficulty,
          due_day = excluded.due_day, scheduled_day = excluded.scheduled_day,
          last_day = excluded.last_day, first_day = excluded.first_day,
          reviews = excluded.reviews, lapses = excluded.lapses,
          misses_in_a_row = excluded.misses_in_a_row, last_at = excluded.last_at,
          last_event = excluded.last_event
        """
    ).execute(arguments: [
      key.learner, key.card, memory.stability, memory.fastStability, memory.difficulty,
      state.dueDay, state.lastDay,
      state.firstDay, state.reviews, state.lapses, state.missesInARow, state.scheduledDay,
      last.at, last.id,
    ])
  }

  /// Deletes the row of a card.
  static func delete(_ database: Database, _ key: Key) throws {
    try database.cachedStatement(sql: "DELETE FROM memory WHERE learner = ? AND card = ?")
      .execute(arguments: [key.learner, key.card])
  }
}

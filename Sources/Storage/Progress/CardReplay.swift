import Foundation
import GRDB
import Questions
import Statistics
import Study

/// Computes from the log what the caches hold.
enum CardReplay {
  /// A card's memory after all reviews that count for it since it was last reset; nil if it has no
  /// rated one.
  static func memory(
    of key: CachedMemory.Key, _ database: Database, replay: Replay, moves: MoveTable
  ) throws -> CachedMemory? {
    var steps: [(order: ReplayOrder, step: Step)] = []
    for origin in moves.origins(of: key.card) {
      try forEachReview(of: origin, learner: key.learner, database) { order, day, review in
        guard moves.current(of: origin, at: order) == key.card else { return }
        // Intervals that are computed again depend on the card's key.
        var review = review
        review.card = key.card
        steps.append((order, .review(review, day)))
      }
      for change in try changes(of: origin, learner: key.learner, database)
      where moves.current(of: origin, at: change.order) == key.card {
        steps.append((change.order, .change(change.due)))
      }
    }
    steps.sort { $0.order < $1.order }
    var memory: CachedMemory?
    for (order, step) in steps {
      switch step {
      case .review(let review, let day):
        memory = after(review, at: order, on: day, from: memory, replay: replay)
      case .change(let due): memory = due.flatMap { memory?.rescheduled(to: $0) }
      }
    }
    return memory
  }

  /// What a card's memory is made of.
  private enum Step {
    /// A review on a day.
    case review(Review, Int)
    /// Another due day; nil for a reset.
    case change(Int?)
  }

  /// Hands over the reviews under one key that count, in the order of replay.
  static func forEachReview(
    of card: Card.ID, learner: UUID, _ database: Database,
    _ body: (ReplayOrder, Int, Review) throws -> Void
  ) throws {
    let statement = try database.cachedStatement(
      sql: """
        SELECT event.at, event.id, event.day, \(ReviewRow.columns(of: "review"))
        FROM review INDEXED BY review_card
          CROSS JOIN event ON event.id = review.event
        WHERE review.card = ? AND event.learner = ? AND \(RetractedRows.counts)
        ORDER BY event.at, event.id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [card, learner])
    while let row = try rows.next() {
      try body(
        ReplayOrder(at: row[at: 0], id: row[at: 1]), row[at: 2],
        try ReviewRow.review(in: row, from: 3))
    }
  }

  /// All memories and sums, from the whole log; of one learner alone if one is named.
  static func everything(
    _ database: Database, replays: LearnerReplays, of wanted: UUID? = nil
  ) throws -> (memories: [CachedMemory.Key: CachedMemory], sums: LogSums) {
    let moves = try MoveTable(database)
    var changes = try allChanges(database, moves)[...]
    var memories: [CachedMemory.Key: CachedMemory] = [:]
    var sums = LogSums()
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT event.at, event.id, event.day, event.learner, \(ReviewRow.columns(of: "review"))
        FROM event INDEXED BY event_order JOIN review ON review.event = event.id
        WHERE (?1 IS NULL OR event.learner = ?1) AND \(RetractedRows.counts)
        ORDER BY event.at, event.id
        """, arguments: [wanted])
    while let row = try rows.next() {
      var review = try ReviewRow.review(in: row, from: 4)
      let (day, learner) = try (row[at: 2] as Int, row[at: 3] as UUID)
      let order = try ReplayOrder(at: row[at: 0], id: row[at: 1])
      while let change = changes.first, change.order < order {
        memories[change.key] = change.due.flatMap { memories[change.key]?.rescheduled(to: $0) }
        changes.removeFirst()
      }
      review.card = moves.current(of: review.card, at: order)
      sums.add(review, of: learner, on: day)
      let key = CachedMemory.Key(learner: learner, card: review.card)
      memories[key] = after(
        review, at: order, on: day, from: memories[key], replay: replays[learner])
    }
    for change in changes {
      memories[change.key] = change.due.flatMap { memories[change.key]?.rescheduled(to: $0) }
    }
    return (memories, sums)
  }

  /// The resets and other due days of a card that count; a reset has no day.
  private static func changes(
    of card: Card.ID, learner: UUID, _ database: Database
  ) throws -> [(order: ReplayOrder, due: Int?)] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT event.at, event.id, NULL
        FROM reset INDEXED BY reset_card CROSS JOIN event ON event.id = reset.event
        WHERE reset.card = ?1 AND event.learner = ?2 AND \(RetractedRows.counts)
        UNION ALL
        SELECT event.at, event.id, reschedule.due_day
        FROM reschedule INDEXED BY reschedule_card CROSS JOIN event ON event.id = reschedule.event
        WHERE reschedule.card = ?1 AND event.learner = ?2 AND \(RetractedRows.counts)
        """)
    return try Row.fetchAll(statement, arguments: [card, learner])
      .map { (ReplayOrder(at: try $0[at: 0], id: try $0[at: 1]), try $0[at: 2]) }
  }

  /// The resets and other due days that count, of every learner, in the order of replay; a reset has
  /// no day.
  static func allChanges(
    _ database: Database, _ moves: MoveTable
  ) throws -> [(order: ReplayOrder, key: CachedMemory.Key, due: Int?)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT event.at, event.id, event.learner, change.card, change.due
        FROM (SELECT event, card, NULL AS due FROM reset
            UNION ALL SELECT event, card, due_day FROM reschedule) AS change
          CROSS JOIN event ON event.id = change.event
        WHERE \(RetractedRows.counts)
        ORDER BY event.at, event.id
        """
    ).map { row in
      let order = try ReplayOrder(at: row[at: 0], id: row[at: 1])
      let key = CachedMemory.Key(
        learner: try row[at: 2], card: moves.current(of: try row[at: 3], at: order))
      return (order, key, try row[at: 4])
    }
  }

  private static func after(
    _ review: Review, at order: ReplayOrder, on day: Int, from memory: CachedMemory?,
    replay: Replay
  ) -> CachedMemory? {
    guard review.rating != nil,
      let state = replay.state(after: review, on: day, at: order.at, from: memory?.state)
    else { return memory }
    return CachedMemory(state: state, last: order)
  }
}

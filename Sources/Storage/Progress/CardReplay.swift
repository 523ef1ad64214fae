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
    var reviews: [(order: ReplayOrder, day: Int, review: Review)] = []
    var lastReset: ReplayOrder?
    for origin in moves.origins(of: key.card) {
      try forEachReview(of: origin, learner: key.learner, database) { order, day, review in
        guard moves.current(of: origin, at: order) == key.card else { return }
        // Intervals that are computed again depend on the card's key.
        var review = review
        review.card = key.card
        reviews.append((order, day, review))
      }
      for order in try resets(of: origin, learner: key.learner, database)
      where moves.current(of: origin, at: order) == key.card {
        if lastReset.map({ $0 < order }) ?? true { lastReset = order }
      }
    }
    // The rows of one key are in order already.
    if !moves.isEmpty { reviews.sort { $0.order < $1.order } }
    var memory: CachedMemory?
    for (order, day, review) in reviews where lastReset.map({ $0 < order }) ?? true {
      memory = after(review, at: order, on: day, from: memory, replay: replay)
    }
    return memory
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
    var resets = try allResets(database, moves)[...]
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
      while let reset = resets.first, reset.order < order {
        memories[reset.key] = nil
        resets.removeFirst()
      }
      review.card = moves.current(of: review.card, at: order)
      sums.add(review, of: learner, on: day)
      let key = CachedMemory.Key(learner: learner, card: review.card)
      memories[key] = after(
        review, at: order, on: day, from: memories[key], replay: replays[learner])
    }
    for reset in resets { memories[reset.key] = nil }
    return (memories, sums)
  }

  private static func resets(
    of card: Card.ID, learner: UUID, _ database: Database
  ) throws -> [ReplayOrder] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT event.at, event.id
        FROM reset INDEXED BY reset_card CROSS JOIN event ON event.id = reset.event
        WHERE reset.card = ? AND event.learner = ? AND \(RetractedRows.counts)
        """)
    return try Row.fetchAll(statement, arguments: [card, learner])
      .map { ReplayOrder(at: try $0[at: 0], id: try $0[at: 1]) }
  }

  /// The resets that count, of every learner, in the order of replay.
  static func allResets(
    _ database: Database, _ moves: MoveTable
  ) throws -> [(order: ReplayOrder, key: CachedMemory.Key)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT event.at, event.id, event.learner, reset.card
        FROM reset CROSS JOIN event ON event.id = reset.event
        WHERE \(RetractedRows.counts)
        ORDER BY event.at, event.id
        """
    ).map { row in
      let order = try ReplayOrder(at: row[at: 0], id: row[at: 1])
      return try (
        order,
        CachedMemory.Key(learner: row[at: 2], card: moves.current(of: row[at: 3], at: order))
      )
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

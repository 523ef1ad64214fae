import Foundation
import GRDB
import Statistics
import Study

/// Computes from the log what the caches hold.
enum CardReplay {
  /// A card's memory after all its reviews that count; nil if it has no rated one.
  static func memory(
    of key: CachedMemory.Key, _ database: Database, replay: Replay
  ) throws -> CachedMemory? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT event.at, event.id, event.day, \(ReviewRow.columns(of: "review"))
        FROM review INDEXED BY review_card
          CROSS JOIN event ON event.id = review.event
        WHERE review.card = ? AND event.learner = ? AND \(RetractedRows.counts)
        ORDER BY event.at, event.id
        """)
    let rows = try Row.fetchCursor(statement, arguments: [key.card, key.learner])
    var memory: CachedMemory?
    while let row = try rows.next() {
      let review = try ReviewRow.review(in: row, from: 3)
      memory = after(
        review, at: ReplayOrder(at: row[0], id: row[1]), on: row[2], from: memory, replay: replay)
    }
    return memory
  }

  /// All memories and sums, from the whole log.
  static func everything(
    _ database: Database, replay: Replay
  ) throws -> (memories: [CachedMemory.Key: CachedMemory], sums: [CachedRollUp.Key: RollUp]) {
    var memories: [CachedMemory.Key: CachedMemory] = [:]
    var sums: [CachedRollUp.Key: RollUp] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT event.at, event.id, event.day, event.learner, \(ReviewRow.columns(of: "review"))
        FROM event JOIN review ON review.event = event.id
        WHERE \(RetractedRows.counts)
        ORDER BY event.at, event.id
        """)
    while let row = try rows.next() {
      let review = try ReviewRow.review(in: row, from: 4)
      let (day, learner) = (row[2] as Int, row[3] as UUID)
      let sum = CachedRollUp.Key(learner: learner, key: RollUp.Key(review, on: day))
      sums[sum, default: RollUp()].add(review)
      let key = CachedMemory.Key(learner: learner, card: review.card)
      memories[key] = after(
        review, at: ReplayOrder(at: row[0], id: row[1]), on: day, from: memories[key],
        replay: replay)
    }
    return (memories, sums)
  }

  private static func after(
    _ review: Review, at order: ReplayOrder, on day: Int, from memory: CachedMemory?,
    replay: Replay
  ) -> CachedMemory? {
    guard review.rating != nil,
      let state = replay.state(after: review, on: day, from: memory?.state)
    else { return memory }
    return CachedMemory(state: state, last: order)
  }
}

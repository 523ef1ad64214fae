package import Foundation
import GRDB
import Questions
import Scheduling
import Study

extension ProgressStore {
  /// The fewest replies from which a time is taken.
  private static let fewestReplies = 5

  /// A learner's rated reviews that count, whatever they were for, under the cards they count for now.
  package func history(of learner: UUID) throws(StorageError) -> ReviewHistory {
    try reading { database in
      var builder = ReviewLogBuilder()
      var times = Outcomes<[Int]> { _ in [] }
      var numbers: [Card.ID: Int64] = [:]
      var next: Int64 = 0
      let moves = try MoveTable(database)
      let changes = try CardReplay.allChanges(database, moves)
      var resets = changes.filter { $0.key.learner == learner && $0.due == nil }[...]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT event.at, event.id, event.day, review.card, review.rating, review.options,
            review.milliseconds
          FROM event INDEXED BY event_order JOIN review ON review.event = event.id
          WHERE event.learner = ? AND review.rating IS NOT NULL AND \(RetractedRows.counts)
          ORDER BY event.at, event.id
          """, arguments: [learner])
      while let row = try rows.next() {
        let order = try ReplayOrder(at: row[at: 0], id: row[at: 1])
        while let reset = resets.first, reset.order < order {
          numbers[reset.key.card] = nil
          resets.removeFirst()
        }
        guard let rating = Rating(rawValue: try row[at: 4]) else { continue }
        let card = moves.current(of: try row[at: 3], at: order)
        let number = numbers[card] ?? next
        if numbers.updateValue(number, forKey: card) == nil { next += 1 }
        builder.append(
          card: number, time: order.at, day: try row[at: 2], rating: rating,
          options: try row[at: 5])
        let spent: Int = try row[at: 6]
        if spent > 0 { times[rating].append(spent) }
      }
      return ReviewHistory(
        log: builder.log(),
        seconds: Outcomes { rating in
          let spent = times[rating].sorted()
          return spent.count < Self.fewestReplies
            ? StudyHabits.default.seconds[rating] : Double(spent[spent.count / 2]) / 1000
        })
    }
  }
}

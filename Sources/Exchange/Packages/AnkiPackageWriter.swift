import Chance
import DeckFormat
package import Foundation
import GRDB
package import Questions
import Scheduling
package import Study

/// Writes a package of Anki's from decks, and what a learner knows of them.
///
/// The collection is of format 11, which every Anki since 2012 reads. Answers are added in the order of
/// time, before the cards are written.
package final class AnkiPackageWriter {
  /// What was written.
  package struct Tally: Equatable, Sendable {
    /// The notes.
    package var notes = 0
    /// The cards.
    package var cards = 0
    /// The rows of the review log.
    package var reviews = 0
    /// The images.
    package var images = 0
    /// The images that notes show and that are not there, as paths beside the decks, in order.
    package var missingImages: [String] = []
  }

  /// A card of the package.
  struct Place {
    var id: Int64
    var note: Int
    var ordinal: Int
    var state: CardState?
    /// The interval of the last row of the log, in days.
    var interval = 0
    var number: Int
  }

  let path: String
  let queue: DatabaseQueue
  let now: Moment
  let replay: Replay
  let decks: [(id: Int64, deck: Deck)]
  private(set) var notes: [(note: PackageNote, deck: Int, id: Int64)] = []
  private(set) var places: [Card.ID: Place] = [:]
  private(set) var order: [Card.ID] = []
  private var states = ReviewStates()
  private var rows: [AnkiReview] = []
  private var lastIntervals: [Int] = []
  private var lastRow: Int64 = 0
  var tally = Tally()
  /// The day from which days are counted, in days since 1970-01-01.
  let beginning: Int

  /// The number of rows of the log that one transaction adds.
  private static let writtenAtOnce = 20_000

  /// Begins a package.
  ///
  /// - Parameters:
  ///   - banks: The decks.
  ///   - scratch: A folder for this package alone, in which the collection is made.
  ///   - now: When it is.
  ///   - replay: What turns the learner's reviews into memory.
  ///   - beginning: The day of the learner's first answer, in days since 1970-01-01; nil for none.
  /// - Throws: GRDB's error if the folder cannot be written to.
  package init(
    _ banks: [Bank], scratch: String, at now: Moment, replay: Replay, from beginning: Int?
  ) throws {
    path = "\(scratch)/collection.anki2"
    self.now = now
    self.replay = replay
    self.beginning = min(beginning ?? now.day, now.day)
    queue = try DatabaseQueue(path: path)
    var used: Set<Int64> = [1]
    // Anki shows notes in the order of their numbers.
    func next(_ number: inout Int64) -> Int64 {
      while !used.insert(number).inserted { number += 1 }
      return number
    }
    var numbers = banks.map {
      1_500_000_000_000 + Int64(FNV1a.hash($0.deck.id) % 100_000_000_000)
    }
    decks = banks.indices.map { (next(&numbers[$0]), banks[$0].deck) }
    var names = PackageImages()
    for (deck, bank) in banks.enumerated() {
      for note in PackageNote.notes(of: bank, naming: &names) {
        for (ordinal, card) in note.cards.enumerated() {
          places[card] = Place(
            id: next(&numbers[deck]), note: notes.count, ordinal: ordinal, number: order.count)
          order.append(card)
        }
        notes.append((note, deck, next(&numbers[deck])))
      }
    }
    try queue.write { try Self.makeTables($0) }
  }

  /// Adds an answer; answers come in the order of time.
  ///
  /// One without a rating, or of a card that the
  /// decks have not, is left out.
  ///
  /// - Parameters:
  ///   - review: The answer.
  ///   - card: The card it counts for now.
  ///   - at: When it was.
  ///   - learner: Whose it is; always the same.
  /// - Throws: GRDB's error if it cannot be written.
  package func add(_ review: Review, of card: Card.ID, at: Moment, by learner: UUID) throws {
    guard let rating = review.rating, var place = places[card] else { return }
    var review = review
    review.card = card
    place.state = replay.state(
      after: review, on: at.day, at: at.milliseconds, from: place.state)
    let state = states.state(before: rating, of: place.number, learner: learner, on: at.day)
    let kind: AnkiReview.Kind =
      switch state {
      case .new, .learning: .learning
      case .review: .review
      case .relearning: .relearning
      }
    let interval = place.state?.interval ?? 0
    lastRow = max(at.milliseconds, lastRow + 1)
    try append(
      AnkiReview(
        id: lastRow, card: place.id, ease: rating.rawValue, interval: interval,
        factor: place.state.map { Self.factor(of: $0.memory) } ?? 0,
        milliseconds: review.milliseconds, kind: kind), last: place.interval)
    tally.reviews += 1
    place.interval = interval
    places[card] = place
  }

  /// Adds that a card is learned anew from here on.
  ///
  /// - Parameters:
  ///   - card: The card.
  ///   - learner: Whose it is.
  ///   - at: When it was reset, in milliseconds since 1970 UTC.
  /// - Throws: GRDB's error if it cannot be written.
  package func reset(_ card: Card.ID, of learner: UUID, at: Int64) throws {
    guard var place = places[card], place.state != nil else { return }
    states.reset(place.number, of: learner)
    lastRow = max(at, lastRow + 1)
    try append(
      AnkiReview(
        id: lastRow, card: place.id, ease: 0, interval: 0, factor: 0, milliseconds: 0,
        kind: .manual), last: place.interval)
    place.state = nil
    place.interval = 0
    places[card] = place
  }

  private func append(_ row: AnkiReview, last: Int) throws {
    rows.append(row)
    lastIntervals.append(last)
    if rows.count >= Self.writtenAtOnce { try writeRows() }
  }

  /// Writes the rows of the log that were added.
  ///
  /// - Throws: GRDB's error if they cannot be written.
  func writeRows() throws {
    try queue.write { database in
      let statement = try database.cachedStatement(
        sql: "INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)")
      for (row, last) in zip(rows, lastIntervals) {
        try statement.execute(arguments: [
          row.id, row.card, row.ease, row.interval, last, row.factor, row.milliseconds,
          row.kind?.rawValue ?? 0,
        ])
      }
    }
    rows.removeAll(keepingCapacity: true)
    lastIntervals.removeAll(keepingCapacity: true)
  }

  /// Difficulty as Anki keeps it in the place of an ease: 100…1100 for 1…10.
  private static func factor(of memory: Memory) -> Int {
    Int((100 + (memory.difficulty - 1) / 9 * 1000).rounded())
  }
}

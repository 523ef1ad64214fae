package import Foundation
package import Questions
import Scheduling
package import Study

/// Makes events of the review log of a package, and of what it says of its cards.
package struct PackageHistory {
  /// What became of the rows.
  package struct Tally: Equatable, Sendable {
    /// The answers.
    package var answers = 0
    /// The rows that change a schedule by hand or leave it alone, and so say nothing of memory.
    package var others = 0
    /// The answers that were exported from here.
    package var kept = 0
    /// The rows of cards that no deck has: of notes that were left, or that are gone.
    package var ofNoCard = 0
    /// The rows with numbers that no program writes.
    package var broken = 0
    /// The cards whose first row is of when they were known already: what was answered before is gone,
    /// and their memory begins with that row as if it were the first answer.
    package var cutOff = 0
  }

  /// A card of the collection whose history is wanted.
  private struct Target {
    var keys: [Card.ID]
    /// What names the card in all collections: its note's `guid` and its number.
    var name: String
    var due: Int?
    var isSuspended: Bool
    var isFlagged: Bool
    var changed: Int64
    /// The last answer: when, on which day, and the interval it got.
    var last: (at: Int64, day: Int, interval: Int)?
    /// Whether the last answer was given here, so that what follows from it is known.
    var isKept = false
    /// Whether it was answered when due, so that learning it again is learning it anew.
    var isLearned = false
  }

  private let package: AnkiPackage
  private let targets: [Int64: Target]
  private let utcOffset: (Int64) -> Int
  private let isKept: (Card.ID, Int64) -> Bool

  /// Prepares to read a history.
  ///
  /// - Parameters:
  ///   - package: The package.
  ///   - keys: The cards of ours, by the cards of the collection; all others are left out.
  ///   - utcOffset: What local time was ahead of UTC, in seconds, at an instant in milliseconds since
  ///     1970 UTC.
  ///   - isKept: Whether an answer to a card, at an instant as the package has it, was given here and
  ///     exported.
  /// - Throws: A ``PackageError`` if the collection cannot be read.
  package init(
    _ package: AnkiPackage, keys: [Int64: [Card.ID]], utcOffset: @escaping (Int64) -> Int,
    isKept: @escaping (Card.ID, Int64) -> Bool = { _, _ in false }
  ) throws {
    self.isKept = isKept
    self.package = package
    self.utcOffset = utcOffset
    var guids: [Int64: String] = [:]
    var targets: [Int64: Target] = [:]
    try package.collection.forEachNote { guids[$0.id] = $0.guid }
    try package.collection.forEachCard { card in
      guard let keys = keys[card.id], let guid = guids[card.note] else { return }
      targets[card.id] = Target(
        keys: keys, name: "anki:\(guid):\(card.ordinal)", due: card.due,
        isSuspended: card.queue == .suspended, isFlagged: card.isFlagged, changed: card.changed)
    }
    self.targets = targets
  }

  /// Hands over the events: answers in the order of time, then what the cards are now.
  ///
  /// The same package gives the same events, whoever reads it, for the same learner. A card that was
  /// forgotten on purpose, or is learned again after it was reviewed, is reset before. A due day that
  /// does not follow from the last answer is kept as it is.
  ///
  /// - Parameters:
  ///   - learner: Whose history it is.
  ///   - batch: What the events are brought in with.
  ///   - body: Is given each event; what it throws ends the reading.
  /// - Returns: What became of the rows.
  /// - Throws: A ``PackageError`` if the log cannot be read, or what the body throws.
  @discardableResult
  package func forEachEvent(
    of learner: UUID, batch: UUID, _ body: (Event) throws -> Void
  ) throws -> Tally {
    var tally = Tally()
    var targets = targets
    let owner = learner.uuidString.lowercased()
    func hand(
      _ content: Event.Content, _ name: String, at milliseconds: Int64
    ) throws {
      let event = Event(
        id: HashedIdentifier.of("\(owner)\n\(name)\n\(milliseconds)"), learner: learner,
        at: moment(milliseconds), batch: batch, content: content)
      if event.isWithinBounds { try body(event) }
    }
    try package.collection.forEachReview { row in
      guard var target = targets[row.card] else {
        tally.ofNoCard += 1
        return
      }
      guard EventBounds.instants.contains(Int(row.id)), EventBounds.days.contains(row.interval)
      else {
        tally.broken += 1
        return
      }
      let isAnew = target.isLearned && row.kind == .learning && row.isAnswer
      if row.isReset || isAnew {
        // It comes before what is learned.
        for key in target.keys {
          try hand(.reset(card: key), "\(key)\nreset", at: isAnew ? row.id - 1 : row.id)
        }
        target.isLearned = false
        target.last = nil
      }
      if let rating = Rating(rawValue: row.ease), row.isAnswer {
        let review = review(row, rating)
        target.isKept = isKept(target.keys[0], row.id)
        if target.isKept { tally.kept += 1 } else { tally.answers += 1 }
        if !target.isKept, target.last == nil, [.review, .relearning].contains(row.kind) {
          tally.cutOff += 1
        }
        target.isLearned = target.isLearned || row.kind != .learning
        let at = moment(row.id)
        for (index, key) in target.keys.enumerated() where !target.isKept {
          var review = review
          review.card = key
          let name = index == 0 ? target.name : "\(target.name):\(index)"
          let event = Event(
            id: ReviewFields.identifier(of: review, named: name, by: learner, at: row.id),
            learner: learner, at: at, batch: batch, content: .review(review))
          try body(event)
        }
        target.last = (row.id, at.day, review.interval ?? 0)
      } else {
        tally.others += 1
      }
      targets[row.card] = target
    }
    for (_, target) in targets.sorted(by: { $0.key < $1.key }) {
      for key in target.keys { try handStanding(of: target, key, hand) }
    }
    return tally
  }

  /// Hands over what a card is now, where that does not follow from its answers.
  private func handStanding(
    of target: Target, _ key: Card.ID, _ hand: (Event.Content, String, Int64) throws -> Void
  ) throws {
    let changed = target.changed.multipliedReportingOverflow(by: 1000).partialValue
    if !target.isKept, let last = target.last, let due = target.due,
      EventBounds.days.contains(due)
    {
      let day = beginning + due
      if day != last.day + last.interval {
        try hand(.reschedule(card: key, due: day), "\(key)\ndue \(day)", last.at + 1)
      }
    }
    guard EventBounds.instants.contains(Int(changed)) else { return }
    if target.isSuspended {
      try hand(.suspension(card: key, isSuspended: true), "\(key)\nsuspended", changed)
    }
    if target.isFlagged { try hand(.flag(card: key, isFlagged: true), "\(key)\nflagged", changed) }
  }

  /// The day from which the collection counts, in days since 1970-01-01: it begins at some hour of the
  /// night, by the clock of the place where it was made.
  private var beginning: Int {
    let created = package.collection.created.multipliedReportingOverflow(by: 1000)
    guard !created.overflow, EventBounds.instants.contains(Int(created.partialValue)) else {
      return 0
    }
    return Moment.day(
      at: created.partialValue + 12 * 3_600_000, utcOffset: utcOffset(created.partialValue))
  }

  private func moment(_ milliseconds: Int64) -> Moment {
    Moment(milliseconds: milliseconds, utcOffset: utcOffset(milliseconds))
  }

  /// The longest time that an answer counts with, in milliseconds: an hour.
  private static let longest = 3_600_000

  private func review(_ row: AnkiReview, _ rating: Rating) -> Review {
    let interval = row.interval >= 0 ? row.interval : -row.interval / 86_400
    return Review(
      card: "", rating: rating, verdict: rating == .again ? .unknown : .exact, form: .recall,
      milliseconds: min(Self.longest, max(0, row.milliseconds)), source: .imported,
      interval: interval)
  }
}

extension AnkiPackage {
  /// Reads the review log once, so that it is known to be whole.
  ///
  /// - Throws: A ``PackageError`` if it is not.
  package func checkHistory() throws { try collection.forEachReview { _ in } }
}

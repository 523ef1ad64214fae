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
    /// What was exported from here, or holds here already: answers, resets, suspensions and marks.
    package var kept = 0
    /// The rows of cards that no deck has: of notes that were left, or that are gone.
    package var ofNoCard = 0
    /// The rows of cards of further templates, which no deck has.
    package var ofFurtherCard = 0
    /// The rows with numbers that no program writes.
    package var broken = 0
    /// The cards whose first row is of when they were known already: what was answered before is gone,
    /// and their memory begins with that row as if it were the first answer.
    package var cutOff = 0
  }

  /// A card of the collection whose history is wanted.
  struct Target {
    var keys: [Card.ID]
    /// What names the card in all collections: its note's `guid` and its number.
    var name: String
    var due: Int?
    var isSuspended: Bool
    var isFlagged: Bool
    /// When the card was changed last, in milliseconds since 1970 UTC.
    var changed: Int64
    /// Whether it was exported from here.
    var isOurs: Bool
    /// The last answer: when, on which day, and the interval it got.
    var last: (at: Int64, day: Int, interval: Int)?
    /// Whether the last answer was given here, so that what follows from it is known.
    var isKept = false
    /// Whether it was answered when due, so that learning it again is learning it anew.
    var isLearned = false
  }

  private let package: AnkiPackage
  private let targets: [Int64: Target]
  private let further: Set<Int64>
  private let utcOffset: (Int64) -> Int
  let held: PackageHeld

  /// Prepares to read a history.
  ///
  /// - Parameters:
  ///   - package: The package.
  ///   - keys: The cards of ours, by the cards of the collection; all others are left out.
  ///   - further: The cards of further templates.
  ///   - utcOffset: What local time was ahead of UTC, in seconds, at an instant in milliseconds since
  ///     1970 UTC.
  ///   - held: What was done here to the cards, which an export has too.
  /// - Throws: A ``PackageError`` if the collection cannot be read.
  package init(
    _ package: AnkiPackage, keys: [Int64: [Card.ID]], further: Set<Int64> = [],
    utcOffset: @escaping (Int64) -> Int, held: PackageHeld = PackageHeld()
  ) throws {
    self.further = further
    self.held = held
    self.package = package
    self.utcOffset = utcOffset
    var guids: [Int64: String] = [:]
    var targets: [Int64: Target] = [:]
    try package.collection.forEachNote { guids[$0.id] = $0.guid }
    try package.collection.forEachCard { card in
      guard let keys = keys[card.id], let guid = guids[card.note] else { return }
      targets[card.id] = Target(
        keys: keys, name: "anki:\(guid):\(card.ordinal)", due: card.due,
        isSuspended: card.queue == .suspended, isFlagged: card.isFlagged,
        changed: card.changed.multipliedReportingOverflow(by: 1000).partialValue,
        isOurs: held.exported.contains(keys[0]))
    }
    self.targets = targets
  }

  /// Hands over the events: answers in the order of time, then what the cards are now.
  ///
  /// The same package gives the same events, whoever reads it, for the same learner. A card that was
  /// forgotten on purpose, or is learned again after it was reviewed, is reset before. A due day that
  /// does not follow from the last answer is kept as it is. What was exported from here is left out, also
  /// where it was taken back since.
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
    func event(_ content: Event.Content, _ name: String, at milliseconds: Int64) -> Event {
      Event(
        id: Self.identifier(of: name, by: learner, at: milliseconds), learner: learner,
        at: moment(milliseconds), batch: batch, content: content)
    }
    func hand(_ event: Event) throws {
      if event.isWithinBounds { try body(event) }
    }
    try package.collection.forEachReview { row in
      guard var target = targets[row.card] else {
        if further.contains(row.card) { tally.ofFurtherCard += 1 } else { tally.ofNoCard += 1 }
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
        let at = isAnew ? row.id - 1 : row.id
        for key in target.keys {
          let event = event(.reset(card: key), "\(key)\nreset", at: at)
          if held.isOurs(event, resetAt: at) { tally.kept += 1 } else { try hand(event) }
        }
        target.isLearned = false
        target.last = nil
      }
      if let rating = Rating(rawValue: row.ease), row.isAnswer {
        let review = review(row, rating)
        target.isKept = held.hasAnswer(to: target.keys[0], at: row.id)
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
      } else if !row.isReset {
        tally.others += 1
      }
      targets[row.card] = target
    }
    for (_, target) in targets.sorted(by: { $0.key < $1.key }) {
      for key in target.keys {
        if let (day, at) = dueDay(of: target) {
          try hand(event(.reschedule(card: key, due: day), "\(key)\ndue \(day)", at: at + 1))
        }
        guard EventBounds.instants.contains(Int(target.changed)) else { continue }
        for mark in marks(of: target, key) {
          let event = event(mark.content, mark.name, at: target.changed)
          switch fate(of: mark, event.id, target, by: learner) {
          case .kept: tally.kept += 1
          case .handed: try hand(event)
          case .left: break
          }
        }
      }
    }
    return tally
  }

  /// What an event is called that the package does not name.
  static func identifier(of name: String, by learner: UUID, at milliseconds: Int64) -> UUID {
    HashedIdentifier.of("\(learner.uuidString.lowercased())\n\(name)\n\(milliseconds)")
  }

  /// The day a card is due and when it was answered last, where the former does not follow from the
  /// answer; nil where it does.
  private func dueDay(of target: Target) -> (day: Int, last: Int64)? {
    guard !target.isKept, let last = target.last, let due = target.due,
      EventBounds.days.contains(due), beginning + due != last.day + last.interval
    else { return nil }
    return (beginning + due, last.at)
  }

  /// The day from which the collection counts, in days since 1970-01-01.
  ///
  /// Where it says how far its clock was from UTC, as Anki does since 2.1.20, it is the day of that clock.
  /// Else it begins at some hour of the night, by the clock of the learner.
  private var beginning: Int {
    let created = package.collection.created.multipliedReportingOverflow(by: 1000)
    guard !created.overflow, EventBounds.instants.contains(Int(created.partialValue)) else {
      return 0
    }
    if let west = package.collection.minutesWest {
      let local = created.partialValue - Int64(west) * 60_000
      return Int((Double(local) / 86_400_000).rounded(.down))
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
  /// - Returns: The number of its rows.
  /// - Throws: A ``PackageError`` if it is not whole.
  @discardableResult
  package func checkHistory() throws -> Int {
    var count = 0
    try collection.forEachReview { _ in count += 1 }
    return count
  }
}

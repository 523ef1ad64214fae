package import Scheduling

/// What the log says about one card of one learner: its memory and when it is due.
///
/// A cache: ``Replay`` makes it from the reviews, in the order of time.
package struct CardState: Equatable, Codable, Sendable {
  /// How well the card is known.
  package var memory: Memory
  /// The day it is due, in days since 1970-01-01.
  package var dueDay: Int
  /// The day of its last rated review.
  package var lastDay: Int
  /// The day of its first rated review.
  package var firstDay: Int
  /// The number of rated reviews.
  package var reviews: Int
  /// The number of times it was forgotten since an earlier day; misses repeated on one day count once.
  package var lapses: Int
  /// The number of *again* in a row up to now.
  package var missesInARow: Int
  /// The instant of its last rated review in milliseconds since 1970 UTC, for models that go by exact
  /// time; nil where only the day is known.
  package var lastAt: Int64?
  /// The day the schedule chose, where the card is due on another one; nil where it is not.
  package var scheduledDay: Int?

  /// Creates a state from its parts.
  package init(
    memory: Memory, dueDay: Int, lastDay: Int, firstDay: Int, reviews: Int, lapses: Int,
    missesInARow: Int, lastAt: Int64? = nil, scheduledDay: Int? = nil
  ) {
    self.memory = memory
    self.dueDay = dueDay
    self.lastDay = lastDay
    self.firstDay = firstDay
    self.reviews = reviews
    self.lapses = lapses
    self.missesInARow = missesInARow
    self.lastAt = lastAt
    self.scheduledDay = scheduledDay
  }

  /// The probability of recall on a day, 0…1; days before the last review count as the same day.
  package func retrievability(on day: Int, model: some ForgettingModel) -> Double {
    model.retrievability(of: memory, elapsedDays: Double(max(0, day - lastDay)))
  }

  /// The days from its last review to the day the schedule chose, whatever day it is due on now; never
  /// negative.
  package var interval: Int { max(0, (scheduledDay ?? dueDay) - lastDay) }

  /// The same, due on another day; a day before its last review counts as that of the review.
  package func rescheduled(to day: Int) -> CardState {
    var state = self
    state.scheduledDay = scheduledDay ?? dueDay
    state.dueDay = max(day, lastDay)
    return state
  }

  /// Whether it is kept by recall at long intervals: due again after three weeks or later.
  package var isFirm: Bool { interval >= 21 && missesInARow == 0 }
}

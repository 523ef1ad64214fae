/// What the numbers of an event may be, whoever wrote it: within these, nothing that is computed from
/// them overflows.
package enum EventBounds {
  /// Days within three thousand centuries, in days since 1970-01-01.
  package static let days = -100_000_000...100_000_000
  /// Instants within the same time, in milliseconds since 1970-01-01T00:00:00Z.
  package static let instants = -8_640_000_000_000_000...8_640_000_000_000_000
  /// Offsets from UTC, in seconds.
  package static let offsets = -86_400...86_400
  /// Counts and times that are at most so large.
  package static let counts = 0...1_000_000_000_000
  /// The numbers of options a question may have.
  package static let options = 1...1_000_000
  /// The most days between a learner's day and that of UTC at the same instant.
  package static let daysApart = 2
}

extension Event {
  /// Whether its numbers are within ``EventBounds``.
  package var isWithinBounds: Bool {
    guard EventBounds.instants.contains(Int(at.milliseconds)), EventBounds.days.contains(at.day),
      EventBounds.offsets.contains(at.utcOffset), at.isDayPlausible
    else { return false }
    return switch content {
    case .review(let review):
      !review.card.isEmpty && EventBounds.counts.contains(review.milliseconds)
        && EventBounds.counts.contains(review.hints)
        && review.interval.map((0...EventBounds.days.upperBound).contains) ?? true
        && review.options.map(EventBounds.options.contains) ?? true
    case .bury(_, let day), .reschedule(_, let day): EventBounds.days.contains(day)
    default: true
    }
  }
}

extension Moment {
  /// Whether some clock on earth shows its day at its instant, which is within
  /// ``EventBounds/instants``.
  package var isDayPlausible: Bool {
    (day - Moment.day(at: milliseconds, utcOffset: 0)).magnitude <= EventBounds.daysApart
  }
}

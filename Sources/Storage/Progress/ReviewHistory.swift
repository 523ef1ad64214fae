package import Scheduling

/// A learner's rated reviews, as the optimizer and the simulator take them.
package struct ReviewHistory: Equatable, Sendable {
  /// The reviews, each under a number for its card; a card that was reset goes on under another one.
  package let log: ReviewLog
  /// The seconds that a reply took with each rating: the median, or what is usual where it was given
  /// fewer than five times.
  package let seconds: Outcomes<Double>

  /// Creates a history from its parts.
  package init(log: ReviewLog, seconds: Outcomes<Double>) {
    self.log = log
    self.seconds = seconds
  }
}

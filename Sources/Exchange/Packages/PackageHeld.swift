package import Foundation
package import Questions
import Study

/// What was done here to the cards of a package, so that nothing comes back that was exported from here.
package struct PackageHeld: Sendable {
  /// A suspension or a flag of a card.
  package struct Mark: Sendable {
    /// Whether the card has it.
    package var isSet = false
    /// What changed it last, also if that was to take back a change, and when, in milliseconds since
    /// 1970 UTC; nil if nothing ever did.
    package var changed: (event: UUID, at: Int64)?

    /// Creates a mark that was never set.
    package init() {}
  }

  /// The cards that the package has from an export.
  package var exported: Set<Card.ID> = []
  /// When cards were answered, also where it was taken back, in milliseconds since 1970 UTC.
  package var answers: [Card.ID: [Int64]] = [:]
  /// When cards were reset, also where it was taken back, in milliseconds since 1970 UTC; in order.
  package var resets: [Int64] = []
  /// The cards that are or were suspended.
  package var suspensions: [Card.ID: Mark] = [:]
  /// The cards that are or were marked to come back to.
  package var flags: [Card.ID: Mark] = [:]

  /// The events that reset, suspended or marked them, or took that away, also where they were taken
  /// back.
  package var events: Set<UUID> = []

  /// An export moves what was done in one millisecond apart, by less than a second.
  private static let shift: Int64 = 999

  /// Knows nothing yet.
  package init() {}

  /// Whether a card was answered here at an instant as an export has it.
  func hasAnswer(to card: Card.ID, at instant: Int64) -> Bool {
    answers[card]?.contains { ($0...$0 + Self.shift).contains(instant) } ?? false
  }

  /// Whether a reset in a package is one that was exported from here; one that was brought in before is
  /// not.
  ///
  /// - Parameters:
  ///   - event: The event that it would be.
  ///   - instant: When it was, as the package has it.
  /// - Returns: Whether it is.
  func isOurs(_ event: Event, resetAt instant: Int64) -> Bool {
    !events.contains(event.id) && hasReset(at: instant)
  }

  private func hasReset(at instant: Int64) -> Bool {
    var (low, high) = (0, resets.count)
    while low < high {
      let middle = (low + high) / 2
      if resets[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return low > 0 && resets[low - 1] >= instant - Self.shift
  }
}

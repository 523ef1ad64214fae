package import Contest
import Foundation

/// An event of a class quiz with the instant at which it happened.
package struct ClassEntry: Equatable, Sendable {
  /// When, in milliseconds since 1970.
  package var at: Int64
  /// What happened.
  package var event: ContestEvent
  /// Of somebody who joins: the token by which the phone comes back.
  package var token: String?

  /// Creates an entry from its parts.
  package init(at: Int64, event: ContestEvent, token: String? = nil) {
    self.at = at
    self.event = event
    self.token = token
  }

  /// The student whose doing it is; nil for the teacher's.
  var learner: UUID? {
    switch event {
    case .join(let player): player.id
    case .answer(let player, _, _, _), .advance(let player, _): player
    case .command, .timeUp, .restart, .erased: nil
    }
  }
}

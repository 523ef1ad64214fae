package import Foundation

/// A student in the room.
package struct ContestPlayer: Equatable, Codable, Identifiable, Sendable {
  /// The learner whose memory the answers count for.
  package var id: UUID
  /// The name that was given, as it is shown.
  package var name: String
  /// How much longer the student has.
  package var extraTime: ExtraTime
  /// The place of the first question the student could answer; set on joining.
  package internal(set) var joinedAt = 0
  /// Whether the teacher sent the student out; who comes again under the name is let in.
  package internal(set) var isGone = false

  /// Creates a student who is about to join.
  package init(id: UUID, name: String, extraTime: ExtraTime = .none) {
    self.id = id
    self.name = name
    self.extraTime = extraTime
  }
}

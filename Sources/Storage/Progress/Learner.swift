package import Foundation

/// Somebody whose progress is kept.
package struct Learner: Equatable, Identifiable, Sendable {
  /// What a learner is called who never said a name.
  package static let defaultName = "me"

  /// Names the learner in the log, on every machine.
  package var id: UUID
  /// What the learner is called in commands; never empty.
  package var name: String

  /// Creates a learner from its parts.
  package init(id: UUID, name: String) {
    self.id = id
    self.name = name
  }
}

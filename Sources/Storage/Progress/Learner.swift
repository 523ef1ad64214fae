package import Foundation

/// Somebody whose progress is kept.
package struct Learner: Equatable, Identifiable, Sendable {
  /// What a learner is called who never said a name.
  package static let defaultName = "me"

  /// Names the learner in the log, on every machine.
  package var id: UUID
  /// What the learner is called in commands; never empty.
  package var name: String

  /// What a learner is called of whom nothing but the identifier is known.
  package static func name(forUnknown id: UUID) -> String {
    "learner-" + id.uuidString.suffix(8).lowercased()
  }

  /// Whether nobody said a name yet.
  var isNamedByIdentifier: Bool { name == Self.name(forUnknown: id) }

  /// Creates a learner from its parts.
  package init(id: UUID, name: String) {
    self.id = id
    self.name = name
  }
}

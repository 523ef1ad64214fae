package import Foundation

/// Events that were written in one sitting: what `undo` takes back as a whole.
package struct Batch: Equatable, Identifiable, Sendable {
  /// The batch's identifier, which a retraction can name.
  package var id: UUID
  /// When its first event happened, in milliseconds since 1970-01-01T00:00:00Z.
  package var first: Int64
  /// When its last event happened.
  package var last: Int64
  /// The number of answers in it that still count.
  package var answers: Int

  /// Creates a batch from its parts.
  package init(id: UUID, first: Int64, last: Int64, answers: Int) {
    self.id = id
    self.first = first
    self.last = last
    self.answers = answers
  }
}

package import Foundation
package import Questions

/// Something that a learner did to a card beside answering it.
package struct CardChange: Equatable, Sendable {
  /// What was done.
  package enum Kind: Equatable, Sendable {
    /// The card was to be learned anew.
    case reset
    /// The card was suspended, or asked again.
    case suspension
    /// The card was marked to come back to, or the mark was removed.
    case flag
  }

  /// The event.
  package var event: UUID
  /// What was done.
  package var kind: Kind
  /// The card, as it is found now.
  package var card: Card.ID
  /// When, in milliseconds since 1970 UTC.
  package var at: Int64
  /// When it was taken back, by itself or with its batch, in milliseconds since 1970 UTC; nil where it
  /// counts.
  package var takenBackAt: Int64?

  /// Creates a change from its parts.
  package init(event: UUID, kind: Kind, card: Card.ID, at: Int64, takenBackAt: Int64? = nil) {
    self.event = event
    self.kind = kind
    self.card = card
    self.at = at
    self.takenBackAt = takenBackAt
  }
}

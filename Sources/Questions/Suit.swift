package import DeckFormat

/// A sort of fact that a form asks, in one direction, and why the form suits it.
///
/// Help, documentation and `questions --why` print what stands here.
package struct Suit: Equatable, Sendable {
  /// The sorts of facts.
  package var kinds: [Fact.Kind]
  /// What their cards ask for.
  package var direction: Card.Direction
  /// Why it suits, in half a sentence without a full stop.
  package var reason: String

  /// Creates a suit from its parts.
  package init(_ kinds: [Fact.Kind], _ direction: Card.Direction, _ reason: String) {
    self.kinds = kinds
    self.direction = direction
    self.reason = reason
  }
}

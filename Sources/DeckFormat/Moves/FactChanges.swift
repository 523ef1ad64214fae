/// What is remembered but no longer there, and what is there but new.
package struct FactChanges: Equatable, Sendable {
  /// The remembered facts whose identifiers no current deck has, by deck, line and identifier.
  package var vanished: [FactSnapshot]
  /// The current facts that nobody has a history for, by deck, line and identifier; empty if
  /// nothing vanished.
  package var appeared: [FactSnapshot]
  /// What stands around both; empty if nothing vanished.
  package var context: Context

  /// Creates changes from their parts.
  package init(vanished: [FactSnapshot], appeared: [FactSnapshot], context: Context) {
    self.vanished = vanished
    self.appeared = appeared
    self.context = context
  }

  /// The facts whose identifiers did not change: they tell where the others stood.
  package struct Context: Equatable, Sendable {
    /// The facts that are still there, as they are remembered, in any order.
    package var before: [FactSnapshot]
    /// The facts with a history, as the decks have them now, in any order.
    package var now: [FactSnapshot]

    /// Creates a context from its parts.
    package init(before: [FactSnapshot] = [], now: [FactSnapshot] = []) {
      self.before = before
      self.now = now
    }
  }
}

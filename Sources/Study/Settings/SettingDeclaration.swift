/// What there is to know of a setting.
package struct SettingDeclaration: Equatable, Sendable {
  /// Where a setting may differ.
  package enum Scope: Equatable, Sendable {
    /// It is one for everything that somebody learns.
    case everything
    /// The same, and the learner's log alone says it: what is remembered depends on it.
    case learner
    /// A deck may have a value of its own.
    case decks
    /// A deck may have a value of its own, and its author may give one in the front matter.
    case notes
  }

  /// What it is, in half a sentence of at most 40 characters.
  package let summary: String
  /// The values it may have.
  package let kind: SettingKind
  /// The value where nobody says another one.
  package let usual: SettingValue
  /// Where it may differ.
  package let scope: Scope

  /// Whether a deck may have a value of its own.
  package var differsByDeck: Bool { scope == .decks || scope == .notes }

  /// Declares a setting.
  package init(
    _ summary: String, _ kind: SettingKind, usual: SettingValue, scope: Scope
  ) {
    self.summary = summary
    self.kind = kind
    self.usual = usual
    self.scope = scope
  }
}

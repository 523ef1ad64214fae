/// Why a form does not ask a card.
package struct Refusal: Error, Equatable, Sendable {
  /// The rule that refused, such as `O01`; empty where the form simply does not suit the card, or
  /// asks it on an occasion only.
  package var rule: String
  /// The reason, in lower case, for `questions --why`.
  package var reason: String

  /// Creates a refusal by a rule of the catalog.
  package init(_ rule: String, _ reason: String) {
    self.rule = rule
    self.reason = reason
  }

  /// The form does not suit this kind of card.
  package static let unsuited = Refusal("", "the form does not suit this card")
}

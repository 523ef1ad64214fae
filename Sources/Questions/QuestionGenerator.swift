package import Chance

/// Makes questions of one form.
///
/// A generator is pure: the same card, bank and random numbers give the same question. It refuses,
/// rather than pads, where it cannot ask fairly.
package protocol QuestionGenerator: Sendable {
  /// The form of its questions.
  var form: Form { get }

  /// Asks a card, or refuses with the reason.
  ///
  /// - Parameters:
  ///   - card: A card of the bank.
  ///   - bank: The deck's facts.
  ///   - seed: The seed `generator` was made from, kept in the question.
  ///   - generator: Where chance comes from.
  /// - Returns: The question.
  /// - Throws: ``Refusal`` if the form does not suit the card, or would give the answer away.
  func question(
    for card: Card, in bank: Bank, seed: UInt64, using generator: inout SplitMix64
  ) throws(Refusal) -> Question
}

/// Why a form does not ask a card.
package struct Refusal: Error, Equatable, Sendable {
  /// The rule that refused, such as `O01`; empty where the form simply does not suit the card.
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

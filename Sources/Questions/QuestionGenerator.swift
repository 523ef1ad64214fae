import Chance

/// Makes questions of one form.
///
/// A generator is pure: the same card, bank and random numbers give the same question. It refuses,
/// rather than pads, where it cannot ask fairly.
protocol QuestionGenerator: Sendable {
  /// The form of its questions.
  var form: Form { get }

  /// The facts it asks; it is given no others.
  var suits: [Suit] { get }

  /// Asks a card, or refuses with the reason.
  ///
  /// - Parameters:
  ///   - asking: A card that is among ``suits``, with its deck.
  ///   - generator: Where chance comes from.
  /// - Returns: The question.
  /// - Throws: ``Refusal`` if the form does not suit the card, or would give the answer away.
  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question
}

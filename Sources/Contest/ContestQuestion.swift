import DeckFormat
package import Questions

/// A question of a class quiz.
package struct ContestQuestion: Equatable, Codable, Sendable {
  /// The question as study would ask it.
  package var question: Question
  /// The text shown; another one than the question's where options take the place of typing.
  package var stem: String
  /// How it is put to a phone.
  package var prompt: ContestPrompt
  /// Where it stands in the notes, for people: deck, topic, heading.
  package var place: String

  /// Creates a question from its parts.
  package init(question: Question, stem: String, prompt: ContestPrompt, place: String) {
    self.question = question
    self.stem = stem
    self.prompt = prompt
    self.place = place
  }

  /// A question as a phone can ask it; nil where none can.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - bank: The facts of its deck.
  ///   - seed: What chance follows from.
  package init?(_ question: Question, in bank: Bank, seed: UInt64) {
    let options = QuestionMaker.listOptions(for: question, in: bank, seed: seed)
    guard let prompt = ContestPrompt(question, options: options) else { return nil }
    let heading = bank[question.card.fact]?.heading ?? ""
    let place = [bank.deck.title, question.topic, heading == question.topic ? "" : heading]
    self.init(
      question: question, stem: options?.stem ?? question.stem, prompt: prompt,
      place: place.filter { !$0.isEmpty }.joined(separator: ", "))
  }

  /// The right answer in words.
  package var answer: String {
    switch prompt {
    case .choice(let options, let right): options[right]
    case .several(let options, let right): right.map { options[$0] }.joined(separator: "; ")
    case .order(let items, let right): right.map { items[$0] }.joined(separator: "; ")
    case .matching(let left, let right, let partners):
      zip(left, partners).map { "\($0): \(right[$1])" }.joined(separator: "; ")
    case .text(let accepts): accepts[0]
    }
  }

  /// A reply in words; what is no reply to the question is empty.
  package func words(of reply: ContestReply) -> String {
    guard prompt.fits(reply) else { return "" }
    let options = prompt.options
    switch reply {
    case .option(let place): return options[place]
    case .options(let places): return places.sorted().map { options[$0] }.joined(separator: "; ")
    case .order(let places):
      guard case .matching(let left, _, _) = prompt else {
        return places.map { options[$0] }.joined(separator: "; ")
      }
      return zip(left, places).map { "\($0): \(options[$1])" }.joined(separator: "; ")
    case .text(let text): return text
    }
  }
}

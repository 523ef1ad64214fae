import Questions

extension QuestionMaker {
  /// The forms that ask a card, in the order of ``Form``; at least recall for every card of the
  /// bank.
  static func forms(for card: Card, in bank: Bank) -> [Form] {
    Form.allCases.filter { (try? question(for: card, in: bank, form: $0, seed: 0)) != nil }
  }

  /// Every question of every form, in the order of the deck's cards and of ``Form``.
  static func all(in bank: Bank, seed: UInt64) -> [Question] {
    var questions: [Question] = []
    forEachQuestion(in: bank, seed: seed) { questions.append($0) }
    return questions
  }
}

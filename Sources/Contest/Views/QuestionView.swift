import Questions

/// A question as it is sent to pages: nothing in it tells what is right.
package struct QuestionView: Equatable, Encodable, Sendable {
  /// One option.
  package struct Option: Equatable, Encodable, Sendable {
    /// Its identifier, which says nothing.
    package var id: String
    /// Its text.
    package var text: String
  }

  /// The identifier of the question and the round.
  package var id: String
  /// Its number, from 1, and how many there are.
  package var number: Int
  package var of: Int
  /// The round, from 1.
  package var round: Int
  /// The form of the question.
  package var form: String
  /// What a page shows it as, see ``ContestPrompt/input``.
  package var input: String
  /// The text of the question.
  package var stem: String
  /// The options; nil where a name is typed.
  package var options: [Option]?
  /// The left column of a matching; else nil.
  package var left: [String]?
  /// The hint, if the teacher shows it.
  package var hint: String?
  /// The milliseconds that are left; nil without a limit.
  package var closesIn: Int64?

  private enum CodingKeys: String, CodingKey {
    case id, number, of, round, form, input, stem, options, left, hint
    case closesIn = "closes_in"
  }
}

extension Contest {
  /// The question at a place, with its options in everybody's order.
  func view(ofQuestionAt index: Int, at now: Int64) -> QuestionView {
    let question = setup.questions[index]
    let names = optionIdentifiers(ofQuestionAt: index)
    let options = question.prompt.options
    var left: [String]?
    if case .matching(let column, _, _) = question.prompt { left = column }
    return QuestionView(
      id: identifier(ofQuestionAt: index), number: index + 1, of: items.count,
      round: setup.settings.isSelfPaced ? 1 : flow.round + 1,
      form: question.question.form.rawValue, input: question.prompt.input, stem: question.stem,
      options: options.isEmpty
        ? nil
        : optionOrder(ofQuestionAt: index).map { .init(id: names[$0], text: options[$0]) },
      left: left, hint: flow.hinted.contains(index) ? question.question.hint : nil,
      closesIn: setup.settings.isSelfPaced ? nil : timeLeft(at: now))
  }
}

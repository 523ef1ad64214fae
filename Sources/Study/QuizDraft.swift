package import Questions

/// The questions of a sheet, and the facts that it has none about.
package struct QuizDraft: Equatable, Sendable {
  /// Why nothing is asked about a fact.
  package enum Reason: String, CaseIterable, Sendable {
    /// No form but recall asks it.
    case judged = "can only be asked in a session, as the learner must judge the answer"
    /// It is another gap of a sentence that is asked.
    case gap = "the same sentence is asked already"
  }

  /// A fact that nothing is asked about.
  package struct Left: Equatable, Sendable {
    /// The fact as a session asks it.
    package var question: Question
    /// Why it is left.
    package var reason: Reason
  }

  /// The questions.
  package internal(set) var questions: [Question] = []
  /// The facts without a question, in the order of the decks; those too that the count left no room
  /// for.
  package internal(set) var left: [Left] = []
}

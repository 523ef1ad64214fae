package import Foundation
package import Questions
package import Scheduling

/// What a session is to be like.
package struct SessionSettings: Equatable, Sendable {
  /// Who learns.
  package var learner: UUID
  /// The model that schedules.
  package var model: Model
  /// How memories become intervals.
  package var intervals: IntervalPolicy
  /// The same for decks of which something else holds.
  package var intervalsOfDecks: [String: IntervalPolicy] = [:]
  /// The questions after which the learner is asked whether to go on; nil for no limit.
  package var questionLimit: Int?
  /// The milliseconds after which the learner is asked whether to go on; nil for no limit.
  package var timeLimit: Int64?
  /// Whether the schedule is left alone.
  package var isCram: Bool
  /// Whether the session waits for Enter after a wrong or close answer, and after the last one.
  package var waitsAfterMistakes: Bool
  /// Whether new facts are asked before they are shown.
  package var isPretest: Bool
  /// The forms the learner asked for; empty for all.
  package var forms: Set<Form>
  /// The lapses after which a card is called a leech, 1 or more; nil for never.
  package var leechLapses: Int? = 8

  /// Creates settings; the limits are 20 questions or 10 minutes unless told otherwise.
  package init(
    learner: UUID, model: Model = .default, intervals: IntervalPolicy = IntervalPolicy(),
    questionLimit: Int? = 20, timeLimit: Int64? = 600_000, isCram: Bool = false,
    waitsAfterMistakes: Bool = true, isPretest: Bool = false, forms: Set<Form> = []
  ) {
    self.learner = learner
    self.model = model
    self.intervals = intervals
    self.questionLimit = questionLimit
    self.timeLimit = timeLimit
    self.isCram = isCram
    self.waitsAfterMistakes = waitsAfterMistakes
    self.isPretest = isPretest
    self.forms = forms
  }
}

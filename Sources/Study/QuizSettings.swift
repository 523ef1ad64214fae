package import Questions
package import Scheduling

/// What a quiz is to be like.
package struct QuizSettings: Equatable, Sendable {
  /// The seed the questions were drawn with, kept with the result.
  package var seed: UInt64
  /// Whether the answer is shown after each question, not all of them at the end.
  package var givesFeedback: Bool
  /// The milliseconds for the whole quiz; nil for no limit.
  package var timeLimit: Int64?
  /// The states of the cards, to schedule the answers from; nil to leave the schedule alone.
  package var schedule: [Card.ID: CardState]?
  /// The spellings this learner has had accepted, by card.
  package var accepted: [Card.ID: [String]]
  /// The model that schedules.
  package var model: Model
  /// How memories become intervals.
  package var intervals: IntervalPolicy
  /// The same for decks of which something else holds.
  package var intervalsOfDecks: [String: IntervalPolicy] = [:]
  /// What the learner's coming days hold, to schedule the answers by.
  package var agenda = Agenda()

  /// Creates settings; unless told otherwise there is no limit, and nothing is scheduled.
  package init(
    seed: UInt64, givesFeedback: Bool = false, timeLimit: Int64? = nil,
    schedule: [Card.ID: CardState]? = nil, accepted: [Card.ID: [String]] = [:],
    model: Model = .default, intervals: IntervalPolicy = IntervalPolicy()
  ) {
    self.seed = seed
    self.givesFeedback = givesFeedback
    self.timeLimit = timeLimit
    self.schedule = schedule
    self.accepted = accepted
    self.model = model
    self.intervals = intervals
  }
}

package import DeckFormat
package import Questions
package import Study

/// What the log says of one learner, in sums: everything a ``Summary`` is made from.
///
/// None of it need be in any order; sums that are empty count as if they were not there.
package struct LearningRecord: Sendable {
  /// The sums of each day's answers to each deck.
  package var days: [(key: DaySum.Key, value: RollUp)]
  /// The sums of all answers to each topic in each form.
  package var topics: [(key: TopicSum.Key, value: RollUp)]
  /// The sums of all answers to each card.
  package var cards: [Card.ID: RollUp]
  /// The answers by what the model predicted of them.
  package var calibration: [(key: CalibrationBin.Key, value: CalibrationBin)]
  /// What was taken for what.
  package var confusions: [Confusion]
  /// The memories of reviewed cards.
  package var states: [Card.ID: CardState]
  /// The cards that are not asked until further notice.
  package var suspended: Set<Card.ID>
  /// The first days on which buried cards may be asked again, in days since 1970-01-01.
  package var buried: [Card.ID: Int]
  /// The results of quizzes, the latest last.
  package var quizzes: [QuizResult]
  /// The kinds of the facts that the decks' cards belong to: all cards there are, reviewed or not.
  package var kinds: [Card.ID: Fact.Kind]
  /// The keys of the facts that the decks have, asked or not, each `deck:fact`; lists are not among
  /// them.
  package var facts: Set<String>
  /// The kinds of all facts that the decks have, lists among them, by the same keys: an answer
  /// counts for its fact's kind though the card may be asked no more.
  package var kindsOfFacts: [String: Fact.Kind]

  /// Creates a record from its parts; without any, nothing was learned and there is nothing to.
  package init(
    days: [(key: DaySum.Key, value: RollUp)] = [],
    topics: [(key: TopicSum.Key, value: RollUp)] = [], cards: [Card.ID: RollUp] = [:],
    calibration: [(key: CalibrationBin.Key, value: CalibrationBin)] = [],
    confusions: [Confusion] = [], states: [Card.ID: CardState] = [:],
    suspended: Set<Card.ID> = [], buried: [Card.ID: Int] = [:], quizzes: [QuizResult] = [],
    kinds: [Card.ID: Fact.Kind] = [:], facts: Set<String> = [],
    kindsOfFacts: [String: Fact.Kind] = [:]
  ) {
    self.days = days
    self.topics = topics
    self.cards = cards
    self.calibration = calibration
    self.confusions = confusions
    self.states = states
    self.suspended = suspended
    self.buried = buried
    self.quizzes = quizzes
    self.kinds = kinds
    self.facts = facts
    self.kindsOfFacts = kindsOfFacts
  }
}

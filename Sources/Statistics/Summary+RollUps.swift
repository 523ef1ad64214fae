package import Questions
package import Scheduling
package import Study

extension Summary {
  /// Sums up roll-ups by day, topic and form, which know nothing of kinds, calibration or
  /// confusions.
  package init(
    rollUps: some Sequence<(key: RollUp.Key, value: RollUp)>,
    states: some Sequence<(key: Card.ID, value: CardState)>,
    suspended: Set<Card.ID> = [], cards: Int, today: Int, model: FSRS6 = FSRS6(),
    hardestLimit: Int = 5, quizzes: [QuizResult] = []
  ) {
    var record = LearningRecord(suspended: suspended, quizzes: quizzes)
    for (key, rollUp) in rollUps {
      record.days.append(
        (key: DaySum.Key(day: key.day, deck: key.deck, source: key.source), value: rollUp))
      record.topics.append(
        (key: TopicSum.Key(deck: key.deck, topic: key.topic, form: key.form), value: rollUp))
    }
    for (card, state) in states { record.states[card] = state }
    self.init(record, cards: cards, today: today, model: model, hardestLimit: hardestLimit)
  }
}

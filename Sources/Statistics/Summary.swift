package import Questions
package import Scheduling
package import Study

/// What was learned: everything that `stats` shows.
package struct Summary: Equatable, Sendable {
  /// The days true retention is also counted over, today included.
  package static let recentDays = 30

  /// The learner's day, in days since 1970-01-01.
  package var day: Int
  /// What was answered today.
  package var today: Tally
  /// What was ever answered.
  package var total: Tally
  /// The days with at least one answer.
  package var daysStudied: Int
  /// The days in a row with an answer, up to today, or to yesterday as long as today has none.
  package var streak: Int
  /// The cards there are.
  package var cards: Int
  /// The cards that were reviewed.
  package var seen: Int
  /// The cards that are known: not due again for three weeks after their last review or longer.
  package var known: Int
  /// True retention over the last 30 days.
  package var recentRetention: Retention
  /// True retention over all days.
  package var retention: Retention
  /// What comes due in the next 14 days; suspended cards do not.
  package var forecast: Forecast
  /// The hardest cards, the hardest first: those of three reviews or more that were ever forgotten.
  package var hardest: [HardCard]
  /// What was answered in each form that was used, in the order of the forms.
  package var forms: [FormTally]
  /// How quizzes went.
  package var quizzes: QuizFigures

  /// Sums up roll-ups and card states of one learner.
  ///
  /// - Parameters:
  ///   - rollUps: The sums of answers, in any order; days behind `today` count as ever.
  ///   - states: The states of reviewed cards, in any order.
  ///   - suspended: The cards that are not asked until further notice.
  ///   - cards: The number of cards the decks have; at least as many as `states` are reported.
  ///   - today: The learner's day, in days since 1970-01-01.
  ///   - model: What retrievability is computed by.
  ///   - hardestLimit: The number of hardest cards to keep.
  ///   - quizzes: The results of quizzes, the latest last.
  package init(
    rollUps: some Sequence<(key: RollUp.Key, value: RollUp)>,
    states: some Sequence<(key: Card.ID, value: CardState)>,
    suspended: Set<Card.ID> = [], cards: Int, today: Int, model: FSRS6 = FSRS6(),
    hardestLimit: Int = 5, quizzes: [QuizResult] = []
  ) {
    var answers = Answers(today: today)
    for (key, rollUp) in rollUps { answers.add(rollUp, under: key) }
    var memories = Memories(today: today, model: model)
    for (card, state) in states {
      memories.add(state, of: card, isSuspended: suspended.contains(card))
    }
    day = today
    self.today = answers.today
    total = answers.total
    daysStudied = answers.days.count
    streak = answers.streak
    self.cards = max(cards, memories.seen)
    seen = memories.seen
    known = memories.known
    recentRetention = answers.recent
    retention = answers.all
    forecast = memories.forecast
    hardest = Array(memories.hard.sorted().prefix(max(0, hardestLimit)))
    forms = answers.forms
    self.quizzes = QuizFigures(quizzes)
  }
}

/// What roll-ups tell.
private struct Answers {
  private let day: Int
  private(set) var today = Tally()
  private(set) var total = Tally()
  private(set) var days: Set<Int> = []
  private(set) var recent = Retention()
  private(set) var all = Retention()
  private var byForm: [Form: FormTally] = [:]

  init(today: Int) { day = today }

  mutating func add(_ rollUp: RollUp, under key: RollUp.Key) {
    guard !rollUp.isEmpty else { return }
    if key.day == day { today.add(rollUp) }
    total.add(rollUp)
    days.insert(key.day)
    all.add(rollUp)
    if key.day > day - Summary.recentDays && key.day <= day { recent.add(rollUp) }
    byForm[key.form, default: FormTally(form: key.form, answers: 0, right: 0)].add(rollUp)
  }

  var streak: Int {
    let end = days.contains(day) ? day : day - 1
    var start = end
    while days.contains(start) { start -= 1 }
    return end - start
  }

  var forms: [FormTally] { byForm.values.sorted { $0.form < $1.form } }
}

extension FormTally {
  fileprivate mutating func add(_ rollUp: RollUp) {
    answers += rollUp.answers
    right += rollUp.right
  }
}

/// What card states tell.
private struct Memories {
  private let day: Int
  private let model: FSRS6
  private(set) var seen = 0
  private(set) var known = 0
  private(set) var forecast: Forecast
  private(set) var hard: [HardCard] = []

  init(today: Int, model: FSRS6) {
    day = today
    self.model = model
    forecast = Forecast(today: today)
  }

  mutating func add(_ state: CardState, of card: Card.ID, isSuspended: Bool) {
    seen += 1
    if state.isFirm { known += 1 }
    if !isSuspended { forecast.add(state) }
    guard state.lapses > 0, state.reviews >= HardCard.fewestReviews else { return }
    hard.append(
      HardCard(
        card: card, lapses: state.lapses, reviews: state.reviews,
        retrievability: state.retrievability(on: day, model: model)))
  }
}

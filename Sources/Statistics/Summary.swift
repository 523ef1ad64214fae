import DeckFormat
package import Questions
package import Scheduling
import Study

/// What was learned: everything that `stats` shows.
package struct Summary: Equatable, Sendable {
  /// The days true retention is also counted over, today included.
  package static let recentDays = 30

  /// The learner's day, in days since 1970-01-01.
  package var day: Int
  /// What was answered today.
  package var today: Tally
  /// What was answered in the last 30 days.
  package var recent: Tally
  /// What was ever answered.
  package var total: Tally
  /// The days with at least one answer.
  package var daysStudied: Int
  /// The days in a row with an answer, up to today, or to yesterday as long as today has none.
  package var streak: Int
  /// The most days in a row that ever had an answer.
  package var longestStreak: Int
  /// The cards that the decks have.
  package var cards: Int
  /// How many of ``cards`` were reviewed.
  package var seen: Int
  /// How many of ``cards`` are known: not due again for three weeks after their last review or
  /// longer.
  package var known: Int
  /// How many facts are known, as far as the model can tell.
  package var knowledge: Knowledge
  /// True retention over the last 30 days.
  package var recentRetention: Retention
  /// True retention over all days.
  package var retention: Retention
  /// What was answered and recalled in the last 12 months, the current one last.
  package var months: [MonthFigures]
  /// What was answered on each day of the last year.
  package var heatMap: HeatMap
  /// What comes due in the next 14 days and 12 weeks; suspended cards and those that the decks no
  /// longer have do not, and buried ones not before their day.
  package var forecast: Forecast
  /// The hardest facts, each by its hardest card, the hardest first: cards of three reviews or more
  /// that were ever forgotten and that the decks still have.
  package var hardest: [HardCard]
  /// What was answered of each topic, the one most often asked first.
  package var topics: [TopicTally]
  /// What was answered of each kind of facts that the decks still hold, in the order of the kinds.
  package var kinds: [KindTally]
  /// What was answered in each form that was used, in the order of the forms.
  package var forms: [FormTally]
  /// How well predictions agree with what was recalled.
  package var calibration: Calibration
  /// What was most often taken for what: at most 100, the most frequent first.
  package var confusions: [ConfusionRate]
  /// How quizzes went.
  package var quizzes: QuizFigures

  /// Sums up what the log says of one learner.
  ///
  /// - Parameters:
  ///   - record: The sums; days behind `today` count as ever.
  ///   - today: The learner's day, in days since 1970-01-01.
  ///   - model: What retrievability is computed by.
  ///   - hardestLimit: The number of hardest facts to keep.
  package init(
    _ record: LearningRecord, today: Int, model: Model = .default, hardestLimit: Int = 5
  ) {
    let active = ActiveDays(record.days)
    let recentDays = active.rollUps(in: today - Self.recentDays + 1...today)
    let breakdown = Breakdown(record)
    var memories = Memories(today: today, model: model, hardestLimit: hardestLimit)
    for (card, state) in record.states where record.kinds[card] != nil {
      memories.add(state, of: card, in: record)
    }
    day = today
    self.today = Tally(active.rollUps(in: today...today))
    recent = Tally(recentDays)
    total = Tally(active.sums.lazy.map(\.rollUp))
    daysStudied = active.sums.count
    streak = active.streak(upTo: today)
    longestStreak = active.longestStreak
    cards = record.kinds.count
    seen = memories.seen
    known = memories.known
    knowledge = Knowledge(
      states: record.states, facts: record.facts, today: today, model: model)
    recentRetention = Retention(recentDays)
    retention = Retention(active.sums.lazy.map(\.rollUp))
    months = MonthFigures.months(of: active, today: today)
    heatMap = HeatMap(active, today: today)
    forecast = memories.forecast
    hardest = memories.hardest.cards
    topics = breakdown.topics
    kinds = breakdown.kinds
    forms = breakdown.forms
    calibration = Calibration(record.calibration)
    confusions = ConfusionRate.rates(of: record.confusions, cards: record.cards)
    quizzes = QuizFigures(record.quizzes)
  }

  /// The cards that a person is shown and that need a name: the hardest and the confused ones, in
  /// alphabetical order.
  package var namedCards: [Card.ID] {
    Set(hardest.map(\.card) + confusions.map(\.card)).sorted()
  }
}

/// What card states tell.
private struct Memories {
  private let day: Int
  private let model: Model
  private(set) var seen = 0
  private(set) var known = 0
  private(set) var forecast: Forecast
  private(set) var hardest: HardestCards

  init(today: Int, model: Model, hardestLimit: Int) {
    day = today
    self.model = model
    forecast = Forecast(today: today)
    hardest = HardestCards(limit: hardestLimit)
  }

  mutating func add(_ state: CardState, of card: Card.ID, in record: LearningRecord) {
    seen += 1
    if state.isFirm { known += 1 }
    if record.suspended.isEmpty || !record.suspended.contains(card) {
      forecast.add(state, buriedUntil: record.buried.isEmpty ? nil : record.buried[card])
    }
    guard state.lapses > 0, state.reviews >= HardCard.fewestReviews,
      hardest.mayKeep(lapses: state.lapses)
    else { return }
    hardest.add(
      HardCard(
        card: card, lapses: state.lapses, reviews: state.reviews,
        retrievability: state.retrievability(on: day, model: model)))
  }
}

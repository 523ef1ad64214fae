import DeckFormat
import Questions
import Statistics
import Study
import Testing

/// What `stats` is told.
struct SummaryTests {
  @Test func nothingLearnedIsNothing() {
    let summary = summary(others: 12)
    #expect(summary.today == Tally())
    #expect(summary.total == Tally())
    #expect(
      figures(summary.daysStudied, summary.streak, summary.seen, summary.known) == [0, 0, 0, 0])
    #expect(summary.cards == 12)
    #expect(summary.retention.recalls.share == nil)
    #expect(summary.forecast == Forecast(today: today))
    #expect(summary.forecast.days.map(\.number) == Array(today..<today + 14))
    #expect(summary.hardest == [])
    #expect(summary.forms == [])
  }

  @Test func daysAreSummedAndTodayApart() {
    let summary = summary(rollUps: [
      key(today): rollUp(answers: 4, right: 3, introduced: 2, milliseconds: 90_000),
      key(today, form: .choice): rollUp(answers: 2, right: 2, milliseconds: 30_000),
      key(today - 1): rollUp(answers: 10, right: 5, introduced: 1, milliseconds: 600_000),
      key(today - 7): RollUp(),
    ])
    #expect(
      figures(summary.today.answers, summary.today.right, summary.today.newCards) == [6, 5, 2])
    #expect(summary.today.minutes == 2)
    #expect(
      figures(summary.total.answers, summary.total.right, summary.total.newCards) == [16, 10, 3])
    #expect(summary.total.minutes == 12)
    #expect(summary.daysStudied == 2)
    #expect(
      summary.forms == [
        FormTally(form: .typed, figures: AnswerFigures(answers: 14, right: 8)),
        FormTally(form: .choice, figures: AnswerFigures(answers: 2, right: 2)),
      ])
  }

  @Test func streaksEndTodayOrYesterday() {
    func streak(_ days: Int...) -> Int {
      let rollUps = days.map { (key(today - $0), rollUp(answers: 1, right: 1)) }
      return summary(rollUps: Dictionary(uniqueKeysWithValues: rollUps)).streak
    }
    #expect(streak(0, 1, 2, 4) == 3)
    #expect(streak(1, 2) == 2)
    #expect(streak(0) == 1)
    #expect(streak(2, 3, 4) == 0)
    #expect(streak(1, 3) == 1)
    #expect(streak() == 0)
  }

  @Test func theLongestStreakMayBeLongAgo() {
    func longest(_ days: Int...) -> Int {
      let rollUps = days.map { (key(today - $0), rollUp(answers: 1, right: 1)) }
      return summary(rollUps: Dictionary(uniqueKeysWithValues: rollUps)).longestStreak
    }
    #expect(longest(0, 1, 70, 71, 72, 74) == 3)
    #expect(longest(0) == 1)
    #expect(longest() == 0)
  }

  @Test func daysOfSeveralDecksAreOneDay() {
    let summary = summary(rollUps: [
      key(today, deck: "a"): rollUp(answers: 1, right: 1),
      key(today, deck: "b"): rollUp(answers: 2, right: 1),
      key(today - 40, deck: "b"): rollUp(answers: 4, right: 1, milliseconds: 60_000),
    ])
    #expect(
      figures(summary.daysStudied, summary.today.answers, summary.recent.answers) == [2, 3, 3])
    #expect(
      summary.topics == [
        TopicTally(
          TopicTally.Key(deck: "b", topic: "heist"), figures: AnswerFigures(answers: 6, right: 2)),
        TopicTally(
          TopicTally.Key(deck: "a", topic: "heist"), figures: AnswerFigures(answers: 1, right: 1)),
      ])
  }

  @Test func kindsAreThoseOfTheDecksCards() {
    var record = LearningRecord()
    record.kinds = ["d:a#name": .role, "d:b#name": .definition, "d:c#name": .role]
    record.cards = [
      "d:a#name": rollUp(answers: 3, right: 2), "d:b#name": rollUp(answers: 4, right: 4),
      "d:c#name": rollUp(answers: 1, right: 0), "gone:a#name": rollUp(answers: 9, right: 9),
    ]
    let summary = Summary(record, today: today)
    #expect(
      summary.kinds == [
        KindTally(kind: .definition, figures: AnswerFigures(answers: 4, right: 4)),
        KindTally(kind: .role, figures: AnswerFigures(answers: 4, right: 2)),
      ])
    #expect(summary.cards == 3)
  }

  @Test func retentionIsOfThirtyDaysAndOfAll() {
    let summary = summary(rollUps: [
      key(today - 29): rollUp(
        answers: 10, right: 9, recalls: 10, recalled: 9, predicted: 8_500_000),
      key(today - 30): rollUp(
        answers: 10, right: 5, recalls: 10, recalled: 5, predicted: 9_500_000),
    ])
    #expect(summary.recentRetention.recalls == Proportion(9, of: 10))
    #expect(summary.recentRetention.predicted == 0.85)
    #expect(summary.retention.recalls == Proportion(14, of: 20))
    #expect(summary.retention.predicted == 0.9)
  }

  @Test func overdueCardsAreDueTodayAndSuspendedOnesNever() {
    let summary = summary(
      states: [
        "d:a#name": state(due: today - 3, interval: 2), "d:b#name": state(due: today, interval: 2),
        "d:c#name": state(due: today + 13, interval: 30),
        "d:d#name": state(due: today + 14, interval: 30, misses: 1),
        "d:e#name": state(due: today + 1, interval: 2),
      ], suspended: ["d:e#name"], others: 3)
    #expect(summary.forecast.overdue == 1)
    #expect(summary.forecast.days.map(\.due) == [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
    #expect(figures(summary.cards, summary.seen, summary.known) == [8, 5, 1])
    #expect(summary.forecast.weeks.map(\.due) == [2, 1, 1] + Array(repeating: 0, count: 9))
    #expect(summary.forecast.weeks.prefix(2).map(\.number) == [today, today + 7])
  }

  @Test func buriedCardsAreDueFromTheirDayOn() {
    var record = record(states: ["d:a#name": state(due: today - 3, interval: 2)])
    record.buried = ["d:a#name": today + 1]
    let forecast = Summary(record, today: today).forecast
    #expect(forecast.overdue == 0)
    #expect(forecast.days.prefix(3).map(\.due) == [0, 1, 0])
  }

  @Test func hardestAreThoseOfMostLapsesThenOfLeastRetrievability() {
    let summary = summary(
      states: [
        "d:often#name": state(due: today, interval: 2, reviews: 9, lapses: 4),
        "d:weak#name": state(due: today, interval: 9, reviews: 5, lapses: 2, stability: 1),
        "d:firm#name": state(due: today, interval: 9, reviews: 5, lapses: 2, stability: 90),
        "d:young#name": state(due: today, interval: 2, reviews: 2, lapses: 1),
        "d:never#name": state(due: today, interval: 2, reviews: 9, lapses: 0),
      ])
    #expect(summary.hardest.map(\.card) == ["d:often#name", "d:weak#name", "d:firm#name"])
    #expect(summary.hardest.map(\.lapses) == [4, 2, 2])
  }

  @Test func ofAFactTheHardestCardStandsForAll() {
    let summary = summary(
      states: [
        "d:a#name": state(due: today, interval: 2, lapses: 4),
        "d:a#meaning": state(due: today, interval: 2, lapses: 3),
        "d:b#name": state(due: today, interval: 2, lapses: 2),
      ])
    #expect(summary.hardest.map(\.card) == ["d:a#name", "d:b#name"])
    #expect(summary.namedCards == ["d:a#name", "d:b#name"])
  }

  @Test func hardestAreLimitedAndEqualOnesOrderedByKey() {
    let states = (0..<9).map { ("d:\($0)#name", state(due: today, interval: 2, lapses: 1)) }
    let summary = summary(states: Dictionary(uniqueKeysWithValues: states))
    #expect(
      summary.hardest.map(\.card)
        == ["d:0#name", "d:1#name", "d:2#name", "d:3#name", "d:4#name"])
  }

  @Test func cardsThatTheDecksNoLongerHaveAreNeitherCountedNorDueNorHard() {
    var record = record(states: [
      "d:a#name": state(due: today - 3, interval: 2, lapses: 1),
      "d:gone#name": state(due: today - 3, interval: 30, lapses: 4),
    ])
    record.kinds["d:gone#name"] = nil
    let summary = Summary(record, today: today)
    #expect(figures(summary.cards, summary.seen, summary.known) == [1, 1, 0])
    #expect(figures(summary.forecast.overdue, summary.forecast.days[0].due) == [1, 1])
    #expect(summary.hardest.map(\.card) == ["d:a#name"])
  }
}

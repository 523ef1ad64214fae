import Presentation
import Questions
import Statistics
import Study
import Testing

/// Sections of `stats` by themselves.
struct SummarySectionTests {
  @Test func quizzesHaveAShortSection() {
    func results(_ scores: Double...) -> [QuizResult] {
      scores.map {
        QuizResult(
          items: [QuizResult.Item(card: "d:a#name", form: .typed, score: $0)], seed: 1,
          milliseconds: 1)
      }
    }
    func lines(_ results: [QuizResult], isPlain: Bool = false) -> [String] {
      let summary = Summary(LearningRecord(quizzes: results), today: today)
      return Array(SummaryText(summary).lines(Style(isPlain: isPlain)).dropFirst(6))
    }
    #expect(lines(results()) == [])
    #expect(lines(results(0.5)) == ["", "Quizzes", "1 taken, the last 50%, the best 50%"])
    let several = results(0.1, 0.5, 0.75, 0.999, 0.6, 0.7, 0.8)
    #expect(
      lines(several) == [
        "", "Quizzes", "7 taken, the last 80%, the best 99%", "50% → 75% → 99% → 60% → 70% → 80%",
      ])
    #expect(
      lines(several, isPlain: true).last == "50% > 75% > 99% > 60% > 70% > 80%")
  }

  @Test func aFewSecondsAreToldInSecondsAndDrawnExactly() {
    func record(_ milliseconds: [Int]) -> LearningRecord {
      LearningRecord(
        days: zip([0, 30, 60], milliseconds).map { days, milliseconds in
          var rollUp = RollUp()
          rollUp.answers = 9
          rollUp.milliseconds = milliseconds
          return (DaySum.Key(day: today - days, deck: "d", source: .study), rollUp)
        })
    }
    func lines(_ milliseconds: Int...) -> [String] {
      SummaryText(Summary(record(milliseconds), today: today)).lines(Style(width: 40))
        .drop { $0 != "Time spent" }.prefix { !$0.hasPrefix("Due") }.map(\.self)
    }
    #expect(
      lines(2700, 43_200, 119_900) == [
        "Time spent", "3 seconds today, 3 seconds in 30 days, 2",
        "minutes 46 seconds in all", "", "Seconds by month",
        "Sep 2026  █████████████ 119.9  9 answers",
        "Oct 2026  ████▋ 43.2  9 answers", "Nov 2026  ▎ 2.7  9 answers",
      ])
    #expect(
      lines(2700, 43_200, 120_000).suffix(4) == [
        "Minutes by month", "Sep 2026  ███████████████ 2  9 answers",
        "Oct 2026  █████▍ 0.7  9 answers", "Nov 2026  ▍ 0.1  9 answers",
      ])
  }

  @Test func topicsOfOneNameAreToldApartByTheirDecks() {
    var record = LearningRecord()
    var rollUp = RollUp()
    rollUp.answers = 2
    rollUp.right = 1
    for (deck, topic) in [("a", "x"), ("b", "y"), ("b", "z")] {
      record.topics.append(
        (
          TopicSum.Key(deck: deck, topic: topic, form: .typed),
          rollUp
        ))
    }
    let names = LearningNames(topics: [
      TopicTally.Key(deck: "a", topic: "x"): "Heist",
      TopicTally.Key(deck: "b", topic: "y"): "Heist",
      TopicTally.Key(deck: "b", topic: "z"): "Caper",
    ])
    let lines = SummaryText(Summary(record, today: today), names: names).lines(Style())
    #expect(
      lines.drop { $0 != "By topic" }.prefix(5).map(\.self) == [
        "By topic", "topic      answers  right  recalled", "Heist (a)        2    50%         –",
        "Heist (b)        2    50%         –", "Caper            2    50%         –",
      ])
  }
}

import Statistics
import Study
import Testing

/// The last twelve months, and the last year of days.
struct YearTests {
  @Test func monthsEndWithTheCurrentOneAndCrossTheYear() {
    let months = summary(rollUps: [
      key(today): rollUp(
        answers: 4, right: 3, recalls: 2, recalled: 1, predicted: 1_500_000, milliseconds: 60_000),
      key(today - 22): rollUp(answers: 1, right: 1),
      key(today - 23): rollUp(answers: 8, right: 1),
      // 2025-12-01 and the day before it.
      key(today - 357): rollUp(answers: 16, right: 1),
      key(today - 358): rollUp(answers: 32, right: 1),
    ]).months
    #expect(
      months.map(\.isoMonth) == [
        "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07",
        "2026-08", "2026-09", "2026-10", "2026-11",
      ])
    #expect(months.map(\.tally.answers) == [16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 5])
    #expect(months.map(\.days) == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2])
    #expect(months.last?.retention.recalls == Proportion(1, of: 2))
    #expect(months.last?.retention.predicted == 0.75)
    #expect(months.first?.retention.recalls.share == nil)
  }

  @Test func theYearBeginsOnAMondayAndEndsToday() {
    let map = summary(rollUps: [
      key(today): rollUp(answers: 4, right: 3), key(today - 364): rollUp(answers: 2, right: 3),
      key(today - 365): rollUp(answers: 9, right: 3),
    ]).heatMap
    #expect(map.days.count == 365)
    #expect(CalendarDay(number: map.days[0].number).weekday == 0)
    #expect(map.days.last?.number == today)
    #expect(map.days.map(\.tally.answers).filter { $0 > 0 } == [2, 4])
    #expect(map.weeks.count == 53)
    #expect(map.weeks.map(\.count) == Array(repeating: 7, count: 52) + [1])
    for offset in 1..<7 {
      let map = Summary(LearningRecord(), today: today + offset).heatMap
      #expect(map.weeks.count == 53)
      #expect(map.weeks.last?.count == offset + 1)
    }
  }

  @Test func learningBeginsWithTheFirstWeekThatHasAnAnswer() {
    func weeks(_ days: Int...) -> [Int] {
      let rollUps = days.map { (key(today - $0), rollUp(answers: 1, right: 1)) }
      return summary(rollUps: Dictionary(uniqueKeysWithValues: rollUps)).heatMap.weeksOfLearning
        .map { week in week.count { $0.tally.answers > 0 } }
    }
    #expect(weeks() == [])
    #expect(weeks(0) == [1])
    #expect(weeks(1, 2, 15) == [1, 0, 2, 0])
    #expect(weeks(364, 4000).count == 53)
  }

  @Test func levelsAreEvenStepsThatOneBusyDayDoesNotStretch() {
    func map(_ answers: [Int]) -> HeatMap {
      let days = answers.enumerated().map { (key(today - $0), rollUp(answers: $1, right: 0)) }
      return summary(rollUps: Dictionary(uniqueKeysWithValues: days)).heatMap
    }
    #expect(map([]).step == 1)
    #expect(map([1]).step == 1)
    #expect(map([5]).step == 2)
    #expect(map([40]).step == 10)
    #expect(map([41]).step == 20)
    #expect(map(Array(repeating: 12, count: 19) + [4000]).step == 3)
    let levels = map([40])
    #expect([0, 1, 10, 11, 30, 31, 400].map(levels.level) == [0, 1, 1, 2, 3, 4, 4])
    #expect((1...4).map(levels.least) == [1, 11, 21, 31])
  }
}

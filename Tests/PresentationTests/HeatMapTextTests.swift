import DeckFormat
import Presentation
import Statistics
import Study
import Testing

/// A year of days as characters.
struct HeatMapTextTests {
  /// Days before today and their answers.
  private func map(_ answers: [(Int, Int)], today: Int = today) -> HeatMap {
    let days = answers.map { days, answers -> (key: DaySum.Key, value: RollUp) in
      var rollUp = RollUp()
      rollUp.answers = answers
      return (DaySum.Key(day: today - days, deck: "d", source: .study), rollUp)
    }
    return Summary(LearningRecord(days: days), today: today).heatMap
  }

  @Test func weeksAreTwoColumnsAndDaysAheadAreBlank() {
    let map = map([(0, 40), (1, 1), (2, 11), (3, 21), (4, 31), (30, 12)], today: today + 2)
    #expect(
      text(HeatMapText(map).lines(Style(width: 24))) == """
                Oct     Nov
        Mon ··········▒▒······▒▒
        Tue ··················░░
        Wed ··················██
        Thu ··················
        Fri ··················
        Sat ················██
        Sun ················▓▓
        · none  ░ 1 to 10
        ▒ 11 to 20  ▓ 21 to 30
        █ 31 or more
        """)
  }

  @Test func plainMapsAreASCII() {
    let map = map([(0, 4), (7, 1), (14, 2), (21, 3)])
    #expect(
      text(HeatMapText(map).lines(Style(isPlain: true, width: 24))) == """
                Oct     Nov
        Mon             **::..##
        Tue
        Wed
        Thu
        Fri
        Sat
        Sun
        blank: none  . 1  : 2
        * 3  # 4 or more
        """)
  }

  @Test func aWideTerminalShowsAYearAndOthersHalfOfIt() {
    #expect(HeatMapText.weekCount(Style(width: 110)) == 53)
    #expect(HeatMapText.weekCount(Style(width: 300)) == 53)
    #expect(HeatMapText.weekCount(Style(width: 109)) == 27)
    #expect(HeatMapText.weekCount(Style(width: 80)) == 27)
    #expect(HeatMapText.weekCount(Style(width: 40)) == 18)
    let lines = HeatMapText(map([(0, 1)])).lines(Style(width: 110))
    #expect(lines.map(\.terminalWidth).max() == 110)
  }
}

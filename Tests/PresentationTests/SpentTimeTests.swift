import Presentation
import Testing

/// The unit that spans of time are told in.
struct SpentTimeTests {
  @Test func secondsAreForSpansBelowTwoMinutes() {
    #expect(SpentTime([]).unit == .seconds)
    #expect(SpentTime([0, 119_999]).unit == .seconds)
    #expect(SpentTime([0, 120_000]).unit == .minutes)
    #expect(SpentTime([0]).title == "Seconds")
    #expect(SpentTime([200_000]).title == "Minutes")
  }

  @Test func numbersAreToATenthAndNothingIsNone() {
    let seconds = SpentTime([])
    #expect([0, 20, 400, 45_000, 45_260].map(seconds.number) == ["0", "0.1", "0.4", "45", "45.3"])
    #expect(seconds.value(6500) == 6.5)
    let minutes = SpentTime([600_000])
    #expect([0, 1000, 30_000, 72_270_000].map(minutes.number) == ["0", "0.1", "0.5", "1,204.5"])
    #expect(minutes.value(30_000) == 0.5)
  }

  @Test func sumsAreToldSoThatTheirPartsAreFoundAgain() {
    let seconds = SpentTime([])
    #expect(
      [0, 300, 45_000, 60_000, 130_000, 599_000, 600_000, 3_600_000].map(seconds.words) == [
        "0 seconds", "less than a second", "45 seconds", "1 minute", "2 minutes 10 seconds",
        "9 minutes 59 seconds", "10 minutes", "1 hour",
      ])
    #expect(SpentTime([600_000]).words(130_000) == "2 minutes 10 seconds")
  }
}

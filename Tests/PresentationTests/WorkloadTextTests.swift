import Testing

@testable import Presentation
@testable import Scheduling

/// What studying takes at several retentions, as it is shown.
struct WorkloadTextTests {
  private func lines(width: Int, cards: Int = 260) -> [String] {
    let rows = [0.9, 0.95].map { retention in
      Workload(
        retention: retention, reviews: 1692, reviewsPerDay: 1234.5, minutesPerDay: 100.5,
        cards: cards, known: Double(cards) * retention)
    }
    return WorkloadText(
      rows, days: 30, begun: 1, newCards: 12_580, newPerDay: 20, desired: 0.9
    ).lines(Style(width: width))
  }

  @Test func itFitsTheTerminal() {
    for width in [60, 71, 72, 80] {
      let lines = lines(width: width)
      #expect(lines.allSatisfy { $0.count <= width && !$0.contains("…") }, "\(width)")
    }
    #expect(lines(width: 80)[0] == "30 days: 1 card known, 12,580 new, begun at 20 a day")
    #expect(
      lines(width: 72)[1] == "retention  reviews a day  minutes a day  cards  known  known a minute"
    )
    #expect(lines(width: 60)[1] == "retention  reviews  minutes  cards  known  per minute")
    #expect(lines(width: 60)[4] == "reviews and minutes are those of a day")
  }

  @Test func nothingToStudyIsTold() {
    #expect(
      lines(width: 80, cards: 0).last == "There is nothing to study in this time.")
  }
}

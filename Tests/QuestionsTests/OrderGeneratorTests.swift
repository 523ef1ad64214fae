import Questions
import Testing

@Suite struct OrderGeneratorTests {
  @Test func neverShowsTheRightOrderOrItsReverse() throws {
    let right = ["Recruiting", "Planning", "Execution", "Getaway"]
    var orders: Set<[String]> = []
    for seed in 1...200 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("heist/stages#order", .order, seed: seed)
      guard case .order(let shown, let answer) = question.response else {
        Issue.record("no order")
        return
      }
      #expect(answer == right)
      #expect(shown.sorted() == right.sorted())
      #expect(shown != right && shown != right.reversed())
      orders.insert(shown)
    }
    #expect(orders.count == 22)
  }

  @Test func refusesStagesThatSayWhereTheyStand() {
    let bank = HeistDeck.bank(
      of: """
        # Launch

        **Launch** is the start of a flight.

        ## Stages

        1. Ignition
        2. Ascent
        3. Final stage
        """)
    #expect(HeistDeck.refusal("launch/stages#order", .order, in: bank) == "O14")
  }
}

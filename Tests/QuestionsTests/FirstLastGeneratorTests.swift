import Questions
import Testing

@Suite struct FirstLastGeneratorTests {
  @Test(arguments: [
    ("recruiting", "first", "Recruiting"),
    ("getaway", "last", "Getaway"),
  ])
  func asksForTheEnds(stage: String, place: String, answer: String) throws {
    let question = try HeistDeck.ask("heist/stages/\(stage)#position", .firstLast)
    #expect(question.stem.contains(place))
    #expect(question.answer == answer)
    #expect(question.pattern == .stagePosition)
    #expect(
      HeistDeck.options(of: question).shown.sorted()
        == ["Execution", "Getaway", "Planning", "Recruiting"])
  }

  @Test func nothingBetweenIsAnEnd() {
    #expect(HeistDeck.refusal("heist/stages/planning#position", .firstLast) == "")
    #expect(HeistDeck.refusal("heist/stages/execution#position", .firstLast) == "")
  }

  @Test func refusesAStageThatSaysItself() {
    let bank = HeistDeck.bank(
      of: """
        # Launch

        **Launch** is the start of a flight.

        ## Parts of it

        1. Ignition
        2. Ascent
        3. Cutoff
        4. Final burn
        """)
    #expect(
      HeistDeck.refusal("launch/parts-of-it/final-burn#position", .firstLast, in: bank) == "O14")
    #expect(HeistDeck.refusal("launch/parts-of-it/ignition#position", .firstLast, in: bank) == nil)
  }
}

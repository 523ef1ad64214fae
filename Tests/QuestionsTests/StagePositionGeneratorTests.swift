import Questions
import Testing

@Suite struct StagePositionGeneratorTests {
  @Test func asksForThePlaceOfAStageWithinTheOrder() throws {
    let question = try HeistDeck.ask("heist/stages/execution#position", .stagePosition)
    #expect(question.stem.contains("third"))
    #expect(question.answer == "Execution")
    #expect(
      HeistDeck.options(of: question).shown.sorted()
        == ["Execution", "Getaway", "Planning", "Recruiting"])
  }

  @Test func theEndsAreAskedAsEnds() {
    #expect(HeistDeck.refusal("heist/stages/recruiting#position", .stagePosition) == "")
    #expect(HeistDeck.refusal("heist/stages/getaway#position", .stagePosition) == "")
  }

  @Test func nobodyCountsBeyondTen() {
    let names = [
      "Mix", "Rest", "Knead", "Fold", "Proof", "Shape", "Score", "Bake", "Cool", "Slice", "Toast",
      "Butter",
    ]
    let list = names.enumerated().map { "\($0.offset + 1). \($0.element)" }
    let bank = HeistDeck.bank(
      of: "# Bread\n\n**Bread** is a dough that is heated.\n\n## Steps\n\n"
        + list.joined(separator: "\n"))
    let asked = names.filter {
      HeistDeck.refusal("bread/steps/\($0.lowercased())#position", .stagePosition, in: bank) == nil
    }
    #expect(asked == Array(names[1..<10]))
  }

  @Test func anOrderOfNothingIsNotAsked() {
    let bank = HeistDeck.bank(of: "1. Mix\n2. Knead\n3. Shape\n4. Bake\n")
    for card in bank.cards where card.direction == .position {
      #expect(HeistDeck.refusal("\(card.fact)#position", .stagePosition, in: bank) != nil)
    }
  }
}

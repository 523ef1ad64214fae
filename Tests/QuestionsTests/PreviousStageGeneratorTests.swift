import Questions
import Testing

@Suite struct PreviousStageGeneratorTests {
  @Test func doesNotOfferTheStageItNames() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("heist/stages/planning#position", .previousStage, seed: seed)
      #expect(question.stem.contains("before “Execution”"))
      let (options, right) = HeistDeck.options(of: question)
      #expect(options.sorted() == ["Getaway", "Planning", "Recruiting"])
      #expect(right == "Planning")
    }
  }

  @Test func theLastStageComesBeforeNone() {
    #expect(HeistDeck.refusal("heist/stages/getaway#position", .previousStage) == "")
  }

  @Test func aStageBeforeOneThatCouldNotBeReadHasNoNeighbor() {
    let bank = HeistDeck.bank(
      of: """
        # Bread

        **Bread** is a dough that is baked.

        ## Steps

        1. Mix
        2. Fold
        3. Fold
        4. Bake
        5. Cool
        """)
    #expect(HeistDeck.refusal("bread/steps/fold#position", .previousStage, in: bank) == "")
    #expect(HeistDeck.refusal("bread/steps/bake#position", .previousStage, in: bank) == "A01")
    #expect(HeistDeck.refusal("bread/steps/cool#position", .previousStage, in: bank) == "")
  }
}

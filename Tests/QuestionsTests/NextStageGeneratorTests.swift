import Questions
import Testing

@Suite struct NextStageGeneratorTests {
  @Test func doesNotOfferTheStageItNames() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("heist/stages/execution#position", .nextStage, seed: seed)
      #expect(question.stem.contains("after “Planning”"))
      let (options, right) = HeistDeck.options(of: question)
      #expect(options.sorted() == ["Execution", "Getaway", "Recruiting"])
      #expect(right == "Execution")
      #expect(question.pattern == .nextStage)
    }
  }

  @Test func theFirstStageFollowsNone() {
    #expect(HeistDeck.refusal("heist/stages/recruiting#position", .nextStage) == "")
  }

  @Test func threeStagesAreTooFewToHideOne() {
    let bank = HeistDeck.bank(of: HeistDeck.text.replacing("4. Getaway (rarely shown)\n", with: ""))
    #expect(HeistDeck.refusal("heist/stages/execution#position", .nextStage, in: bank) == "O01")
  }

  @Test func stagesOfAnotherTopicAreNoStagesOfThisOne() {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing("4. Getaway (rarely shown)\n", with: "")
        .replacing(
          "## Examples\n\n- A widow",
          with: "## Stages\n\n1. Baiting\n2. Hooking\n3. Vanishing\n\n## Examples\n\n- A widow"))
    #expect(HeistDeck.refusal("heist/stages/execution#position", .nextStage, in: bank) == "O01")
  }

  @Test func aStageThatSaysItsPlaceIsNeitherAskedNorOffered() throws {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing("4. Getaway (rarely shown)\n", with: "4. Aftermath\n5. Trial\n"))
    #expect(HeistDeck.refusal("heist/stages/aftermath#position", .nextStage, in: bank) == "O14")
    let question = try HeistDeck.ask("heist/stages/execution#position", .nextStage, in: bank)
    #expect(HeistDeck.options(of: question).shown.sorted() == ["Execution", "Recruiting", "Trial"])
  }

  @Test func namesThatRepeatHaveNoPlace() {
    let bank = HeistDeck.bank(
      of: """
        # Bread

        **Bread** is a dough that is baked.

        ## Steps

        1. Mix
        2. Rest
        3. Fold
        4. Rest <!-- id: rest-2 -->
        5. Bake
        """)
    #expect(HeistDeck.refusal("bread/steps/rest#position", .nextStage, in: bank) == "A03")
    #expect(HeistDeck.refusal("bread/steps/rest-2#position", .nextStage, in: bank) == "A03")
    #expect(HeistDeck.refusal("bread/steps#order", .order, in: bank) == "O02")
  }

  @Test func aStageThatCouldNotBeReadLeavesAGap() {
    // Two stages of one identifier are an error of the author's; the second is left out.
    let bank = HeistDeck.bank(
      of: """
        # Bread

        **Bread** is a dough that is baked.

        ## Steps

        1. Mix
        2. Rest
        3. Fold
        4. Rest
        5. Bake
        """)
    #expect(HeistDeck.refusal("bread/steps/fold#position", .nextStage, in: bank) == nil)
    #expect(HeistDeck.refusal("bread/steps/bake#position", .nextStage, in: bank) == "A01")
    // Neither is the last one known to be: one would answer for what is not there.
    #expect(HeistDeck.refusal("bread/steps/fold#position", .firstLast, in: bank) == "")
    #expect(HeistDeck.refusal("bread/steps/bake#position", .firstLast, in: bank) == "A01")
  }

  @Test func germanSaysItByPlace() throws {
    let bank = HeistDeck.bank(
      of: "---\nlanguage: de\n---\n\n# Brot\n\nDas **Brot** ist ein Teig, der gebacken wird.\n\n"
        + "## Schritte\n\n1. Mischen\n2. Kneten\n3. Formen\n4. Backen\n")
    let question = try HeistDeck.ask("brot/schritte/kneten#position", .nextStage, in: bank)
    #expect(question.pattern == .stagePosition)
    #expect(question.stem.contains("»Mischen«"))
  }
}

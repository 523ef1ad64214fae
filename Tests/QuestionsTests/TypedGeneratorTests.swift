import Questions
import Testing

@Suite struct TypedGeneratorTests {
  @Test func asksForNamesAndAcceptsOtherNames() throws {
    let term = try HeistDeck.ask("heist#name", .typed)
    #expect(term.stem == "Which term means: a theft that a crew plans and carries out together?")
    #expect(term.response == .typed(accepts: ["Heist", "caper", "big job"]))
    #expect(term.hint == "H…, 5 letters")
    let role = try HeistDeck.ask("heist/roles/face#name", .typed)
    #expect(role.stem == "In Heist, which role talks the way past people?")
    #expect(role.response == .typed(accepts: ["Face", "Grifter"]))
  }

  @Test func asksForStagesByTheStageBefore() throws {
    #expect(
      try HeistDeck.ask("heist/stages/recruiting#position", .typed).stem
        == "Which stage of Heist comes first?")
    let last = try HeistDeck.ask("heist/stages/getaway#position", .typed)
    #expect(last.stem == "Which stage of Heist follows “Execution”?")
    #expect(last.response == .typed(accepts: ["Getaway"]))
  }

  @Test func asksForOtherNamesBesideTheKnownOnes() throws {
    let question = try HeistDeck.ask("heist/also/caper#name", .typed)
    #expect(question.stem == "Besides “big job”, what is another name for “Heist”?")
    #expect(question.response == .typed(accepts: ["caper"]))
  }

  @Test func neverAcceptsALiteralMeaningAsTheTerm() throws {
    let question = try HeistDeck.ask("heist/also/lifting-up#name", .typed)
    #expect(question.stem == "Which term literally means: lifting up?")
    #expect(question.response == .typed(accepts: ["Heist", "caper", "big job"]))
  }

  @Test func asksAuthoredCardsWithShortAnswers() throws {
    let card = try #require(HeistDeck.bank.cards.first { $0.fact.hasPrefix("cards/how-many") })
    let question = try QuestionMaker.question(
      for: card, in: HeistDeck.bank, form: .typed, seed: 1)
    #expect(question.stem == "How many points make a pica? Type the answer.")
    #expect(question.response == .typed(accepts: ["twelve"]))
  }
}

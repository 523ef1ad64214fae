import Questions
import Testing

@Suite struct TypedGeneratorTests {
  @Test func asksForNamesAndAcceptsOtherNames() throws {
    let term = try HeistDeck.ask("heist#name", .typed)
    #expect(term.stem.contains("a theft that a crew plans and carries out together"))
    #expect(term.response == .typed(accepts: ["Heist", "caper", "big job"]))
    #expect(term.hint == "H…, 5 letters")
    let role = try HeistDeck.ask("heist/roles/face#name", .typed)
    #expect(role.stem.contains("talks the way past people"))
    #expect(role.response == .typed(accepts: ["Face", "Grifter"]))
  }

  @Test func asksForStagesByTheStageBefore() throws {
    let first = try HeistDeck.ask("heist/stages/recruiting#position", .typed)
    #expect(first.response == .typed(accepts: ["Recruiting"]))
    let last = try HeistDeck.ask("heist/stages/getaway#position", .typed)
    #expect(last.stem.contains("“Execution”"))
    #expect(last.response == .typed(accepts: ["Getaway"]))
  }

  @Test func asksForTheNameFromAnotherOneAndAcceptsTheRest() throws {
    let question = try HeistDeck.ask("heist/also/caper#name", .typed)
    #expect(question.stem.contains("“caper”"))
    #expect(!question.stem.contains("Heist"))
    #expect(question.response == .typed(accepts: ["Heist", "big job"]))
  }

  @Test func neverAcceptsALiteralMeaningAsTheTerm() throws {
    let question = try HeistDeck.ask("heist/also/lifting-up#name", .typed)
    #expect(question.stem.contains("lifting up"))
    #expect(question.response == .typed(accepts: ["Heist"]))
  }

  @Test func asksAuthoredCardsWithShortAnswers() throws {
    let card = try #require(HeistDeck.bank.cards.first { $0.fact.hasPrefix("cards/how-many") })
    let question = try QuestionMaker.question(
      for: card, in: HeistDeck.bank, form: .typed, seed: 1)
    #expect(question.stem.hasPrefix("How many points make a pica?"))
    #expect(question.response == .typed(accepts: ["twelve", "12"]))
  }
}

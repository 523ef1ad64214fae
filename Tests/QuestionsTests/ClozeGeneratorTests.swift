import Questions
import Testing

@Suite struct ClozeGeneratorTests {
  @Test func cutsTheTermOutOfItsDefinitionWithoutTellingItsArticle() throws {
    let question = try HeistDeck.ask("heist#name", .cloze)
    #expect(question.stem == "A(n) ____ is a theft that a crew plans and carries out together.")
    #expect(question.response == .typed(accepts: ["Heist", "caper", "big job"]))
  }

  @Test func cutsARoleOutOfItsNoteAndNamesTheTopic() throws {
    #expect(
      try HeistDeck.ask("heist/roles/mastermind#name", .cloze).stem
        == "About Heist: In older stories the ____ often works alone.")
  }

  @Test func asksTheAuthorsOwnGaps() throws {
    let card = try #require(HeistDeck.bank.cards.last)
    let question = try QuestionMaker.question(
      for: card, in: HeistDeck.bank, form: .cloze, seed: 1)
    #expect(question.stem == "The first dupe in a con is the ____ of it.")
    #expect(question.response == .typed(accepts: ["mark"]))
  }

  @Test func refusesWhereNoSentenceHoldsTheName() {
    #expect(HeistDeck.refusal("heist/roles/hacker#name", .cloze) == "T09")
  }
}

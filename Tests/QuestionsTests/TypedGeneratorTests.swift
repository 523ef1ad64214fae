import DeckFormat
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

  /// Recall asks them, and choice where it can.
  @Test func formulasInTeXAreNotTyped() {
    let deck = """
      # Numbers

      Q: What is half of one?
      A: $\\frac{1}{2}$

      Q: What is half of two?
      A: $1$

      C: The square of x is [$x^2$] for every x.

      ## Numbers

      - **$\\pi$**: the ratio of a circle to its width
      - **$e$**: the base of growth
      """
    let bank = Bank(Deck(parsing: deck, path: "numbers.md"))
    var asked: [Form: Set<String>] = [:]
    for card in bank.cards {
      for form in Form.allCases {
        guard let question = try? QuestionMaker.question(for: card, in: bank, form: form, seed: 1)
        else { continue }
        asked[form, default: []].insert(question.answer)
      }
    }
    #expect(asked[.typed] == ["$1$", "$e$"])
    #expect(asked[.cloze] == nil)
    #expect(asked[.listAll] == nil)
    #expect(asked[.recall]?.isSuperset(of: ["$\\frac{1}{2}$", "$x^2$", "$\\pi$"]) == true)
  }
}

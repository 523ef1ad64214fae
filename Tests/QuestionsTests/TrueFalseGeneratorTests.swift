import Questions
import Testing

@Suite struct TrueFalseGeneratorTests {
  @Test func swapsTheNameForASiblings() throws {
    var stems: Set<String> = []
    for seed in 1...40 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("heist/roles/face#meaning", .trueFalse, seed: seed)
      let (options, right) = HeistDeck.options(of: question)
      #expect(options == ["True", "False"])
      #expect(right == question.answer)
      #expect((question.answer == "True") == question.stem.contains("“Face”"))
      stems.insert(question.stem)
    }
    #expect(
      stems.sorted() == [
        "In a heist, “Face” talks the way past people.",
        "In a heist, “Hacker” talks the way past people.",
        "In a heist, “Mastermind” talks the way past people.",
      ])
  }

  @Test func swapsTheTopicOfACharacteristic() throws {
    let card = try #require(RockDeck.bank.cards.first { $0.fact.contains("shines-with") })
    var answers: [String: Set<String>] = [:]
    for seed in 1...40 as ClosedRange<UInt64> {
      let question = try QuestionMaker.question(
        for: card, in: RockDeck.bank, form: .trueFalse, seed: seed)
      answers[question.stem, default: []].insert(question.answer)
    }
    #expect(
      answers == [
        "This is a characteristic of Granite: shines with mica.": ["True"],
        "This is a characteristic of Basalt: shines with mica.": ["False"],
        "This is a characteristic of Marble: shines with mica.": ["False"],
      ])
  }

  @Test func trueAndFalseAreDrawnEvenly() {
    let questions = (1...20 as ClosedRange<UInt64>).flatMap { seed in
      QuestionMaker.all(in: RockDeck.bank, seed: seed).filter { $0.form == .trueFalse }
    }
    let share = Double(questions.count { $0.answer == "True" }) / Double(questions.count)
    #expect(questions.count > 200)
    #expect(abs(share - 0.5) < 0.1)
  }

  @Test func refusesWhatIsSaidWithAReserve() throws {
    let card = try #require(RockDeck.bank.cards.first { $0.fact.contains("often-has") })
    #expect(throws: Refusal("A06", "the notes say it with a reserve such as 'often'")) {
      _ = try QuestionMaker.question(for: card, in: RockDeck.bank, form: .trueFalse, seed: 1)
    }
  }

  @Test func refusesStatementsWithAnAbsolute() throws {
    let card = try #require(HeistDeck.bank.cards.first { $0.fact.contains("the-plan-is") })
    #expect(throws: Refusal("O11", "the statement would hold an absolute")) {
      _ = try QuestionMaker.question(for: card, in: HeistDeck.bank, form: .trueFalse, seed: 1)
    }
  }

  @Test func refusesNamesThatTheStatementGivesAway() {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing("talks the way past people", with: "hacks the minds of people"))
    #expect(HeistDeck.refusal("heist/roles/face#meaning", .trueFalse, in: bank) == "L02")
  }

  @Test func aListOfOneHasNothingToSwap() {
    let bank = HeistDeck.bank(
      of: "# Con\n\nA **con** is a deception.\n\n## Roles\n\n- **Roper**: brings the victim in\n")
    #expect(HeistDeck.refusal("con/roles/roper#meaning", .trueFalse, in: bank) == "O01")
  }
}

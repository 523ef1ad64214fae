import Questions
import Testing

@Suite struct WhichTopicGeneratorTests {
  @Test(arguments: [
    ("heist/roles/hacker#topic", "“Hacker”", "Heist"),
    (
      "heist/examples/five-strangers-each-get~",
      "Five strangers each get the same invitation and a floor plan", "Heist"
    ),
    (
      "con/characteristics/the-victim-believes-that~",
      "the victim believes that the profit is certain", "Con"
    ),
  ])
  func asksForTheTopic(prefix: String, item: String, answer: String) throws {
    let bank = HeistDeck.bank
    let card = try #require(bank.cards.first { $0.id.hasPrefix("story-roles:" + prefix) })
    let question = try QuestionMaker.question(for: card, in: bank, form: .whichTopic, seed: 3)
    #expect(question.stem.contains(item))
    #expect(question.answer == answer)
    #expect(question.topic == answer)
    guard case .choice(let options, _) = question.response else {
      Issue.record("no options")
      return
    }
    #expect(options.sorted() == ["Con", "Heist"])
  }

  @Test func asksOneSideOfAContrastAndTheSameOneForEverySeed() throws {
    let stems = try (1...20 as ClosedRange<UInt64>).map { seed in
      try HeistDeck.ask("heist-and-con-compared/victim#sides", .whichTopic, seed: seed).stem
    }
    #expect(Set(stems).count == 1)
    #expect(stems[0].contains("never asked") || stems[0].contains("takes part gladly"))
  }

  @Test func asksNothingBetweenTwoThatIsAskedBetterElsewhere() {
    #expect(HeistDeck.refusal("heist/also/lifting-up#name", .whichTopic) == "O01")
    #expect(HeistDeck.refusal("con/roles/roper#topic", .whichTopic) == "O01")
    #expect(HeistDeck.refusal("con/roles/roper#topic", .oddOneOut) == nil)
  }

  @Test func refusesWhatTopicsShare() {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing(
        "- **Roper**: brings", with: "- **Hacker**: waits\n- **Roper**: brings"))
    #expect(HeistDeck.refusal("heist/roles/hacker#topic", .whichTopic, in: bank) == "A03")
  }

  @Test func refusesStagesWhereTheOtherTopicHasNone() {
    #expect(HeistDeck.refusal("heist/stages/planning#position", .whichTopic) == "A03")
  }
}

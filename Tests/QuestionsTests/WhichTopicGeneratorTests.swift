import Questions
import Testing

@Suite struct WhichTopicGeneratorTests {
  @Test(arguments: [
    ("heist/roles/hacker#topic", "Which of these has the role “Hacker”?", "Heist"),
    (
      "heist/examples/five-strangers-each-get~",
      "Which of these is this an example of: Five "
        + "strangers each get the same invitation and a floor plan?", "Heist"
    ),
    (
      "con/characteristics/the-victim-believes-that~",
      "Which of these has this characteristic: the victim believes that the profit is certain?",
      "Con"
    ),
    ("heist/also/lifting-up#name", "Which of these literally means: lifting up?", "Heist"),
  ])
  func asksForTheTopic(prefix: String, stem: String, answer: String) throws {
    let bank = HeistDeck.bank
    let card = try #require(bank.cards.first { $0.id.hasPrefix("story-roles:" + prefix) })
    let question = try QuestionMaker.question(for: card, in: bank, form: .whichTopic, seed: 3)
    #expect(question.stem == stem)
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
    #expect(
      [
        "Which of these goes with “Victim: never asked”?",
        "Which of these goes with “Victim: takes part gladly”?",
      ].contains(stems[0]))
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

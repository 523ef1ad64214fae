import Questions
import Testing

@Suite struct OddOneOutGeneratorTests {
  @Test func putsARoleAmongThreeOfAnotherTopic() throws {
    let question = try HeistDeck.ask("con/roles/roper#topic", .oddOneOut)
    #expect(question.stem.contains("roles in a heist"))
    let (options, right) = HeistDeck.options(of: question)
    #expect(options.sorted() == ["Face", "Hacker", "Mastermind", "Roper"])
    #expect(right == "Roper")
    #expect(question.answer == "Roper")
    #expect(question.topic == "Heist")
  }

  @Test func saysWhichFactsItComesFrom() throws {
    let question = try HeistDeck.ask("con/roles/roper#topic", .oddOneOut)
    #expect(question.facts.first == "con/roles/roper")
    #expect(
      question.facts.dropFirst().sorted()
        == ["heist/roles/face", "heist/roles/hacker", "heist/roles/mastermind"])
  }

  @Test func threeItemsOfTheOtherTopicAreNeeded() {
    #expect(HeistDeck.refusal("heist/roles/hacker#topic", .oddOneOut) == "O01")
  }

  @Test func whatTheOtherTopicHasTooIsNotOdd() {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing("- **Roper**: brings", with: "- **Hacker**: brings"))
    #expect(HeistDeck.refusal("con/roles/hacker#topic", .oddOneOut, in: bank) == "A03")
  }

  @Test func labelsAreAskedByTheirHeading() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let question = try RockDeck.ask("granite/uses/curb#topic", .oddOneOut, seed: seed)
      #expect(question.stem.contains("uses of Basalt"))
      #expect(
        HeistDeck.options(of: question).shown.sorted() == ["Ballast", "Curb", "Sett", "Wool"])
    }
  }
}

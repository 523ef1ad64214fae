import Questions
import Testing

@Suite struct ChoiceGeneratorTests {
  @Test func offersTheRolesOfTheSameTopic() throws {
    let question = try HeistDeck.ask("heist/roles/hacker#name", .choice)
    #expect(
      question.stem == "In Heist, which of these roles opens the doors that are locked by code?")
    guard case .choice(let options, let right) = question.response else {
      Issue.record("no options")
      return
    }
    #expect(options.sorted() == ["Face", "Hacker", "Mastermind"])
    #expect(options[right] == "Hacker")
    #expect(question.answer == "Hacker")
    #expect(["not: Face", "not: Mastermind"].contains(question.hint))
  }

  @Test func offersTheMeaningsOfTheSameList() throws {
    let question = try HeistDeck.ask("heist/roles/mastermind#meaning", .choice)
    #expect(question.stem == "In Heist, which of these describes “Mastermind”?")
    guard case .choice(let options, _) = question.response else {
      Issue.record("no options")
      return
    }
    #expect(
      options.sorted() == [
        "opens the doors that are locked by code", "plans the job and picks the crew",
        "talks the way past people",
      ])
  }

  @Test func doesNotOfferTheStageItNames() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("heist/stages/execution#position", .choice, seed: seed)
      #expect(question.stem == "Which of these stages of Heist comes immediately after “Planning”?")
      guard case .choice(let options, let right) = question.response else {
        Issue.record("no options")
        return
      }
      #expect(options.sorted() == ["Execution", "Getaway", "Recruiting"])
      #expect(options[right] == "Execution")
    }
  }

  @Test func twoTermsAreEnoughForADefinition() throws {
    let question = try HeistDeck.ask("con#name", .choice)
    #expect(
      question.stem
        == "Which of these terms means: a deception that makes a victim hand goods over?")
    #expect(question.optionCount == 2)
  }

  @Test func numbersStandInTheirNaturalOrder() throws {
    let bank = HeistDeck.bank(
      of: """
        # Numbers

        | Number | Meaning |
        | --- | --- |
        | 24 | hours of one day |
        | 7 | days of one week |
        | 12 | months of one year |
        | 60 | seconds of one minute |
        """)
    for seed in 1...5 as ClosedRange<UInt64> {
      let question = try HeistDeck.ask("12#name", .choice, seed: seed, in: bank)
      guard case .choice(let options, let right) = question.response else {
        Issue.record("no options")
        return
      }
      #expect(options.compactMap { Int($0) } == options.compactMap { Int($0) }.sorted())
      #expect(options[right] == "12")
    }
  }
}

import Questions
import Testing

@Suite struct ChoiceGeneratorTests {
  @Test func offersTheRolesOfTheSameTopic() throws {
    let question = try HeistDeck.ask("heist/roles/hacker#name", .choice)
    #expect(question.stem.contains("opens the doors that are locked by code"))
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
    #expect(question.stem.contains("“Mastermind”"))
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

  @Test func twoTermsAreTooFew() {
    #expect(HeistDeck.refusal("con#name", .choice) == "O01")
    #expect(HeistDeck.refusal("con#meaning", .choice) == "O01")
  }

  @Test func threeTopicsAreEachOthersWrongAnswers() throws {
    let name = try RockDeck.ask("marble#name", .choice)
    #expect(HeistDeck.options(of: name).shown.sorted() == ["Basalt", "Granite", "Marble"])
    let meaning = try RockDeck.ask("marble#meaning", .choice)
    #expect(
      HeistDeck.options(of: meaning).shown.sorted() == [
        "a rock that cools deep in the ground", "a rock that cools in the open air",
        "a rock that was limestone once",
      ])
  }

  @Test func aSideIsAskedAmongThreeTopicsOrMore() throws {
    let question = try RockDeck.ask("rocks-compared/color#sides", .choice)
    #expect(
      HeistDeck.options(of: question).shown.sorted()
        == ["almost black", "mostly white", "pale or pink"])
    #expect(HeistDeck.refusal("heist-and-con-compared/victim#sides", .choice) == "O01")
    #expect(HeistDeck.refusal("rocks-compared/taste#sides", .choice, in: RockDeck.bank) == "A03")
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

import DeckFormat
import Questions
import Testing

@Suite struct ListAllGeneratorTests {
  @Test func asksForEveryMemberWithItsOtherNames() throws {
    let question = try HeistDeck.ask("heist/roles#members", .listAll)
    #expect(question.stem.contains("three roles"))
    #expect(question.response == .list(items: [["Mastermind"], ["Face", "Grifter"], ["Hacker"]]))
    #expect(
      question.facts == [
        "heist/roles", "heist/roles/mastermind", "heist/roles/face", "heist/roles/hacker",
      ])
    #expect(question.kind == .role)
    #expect(question.hint == "3 items")
  }

  @Test func leavesQualifiersOut() throws {
    let question = try HeistDeck.ask("heist/stages#members", .listAll)
    #expect(
      question.response
        == .list(items: [["Recruiting"], ["Planning"], ["Execution"], ["Getaway"]]))
  }

  @Test func refusesListsWhoseMembersHaveNoNames() {
    #expect(HeistDeck.refusal("heist/characteristics#members", .listAll) == "")
  }

  @Test func refusesListsThatTheirHeadingGivesAway() {
    let bank = HeistDeck.bank(
      of: """
        # Planning

        ## Preview and review

        - **Preview**: a look ahead
        - **Check**: a look around
        """)
    let card = bank.cards.first { $0.direction == .members }
    #expect(throws: Refusal("L01", "the question would hold 'Preview'")) {
      guard let card else { return }
      _ = try QuestionMaker.question(for: card, in: bank, form: .listAll, seed: 1)
    }
  }
}

import Questions
import Testing

@Suite struct YesNoGeneratorTests {
  private func card(_ answer: String, language: String = "en") -> String? {
    let bank = HeistDeck.bank(
      of: "---\nlanguage: \(language)\n---\n\n# Questions\n\n## Is it so?\n\n\(answer)\n")
    let question = try? HeistDeck.ask("questions/is-it-so#answer", .yesNo, in: bank)
    guard case .typed(let accepts)? = question?.response else { return nil }
    return accepts.joined(separator: " ")
  }

  @Test func takesTheDecisionForTheAnswer() throws {
    let question = try HeistDeck.ask("questions/is-violence-common#answer", .yesNo)
    #expect(question.stem.hasSuffix("Is violence common? (y/n)"))
    #expect(question.response == .typed(accepts: ["No", "n"]))
    #expect(question.answer == "No")
    #expect(question.hint == "")
  }

  @Test(arguments: [
    ("Yes, as a rule.", "Yes y"), ("Yes.", "Yes y"), ("No: it is not.", "No n"),
    ("No – never.", "No n"), ("yes; but slowly.", "Yes y"), ("No", nil), ("No one knows.", nil),
    ("Nobody knows.", nil), ("Yesterday, yes.", nil), ("It is.", nil),
  ])
  func readsTheFirstWord(answer: String, accepts: String?) {
    #expect(card(answer) == accepts)
  }

  @Test func nothingIsSoWithoutException() {
    let bank = HeistDeck.bank(of: "# Questions\n\n## Is it always so?\n\nNo, as a rule.\n")
    #expect(HeistDeck.refusal("questions/is-it-always-so#answer", .yesNo, in: bank) == "O11")
  }

  @Test func readsGerman() {
    #expect(card("Ja, immer.", language: "de") == "Ja j")
    #expect(card("Nein. Das war früher.", language: "de") == "Nein n")
    #expect(card("Jahre später, ja.", language: "de") == nil)
  }
}

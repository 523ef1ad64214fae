import Questions
import Testing

@Suite struct RefusalTests {
  private func deck(_ lines: String) -> Bank {
    HeistDeck.bank(of: "---\nkind: glossary\n---\n\n# Terms\n\n" + lines)
  }

  @Test func refusesToPadTwoMeanings() {
    let bank = deck(
      "- **Serif**: a short mark at a stroke's end\n- **Widow**: a line left at a page's top")
    #expect(HeistDeck.refusal("serif#meaning", .choice, in: bank) == "O01")
  }

  @Test func refusesATypedAnswerWhoseRootIsInTheStem() {
    let bank = deck(
      "- **Seducer**: the one by whom another is seduced\n- **Victim**: the one left alone")
    #expect(HeistDeck.refusal("seducer#name", .typed, in: bank) == "L02")
    #expect(HeistDeck.refusal("victim#name", .typed, in: bank) == nil)
  }

  @Test func refusesAStemThatHoldsTheName() {
    let bank = deck("- **Serif**: a serif is short\n- **Widow**: a line left alone")
    #expect(HeistDeck.refusal("widow#name", .typed, in: bank) == nil)
    #expect(HeistDeck.refusal("serif#name", .recall, in: bank) == nil)
  }

  @Test func refusesToNameTheOtherTopic() {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing(
        "- specialists are", with: "- a con needs fewer people, as specialists are"))
    let card = bank.cards.first { $0.fact.contains("/a-con-needs") }
    #expect(throws: Refusal("L03", "the question would name 'con' and so leave one answer less")) {
      guard let card else { return }
      _ = try QuestionMaker.question(for: card, in: bank, form: .whichTopic, seed: 1)
    }
  }

  @Test func followsTheAuthorsRestrictions() {
    let bank = HeistDeck.bank(
      of: """
        # Marks

        <!-- quiz: typed -->

        | Mark | Meaning |
        | --- | --- |
        | stet | an order to keep the text |
        | dele | an order to cut the text |
        """)
    #expect(
      bank.cards.map { QuestionMaker.forms(for: $0, in: bank) }
        == [[.recall, .typed], [.recall], [.recall, .typed], [.recall]])
    #expect(HeistDeck.refusal("stet#name", .choice, in: bank) == "author")
  }
}

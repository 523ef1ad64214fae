import Questions
import Testing

/// Cards of tables whose headers say more than term and meaning.
@Suite struct TableCardTests {
  private static let bank = HeistDeck.bank(
    of: """
      # Capitals

      | Country | Capital |
      | --- | --- |
      | France | Paris |
      | Spain | Madrid |
      | Italy | Rome |
      | Poland | Warsaw |
      | Chad | Paris |
      """)

  @Test(arguments: [
    ("spain#name", Form.recall, "Capital: Madrid", "country", "Spain"),
    ("spain#name", .typed, "Madrid", "capital", "Spain"),
    ("spain#name", .choice, "Madrid", "capital", "Spain"),
    ("spain#meaning", .recall, "Spain", "capital", "Madrid"),
    ("spain#meaning", .choice, "Spain", "capital", "Madrid"),
  ])
  func headersAreAskedFor(
    card: String, form: Form, entry: String, header: String, answer: String
  ) throws {
    let question = try HeistDeck.ask(card, form, in: Self.bank)
    #expect(question.stem.contains(entry))
    #expect(question.stem.contains(header))
    #expect(question.answer == answer)
  }

  @Test func aNameWhoseValueAnotherEntryHasIsNotAskedFor() {
    let names = Self.bank.cards.filter { $0.direction == .name }.map(\.fact)
    #expect(names == ["spain", "italy", "poland"])
    let meanings = Self.bank.cards.filter { $0.direction == .meaning }.map(\.fact)
    #expect(meanings == ["france", "spain", "italy", "poland", "chad"])
  }

  @Test func aValueIsOfferedOnceAndNeverBesideItself() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      for card in ["france#meaning", "chad#meaning", "spain#meaning"] {
        let question = try HeistDeck.ask(card, .choice, seed: seed, in: Self.bank)
        let options = HeistDeck.options(of: question).shown
        #expect(Set(options).count == options.count)
      }
    }
  }

  @Test func valuesAreNoSentencesAboutTheirName() throws {
    let bank = HeistDeck.bank(
      of: """
        # Tools

        | Tool | Used by |
        | --- | --- |
        | Baren | Printers, often in Japan |
        | Brayer | Printers everywhere |
        | Burin | Engravers of copper |
        """)
    #expect(
      try HeistDeck.ask("baren#meaning", .recall, in: bank).answer == "Printers, often in Japan")
    let question = try HeistDeck.ask("baren#name", .recall, in: bank)
    #expect(question.stem.contains("Printers, often in Japan"))
    #expect(!question.isTrimmed)
  }
}

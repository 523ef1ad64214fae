import DeckFormat
import Questions
import Testing

@Suite struct CautionTests {
  private func cautions(_ fact: String, _ bank: Bank) -> [Caution]? {
    bank.deck.indexOfFact[fact].map { bank.cautions(at: $0) }
  }

  private func glossary(_ items: String...) -> Bank {
    HeistDeck.bank(
      of: "---\nkind: glossary\n---\n\n# Terms\n\n" + items.map { "- \($0)\n" }.joined())
  }

  @Test func plainFactsHaveNone() {
    #expect(cautions("heist", HeistDeck.bank) == [])
    #expect(cautions("heist/roles/mastermind", HeistDeck.bank) == [])
    #expect(cautions("heist/roles", HeistDeck.bank) == [])
  }

  @Test func whatTwoTopicsHaveIsShared() throws {
    let text = RockDeck.text.replacing("weathers to red soil", with: "Shines with mica")
    let bank = HeistDeck.bank(of: text)
    let places = bank.deck.facts.indices.filter {
      bank.deck.facts[$0].text.lowercased() == "shines with mica"
    }
    #expect(places.map { bank.cautions(at: $0) } == [[.shared], [.shared]])
    #expect(bank.cards.allSatisfy { !$0.fact.contains("shines-with-mica") })
  }

  @Test(arguments: ["often", "usually", "may", "RARELY"])
  func whatHoldsWithAReserveIsHedged(word: String) {
    let bank = glossary("**Serif**: a mark that \(word) ends a stroke")
    #expect(cautions("serif", bank) == [.hedged])
  }

  @Test func aQualifierIsAReserve() {
    #expect(cautions("heist/stages/getaway", HeistDeck.bank) == [.hedged])
  }

  @Test func aWordOfTheNameDescribesItself() {
    let bank = glossary(
      "**Seducer**: the one by whom another is seduced", "**Serif**: any serif at a stroke's end",
      "**Widow**: a line left alone")
    #expect(cautions("seducer", bank) == [.selfDescribing])
    #expect(cautions("serif", bank) == [.circular])
    #expect(cautions("widow", bank) == [])
  }

  @Test func aSlipAwayIsAnotherName() throws {
    let bank = glossary("**Cation**: goes up", "**Nation**: stays put", "**Anode**: takes it")
    #expect(cautions("cation", bank) == [.nearName])
    #expect(cautions("nation", bank) == [.nearName])
    #expect(cautions("anode", bank) == [])
    let place = try #require(bank.deck.indexOfFact["cation"])
    #expect(bank.nearNames(of: place) == ["Nation"])
  }

  @Test func anotherNameThatNamesSomethingElseIsAmbiguous() throws {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing(
        "- **Hacker**: opens", with: "- **Hacker** (also: Mastermind): opens"))
    let hacker = try #require(cautions("heist/roles/hacker", bank))
    #expect(hacker == [.ambiguousAlias])
    #expect(cautions("heist/roles/face", bank) == [])
    #expect(
      try HeistDeck.ask("heist/roles/hacker#name", .typed, in: bank).response
        == .typed(accepts: ["Hacker"]))
  }
}

import DeckFormat
import Markup
import Testing

@Suite struct TableTests {
  private let head =
    "# Heist\n\nA heist is a.\n\n# Con\n\nA con is b.\n\n# Raid\n\nA raid is c.\n\n"

  @Test func `a table of two topics contrasts them`() {
    let read = deck(
      head + "# Compared\n\n| Aspect | Heist | Con |\n|-|-|-|\n| Victim | never | glad |")
    #expect(read.diagnostics == [])
    #expect(
      read.meaning.dropFirst(3) == [
        Fact(
          id: "compared/victim", kind: .contrast, topic: "", heading: "Compared", name: "Victim",
          text: "never / glad",
          sides: [Fact.Side(term: "Heist", value: "never"), Fact.Side(term: "Con", value: "glad")],
          rule: "deck.contrast")
      ])
  }

  @Test func `a table may contrast three topics and stand above them`() {
    let read = deck(
      "# Compared\n\n| Aspect | The heist | Con | Raid |\n|-|-|-|-|\n| Speed | a | b | c {#quick} |\n\n"
        + head)
    #expect(
      read.facts.first?.sides == [
        Fact.Side(term: "The heist", value: "a"), Fact.Side(term: "Con", value: "b"),
        Fact.Side(term: "Raid", value: "c {#quick}"),
      ])
  }

  @Test func `cells below counterparts answer to each other`() {
    let read = deck(head + "# Counterparts\n\n| Heist | Con |\n|-|-|\n| Mastermind | Roper |")
    #expect(read.facts.last?.id == "counterparts/mastermind-roper~f528")
    #expect(read.facts.last?.rule == "deck.counterpart")
  }

  @Test func `another table of two columns holds definitions`() {
    let read = deck(
      "# Marks\n\n| Mark | Meaning |\n|-|-|\n| stet | let it **stand** |\n| C++ | x <!-- id: cpp --> |"
    )
    #expect(
      read.meaning == [
        Fact(
          id: "stet", kind: .definition, topic: "", name: "stet", text: "let it stand",
          keyPoints: ["stand"], rule: "deck.terms-table"),
        Fact(
          id: "cpp", kind: .definition, topic: "", name: "C++", text: "x", rule: "deck.terms-table"),
      ])
  }
}

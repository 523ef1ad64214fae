import Chance
import DeckFormat
import Markup
import Testing

@Suite struct TopicTests {
  @Test func `a topic has a definition, other names and a literal meaning`() {
    let marked = MarkedText(
      """
      1️⃣# Heist

      A **heist** is a theft that a crew
      plans with *care*.

      2️⃣Also: caper; big job, large

      3️⃣Literally: "a lifting"

      > Compare the con.
      """)
    let read = deck(marked.text)
    let names = ["caper", "big job, large"]
    #expect(read.diagnostics == [])
    #expect(
      read.topics == [
        Topic(id: "heist", name: "Heist", aliases: names, location: marked.places[0])
      ])
    #expect(
      read.facts == [
        Fact(
          id: "heist", kind: .definition, topic: "Heist", name: "Heist",
          text: "A heist is a theft that a crew plans with care.", aliases: names,
          note: "Compare the con.", location: marked.places[0], endLine: 4, rule: "deck.topic"),
        Fact(
          id: "heist/also/caper", kind: .alias, topic: "Heist", heading: "Heist", name: "caper",
          location: marked.places[1], endLine: 6, rule: "deck.also"),
        Fact(
          id: "heist/also/big-job-large~58a9", kind: .alias, topic: "Heist", heading: "Heist",
          name: "big job, large", location: marked.places[1], endLine: 6, rule: "deck.also"),
        Fact(
          id: "heist/also/a-lifting", kind: .gloss, topic: "Heist", heading: "Heist",
          name: "a lifting", location: marked.places[2], endLine: 8, rule: "deck.literally"),
      ])
  }

  @Test func `a heading is defined by its name in bold or by its name and a verb`() {
    let names = { (text: String) in deck(text).topics.map(\.name) }
    #expect(names("# Heist\n\nA **heist** is planned.") == ["Heist"])
    #expect(names("# Heists\n\nMany speak of a **heist**.") == ["Heists"])
    #expect(names("# Heist\n\nA heist is planned.") == ["Heist"])
    #expect(names("# The heist\n\nHeists are planned.") == ["The heist"])
    #expect(names("# Heist\n\nHeist means theft.") == ["Heist"])
    #expect(names("# Heist\n\nThis is about heists.") == [])
    #expect(names("# Heist\n\n- **heist**: x") == [])
    #expect(names("# 言語\n\n言語とは記号の体系。") == [])
    #expect(names("---\nlanguage: ja\n---\n# 言語\n\n言語とは記号の体系。") == ["言語"])
  }

  @Test func `topics stand at any level below chapters`() {
    let read = deck(
      """
      # Stories

      Stories come in kinds.

      ## Crime

      Crime stories are popular.

      ### Heist

      A **heist** is a theft.

      #### Roles

      - **Face**: talks

      ### Con

      A **con** is a deception.
      """)
    #expect(read.title == "Stories")
    #expect(read.topics.map(\.id) == ["heist", "con"])
    #expect(read.facts.map(\.id) == ["heist", "heist/roles/face", "con"])
  }

  @Test func `a heading that asks what something is defines it`() {
    let read = deck("# What is a heist?\n\nA **heist** is a theft.\n\n- it is planned")
    #expect(read.topics.map(\.name) == ["Heist"])
    #expect(
      read.facts.map(\.id) == [
        "heist", "heist/characteristics/it-is-planned~\(hash("it is planned"))",
      ])
  }

  @Test func `what is asked about a topic defined elsewhere is a question`() {
    let read = deck(
      "# Heist\n\nA **heist** is a theft.\n\n# What is a heist?\n\nA **heist** is fun.")
    #expect(read.facts.map(\.id) == ["heist", "questions/what-is-a-heist"])
    #expect(read.diagnostics == [])
  }

  @Test func `the deck's title is no part of identifiers and headings`() {
    let read = deck(
      """
      # Rock

      About stone.

      - **Lava**: hot

      ## Questions

      ### Is it old?

      Yes.
      """)
    #expect(read.title == "Rock")
    #expect(read.facts.map(\.id) == ["points/lava", "questions/is-it-old"])
    #expect(read.facts.map(\.heading) == ["", "Questions"])
  }

  @Test func `one of several headings of level 1 is no title`() {
    let read = deck("# Fun\n\n## Is it?\n\nYes.\n\n# More\n\n## Is it?\n\nNo.")
    #expect(read.title == "deck")
    #expect(read.facts.map(\.id) == ["fun/is-it", "more/is-it"])
  }

  @Test func `a title tells what the list right below it holds`() {
    #expect(deck("# Glossary\n\n- **A**: b").facts.map(\.kind) == [.definition])
    #expect(deck("# Roles\n\n- A: b").facts.map(\.id) == ["roles/a"])
  }

  private func hash(_ text: String) -> String { String(FNV1a.hash(text) & 0xffff, radix: 16) }

  @Test func `a plural is accepted as a name and not asked for`() {
    let read = deck(
      "# Heist\n\nA **heist** is a theft.\n\nalso known as: the heists\n\n# Cell\n\n"
        + "Cell is b.\n\n## Terms\n\n- **Mitochondrion** (also: mitochondria): works\n"
        + "- **Axis** (also: axes, pole): turns\n- **Datum** (also: Data, date): given")
    #expect(read.diagnostics == [])
    #expect(read.topics.map(\.aliases) == [["the heists"], []])
    #expect(
      read.facts.map { "\($0.id) \($0.aliases)" } == [
        #"heist ["the heists"]"#, "cell []", #"mitochondrion ["mitochondria"]"#,
        #"axis ["axes", "pole"]"#, "axis/also/pole []", #"datum ["Data", "date"]"#,
        "datum/also/date []",
      ])
    #expect(read.printed().contains("\n\nAlso: the heists\n\n"))
  }
}

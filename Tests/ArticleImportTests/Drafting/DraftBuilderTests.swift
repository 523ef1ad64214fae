import ArticleImport
import DeckFormat
import Testing

/// How facts are arranged as notes.
@Suite struct DraftBuilderTests {
  private func draft(
    _ facts: [FoundFact], title: String = "Locks", language: String = "en"
  ) -> String {
    var reading = ArticleReading(Article(title: title, language: language))
    reading.facts = facts
    let text = DeckDraft(reading, title: "Untitled", origin: "locks.txt").text
    let deck = Deck(parsing: text, path: "locks.md")
    #expect(deck.printed() == text)
    #expect(deck.diagnostics.filter { $0.severity == .error } == [])
    return String(text[(text.firstRange(of: "---\n\n")?.upperBound ?? text.startIndex)...])
  }

  private func fact(
    _ kind: Fact.Kind, of subject: String = "", _ name: String = "", _ text: String = "",
    heading: String = "", line: Int, tier: FoundFact.Tier = .structure, group: Int = 0
  ) -> FoundFact {
    FoundFact(
      kind: kind, subject: subject, heading: heading, name: name, text: text,
      lines: line...line, rule: "X", tier: tier, group: group)
  }

  private func definition(
    _ name: String, _ predicate: String, _ sentence: String, line: Int
  ) -> FoundFact {
    FoundFact(
      kind: .definition, name: name, text: sentence, predicate: predicate, isSentence: true,
      lines: line...line, rule: "X-D2", tier: .prose)
  }

  @Test func `a topic has its definition, its names, and a heading for each list`() {
    var closing = fact(.stage, of: "Lock", "Drain", "the water runs out", line: 12, group: 2)
    closing.qualifier = "by the lower sluice"
    let facts = [
      definition(
        "Lock", "a chamber that lifts boats", "A lock is a chamber that lifts boats.", line: 2),
      fact(.alias, of: "Lock", "navigation lock", line: 3),
      fact(.gloss, of: "Lock", "bar", line: 4),
      fact(
        .role, of: "Lock", "Keeper", "works the gates", heading: "Who works it", line: 6, group: 1),
      fact(.stage, of: "Lock", "Close the gates", line: 11, group: 2),
      closing,
      fact(
        .characteristic, of: "Lock", "", "has two pairs of gates", heading: "Features of a lock",
        line: 20, group: 3),
      fact(
        .characteristic, of: "Lock", "", "holds one boat", heading: "Features of a lock", line: 21,
        group: 3),
      fact(
        .labelled, of: "Lock", "Sill", "the threshold below the gates", heading: "Parts", line: 24,
        group: 4),
      fact(.example, of: "Lock", "", "the Neptune staircase", line: 30, group: 5),
    ]
    #expect(
      draft(facts) == """
        # Lock

        A **lock** is a chamber that lifts boats.

        Also: navigation lock
        Literally: bar

        ## Roles

        - **Keeper**: works the gates

        ## Stages

        1. Close the gates
        2. **Drain** (by the lower sluice): the water runs out

        ## Features

        - has two pairs of gates
        - holds one boat

        ## Parts

        - **Sill**: the threshold below the gates

        ## Examples

        - the Neptune staircase

        """)
  }

  @Test func `a topic that nothing defines says that it is one`() {
    let facts = [
      fact(.alias, of: "Weir", "low-head dam", line: 1),
      fact(.characteristic, of: "Weir", "", "keeps the water level up", line: 3, group: 1),
    ]
    #expect(
      draft(facts) == """
        # Weir <!-- quiz: topic -->

        Also: low-head dam

        ## Characteristics

        - keeps the water level up

        """)
  }

  @Test func `terms stand under the heading they had, those of sentences under their own`() {
    let facts = [
      fact(
        .definition, "Pound", "the water between two locks", heading: "Words of the canal", line: 3),
      fact(
        .definition, "Winding hole", "a place to turn a boat", heading: "Words of the canal",
        line: 4),
      fact(.alias, of: "Winding hole", "turning basin, wide", line: 4),
      fact(.gloss, of: "Winding hole", "Wind hole", line: 4),
      definition(
        "Gongoozler", "an idle watcher", "A gongoozler is an idle watcher.", line: 9),
    ]
    #expect(
      draft(facts) == """
        # Words of the canal

        <!-- quiz: definitions -->

        - **Pound**: the water between two locks
        - **Winding hole** (literally: Wind hole) (also: turning basin, wide;): a place to turn a boat

        # Terms

        - **Gongoozler**: an idle watcher

        """)
  }

  @Test func `contrasts of the same topics are one table`() {
    var first = fact(.contrast, "Depth", line: 5)
    first.sides = [
      Fact.Side(term: "Canal", value: "shallow"), Fact.Side(term: "River", value: "varies"),
    ]
    var second = fact(.contrast, line: 9, tier: .prose)
    second.sides = [
      Fact.Side(term: "River", value: "a river flows."),
      Fact.Side(term: "Canal", value: "the canal is still"),
    ]
    second.doubt = "a sentence of two"
    #expect(
      draft([second, first]) == """
        # River and Canal compared

        | Aspect | River  | Canal                                           |
        | ------ | ------ | ----------------------------------------------- |
        |        | flows  | is still <!-- quiz: off (a sentence of two) --> |
        | Depth  | varies | shallow                                         |

        """)
  }

  @Test func `what is doubtful is not asked, and says why`() {
    var doubtful = fact(.definition, "Cill", "a ledge", heading: "Words", line: 3)
    doubtful.doubt = "no verb -- look"
    #expect(
      draft([doubtful, fact(.definition, "Paddle", "a sluice", heading: "Words", line: 4)]) == """
        # Words

        <!-- quiz: definitions -->

        - **Cill**: a ledge <!-- quiz: off (no verb - look) -->
        - **Paddle**: a sluice

        """)
  }

  @Test func `questions come last`() {
    let facts = [
      fact(.faq, "Who pays?", "The boater does.", line: 1),
      fact(.definition, "Toll", "a fee", heading: "Words", line: 9),
      fact(.faq, "“Why so narrow?”", "It saved water.", line: 2),
    ]
    #expect(
      draft(facts) == """
        # Words

        <!-- quiz: definitions -->

        - **Toll**: a fee

        # Questions

        ## Who pays?

        The boater does.

        ## “Why so narrow?”

        It saved water.

        """)
  }

  @Test func `headings are in the language of the article`() {
    var contrast = fact(.contrast, "Tiefe", line: 5)
    contrast.sides = [
      Fact.Side(term: "Kanal", value: "flach"), Fact.Side(term: "Fluss", value: "verschieden"),
    ]
    let facts = [
      definition("Schleuse", "ein Hebewerk", "Eine Schleuse ist ein Hebewerk.", line: 1),
      fact(.alias, of: "Schleuse", "Kammerschleuse", line: 1), contrast,
      fact(.faq, "Wer zahlt?", "Der Schiffer.", line: 9),
      fact(.role, of: "Kanal", "Wärter", "bedient die Tore", line: 11, group: 1),
      fact(.stage, of: "Kanal", "Füllen", line: 12, group: 2),
      fact(.example, of: "Kanal", "", "der Kaiserkanal", line: 13, group: 3),
      fact(.characteristic, of: "Kanal", "", "fließt nicht", line: 14, group: 4),
    ]
    #expect(
      draft(facts, title: "Schleusen", language: "de") == """
        # Begriffe

        - **Schleuse** (auch: Kammerschleuse): ein Hebewerk

        # Kanal und Fluss im Vergleich

        | Aspekt | Kanal | Fluss       |
        | ------ | ----- | ----------- |
        | Tiefe  | flach | verschieden |

        # Kanal <!-- quiz: topic -->

        ## Rollen

        - **Wärter**: bedient die Tore

        ## Ablauf

        1. Füllen

        ## Beispiele

        - der Kaiserkanal

        ## Merkmale

        - fließt nicht

        # Fragen

        ## Wer zahlt?

        Der Schiffer.

        """)
  }

  @Test func `headings that occur twice are told apart`() {
    let facts = [
      fact(.labelled, "Bow", "the front", heading: "Parts", line: 1, group: 1),
      fact(.labelled, "Hull", "the body", heading: "Parts", line: 5, group: 2),
    ]
    #expect(
      draft(facts) == """
        # Parts

        - **Bow**: the front

        # Parts (2)

        - **Hull**: the body

        """)
  }
}

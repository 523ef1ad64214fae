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

  @Test func `a table of definitions carries headers that say something`() {
    let columns = { (header: String, language: String) in
      deck("---\nlanguage: \(language)\n---\n| \(header) |\n|-|-|\n| a | b |").facts.map(\.columns)
    }
    for header in ["Country | Capital", "Term | Year", "Explanation | Country"] {
      #expect(columns(header, "en") == [header.split(separator: " | ").map(String.init)])
    }
    for header in [
      "Term | Meaning", "Country | What it means", "Mark | Short description", " | Capital",
      "Country | ", "The term | Name", "Definition | Word",
    ] {
      #expect(columns(header, "en") == [[]], "\(header)")
    }
    #expect(columns("Begriff | Bedeutung", "de") == [[]])
    #expect(columns("Land | Hauptstadt", "de") == [["Land", "Hauptstadt"]])
    #expect(deck("| Land | Hauptstadt |\n|-|-|\n| a | b |").facts.map(\.id) == ["a"])
  }

  @Test func `counterparts need no topics`() {
    let read = deck(
      """
      # War

      # Counterparts

      | Union | Confederacy |
      | --- | --- |
      | Grant | Lee |

      | Office | Union | Confederacy |
      | --- | --- | --- |
      | general | Grant | Lee |

      | Term | Meaning |
      | --- | --- |
      | stet | let it stand |
      """)
    let sides = [
      Fact.Side(term: "Union", value: "Grant"), Fact.Side(term: "Confederacy", value: "Lee"),
    ]
    #expect(read.diagnostics == [])
    #expect(
      read.meaning == [
        Fact(
          id: "counterparts/grant-lee~421a", kind: .contrast, topic: "", heading: "Counterparts",
          name: "",
          text: "Grant / Lee", sides: sides, rule: "deck.counterpart"),
        Fact(
          id: "counterparts/general", kind: .contrast, topic: "", heading: "Counterparts",
          name: "general",
          text: "Grant / Lee", sides: sides, rule: "deck.counterpart"),
        Fact(
          id: "stet", kind: .definition, topic: "", name: "stet", text: "let it stand",
          rule: "deck.terms-table"),
      ])
  }

  @Test func `a table with aspects, or of known terms, contrasts without topics`() {
    let sides = { (header: String, language: String) in
      deck(
        """
        ---
        language: \(language)
        ---
        # Compared

        | \(header) |
        | - | - | - |
        | Speed | high | low |

        # Tools

        - **Saw** (rare): cuts
        - **Rope**: holds

        | Word | Meaning |
        | --- | --- |
        | File | smooths |

        Torch
        : gives light
        """
      ).facts.filter { $0.kind == .contrast }.map { $0.sides.map(\.term) }
    }
    for header in [" | X | Y", "Feature | X | Y", "The aspect | X | Y"] {
      #expect(sides(header, "en") == [["X", "Y"]], "\(header)")
    }
    #expect(sides("Tool | Saw | The rope", "en") == [["Saw", "The rope"]])
    #expect(sides("Tool | File | Torch", "en") == [["File", "Torch"]])
    #expect(sides("Merkmal | X | Y", "de") == [["X", "Y"]])
    for header in ["Tool | X | Y", "Tool | Saw | Y", "Feature | X | ", "Merkmal | X | Y"] {
      #expect(sides(header, "en") == [], "\(header)")
    }
  }
}

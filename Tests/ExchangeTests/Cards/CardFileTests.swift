import DeckFormat
import Exchange
import Testing

/// What each program's file becomes.
struct CardFileTests {
  private func remarks(_ remarks: [CardFile.Remark]) -> [String] {
    remarks.map { "\($0.line): \($0.reason)" }
  }

  @Test func aTableHasTermsNotesAndTags() throws {
    let file = try cards(CardSamples.table, named: "words.csv")
    #expect(file.format == .table)
    #expect(file.taken == 4)
    #expect(file.draft.tags == ["animals", "places"])
    #expect(
      body(file) == """

        <!-- quiz: definitions -->

        - **der Hund**: the dog
          > Example: Der Hund bellt.
        - **die Bank**: the bench
        - **die Bank**: the bank <!-- id: die-bank-2 -->
        - **zwei; drei**: two; "three"

        """)
    #expect(
      remarks(file.left) == [
        "6: this is the same as line 2", "7: the front is empty", "8: the back is empty",
      ])
    #expect(
      file.remarks == [
        "'Level' is left in one row: a deck has no place for it",
        "tags are kept for the deck as a whole, not for each note",
      ])
  }

  @Test func aNoteOfNothingThatShowsIsNone() throws {
    let file = try cards(
      "term,definition,note\nHund,dog,\u{0}\nKatze,cat,\u{0}\u{0}\nMaus,mouse,grey\n",
      named: "a.csv")
    #expect(!file.draft.text.contains("> \n"))
    #expect(file.draft.text.contains("> note: grey") || file.draft.text.contains("> grey"))
  }

  @Test func headersThatSayMoreStayHeaders() throws {
    let file = try cards(
      "country,capital\nPeru,Lima\nChile,Santiago\nCuba,Havana\n", named: "a.csv")
    #expect(
      body(file) == """

        | country | capital  |
        | ------- | -------- |
        | Peru    | Lima     |
        | Chile   | Santiago |
        | Cuba    | Havana   |

        """)
    let german = try cards("Begriff;Bedeutung;Synonyme\nHalse;Wende vor dem Wind;Halsen, Jibe\n")
    #expect(german.draft.language == "de")
    #expect(
      body(german) == """

        <!-- quiz: definitions -->

        - **Halse** (auch: Halsen, Jibe): Wende vor dem Wind

        """)
  }

  @Test func questionsAreCards() throws {
    let file = try cards("Question|Answer\nWho?|me\nCapital of Peru|Lima\n")
    #expect(body(file) == "\nQ: Who?\nA: me\n\nCapital of Peru :: Lima\n")
  }

  @Test func notesOfAnkiKeepTheirMarksAndTellOfTheRest() throws {
    let file = try cards(CardSamples.anki, named: "notes.txt")
    #expect(file.format == .anki)
    #expect(file.taken == 7)
    #expect(file.draft.tags == ["food", "war"])
    #expect(
      body(file) == """

        # Languages

        ## French

        | Term       | Meaning |
        | ---------- | ------- |
        | le fromage | cheese  |

        Q: What is **bread**?
        A: le pain

        # History

        C: [Paris] lies on the [Seine] (river).

        > Since Roman times

        Q: Who fought "the Great War" [1]?
        A: France; Russia; Britain

        Q: # 1. Who?
        A: - he & she :: both | all

        ![map](map.png) :: H₂O

        C: [a b c] and [d] (x)

        C: a [b] c and d (x)

        """)
    #expect(
      remarks(file.changed) == [
        "9: a hint stands behind its gap, in brackets",
        "10: lines of the answer have semicolons between them", "11: the sound 'a.mp3' is left",
        "13: the image 'map.png' is named; copy it beside the deck",
        "14: gaps that were hidden together are asked one by one",
        "14: a gap within another one has a sentence of its own",
        "14: square brackets in a sentence with gaps are round ones now",
      ])
    #expect(remarks(file.left) == ["11: one side is nothing but a sound"])
  }

  @Test func whatOnlyAnkiWritesIsRecognizedWithoutAHeader() throws {
    let file = try cards("a {{c1::b}} c\tx\nd&nbsp;e {{c1::f}}\ty\n", named: "export.txt")
    #expect(file.format == .anki)
    #expect(body(file) == "\nC: a [b] c\n\n> x\n\nC: d e [f]\n\n> y\n")
  }

  @Test(arguments: [
    "perro\tdog\ngato\tcat\npez\tfish", "perro - dog\ngato - cat\npez - fish",
    "perro\tdog;gato\tcat;pez\tfish", "perro,dog;\ngato,cat;pez,fish;\n",
  ])
  func pairsAreTerms(_ text: String) throws {
    let file = try cards(text, named: "quizlet.txt")
    #expect(file.format == .pairs)
    #expect(
      body(file) == """

        | Term  | Meaning |
        | ----- | ------- |
        | perro | dog     |
        | gato  | cat     |
        | pez   | fish    |

        """)
  }

  @Test func hashcardsOfSeveralLinesAreRead() throws {
    let file = try cards(CardSamples.hashcards, named: "groups.md")
    #expect(file.format == .hashcards)
    #expect(file.taken == 4)
    #expect(file.draft.title == "Groups")
    #expect(
      body(file) == """

        Q: What is the order of a group?
        A: The cardinality of its underlying set.

        List the PGM minerals. :: ruthenium; rhodium

        # Algebra

        C: The [order] of a group is [the cardinality of its underlying set].

        Q: A :: B?
        A: x :: y

        """)
    #expect(remarks(file.changed) == ["8: items of a list have semicolons between them"])
    #expect(
      remarks(file.left) == ["20: this question has no answer", "23: the sentence hides nothing"])
  }

  @Test func notesOfObsidianKeepTheirHeadings() throws {
    let file = try cards(CardSamples.obsidian, named: "rome.md")
    #expect(file.format == .obsidian)
    #expect(file.taken == 4)
    #expect(file.draft.tags == ["history", "france", "rome"])
    #expect(
      body(file) == """

        # Rome

        ## Kings

        | Term | Meaning         |
        | ---- | --------------- |
        | Numa | the second king |

        First king :: Romulus

        Q: Who came
        after him?
        A: Tullus; Ancus

        C: The [last] king was [Tarquinius] (proud).

        """)
    #expect(
      file.remarks == [
        "the dates of one card are left: Cardinal has its own schedule",
        "2 paragraphs that are no cards are left",
      ])
  }

  @Test func headingsOfOrgDrillAreCards() throws {
    let file = try cards(CardSamples.orgDrill, named: "estonia.org")
    #expect(file.format == .orgDrill)
    #expect(file.taken == 3)
    #expect(file.draft.title == "Estonia")
    #expect(
      body(file) == """

        # Cities

        | Term | Meaning |
        | ---- | ------- |
        | tere | hello   |

        Q: What is the **capital**?
        A: Tallinn

        C: The second city is [Tartu] (T...), see (fn:1).

        """)
    #expect(
      remarks(file.left) == [
        "22: there is nothing below this heading",
        "23: a deck has nothing like cards of the type 'conjugate'",
      ])
  }

  @Test(arguments: [
    ("card_id,review_time,review_rating\n1,2,3\n", "reviews.txt"), ("", "empty.txt"),
    ("# Sail\n\nA **sail** is a sheet of cloth.\n\n- a - b\n- c - d\n- e - f\n", "notes.md"),
    ("<p>Question :: Answer</p>", "page.html"), ("{\"kind\":\"review\"}\n", "log.jsonl"),
    ("A sail is a sheet of cloth, mostly; it turns wind into motion.\nIt is old.\n", "a.txt"),
    ("Use `std::vector` and `std::map`.\nThey are containers.\n", "a.md"),
  ])
  func whatHoldsNoCardsIsNotRecognized(_ text: String, _ name: String) {
    #expect(CardFile(text, named: name)?.format == nil)
  }

  @Test func tenThousandNotesAreTaken() throws {
    let rows = (0..<10_000).map { "word \($0)\tmeaning *\($0)* of it" }.joined(separator: "\n")
    #expect(try cards(rows, named: "words.txt").taken == 10_000)
  }
}

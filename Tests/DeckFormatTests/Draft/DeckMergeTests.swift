import DeckFormat
import Testing

/// A newer copy of a source, brought into the deck of an earlier one.
struct DeckMergeTests {
  private func draft(_ terms: [(String, String)], cards: [String] = []) -> DeckDraft {
    var line = 0
    func entry(_ kind: Fact.Kind, _ cells: [String]) -> DeckDraft.Entry {
      line += 1
      return DeckDraft.Entry(kind: kind, cells: cells, lines: line...line, rule: "x")
    }
    return DeckDraft(
      title: "Words", origin: "words.csv",
      parts: [
        DeckDraft.Part(
          level: 1, heading: "Terms", style: .table(["Term", "Meaning"]),
          entries: terms.map { entry(.definition, [$0.0, $0.1]) }),
        DeckDraft.Part(
          level: 1, heading: "Cards", style: .paragraphs,
          entries: cards.map { entry(.authored, [$0]) }),
      ])
  }

  private func imported(_ draft: DeckDraft) -> String {
    ImportRecord(Deck(parsing: draft.text, path: "words.md").facts.filter { $0.kind != .list })
      .added(to: draft.text)
  }

  private func body(_ text: String) -> String {
    let plain = ImportRecord.removed(from: text)
    return plain.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? plain
  }

  private func told(_ merge: DeckMerge) -> [String] {
    merge.changes.map { "\($0.outcome) \($0.line ?? 0) \($0.saying)" }
  }

  private let first = [("gust", "a short wind"), ("calm", "no wind"), ("gale", "a strong wind")]

  @Test func theSameCopyChangesNothing() {
    let draft = draft(first, cards: ["a :: b", "Q: why?\nA: so"])
    let text = imported(draft)
    let merge = DeckMerge(draft, into: text, path: "Decks/words.md")
    #expect(merge.text == text)
    #expect(merge.changes == [])
    #expect(Deck(parsing: text, path: "words.md").printed() == text)
    #expect(ImportRecord.removed(from: text) == draft.text)
  }

  @Test func whatTheSourceChangedIsTakenOver() {
    let text = imported(draft(first, cards: ["a :: b", "Q: why?\nA: so", "e :: f"]))
    let newer = draft(
      [
        ("gust", "a short, strong wind"), ("storm", "a very strong wind"),
        ("gale", "a strong wind"),
      ],
      cards: ["a :: b", "c :: d", "Q: why then?\nA: so", "g :: h"])
    let merge = DeckMerge(newer, into: text, path: "Decks/words.md")
    #expect(
      body(merge.text) == """

        # Terms

        | Term  | Meaning              |
        | ----- | -------------------- |
        | gust  | a short, strong wind |
        | storm | a very strong wind   |
        | gale  | a strong wind        |

        # Cards

        a :: b

        c :: d

        Q: why then?
        A: so <!-- id: why~34f2 -->

        g :: h

        """)
    #expect(
      told(merge) == [
        "changed 1 gust: a short, strong wind", "new 2 storm: a very strong wind", "new 5 c: d",
        "changed 6 why then? so", "new 7 g: h", "gone 0 calm: no wind", "gone 0 e: f",
      ])
    // The same copy once more changes nothing.
    let again = DeckMerge(newer, into: merge.text, path: "Decks/words.md")
    #expect(again.text == merge.text)
    #expect(again.changes == [])
  }

  @Test func whatTheReaderDidStays() {
    let text = imported(draft(first, cards: ["a :: b"]))
      .replacing("| calm | no wind       |\n", with: "")
      .replacing("a short wind ", with: "a squall     ")
      .replacing("a :: b", with: "An own note.\n\na :: b\n\nown :: card")
    let newer = draft(
      [
        ("gust", "a short wind of minutes"), ("calm", "no wind at all"), ("gale", "a strong wind"),
        ("lull", "a pause of wind"),
      ], cards: ["a :: b"])
    let merge = DeckMerge(newer, into: text, path: "Decks/words.md")
    #expect(
      body(merge.text) == """

        # Terms

        | Term | Meaning         |
        | ---- | --------------- |
        | gust | a squall        |
        | gale | a strong wind   |
        | lull | a pause of wind |

        # Cards

        An own note.

        a :: b

        own :: card

        """)
    #expect(
      told(merge) == [
        "kept 1 gust: a squall", "dropped 2 calm: no wind at all", "new 4 lull: a pause of wind",
      ])
    // Until the source says something else again, nothing is told of what was changed by hand.
    #expect(
      told(DeckMerge(newer, into: merge.text, path: "x.md")) == ["dropped 2 calm: no wind at all"])
  }

  @Test func whatTheReaderWantsAskedIsAsked() {
    var doubtful = draft(first)
    doubtful.update { number, entry in
      if number < 2 { entry.doubt = "short" }
      return true
    }
    let text = imported(doubtful).replacing(
      "a short wind <!-- quiz: off (short) -->", with: "a short wind")
    var newer = draft([("gust", "a short wind!"), ("calm", "no wind!"), ("gale", "a strong wind")])
    newer.update { number, entry in
      if number < 2 { entry.doubt = "short" }
      return true
    }
    let merge = DeckMerge(newer, into: text, path: "x.md")
    #expect(merge.text.contains("a short wind! "))
    #expect(!merge.text.contains("a short wind! <"))
    #expect(merge.text.contains("no wind! <!-- quiz: off (short) -->"))
    // The same words stay as they stand in the deck.
    #expect(DeckMerge(doubtful, into: text, path: "x.md").text == text)
  }

  @Test func withoutARecordTheDeckIsRight() {
    let text = draft(first).text.replacing("no wind      ", with: "silence      ")
    let newer = draft([("gust", "a short wind"), ("calm", "no wind"), ("lull", "a pause")])
    let merge = DeckMerge(newer, into: text, path: "x.md")
    #expect(told(merge) == ["kept 2 calm: silence", "new 3 lull: a pause"])
    #expect(merge.text.contains("| gale | a strong wind |"))
  }

  @Test func aTableThatLostAllItsRowsIsGone() {
    let text = imported(draft(first, cards: ["a :: b"]))
    let merge = DeckMerge(draft([], cards: ["a :: b", "c :: d"]), into: text, path: "x.md")
    #expect(
      body(merge.text) == """

        # Terms

        # Cards

        a :: b

        c :: d

        """)
  }

  @Test func aNewPartStandsAtTheEnd() {
    let text = imported(draft(first))
    let merge = DeckMerge(draft(first, cards: ["a :: b", "c :: d"]), into: text, path: "x.md")
    #expect(body(merge.text).hasSuffix("| gale | a strong wind |\n\n# Cards\n\na :: b\n\nc :: d\n"))
    let rest = DeckMerge(
      draft([], cards: ["a :: b"]), whole: draft(first, cards: ["a :: b"]),
      into: text.replacing("# Terms", with: "# Words"), path: "x.md")
    #expect(rest.changes.map(\.outcome) == [.new, .gone, .gone, .gone])
  }
}

import DeckFormat
import Markup
import Testing

/// Drafts as text, and read again.
struct DeckDraftTests {
  private func entry(
    _ cells: String..., line: Int = 1, doubt: String? = nil, note: String? = nil, id: String? = nil
  ) -> DeckDraft.Entry {
    DeckDraft.Entry(
      kind: .definition, cells: cells, lines: line...line, rule: "x", doubt: doubt, note: note,
      id: id)
  }

  private var draft: DeckDraft {
    DeckDraft(
      title: "Sails: a list", origin: "https://example.org/sails", language: "de",
      tags: ["sea", "1st"],
      parts: [
        DeckDraft.Part(
          level: 1, heading: "Sail", style: .paragraphs,
          entries: [entry("A **sail** ist ein Tuch.", line: 3)]),
        DeckDraft.Part(
          level: 2, heading: "Parts", style: .bullets, kindComment: "labels",
          entries: [
            entry(
              "**Luff**: the front edge", line: 5, doubt: "is it -- really?", note: "See foot."),
            entry("**Leech**: the rear edge", line: 6, id: "rear"),
          ]),
        DeckDraft.Part(
          level: 1, heading: nil, style: .table(["Wort", "Bedeutung"]),
          entries: [entry("Bö", "ein kurzer Wind", line: 8), entry("Flaute", "kein", line: 9)]),
        DeckDraft.Part(
          level: 1, heading: "Fragen", style: .questions,
          entries: [entry("Warum?", "Darum.\nIst so.", line: 11)]),
        DeckDraft.Part(
          level: 1, heading: nil, style: .numbers, entries: [entry("one", line: 13), entry("two")]),
      ])
  }

  @Test func aDraftReadsAsNotes() {
    #expect(
      draft.text == """
        ---
        title: "Sails: a list"
        language: de
        tags: [sea, "1st"]
        source: "https://example.org/sails"
        ---

        # Sail

        A **sail** ist ein Tuch.

        ## Parts

        <!-- quiz: labels -->

        - **Luff**: the front edge <!-- quiz: off (is it - really?) -->
          > See foot.
        - **Leech**: the rear edge <!-- id: rear -->

        | Wort   | Bedeutung       |
        | ------ | --------------- |
        | Bö     | ein kurzer Wind |
        | Flaute | kein            |

        # Fragen

        ## Warum?

        Darum.
        Ist so.

        1. one
        2. two

        """)
    #expect(Deck(parsing: draft.text, path: "sails.md").printed() == draft.text)
  }

  @Test func aDeckOfADraftHasThePlacesOfTheSource() {
    let deck = draft.deck(path: "notes/sails.txt", source: "source")
    #expect(deck.id == "sails")
    #expect(deck.diagnostics == [])
    let definitions = deck.facts.filter { $0.kind == .definition }
    #expect(definitions.map(\.name) == ["Sail", "Bö", "Flaute"])
    #expect(definitions.map(\.location.line) == [3, 8, 9])
    let labels = deck.facts.filter { $0.kind == .labelled }
    #expect(labels.map(\.id) == ["sail/parts/luff", "sail/parts/rear"])
    #expect(labels.map(\.quiz) == [.off, .free])
    #expect(labels.map(\.note) == ["See foot.", nil])
  }

  @Test func headingsThatNothingStandsBelowAreDroppedWithTheLastEntry() {
    var changed = draft
    changed.update { number, entry in
      if number == 1 { entry.doubt = nil }
      return number == 0 || number == 1
    }
    #expect(changed.entries.count == 2)
    #expect(changed.parts.map(\.heading) == ["Sail", "Parts"])
    changed.update { number, _ in number == 1 }
    #expect(changed.parts.map(\.heading) == ["Sail", "Parts"])
    changed.update { _, _ in false }
    #expect(changed.parts == [])
  }

  @Test func textIsWrittenWithAsFewBackslashesAsItNeeds() {
    #expect(DraftMarkdown.line("Hello, world!") == "Hello, world!")
    #expect(DraftMarkdown.line("# no heading") == "\\# no heading")
    #expect(DraftMarkdown.line("no\u{0}ne") == "none")
    #expect(DraftMarkdown.line([.text("\u{0}a"), .code("b\u{0}")], after: "A: ") == "a`b`")
    #expect(DraftMarkdown.line([.text("- x")], after: "A: ") == "- x")
    #expect(DraftMarkdown.line("a | b", inCell: true) == "a \\| b")
    #expect(
      DraftMarkdown.line([.strong([.text("a")]), .softBreak, .text("b*c*")]) == "**a** b\\*c\\*")
    #expect(DraftMarkdown.otherNames(["a", "b"], language: "de") == " (auch: a, b)")
    #expect(DraftMarkdown.otherNames(["a, b"], language: "en") == " (also: a, b;)")
    #expect(DraftMarkdown.otherNames([], language: "en") == "")
  }
}

import DeckFormat
import Testing

@Suite struct FrontMatterTests {
  private func said(_ matter: String) -> [String] {
    deck("---\n\(matter)\n---\n\na :: b").diagnostics.map(\.description)
  }

  @Test func `every setting is read`() {
    let text = """
      ---
      id: My Deck
      title: Story roles
      description: Who does what.
      language: de
      tags: [a, b]
      advisory: Mild.
      audience: adults
      kind: glossary
      retention: 0.85
      new: 7
      forms: [typed]
      source: https://example.org
      ---
      """
    let read = deck(text)
    #expect(read.id == "my-deck")
    #expect(read.title == "Story roles")
    #expect(read.summary == "Who does what.")
    #expect(read.language == "de")
    #expect(read.tags == ["a", "b"])
    #expect(read.advisory == "Mild.")
    #expect(read.audience == .adults)
    #expect(read.isGlossary)
    #expect(read.retention == 0.85)
    #expect(read.newPerDay == 7)
    #expect(read.forms == ["typed"])
    #expect(read.origin == "https://example.org")
    #expect(read.frontMatter == text)
    #expect(read.printed() == text)
  }

  @Test func `a file without settings is named for itself`() {
    let read = deck("a :: b")
    #expect(read.id == "deck")
    #expect(read.title == "deck")
    #expect(read.language == "en")
    #expect(read.audience == .everyone)
    #expect(read.frontMatter == "")
    #expect(deck("# Rock\n\nx :: y").title == "Rock")
  }

  @Test func `settings that mean nothing are reported on their lines`() {
    #expect(
      said(
        "title: T\ntitel: x\nzzzzzzzz: y\naudience: all\nkind: deck\nretention: 2\nnew: -1\nadvisory:"
      ) == [
        "Decks/deck.md:3:1: warning: there is no setting 'titel'; did you mean 'title'?\n3 | titel: x\n  | ^",
        "Decks/deck.md:4:1: warning: there is no setting 'zzzzzzzz'; it is kept, unread\n4 | zzzzzzzz: y\n  | ^",
        "Decks/deck.md:5:1: error: the audience is 'everyone' or 'adults'\n5 | audience: all\n  | ^",
        "Decks/deck.md:6:1: warning: the only kind of deck is 'glossary'\n6 | kind: deck\n  | ^",
        "Decks/deck.md:7:1: error: the retention is a number from 0.70 to 0.99\n7 | retention: 2\n  | ^",
        "Decks/deck.md:8:1: error: 'new' is the number of new facts a day, 0 or more\n8 | new: -1\n  | ^",
        "Decks/deck.md:9:1: warning: 'advisory' has no text behind it\n9 | advisory:\n  | ^",
      ])
  }

  @Test func `front matter that is not YAML is reported on its line`() {
    #expect(
      said("title: T\ndescription: a: b") == [
        "Decks/deck.md:3:1: error: the front matter is not YAML: mapping values are not allowed in this context; put texts that hold ':' or '#' into quotes\n3 | description: a: b\n  | ^"
      ])
    #expect(
      said("just text") == [
        "Decks/deck.md:2:1: error: the front matter is not a list of settings; write 'title: …'\n2 | just text\n  | ^"
      ])
    #expect(
      said("title: a\ntitle: b") == [
        "Decks/deck.md:2:1: error: the front matter is not YAML: 'title' is set twice; put texts that hold ':' or '#' into quotes\n2 | title: a\n  | ^"
      ])
  }

  @Test func `line ends and a byte order mark change no fact`() {
    let text =
      "---\ntitle: T\n---\n\n# Heist\n\nA heist is\na theft.\n\n## Roles\n\n- **A**: b\n- **C**: d\n"
    let windows = text.replacing("\n", with: "\r\n")
    #expect(deck(windows).facts == deck(text).facts)
    #expect(deck("\u{feff}" + text).facts == deck(text).facts)
    #expect(deck(windows).frontMatter == "---\r\ntitle: T\r\n---\r\n")
    #expect(deck(windows).title == "T")
  }
}

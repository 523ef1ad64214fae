import DeckFormat
import Testing

@Suite struct DiagnosticTests {
  private let head = "# Heist\n\nA **heist** is a theft.\n\n"

  /// Everything Cardinal says of a deck, as it prints it.
  private func said(_ text: String) -> [String] { deck(text).diagnostics.map(\.description) }

  @Test func `an empty deck can ask nothing`() {
    #expect(
      said("") == [
        "Decks/deck.md:1:1: warning: nothing in this deck can be asked; "
          + "write '**Term** is …' below a heading"
      ])
  }

  @Test func `a second fact with the same identifier is left out`() {
    #expect(
      said(head + "## Roles\n\n- **Face**: talks\n- **Face**: walks") == [
        """
        Decks/deck.md:8:1: error: 'Face' is already a role of 'Heist' on line 7; give one of them an id, such as <!-- id: face-2 -->
        8 | - **Face**: walks
          | ^
        """
      ])
    #expect(
      said("a :: b\n\na :: b") == [
        """
        Decks/deck.md:3:1: error: 'a' is already a card in this deck on line 1; give one of them an id, such as <!-- id: a~ec8c-2 -->
        3 | a :: b
          | ^
        """
      ])
    #expect(
      said(head + "Also: x, x") == [
        """
        Decks/deck.md:5:1: error: 'x' is already an other name of 'Heist' on line 5; give one of them an id, such as <!-- id: x-2 -->
        5 | Also: x, x
          | ^
        """
      ])
  }

  @Test func `a second topic of the same name is left out`() {
    #expect(
      said(head + "# Heist\n\nA **heist** is fun.") == [
        """
        Decks/deck.md:5:1: error: 'Heist' is already a topic of this deck on line 1; give one of them another name
        5 | # Heist
          | ^
        """
      ])
  }

  @Test func `what is incomplete is an error`() {
    #expect(
      said(
        head + "## Roles\n\n- **Face**:\n- : talks\n-\n\na ::  <!-- c -->\n\nC: none\n\nC: [ open")
        == [
          """
          Decks/deck.md:7:1: error: 'Face' has no description; write one behind the colon
          7 | - **Face**:
            | ^
          """,
          """
          Decks/deck.md:8:1: error: this role has no name; begin the bullet with '**Name**:'
          8 | - : talks
            | ^
          """,
          """
          Decks/deck.md:9:1: warning: this bullet says nothing; write its text behind the mark
          9 | -
            | ^
          """,
          """
          Decks/deck.md:11:1: error: this card has only one side; write both, such as 'front :: back'
          11 | a ::  <!-- c -->
             | ^
          """,
          """
          Decks/deck.md:13:1: error: this sentence hides nothing; put the hidden word into square brackets
          13 | C: none
             | ^
          """,
          """
          Decks/deck.md:15:1: error: this sentence hides nothing; put the hidden word into square brackets
          15 | C: [ open
             | ^
          """,
        ])
  }

  @Test func `what is not understood is noted`() {
    #expect(
      said(
        head
          + "Prose.\n\n- a\n  - b\n\n# Odd\n\n- lone\n\n| a | b | c |\n|-|-|-|\n\n## Is it?\n\n<!-- quiz: typd -->"
      ) == [
        """
        Decks/deck.md:5:1: note: this paragraph is kept, but nothing is asked from it
        5 | Prose.
          | ^
        """,
        """
        Decks/deck.md:8:3: note: these bullets stand below another one, so they are kept, but nothing is asked from them
        8 |   - b
          |   ^
        """,
        """
        Decks/deck.md:12:1: note: these bullets belong to no topic, so nothing is asked from them; define 'Odd' in its first paragraph, or begin each with '**Label**:'
        12 | - lone
           | ^
        """,
        """
        Decks/deck.md:14:1: note: this table names no two topics in its header, so nothing is asked from it; leave two columns, a name and what is said of it, or head the first one with 'Aspect' to compare the others
        14 | | a | b | c |
           | ^
        """,
        """
        Decks/deck.md:17:1: warning: 'Is it?' has no answer below it; write a paragraph
        17 | ## Is it?
           | ^
        """,
        """
        Decks/deck.md:19:1: warning: 'quiz: typd' has no meaning; did you mean 'typed'?
        19 | <!-- quiz: typd -->
           | ^
        """,
      ])
    #expect(
      said("- lone\n\na :: b") == [
        """
        Decks/deck.md:1:1: note: these bullets belong to no topic, so nothing is asked from them; begin each with '**Label**:'
        1 | - lone
          | ^
        """
      ])
    #expect(
      said("<!-- quiz: zzzzzzzzz -->\n\na :: b") == [
        """
        Decks/deck.md:1:1: warning: 'quiz: zzzzzzzzz' has no meaning; write one of characteristics, definitions, examples, labels, off, on, roles, stages, topic, recall, typed, choice, cloze, which-topic, next-stage, previous-stage, first-last, stage-position, contrast, odd-one-out, true-false, yes-no, matching, list-all, order
        1 | <!-- quiz: zzzzzzzzz -->
          | ^
        """
      ])
  }

  @Test func `the caret stands behind wide characters`() {
    #expect(
      said(head + "# Con\n\nA con is b.\n\n# Raid\n\n| 面 | Heist | Con |\n|-|-|-|\n| 寝取り👩‍👩‍👧 |  | x |")
        == [
          """
          Decks/deck.md:13:11: warning: the cell below 'Heist' is empty; fill it in, or leave the row out
          13 | | 寝取り👩‍👩‍👧 |  | x |
             |               ^
          """
        ])
    #expect(
      said("| a | b |\n|-|-|\n| x |  |\n| y | z |") == [
        """
        Decks/deck.md:3:1: warning: a cell of this row is empty; fill it in, or leave the row out
        3 | | x |  |
          | ^
        """
      ])
  }

  @Test func `half a card is a mistake`() {
    for half in ["Q: What?", "A: That.", "front ::"] {
      #expect(
        said("a :: b\n\n" + half).first
          == """
          Decks/deck.md:3:1: error: this card has only one side; write both, such as 'front :: back'
          3 | \(half)
            | ^
          """)
    }
  }

  @Test func `a definition below another heading is noted`() {
    #expect(
      said("# Notes\n\n**Apple** is a fruit.\n\n## Cards\n\na :: b") == [
        """
        Decks/deck.md:3:1: note: this defines 'Apple', but stands below no heading of that name, so nothing is asked from it; give it one
        3 | **Apple** is a fruit.
          | ^
        """
      ])
  }

  @Test func `bullets are read with a tab behind them`() {
    let pasted = deck(head + "## Roles\n\n•\tFace: talks\n•\tDriver: drives")
    #expect(pasted.facts.filter { $0.kind == .role }.map(\.name) == ["Face", "Driver"])
  }

  @Test func `an odd bullet of a glossary is told, and the others are read`() {
    let text = "## Terms\n\n- **Boss** (rare): runs the firm\n- nothing of the kind"
    #expect(deck(head + text).facts.map(\.id) == ["heist", "boss"])
    #expect(
      said(head + text) == [
        """
        Decks/deck.md:8:1: error: this definition has no name; begin the bullet with '**Name**:'
        8 | - nothing of the kind
          | ^
        """
      ])
  }

  @Test func `what stands below a card that ended an answer is told`() {
    #expect(
      said("# Fun\n\n## Why?\n\nBecause.\n\na :: b\n\nMore.\n\nA: alone") == [
        """
        Decks/deck.md:9:1: note: this paragraph stands below a card, so it is kept, but nothing is asked from it; move it above the card, or give it a heading of its own
        9 | More.
          | ^
        """,
        """
        Decks/deck.md:11:1: error: this card has only one side; write both, such as 'front :: back'
        11 | A: alone
           | ^
        """,
      ])
  }
}

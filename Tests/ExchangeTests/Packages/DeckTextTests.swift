import DeckFormat
import Questions
import Testing

@testable import Exchange

/// Decks as text for other programs.
struct DeckTextTests {
  private static let deck = """
    ---
    title: Words
    tags: [two words]
    ---

    | Term | Meaning |
    | --- | --- |
    | calm | no "wind" |

    Q: Is 1 < 2?
    A: yes, $x$
    > of course

    C: The [wind] of a [storm].
    """

  /// Texts that mean something to those who read them.
  private static let marks = #"""
    # Marks

    Q: "a" b
    A: #1

    Q: #a, `b`
    A: c "d"

    Q: \\(x\\) and \<b>?
    A: $x$

    C: Not \{{c9::x}}, but \{[std::vector::a] and [{x}].
    """#

  private func text(_ format: DeckText.Format, _ deck: String = Self.deck) throws -> String {
    var bytes: [UInt8] = []
    try DeckText.write([Bank(Deck(parsing: deck, path: "words.md"))], as: format) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func noTextIsTakenForAMark() throws {
    let lines = try text(.anki, Self.marks).split(separator: "\n").dropFirst(6)
    #expect(
      lines.map { $0.split(separator: "\t")[3...].joined(separator: " ") } == [
        "\"\"\"a\"\" b\" \"#1\"", "\"#a, b\" \"c \"\"d\"\"\"",
        #"&#92;(x&#92;) and &lt;b&gt;? \(x\)"#,
        "Not {<!-- -->{c9::x}}, but {<!-- -->{{c1::std:<!-- -->:vector:<!-- -->:a}} and "
          + "{{c2::{x}<!-- -->}}.",
      ])
    let wanted = #"""
      """a"" b"\t"#1"
      "#a, b"\tc "d"
      \(x\) and <b>?\t$x$
      Not {{c9::x}}, but {____ and {x}.\tstd::vector::a
      Not {{c9::x}}, but {std::vector::a and ____.\t{x}

      """#
    #expect(try text(.tsv, Self.marks) == wanted.replacing(#"\t"#, with: "\t"))
  }

  @Test func linesOfUnicodeDoNotEndAGap() throws {
    #expect(try text(.tsv, "# X\n\nC: a&#8232;[b&#8232;c]\n") == "a ____\tb c\n")
  }

  @Test func ankisTextOfMarksIsReadBackAsTheSameCards() throws {
    let file = try #require(CardFile(try text(.anki, Self.marks), named: "words.txt"))
    let facts = { (text: String) in
      Deck(parsing: text, path: "x.md").facts.map { "\($0.prompt ?? "") = \($0.text)" }
    }
    #expect(file.left == [])
    #expect(facts(file.draft.text) == facts(Self.marks))
  }

  @Test func ankisTextHasAllHeaders() throws {
    let lines = try text(.anki).split(separator: "\n")
    #expect(
      lines.prefix(7).joined(separator: "\n") == """
        #separator:tab
        #html:true
        #guid column:1
        #notetype column:2
        #deck column:3
        #tags column:6
        `VzI{Rl}3y\tBasic (and reversed card)\tWords\tcalm\t"no ""wind""\"\ttwo_words
        """)
    #expect(lines.count == 9)
  }

  @Test func ankisTextIsReadBackAsTheSameCards() throws {
    let file = try #require(CardFile(try text(.anki), named: "words.txt"))
    #expect(file.format == .anki)
    #expect((file.taken, file.left.count) == (3, 0))
  }

  @Test func aLineOfTabsIsACard() throws {
    #expect(
      try text(.tsv) == """
        calm\tno "wind"
        Is 1 < 2?\tyes, $x$
        The ____ of a storm.\twind
        The wind of a ____.\tstorm

        """)
  }

  @Test func aTableHasAHeader() throws {
    #expect(
      try text(.csv) == """
        front,back,note,tags
        calm,"no ""wind""\",,two_words
        Is 1 < 2?,"yes, $x$",of course,two_words
        The ____ of a storm.,wind,,two_words
        The wind of a ____.,storm,,two_words

        """)
  }
}

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

  private func text(_ format: DeckText.Format) throws -> String {
    var bytes: [UInt8] = []
    try DeckText.write([Bank(Deck(parsing: Self.deck, path: "words.md"))], as: format) {
      bytes += $0
    }
    return String(decoding: bytes, as: UTF8.self)
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

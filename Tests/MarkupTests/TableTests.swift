import Markup
import Testing

@Suite struct TableTests {
  @Test func `cells have places, alignments and their sources`() {
    let marked = MarkedText(
      """
      | 1️⃣Ä*a* | 2️⃣b | 3️⃣|
      | --- | :-: | --: |
      4️⃣| 5️⃣1 \\| 日 |6️⃣| `x\\|y` |
       7️⃣8️⃣z
      """)
    let document = Document(parsing: marked.text)
    #expect(
      document.blocks.map(\.outline) == ["table[Ä*a* | b |  // 1 \\| 日 |  | `x\\|y` // z |  | ]"])
    let places = document.places
    #expect(places.filter(Set(marked.places).contains) == marked.places)
    guard case .table(let table) = document.blocks[0].content else { return }
    #expect(table.alignments == [.none, .center, .right])
    #expect(table.rows[0].cells[0].inlines.plainText == "1 | 日")
    #expect(table.rows[0].cells[1].inlines == Inlines(source: "", nodes: []))
    #expect(table.rows[0].cells[2].inlines.nodes == [.code("x|y")])
    #expect(document.blocks[0].endLine == 4)
  }

  @Test func `a table in an item has the places of its own lines`() {
    let marked = MarkedText("> - | 1️⃣a | 2️⃣b |\n>   |---|---|\n>     3️⃣| 4️⃣1 |  5️⃣22 |\n\ntext")
    let document = Document(parsing: marked.text)
    guard case .quote(let quote) = document.blocks[0].content,
      case .list(let list) = quote[0].content
    else {
      Issue.record("no list in a quote")
      return
    }
    let table = list.items[0].blocks[0]
    #expect(table.location == SourceLocation(line: 1, column: 5))
    #expect(table.places == marked.places)
    #expect(document.blocks.map(\.endLine) == [3, 5])
  }

  @Test func `lines above a table are a paragraph of their own`() {
    let marked = MarkedText(
      "- 1️⃣2️⃣text\n  more\n  | 3️⃣a | 4️⃣b |\n  |---|---|\n5️⃣end\n\n6️⃣x\n| 7️⃣h |\n|-|\n")
    let document = Document(parsing: marked.text)
    #expect(
      document.blocks.map(\.outline) == [
        "ul[text\nmore, table[a | b]]", "end", "x", "table[h]",
      ])
    #expect(
      document.places
        == [SourceLocation(line: 1, column: 1)] + [1, 2, 3, 4, 5, 6].map { marked.places[$0] })
    #expect(document.blocks.map(\.location.line) == [1, 5, 7, 8])
    #expect(document.blocks.map(\.endLine) == [4, 5, 7, 9])
  }

  @Test func `a row with too few or too many cells has as many as the header`() {
    let document = Document(parsing: "a | b\n--|--\n1\n1|2|3\n\\\\| x | y\n")
    #expect(document.blocks.map(\.outline) == ["table[a | b // 1 |  // 1 | 2 // \\\\| x | y]"])
  }
}

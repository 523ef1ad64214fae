import Markup
import Testing

@Suite struct BlockTests {
  @Test func `an empty text has no blocks`() {
    #expect(Document(parsing: "") == Document(blocks: []))
    #expect(Document(parsing: "\n \n\t\n").blocks.isEmpty)
  }

  @Test func `a heading and a paragraph are read with their places`() {
    let document = Document(parsing: "# A *b* #\n\ntext", firstLine: 5)
    #expect(
      document
        == Document(blocks: [
          Block(
            content: .heading(
              level: 1,
              Inlines(source: "A *b*", nodes: [.text("A "), .emphasis([.text("b")])])),
            location: SourceLocation(line: 5, column: 1), endLine: 5),
          Block(
            content: .paragraph(Inlines(source: "text", nodes: [.text("text")])),
            location: SourceLocation(line: 7, column: 1), endLine: 7),
        ]))
  }

  @Test func `every kind of block is read`() {
    let document = Document(
      parsing: """
        Title
        two
        ===
        ## Second
        text
        1. a
        2. b

        > q

        | h |
        | --- |
        | c |

        ``` swift x
        let a = 1

        b
        ```

            indented

        <!-- quiz: off -->

        ***
        """)
    #expect(
      document.blocks.map(\.outline) == [
        "h1 Title\ntwo", "h2 Second", "text", "ol1[a | b]", "> [q]", "table[h // c]",
        "code(swift x) let a = 1\n\nb\n", "code() indented\n", "<!-- quiz: off -->", "***",
      ])
    #expect(document.blocks.map(\.location.line) == [1, 4, 5, 6, 9, 11, 15, 21, 23, 25])
    #expect(document.blocks.map(\.endLine) == [3, 4, 5, 7, 9, 13, 19, 21, 23, 25])
  }

  @Test func `a block ends on its last line that is not blank`() {
    let document = Document(
      parsing: "- a\n\n- b\n\n  c\n\n\n> q\nlazy\n\n    code\n\n    more\n\n\n```\nx\n\n\n")
    #expect(document.blocks.map(\.endLine) == [5, 9, 13, 19])
    guard case .list(let list) = document.blocks[0].content else {
      Issue.record("no list")
      return
    }
    #expect(list.items.map(\.endLine) == [1, 5])
    #expect(!list.isTight)
  }

  @Test func `a comment is a block on its own lines and an inline at the end of one`() {
    let document = Document(parsing: "<!-- a\n\nb -->\n- x <!-- id: y -->\n<!-- c -->\ntext\n")
    #expect(
      document.blocks.map(\.outline) == [
        "<!-- a\n\nb -->", "ul[x <!-- id: y -->]", "<!-- c -->", "text",
      ])
    #expect(document.blocks.map(\.endLine) == [3, 4, 5, 6])
  }

  @Test func `CRLF and CR end lines as LF does`() {
    let text = "# A\n\n- b\n  c\n\n> d\n\n```\nx\n\ny\n```\n| a |\n|---|\n| b |\n"
    let expected = Document(parsing: text)
    #expect(Document(parsing: text.replacing("\n", with: "\r\n")) == expected)
    #expect(Document(parsing: text.replacing("\n", with: "\r")) == expected)
  }

  @Test func `a byte order mark and NUL characters do no harm`() {
    let document = Document(parsing: "\u{FEFF}# A\u{0}b\n")
    #expect(document.blocks.map(\.outline) == ["h1 A\u{FFFD}b"])
    #expect(document.places == [SourceLocation(line: 1, column: 1)])
  }

  @Test func `link definitions above a text do not move its place`() {
    let marked = MarkedText(
      "[a]: /u\n[b]: /v\n  1️⃣para [a]\nmore\n\n> [c]: /w\n> 2️⃣Title\n> ===\n")
    let document = Document(parsing: marked.text)
    #expect(document.blocks.map(\.outline) == ["para [a]\nmore", "> [h1 Title]"])
    #expect(document.blocks.map(\.endLine) == [4, 8])
    #expect(document.blocks[0].location == marked.places[0])
    guard case .quote(let blocks) = document.blocks[1].content else { return }
    #expect(blocks.map(\.location) == [marked.places[1]])
  }

  @Test func `link definitions between blocks are kept`() {
    let marked = MarkedText(
      "[a]\n\n1️⃣[a]: /u\n[b]: /v\n\n- x [b]\n\n  2️⃣[c]: /w\n\ny\n\n> 3️⃣[d]: /z\n")
    let document = Document(parsing: marked.text)
    #expect(document.blocks.map(\.outline) == ["[a]", "ul[x [b]]", "y", "> []"])
    #expect(
      document.linkDefinitions == [
        LinkDefinition(source: "[a]: /u\n[b]: /v", location: marked.places[0], endLine: 4),
        LinkDefinition(source: "[c]: /w", location: marked.places[1], endLine: 8),
      ])
  }
}

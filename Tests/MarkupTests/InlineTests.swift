import Markup
import Testing

@Suite struct InlineTests {
  private func inlines(_ text: String) -> Inlines? {
    guard case .paragraph(let inlines)? = Document(parsing: text).blocks.first?.content else {
      return nil
    }
    return inlines
  }

  @Test func `every kind of inline is read`() {
    let text = "a *b **c*** `d  e` [f *g*](/h \"t\") ![i *j*](k) <b>l</b> ~~m~~ <http://n.o> ~p~\nq"
    #expect(
      inlines(text)
        == Inlines(
          source: text,
          nodes: [
            .text("a "), .emphasis([.text("b "), .strong([.text("c")])]), .text(" "),
            .code("d  e"), .text(" "),
            .link([.text("f "), .emphasis([.text("g")])], destination: "/h"),
            .text(" "), .image(alternative: "i j", destination: "k"), .text(" "), .html("<b>"),
            .text("l"), .html("</b>"), .text(" "), .strikethrough([.text("m")]), .text(" "),
            .link([.text("http://n.o")], destination: "http://n.o"), .text(" ~p~"), .softBreak,
            .text("q"),
          ]))
    #expect(inlines(text)?.plainText == "a b c d e f g i j l m http://n.o ~p~ q")
  }

  @Test func `adjacent texts are one`() {
    #expect(inlines("a \\* b &amp; c! [d] e_f")?.nodes == [.text("a * b & c! [d] e_f")])
  }

  @Test func `a plain text collapses its white space`() {
    #expect(inlines("a  b\tc &#32;")?.plainText == "a b c")
    #expect(inlines("a &auml;&nbsp;b")?.plainText == "a ä\u{A0}b")
    #expect(inlines("a <!-- id: x --> b <!-- y -->")?.plainText == "a b")
    #expect(inlines("<!-- x --> a")?.plainText == nil)
  }

  @Test func `a hard break is written as a backslash`() {
    let inlines = inlines("  a  \n   b \\\n c   \n")
    #expect(inlines?.source == "a\\\nb \\\nc")
    #expect(inlines?.nodes == [.text("a"), .lineBreak, .text("b "), .lineBreak, .text("c")])
    #expect(inlines?.plainText == "a b c")
  }

  @Test func `spaces at the end of a line in code are dropped from the source`() {
    #expect(inlines("`a  \nb`")?.source == "`a\nb`")
  }

  @Test func `the source of a line that looks like a block reads as a paragraph again`() {
    let lines = ["- b", "# c", "> d", "1. e", "===", "---", "* * *", "+ f", "14. g", "-h", "#i"]
    let text = "a\n" + lines.map { "      " + $0 }.joined(separator: "\n")
    let first = inlines(text)
    #expect(
      first?.source
        == "a\n\\- b\n\\# c\n\\> d\n1\\. e\n\\===\n\\---\n\\* * *\n\\+ f\n14. g\n-h\n#i")
    #expect(inlines(first?.source ?? "") == first)
    #expect(first?.plainText == "a - b # c > d 1. e === --- * * * + f 14. g -h #i")
  }

  @Test func `quotes and indents are no part of the source`() {
    let document = Document(parsing: "> > a > b\n> c\nd\n> > > e\n")
    #expect(document.blocks.map(\.outline) == ["> [> [a > b\nc\nd, > [e]]]"])
  }
}

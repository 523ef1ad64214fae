import Markup
import Testing

@Suite struct ListTests {
  @Test func `items, nested items and their texts have places`() {
    let marked = MarkedText(
      """
      1️⃣- 2️⃣a
        3️⃣1) 4️⃣b
           5️⃣> 6️⃣q
      7️⃣-
      8️⃣-     9️⃣c
      """)
    let document = Document(parsing: marked.text)
    #expect(document.blocks.map(\.outline) == ["ul[a, ol1[b, > [q]] |  | code() c\n]"])
    #expect(document.places == marked.places)
  }

  @Test func `a wide character or tab before a bullet counts as one column`() {
    let marked = MarkedText(">\t1️⃣- 2️⃣a\n> 3️⃣- 👨‍👩‍👧 é\n>\n> 4️⃣x\n")
    let places = Document(parsing: marked.text).places.filter(Set(marked.places).contains)
    #expect(places == marked.places)
  }

  @Test func `a list that does not begin at 1 keeps its number`() {
    let document = Document(parsing: "7. a\n8. b\n\ntext\n\n0) c")
    #expect(document.blocks.map(\.outline) == ["ol7[a | b]", "text", "ol0[c]"])
  }

  @Test func `pasted bullets are read as bullets`() {
    let marked = MarkedText(
      "Intro:\n1️⃣• 2️⃣a\n  3️⃣◦ 4️⃣b\n5️⃣▪ 6️⃣c\n  more\n\n7️⃣‣ 8️⃣d\n- e\n•f • g\n")
    let document = Document(parsing: marked.text)
    #expect(
      document.blocks.map(\.outline) == ["Intro:", "ul loose[a, ul[b] | c\nmore | d | e\n•f • g]"])
    #expect(document.places.filter(Set(marked.places).contains) == marked.places)
  }

  @Test func `pasted bullets in code and comments stay as they are`() {
    let text = "```\n• a\n  ◦ b - c\n- d\n```\n\n    • e\n\n<!--\n• f\n-->\n"
    #expect(
      Document(parsing: text).blocks.map(\.outline) == [
        "code() • a\n  ◦ b - c\n- d\n", "code() • e\n", "<!--\n• f\n-->",
      ])
  }

  @Test func `a lazy line belongs to its paragraph`() {
    let document = Document(parsing: "> - a\nb\n>   c\n\n- d\ne\n")
    #expect(document.blocks.map(\.outline) == ["> [ul[a\nb\nc]]", "ul[d\ne]"])
    #expect(document.blocks.map(\.endLine) == [3, 6])
  }

  @Test func `a quote in an item is a note of the item`() {
    let document = Document(parsing: "- **Face**: talks\n  > note\n  > more\n- b\n")
    #expect(document.blocks.map(\.outline) == ["ul[**Face**: talks, > [note\nmore] | b]"])
  }
}

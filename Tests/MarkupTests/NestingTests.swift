import Foundation
import Markup
import Testing

@Suite struct NestingTests {
  @Test func `quotes deeper than a hundred levels are plain text`() {
    let document = Document(parsing: String(repeating: ">", count: 10_000) + " a\n\nb\n")
    #expect(document.blocks.count == 2)
    var blocks = document.blocks
    var depth = 0
    while case .quote(let inner)? = blocks.first?.content {
      blocks = inner
      depth += 1
    }
    let rest = String(repeating: ">", count: 10_000 - depth) + " a"
    #expect(depth == 99)
    #expect(
      blocks == [
        Block(
          content: .paragraph(Inlines(source: rest, nodes: [.text(rest)])),
          location: SourceLocation(line: 1, column: 100), endLine: 1)
      ])
  }

  @Test func `deep lists keep their text`() {
    let text = String(repeating: "- ", count: 3_000) + "a"
    let document = Document(parsing: text)
    #expect(document.blocks.map { $0.outline.filter { $0 == "a" } } == ["a"])
  }

  @Test func `deep brackets, emphasis and images keep their text`() {
    for (open, close) in [
      ("[", "]"), ("*a **b ", "** *"), ("![", "](u)"), ("[", "](u)"), ("<b>", ""),
    ] {
      let text =
        String(repeating: open, count: 10_000) + "x" + String(repeating: close, count: 10_000)
      let document = Document(parsing: text)
      guard case .paragraph(let inlines)? = document.blocks.first?.content else {
        Issue.record("no paragraph for \(open)")
        continue
      }
      #expect(inlines.source == text.trimmingCharacters(in: .whitespaces))
      #expect(inlines.plainText.contains("x"))
    }
  }

  @Test func `texts are read at the same time`() async {
    let text = "# A\n\n- ~~b~~ *c*\n\n| d |\n|---|\n"
    let expected = Document(parsing: text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 { group.addTask { Document(parsing: text) == expected } }
      for await isEqual in group { #expect(isEqual) }
    }
  }
}

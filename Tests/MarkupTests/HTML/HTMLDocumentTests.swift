import Markup
import Testing

@Suite struct HTMLDocumentTests {
  @Test func `a page is a tree of elements, texts and their lines`() {
    let page = """
      <!DOCTYPE html>
      <html lang="en"><body>
      <P Class=lead data-x=1>Salt &amp;
      <b>pepper</b><!-- two
      lines --> end
      </body></html>
      """
    #expect(
      HTMLDocument(parsing: page).children == [
        .element(
          HTMLElement(
            name: "html", attributes: ["lang": "en"],
            children: [
              .element(
                HTMLElement(
                  name: "body",
                  children: [
                    .text("\n", line: 2),
                    .element(
                      HTMLElement(
                        name: "p", attributes: ["class": "lead"],
                        children: [
                          .text("Salt &\n", line: 3),
                          .element(
                            HTMLElement(
                              name: "b", children: [.text("pepper", line: 4)], line: 4)),
                          .text(" end\n", line: 5),
                        ], line: 3)),
                  ], line: 2))
            ], line: 2))
      ])
  }

  @Test func `elements that HTML 4 does not know are elements`() {
    #expect(
      HTMLDocument(parsing: "<main><x-term>a</x-term><details><summary>b</details></main>").texts
        == ["main/x-term: a", "main/details/summary: b"])
  }

  @Test func `end tags may be missing, and wrong ones are no harm`() {
    #expect(
      HTMLDocument(parsing: "<dl><dt>a<dd>b</i></dl><ul><li>c<li>d</ul></div><table><tr><td>e")
        .texts
        == ["dl/dt: a", "dl/dd: b", "ul/li: c", "ul/li: d", "table/tr/td: e"])
    #expect(
      HTMLDocument(parsing: "<dl><dt>a<dt>b<dd>c").texts == ["dl/dt: a", "dl/dt: b", "dl/dd: c"])
  }

  @Test func `lines are counted from the first line given, far beyond 65,535`() {
    let page = String(repeating: "\r\n", count: 100_000) + "<p>a</p>"
    let text = HTMLElement(name: "p", children: [.text("a", line: 100_011)], line: 100_011)
    let body = HTMLElement(name: "body", children: [.element(text)], line: 100_011)
    #expect(
      HTMLDocument(parsing: page, firstLine: 11).children == [
        .element(HTMLElement(name: "html", children: [.element(body)], line: 100_011))
      ])
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "é"),
      ([0xFF, 0xFE, 0xE9, 0x00], "é"),
      ([0xFE, 0xFF, 0x00, 0xE9], "é"),
      (Array("<meta charset=windows-1251>".utf8) + [0xE9, 0xE9, 0xE9], "ййй"),
      (Array("<meta charset=Shift_JIS>".utf8) + [0x8A, 0xBF], "漢"),
      (Array("<meta charset=iso-8859-1>".utf8) + [0x93, 0x94], "“”"),
      (Array("<meta charset=iso-8859-1>é".utf8), "é"),
      (Array("<meta charset=utf-8>".utf8) + [0xE9, 0x74, 0xE9], "été"),
      (Array("<meta charset=nonsense>".utf8) + [0x80], "€"),
      ([0x93, 0x61, 0x94], "“a”"),
      (Array("ééé".utf8) + [0xFF], "ééé\u{FFFD}"),
    ] as [([UInt8], String)])
  func `the encoding is found out`(bytes: [UInt8], text: String) {
    #expect(
      HTMLDocument(parsing: bytes).texts.compactMap { $0.split(separator: " ").last } == [text[...]]
    )
  }

  @Test func `nothing, binary data and NUL bytes are pages`() {
    #expect(HTMLDocument(parsing: [UInt8]()).children == [])
    #expect(HTMLDocument(parsing: Array("<p>a\0b<\0b>c".utf8)).texts == ["p: ab", "p/b: c"])
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      _ = HTMLDocument(parsing: (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test func `what is nested too deep is read as paragraphs`() {
    let count = 100_000
    let page =
      String(repeating: "<div>", count: count) + "a" + String(repeating: "</div>", count: count)
    #expect(HTMLDocument(parsing: page + "<p>b").texts == ["p: a", "p: b"])
  }

  @Test func `elements below the deepest level stand before their text`() {
    let document = HTMLDocument(parsing: String(repeating: "<div>", count: 130) + "a")
    let depth = HTMLDocument.maximumDepth
    #expect(document.texts == [String(repeating: "div/", count: depth - 3) + "div: a"])
  }

  @Test(arguments: [
    String(repeating: "<b>", count: 300_000) + String(repeating: "</i>", count: 300_000),
    "<a " + (0..<200_000).map { "a\($0) " }.joined() + ">",
    String(repeating: "<", count: 1_000_000), String(repeating: "<!--", count: 300_000),
    String(repeating: "&a", count: 500_000), "<p>" + String(repeating: "a ", count: 1_000_000),
  ])
  func `hostile pages are read in linear time`(page: String) {
    let clock = ContinuousClock()
    let time = clock.measure { _ = HTMLDocument(parsing: page) }
    #expect(time < .seconds(10))
  }
}

extension HTMLDocument {
  /// Each text that is not blank with the names of the elements around it.
  fileprivate var texts: [String] {
    func texts(_ nodes: [HTMLNode], _ path: [String]) -> [String] {
      nodes.flatMap { node in
        switch node {
        case .text(let text, _):
          text.allSatisfy(\.isWhitespace)
            ? [] : ["\(path.joined(separator: "/")): \(text)".replacing("\n", with: "")]
        case .element(let element):
          texts(
            element.children,
            ["html", "body"].contains(element.name) ? path : path + [element.name])
        }
      }
    }
    return texts(children, [])
  }
}

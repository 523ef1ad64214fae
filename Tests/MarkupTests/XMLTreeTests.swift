import Markup
import Testing

/// Reading XML: what is there, where it stands, and what is refused.
struct XMLTreeTests {
  @Test func elementsHaveTheirTextAttributesAndLines() throws {
    let tree = try XMLTree(
      parsing: """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!-- a comment -->
        <a x="1 &lt; 2">é&amp;&#x41;
          <b/><b>two</b><![CDATA[<c>&d;]]></a>
        """)
    #expect(
      tree.root
        == XMLTree.Element(
          name: "a", attributes: ["x": "1 < 2"],
          children: [
            XMLTree.Element(name: "b", line: 4),
            XMLTree.Element(name: "b", text: "two", line: 4),
          ], text: "é&A\n  <c>&d;", line: 3))
    #expect(tree.problem == nil)
    #expect(tree.root["b"]?.line == 4)
    #expect(tree.root.all("b").count == 2)
  }

  @Test func textThatIsNotWantedIsNotKept() throws {
    let tree = try XMLTree(parsing: "<a><f>long</f>b</a>", withoutTextOf: ["f"])
    #expect(tree.root["f"]?.text.isEmpty ?? false)
    #expect(tree.root.text == "b")
  }

  @Test func whatIsClosedBeforeABreakIsThere() throws {
    let tree = try XMLTree(parsing: "<a><b>1</b>\n<b>2</c></a>")
    #expect(tree.root.all("b").map(\.text) == ["1"])
    #expect(tree.problem == XMLTree.Problem(line: 2, reason: "the document is broken here"))
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<?xml version='1.0'?><!-- x --><!DOCTYPE a><a/>",
  ])
  func aDocumentTypeIsRefused(_ text: String) {
    #expect(
      throws: XMLTree.Problem(line: 1, reason: "the document declares a type, which is not read")
    ) { try XMLTree(parsing: text) }
  }

  @Test func anEntityThatNobodyDeclaredEndsReading() throws {
    let tree = try XMLTree(parsing: "<a><b>1</b><b>&nbsp;</b></a>")
    #expect(tree.root.all("b").map(\.text) == ["1"])
    #expect(tree.problem?.line == 1)
  }

  @Test(arguments: ["", " ", "text", "<", "<?xml version='1.0'?>", "\u{0}"])
  func whatIsNoDocumentIsRefused(_ text: String) {
    #expect(throws: XMLTree.Problem.self) { try XMLTree(parsing: text) }
  }

  /// A parser of XML stops at 10 MB unless told.
  @Test func aTextOfManyMegabytesIsRead() throws {
    let file = String(repeating: "QUJD", count: 3 << 20)
    let tree = try XMLTree(parsing: "<a><f>\(file)</f><b>1</b></a>", withoutTextOf: ["f"])
    #expect(tree.problem == nil)
    #expect(tree.root["b"]?.text == "1")
  }

  @Test func nestingIsBounded() throws {
    let tree = try XMLTree(parsing: String(repeating: "<a>", count: 50_000))
    #expect(tree.problem?.reason == "elements are nested more than 100 times")
  }
}

import Markup
import Testing

@testable import Exchange

/// What the HTML of a field says.
struct CardHTMLTests {
  /// The pieces of a field, as this suite writes them: `|` ends a line, marks are around their texts.
  private func read(_ html: String) -> String { written(CardHTML(html).nodes) }

  private func written(_ nodes: [Inline]) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): text
      case .code(let text): "`\(text)`"
      case .emphasis(let nodes): "*\(written(nodes))*"
      case .strong(let nodes): "**\(written(nodes))**"
      case .strikethrough(let nodes): "~~\(written(nodes))~~"
      case .link(let nodes, let address): "[\(written(nodes))](\(address))"
      case .image(let alternative, let path): "![\(alternative)](\(path))"
      case .html(let html): html
      case .softBreak, .lineBreak: "|"
      }
    }.joined()
  }

  @Test func linesAreWhatIsShownAsLines() {
    #expect(read("a<br>b<br/><BR />c") == "a|b|c")
    #expect(read("a<div>b</div><div>c<br></div>d") == "a|b|c|d")
    #expect(read("<p>a</p><p>b</p>") == "a|b")
    #expect(read("a</div>b</p>c") == "a|b|c")
    #expect(read("x<ul><li>a<li>b</li></ul>y") == "x|a|b|y")
    #expect(
      read("<table><tr><th>a</th><td>b</td></tr><tr><td>c<td>d</table>") == "a, b|c, d")
    #expect(read("a\nb\r\nc") == "a b c")
  }

  @Test func marksAreAroundTheirWords() {
    #expect(
      read("a <b>b </b><i> c</i> <s>d</s> <code>e&lt;f</code>") == "a **b**  *c* ~~d~~ `e<f`")
    #expect(read("<b>a<br>b</b>") == "**a b**")
    #expect(read("<strong>a<em>b</em></strong><del>c</del>") == "**a*b***~~c~~")
    #expect(read("<b> </b>a<b></b>") == " a")
    #expect(read("<a href=\"https://a.b/?c&amp;d\">e</a> <a>f</a>") == "[e](https://a.b/?c&d) f")
    #expect(read("H<sub>2</sub>O x<sup>10</sup> a<sub>ij</sub>") == "H₂O x¹⁰ a_ij")
    #expect(read("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>") == "漢 (kan)")
    #expect(read("<span style=\"color: red\">a</span><x-y>b</x-y>") == "ab")
    #expect(read("a<style>p { }</style><script>if (1 < 2) {}</script>b") == "ab")
  }

  @Test func aPartOfAFieldKeepsItsSpaces() {
    #expect(read(" a ") == " a ")
    #expect(read("</b> lies <i>on") == " lies *on*")
    #expect(read(" <b>a</b> ") == " **a** ")
  }

  @Test func aPartOfAFieldKeepsItsLineEnds() {
    func part(_ html: String) -> String { written(CardHTML(html, isPart: true).nodes) }
    #expect(part("<br>") == "|")
    #expect(part("</div><div>") == "|")
    #expect(part("</b></li><li>a</i>") == "|a")
    #expect(part("<div>a") == "|a")
    #expect(read("<br>a</div>") == "a")
  }

  @Test func gapsOnLinesOfTheirOwnStayApart() throws {
    let file = try cards(
      """
      #html:true
      #notetype:Cloze
      <div>{{c1::a}}</div><div>{{c2::b}}</div>\tx
      {{c1::c}}<br>{{c2::<b>d}}</b> e\ty
      """)
    #expect(body(file) == "\nC: [a] [b]\n\n> x\n\nC: [c] [d] e\n\n> y\n")
  }

  @Test func signsOfMathematicsAreNoTags() {
    #expect(read("a < b > c & d") == "a < b > c & d")
    #expect(read("a<b and c") == "a<b and c")
    #expect(read("1<2, <3, </3, <>") == "1<2, <3, </3, <>")
    #expect(read("<b>a<1</b>") == "**a<1**")
    #expect(read("a<!-- <b> -->b") == "ab")
    #expect(read("a<!-- b") == "a")
  }

  @Test func charactersByNameAndNumberAreDecoded() {
    #expect(read("&lt;&amp;&gt;&quot;&#233;&#xE9;&eacute;&rArr;&apos;") == "<&>\"ééé⇒'")
    #expect(read("a&nbsp;b&#160;c&ensp;d&shy;e&lrm;") == "a b c de")
    #expect(read("AT&T &unknown; a&b;") == "AT&T &unknown; a&b;")
  }

  @Test func imagesAreNamed() {
    let html = "<b>x <img src=\"a&amp;b.png\"></b><img alt='1 > 0' src=c.jpg><img>"
    #expect(CardHTML(html).images == ["a&b.png", "c.jpg"])
    #expect(read(html) == "**x ![a&b](a&b.png)**![1 > 0](c.jpg)")
    #expect(read("<img src=\"dir/map.svg\" alt=\"\">") == "![map](dir/map.svg)")
  }

  @Test func whatIsNestedWithoutEndIsRead() {
    let deep = String(repeating: "<b>", count: 400) + "a" + String(repeating: "<div>", count: 400)
    #expect(CardHTML(deep + "b").nodes.plainText == "a b")
    let tags = String(repeating: "<b><", count: 20_000)
    #expect(CardHTML(tags).nodes.plainText.filter { $0 == "<" }.count == 20_000)
  }
}

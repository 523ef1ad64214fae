@testable import ArticleImport
import Testing

@Suite struct ArticleHTMLTests {
  private func outline(_ html: String) -> [String] { Article(html: Array(html.utf8)).outline }

  @Test func `the head gives title, language and address`() {
    let html = """
      <html lang="en-GB"><head><title>Knots for Sailors | The Dock</title>
      <link rel="canonical" href="https://dock.example/knots"></head><body><p>A text.</p></body></html>
      """
    #expect(
      Article(html: Array(html.utf8))
        == Article(
          title: "Knots for Sailors", language: "en-GB", origin: "https://dock.example/knots",
          blocks: [.paragraph(ArticleText("A text.", line: 2))]))
  }

  @Test func `what stands around an article is dropped`() {
    #expect(
      outline(
        """
        <body class="has-sidebar"><a class="skip-link" href="#c">Skip to content</a>
        <header><h1><a href="/">Dock</a></h1><nav><a href="/a">Home</a></nav></header>
        <main><article class="post category-social tag-cookie">
        <header><h1>Knots</h1><div class="entry-meta">By Jo, 2023</div></header>
        <div class="toc"><ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ul></div>
        <p>A knot is a fastening made by tying a rope, and sailors use dozens of them.</p>
        <div class="shareButtons"><p>Share this</p></div><script>x()</script>
        <p style="display: none">Hidden</p><p aria-hidden=true>Hidden</p><p hidden>Hidden</p>
        <h2>Read on</h2><ul><li><a href=1>Ten boats you should see</a><li><a href=2>How we built a boat</a></ul>
        <form><p>Sign up</p><button>Go</button></form>
        <footer>Tags: rope</footer></article>
        <div id="comments"><p>Bob: no.</p></div></main>
        <aside>Popular</aside><footer>© Dock</footer></body>
        """)
        == [
          "h1 Knots@4",
          "p A knot is a fastening made by tying a rope, and sailors use dozens of them.@6",
        ])
  }

  @Test func `a page without telling markup keeps its long part`() {
    #expect(
      outline(
        """
        <body><div><a href=/>Home</a> <a href=/s>Shop</a></div><div><div>
        <h1>Coffee</h1><div>Espresso is a concentrated coffee brewed under high pressure.</div>
        <div><b>Crema</b>: the foam on top of it.</div></div>
        <div><a href=1>Ten ways to brew</a> <a href=2>Why we love beans</a></div></div></body>
        """)
        == [
          "h1 Coffee@2", "p Espresso is a concentrated coffee brewed under high pressure.@2",
          "p [strong Crema]: the foam on top of it.@3",
        ])
  }

  @Test func `anchors and classes of entries are not taken for parts of the page`() {
    let entries = ["cookie", "menu", "sidebar", "share"].map {
      "<div id=\"\($0)\"><h3>\($0)</h3><p>Some text about \($0).</p></div>"
    }
    #expect(
      outline("<main>\(entries.joined())</main>")
        == ["cookie", "menu", "sidebar", "share"].flatMap {
          ["h3 \($0)@1", "p Some text about \($0).@1"]
        })
    #expect(
      outline("<dl class=menu><dt class=cookie><a href=x>Cookie</a><dd>A small file.</dl>")
        == ["[link Cookie]@1 := A small file.@1"])
  }

  @Test func `lists of terms keep several terms and several descriptions`() {
    #expect(
      outline(
        """
        <dl><div><dt>Aft<dt>Abaft<dd>Behind.<p>Further back.</div><h3>B</h3>
        <dt><dfn>Bow</dfn></dt><dd>The front.</dd></dl>
        """)
        == [
          "Aft@1; Abaft@1 := Behind.@1; Further back.@1", "h3 B@1", "[term Bow]@2 := The front.@2",
        ])
  }

  @Test func `lists nest, and items that are headings are sections`() {
    #expect(
      outline("<ol><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ol><ul><li><h3>E?</h3><p>f</ul>")
        == ["1. a@1", "  - b@1", "1. c@1", "  p d@1", "h3 E?@1", "p f@1"])
  }

  @Test func `what a button unfolds is kept`() {
    #expect(
      outline(
        """
        <h2>FAQ</h2><details><summary>What is a jib?</summary>A sail.</details>
        <button class=accordion>What is a spar?</button><div class=panel style="display:none">A pole.</div>
        <div class="faq-question">What is a keel?</div><div>A spine.</div>
        """)
        == [
          "h2 FAQ@1", "h3 What is a jib?@1", "p A sail.@1", "h3 What is a spar?@2", "p A pole.@2",
          "h3 What is a keel?@3", "p A spine.@3",
        ])
  }

  @Test func `cells over rows and columns stand in each; the header is found`() {
    #expect(
      outline(
        """
        <table><caption>Sides</caption><tr><td><b>Side</b><td><b>Light</b><td><b>Use</b></tr>
        <tr><td rowspan=2>Port<td>red<td>left</tr><tr><td colspan=2>crimson</tr>
        <tr><td colspan=3>Notes</tr></table>
        <table><thead><tr><th>A<th>B</thead><tr><th>1<td>2<br>3</table>
        """)
        == [
          "table Sides@1", "| [strong Side]@1 | [strong Light]@1 | [strong Use]@1",
          "| Port@2 | red@2 | left@2", "| Port@2 | crimson@2 | crimson@2", "| Notes@3",
          "table -", "| A@4 | B@4", "| 1@4 | 2⏎3@4",
        ])
  }

  @Test func `tables that only lay out the page are read as what is in them`() {
    #expect(
      outline(
        """
        <table><tr><td><a href=a>One</a><br><a href=b>Two</a></td><td><h2>Terms</h2>
        <p>A weir is a low dam that raises the water of a river.</p>
        <table><tr><td>Only</td></tr><tr><td>column</td></tr></table></td></tr></table>
        """)
        == [
          "h2 Terms@1", "p A weir is a low dam that raises the water of a river.@2", "p Only@3",
          "p column@3",
        ])
  }

  @Test func `marks of notes go; powers, abbreviations, readings and quotations stay`() {
    #expect(
      outline(
        """
        <p>Area<sup class=reference><a href="#n1">[1]</a></sup> 10<sup>2</sup> m<sup>2</sup>, 1<sup>st</sup>,
        <abbr title="World Health Organization">WHO</abbr>, the <abbr title="Latin">L</abbr> of Latin,
        <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>, <q>so</q>, <s>gone</s>ship\u{AD}\u{200B}shape e\u{301}&nbsp; &hellip;</p>
        """)
        == [
          "p Area 10² m², 1st, @1WHO (World Health Organization), the L of Latin, @2"
            + "漢字 (かんじ), “so”, shipshape é …@3"
        ])
  }

  @Test func `a break ends a line, two of them a paragraph`() {
    #expect(
      outline("<p><b>Bow</b> – front<br><i>Stern</i> – back<br><br>New</p>")
        == ["p [strong Bow] – front⏎[emphasis Stern] – back@1", "p New@1"])
  }

  @Test func `empty, binary and hostile pages are articles`() {
    #expect(Article(html: []) == Article())
    #expect(outline("<html><body><script>a</script></body></html>") == [])
    #expect(
      outline(String(repeating: "<div>", count: 100_000) + "deep") == ["p deep@1"])
    var random = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      _ = Article(html: (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
    for part in ["<table><tr><td>", "<ul><li>a", "<dl><dt>a<dd>b", "<td rowspan=999 colspan=999>x"]
    {
      _ = outline(String(repeating: part, count: 20_000))
    }
  }
}

@testable import ArticleImport
import Testing

@Suite struct ArticleMarkdownTests {
  private func outline(_ markdown: String) -> [String] { Article(markdown: markdown).outline }

  @Test func `front matter gives title, address and language, and its lines count`() {
    let markdown = """
      ---
      title: "Sea terms: a list"
      source: https://x.example/a # found there
      lang: en
      tags: [a]
      ---
      # Other

      Text
      """
    #expect(
      Article(markdown: markdown)
        == Article(
          title: "Sea terms: a list", language: "en", origin: "https://x.example/a",
          blocks: [
            .heading(level: 1, ArticleText("Other", line: 7)),
            .paragraph(ArticleText("Text", line: 9)),
          ]))
    #expect(Article(markdown: "\u{FEFF}A\r\n===\r\n").title == "A")
    #expect(outline("---\nno front matter\n\n---\n") == ["p no front matter@2"])
  }

  @Test func `lines of a paragraph are kept, marks and struck text are not`() {
    #expect(
      outline("One **two**\n_three_ `f`  \n~~gone~~ ![i](j) [link](u) <b>b</b><br>c<!-- d -->\n")
        == ["p One [strong two]⏎@1[emphasis three ][code f]⏎@2[link link ][strong b]⏎c@3"])
  }

  @Test func `lists nest and keep their boxes`() {
    #expect(
      outline("1. a\n   - [ ] b\n\n     c\n2. d\n\n- • e\n")
        == ["1. a@1", "  - [ ] b@2", "    p c@4", "1. d@5", "- • e@7"])
  }

  @Test func `terms with a colon below are a list of terms`() {
    #expect(
      outline(
        "Bow\n: The front\n  of it.\n: Also a knot.\nAft\n: Behind.\n\nKeel\n\n:   The spine.\n")
        == [
          "Bow@1 := The front @2of it.@3; Also a knot.@4", "Aft@5 := Behind.@6",
          "Keel@8 := The spine.@10",
        ])
  }

  @Test func `tables and quotations are read, a callout's title in bold`() {
    #expect(
      outline(
        "| A | B |\n|---|---|\n| **1** | 2 |\n\n> [!tip]- Mind\n> text\n\n> [!note]\n> more\n")
        == [
          "table -", "| A@1 | B@1", "| [strong 1]@3 | 2@3", "> p [strong Mind]@5", "> p text@6",
          "> p more@9",
        ])
  }

  @Test func `HTML among Markdown is read`() {
    #expect(
      outline(
        """
        # A

        <details><summary>What?</summary>

        A **thing**.

        </details>

        <table>
        <tr><th>a<th>b</tr>

        <tr><td>c<td>d</tr>
        </table>
        """)
        == [
          "h1 A@1", "h2 What?@3", "p A [strong thing].@5", "table -", "| a@10 | b@10",
          "| c@12 | d@12",
        ])
  }

  @Test func `what note programs write is understood`() {
    #expect(
      outline(
        """
        See [[Page|the page]] and [[Other]], ==this==[^1]. ^id
        %% a comment %%
        {% include share.html %}
        ## Head {#head}

        | [[a\\|b]] | $x|y$ |
        |---|---|

        Costs $5 or $10, not $a_1*b_2*c$.

        [^1]: A note
            that goes on.

        ![[file.png]]
        """)
        == [
          "p See [link the page] and [link Other], [strong this].@1", "h2 Head@4", "table -",
          "| [link b]@6 | $x|y$@6", "p Costs $5 or $10, not $a_1*b_2*c$.@9",
        ])
  }

  @Test func `code is code, indented prose is not`() {
    #expect(
      outline(
        "```swift\nlet a = [[1]]\n\nb()\n```\n\nTerm\n\n    What it is, in words.\n\n$$\n\\frac\n$$\n"
      )
        == [
          "code [code let a = [[1]]⏎]@2[code ⏎]@3[code b()]@4", "p Term@7",
          "p What it is, in words.@9", "code [code \\frac]@12",
        ])
  }

  @Test func `empty and hostile texts are articles`() {
    #expect(Article(markdown: "") == Article())
    #expect(outline("a\0b") == ["p ab@1"])
    for part in ["[", "[[a|", "$a ", "==a ", ">", "- ", "<b>", "T\n: d\n\n", "[^1] ", "*a **b "] {
      _ = outline(String(repeating: part, count: 20_000))
    }
  }
}

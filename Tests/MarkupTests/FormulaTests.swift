import Testing

@testable import Markup

/// Formulas between dollar signs, in Markdown and in plain texts.
struct FormulaTests {
  private func nodes(_ text: String) -> [Inline]? {
    guard case .paragraph(let inlines)? = Document(parsing: text).blocks.first?.content else {
      return nil
    }
    return inlines.nodes
  }

  @Test(arguments: [
    "$a*b*c$", "$\\{1, 2\\}$ and $x\\,y$", "so $$\\int_0^1 f\\,dx$$ ends", "$a \\\\ b$",
    "$x_{i}y_{j}$",
    "$\\text{5 \\$}$", "$a & b &amp; <b>$", "($\\alpha$)", "$`x`$", "a $[b](c)$ d", "$*a$ * b*",
  ])
  func whatStandsBetweenSignsIsTextAsWritten(text: String) {
    #expect(nodes(text) == [.text(text)])
  }

  @Test func aroundFormulasMarkupIsMarkup() {
    #expect(
      nodes("**a $x*y$** *b* `$c*d$` $e") == [
        .strong([.text("a $x*y$")]), .text(" "), .emphasis([.text("b")]), .text(" "),
        .code("$c*d$"), .text(" $e"),
      ])
    #expect(nodes("$5*3 and *$6*") == [.text("$5*3 and "), .emphasis([.text("$6")])])
    #expect(nodes("\\$a*b*$") == [.text("$a"), .emphasis([.text("b")]), .text("$")])
    #expect(nodes("$$a\n  *b*$$\n$c\nd$") == [.text("$$a *b*$$"), .softBreak, .text("$c d$")])
  }

  @Test func aCellKeepsItsPipes() throws {
    let document = Document(parsing: "| a | b |\n| --- | --- |\n| $\\|x\\|*2*$ | y |")
    guard case .table(let table)? = document.blocks.first?.content else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.first?.cells.map(\.inlines.plainText) == ["$|x|*2*$", "y"])
  }

  @Test func pricesAreNoFormulas() {
    for text in [
      "$5 and $6", "$ x $", "a $ b", "5$", "$$", "$5-$6", "a$b", "$$ $$", "$a\\$", "$HOME/$USER",
      "",
    ] {
      #expect(FormulaText.pieces(of: text) == (text.isEmpty ? [] : [.text(text)]))
    }
    #expect(
      FormulaText.pieces(of: "let $x_1$ be $$ y$z $$!") == [
        .text("let "), .formula("x_1", isDisplay: false), .text(" be "),
        .formula(" y$z ", isDisplay: true), .text("!"),
      ])
    #expect(FormulaText.pieces(of: "$n$th") == [.formula("n", isDisplay: false), .text("th")])
  }

  @Test func whatIsTypedHasNoSigns() {
    for (text, typed) in [
      ("$1$", "1"), ("about $x = 1$, $$y$$", "about x = 1, y"), ("$5 and $6", "$5 and $6"),
      ("x", "x"),
    ] {
      #expect(FormulaText.withoutSigns(text) == typed)
      #expect(!FormulaText.hasTeX(text))
    }
    for text in ["$\\pi$", "a $x^2$", "$x_1$", "$${x}$$"] { #expect(FormulaText.hasTeX(text)) }
    for text in ["x^2", "$5_000 and $6", "{x}"] { #expect(!FormulaText.hasTeX(text)) }
  }

  @Test(arguments: ["$a ", "$$b ", "$$$ ", "$", "\\$$c", "$$d$e "])
  func manySignsAreReadInTime(sign: String) {
    let text = String(repeating: sign, count: 50_000)
    #expect(FormulaText.pieces(of: text).count > 0)
    #expect(nodes(text) != nil)
  }
}

import Testing

@testable import Exchange

/// Where a formula begins and ends, and what it looks like.
struct FormulaTextTests {
  @Test func pricesAreNoFormulas() {
    for text in ["$5 and $6", "$ x $", "a $ b", "5$", "$$", "$5-$6", "a$b", ""] {
      #expect(!FormulaText.hasFormula(text), "\(text)")
    }
    #expect(
      FormulaText.pieces(of: "let $x_1$ be $$y$$!") == [
        .text("let "), .formula("x_1", isDisplay: false), .text(" be "),
        .formula("y", isDisplay: true), .text("!"),
      ])
  }

  @Test func aThousandSignsAreReadInTime() {
    let text = String(repeating: "$a ", count: 20_000) + String(repeating: "$$b ", count: 20_000)
    let isFound = FormulaText.hasFormula(text)
    #expect(!isFound)
  }

  @Test(arguments: [
    ("x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
    ("\\frac{a}{b}", "<mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>"),
    ("a_{1}^n", "<msubsup><mi>a</mi><mrow><mn>1</mn></mrow><mi>n</mi></msubsup>"),
    ("\\alpha \\le 3.5", "<mi>α</mi><mo>≤</mo><mn>3.5</mn>"),
    ("\\sqrt[3]{x}", "<mroot><mrow><mi>x</mi></mrow><mrow><mn>3</mn></mrow></mroot>"),
    ("a<b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
  ])
  func simpleFormulasAreMathML(_ tex: String, _ inside: String) throws {
    let math = try #require(MathML.formula(tex, isDisplay: false)).written
    #expect(math.contains("<mrow>\(inside)</mrow><annotation"))
  }

  @Test(arguments: [
    "\\begin{matrix}a\\end{matrix}", "\\unknown", "{", "}", "x^", "a & b", "\\frac{a}", "x^2^3",
    String(repeating: "{", count: 1000),
  ])
  func otherFormulasStayAsTheyAre(_ tex: String) {
    #expect(MathML.formula(tex, isDisplay: true) == nil)
  }
}

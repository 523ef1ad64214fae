import Testing

@testable import Exchange

/// Formulas as a page shows them.
struct MathMLTests {
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
    String(repeating: "{", count: 1000), String(repeating: "\\sqrt", count: 20_000),
    String(repeating: "\\frac", count: 20_000), String(repeating: "\\sqrt[", count: 20_000),
  ])
  func otherFormulasStayAsTheyAre(_ tex: String) {
    #expect(MathML.formula(tex, isDisplay: true) == nil)
  }
}

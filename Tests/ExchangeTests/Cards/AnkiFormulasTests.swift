import DeckFormat
import Testing

@testable import Exchange

/// Anki's formulas as those of a deck.
struct AnkiFormulasTests {
  @Test(arguments: [
    (#"\(\int_0^1 x\,dx = \) is"#, #"$\int_0^1 x\,dx =$ is"#),
    (#"\[<br> x &nbsp;\]"#, "$$x$$"),
    (#"[$] \gamma [/$], [$$]y[/$$]"#, #"$\gamma$, $$y$$"#),
    (#"[latex] \alpha [/latex]"#, #"$\alpha$"#),
    (#"[latex]from $a$ to \(b\)[/latex]"#, #"from $a$ to \(b\)"#),
    (#"\( \) a [b] \( c"#, #" a [b] \( c"#), ("$5 and $6", "$5 and $6"),
  ])
  func noWhiteSpaceStandsInsideDollarSigns(field: String, marked: String) {
    #expect(AnkiFormulas.marked(field) == marked)
  }

  @Test(arguments: [
    (#"\(e^{i\pi} = {{c1::-1}}\) is"#, #"\(e^{i\pi} =\) {{c1::\(-1\)}} is"#),
    (#"\[{{c1::a::hint}} + {{c2::b}}\]"#, #"{{c1::\(a\)::hint}} \(+\) {{c2::\(b\)}}"#),
    (#"{{c1::\(a\)}} \(b\)"#, #"{{c1::\(a\)}} \(b\)"#), ("{{c1::a}}", "{{c1::a}}"),
    (#"\(\frac{ {{c1::a}} }{b}\)"#, nil), (#"\(x^{{c1::2}}\)"#, nil),
    (#"\(\frac{{c1::a}}{b}\)"#, nil), (#"\({{c1::x}}^2\)"#, nil),
    (#"\({{c1::\frac{1}{2}}}\)"#, nil),
    (#"\(\left( {{c1::x}} \right)\)"#, nil), (#"\({{c1::a {{c2::b}}}}\)"#, nil),
  ])
  func aGapWithinAFormulaIsOneOfItsOwn(field: String, closed: String?) {
    #expect(AnkiFormulas.closed(field) == closed)
  }

  @Test(arguments: ["\\(", "\\[", "[$]", "[$$]", "[latex]"])
  func manyMarksThatNothingClosesAreReadInTime(mark: String) {
    let field = String(repeating: mark, count: 100_000)
    let begun = ContinuousClock.now
    #expect(AnkiFormulas.marked(field) == field)
    // Seconds; hours where every mark is looked for up to the end.
    #expect(ContinuousClock.now - begun < .seconds(60))
  }

  @Test func formulasOfAPackageAreThoseOfTheDeck() throws {
    let sample = try PackageSample(
      "legacy.apkg",
      sql: #"""
        UPDATE notes SET flds = 'Euler: \(e^{i\pi} = {{c1::-1}}\)' || char(31) WHERE guid = 'g03';
        UPDATE notes SET flds = '\(\int_0^1 x\,dx = \)' || char(31) || '\(\frac{1}{2} \)'
          WHERE guid = 'g04'
        """#)
    let decks = try sample.open().decks(named: "course.apkg")
    let text = decks[0].file.draft.text
    #expect(text.contains(#"C: Euler: $e^{i\pi} =$ [$-1$]"#))
    #expect(text.contains(#"$\int_0^1 x\,dx =$ :: $\frac{1}{2}$"#))
    let broken = try PackageSample(
      "legacy.apkg",
      sql: #"UPDATE notes SET flds = '\(x^{{c1::2}}\)' || char(31) WHERE guid = 'g03'"#)
    let left = try broken.open().decks(named: "course.apkg")[0].file.left
    #expect(left.first?.reason == "it has a gap within a formula")
  }
}

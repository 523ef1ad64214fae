import Exchange
import Testing

/// Names of sheets that Excel accepts.
struct SheetNameTests {
  @Test func whatIsNotAllowedIsReplaced() {
    #expect(SheetName.legal(["7b: [a/b]\\c*?"]) == ["7b- -a-b--c--"])
    #expect(SheetName.legal(["'quoted'", " ' x ' ", "it's"]) == ["quoted", "x", "it's"])
    #expect(SheetName.legal(["a\nb\u{0}c\u{ffff}"]) == ["a b c"])
  }

  @Test func anEmptyNameIsSheet() {
    #expect(SheetName.legal(["", "''", " "]) == ["Sheet", "Sheet (2)", "Sheet (3)"])
  }

  @Test func aLongNameIsCutBetweenCharacters() {
    let long = String(repeating: "x", count: 40)
    #expect(SheetName.legal([long]) == [String(repeating: "x", count: 31)])
    #expect(SheetName.legal([String(repeating: "👩‍👩‍👧", count: 9)]) == ["👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧"])
    #expect(
      SheetName.legal([String(repeating: "x", count: 30) + "' y"])
        == [String(repeating: "x", count: 30)])
  }

  @Test func namesAlikeButForCaseGetANumber() {
    #expect(
      SheetName.legal(["Marks", "MARKS", "marks", "Marks (2)", "History"])
        == ["Marks", "MARKS (2)", "marks (3)", "Marks (2) (2)", "History (2)"])
    let long = String(repeating: "x", count: 40)
    #expect(
      SheetName.legal([long, long]) == [
        String(repeating: "x", count: 31), String(repeating: "x", count: 27) + " (2)",
      ])
  }
}

import Exchange
import Study
import Testing

/// Comma-separated values for spreadsheets and course platforms.
struct CSVDialectTests {
  private func written(_ rows: [[Cell]], header: [String] = ["a", "b"], as dialect: CSVDialect)
    throws -> String
  {
    let output = Output()
    try Sheet(name: "s", columns: header.map { Sheet.Column($0) }, rows: rows)
      .write(as: dialect, to: output.take)
    return output.text
  }

  @Test func linesEndWithCRLF() throws {
    #expect(
      try written([[.text("x"), .integer(1)], []], as: .spreadsheet()) == "a,b\r\nx,1\r\n\r\n")
    #expect(try written([[.text("x")]], as: .plain) == "a,b\nx\n")
  }

  @Test func aMarkStandsBeforeTheHeaderIfWanted() throws {
    #expect(try written([], as: .spreadsheet(hasMark: true)) == "\u{FEFF}a,b\r\n")
  }

  @Test func theDelimiterDecidesWhatIsQuoted() throws {
    let rows: [[Cell]] = [[.text("x,y"), .text("x;y")], [.text("x\ty"), .text("say \"so\"")]]
    #expect(
      try written(rows, as: .spreadsheet())
        == "a,b\r\n\"x,y\",x;y\r\nx\ty,\"say \"\"so\"\"\"\r\n")
    #expect(
      try written(rows, as: .spreadsheet(delimiter: .semicolon))
        == "a;b\r\nx,y;\"x;y\"\r\nx\ty;\"say \"\"so\"\"\"\r\n")
    #expect(
      try written(rows, as: .spreadsheet(delimiter: .tab))
        == "a\tb\r\nx,y\tx;y\r\n\"x\ty\"\t\"say \"\"so\"\"\"\r\n")
  }

  @Test func aLineBreakInACellIsQuoted() throws {
    #expect(
      try written([[.text("1\n2"), .text("1\r2")]], as: .spreadsheet())
        == "a,b\r\n\"1\n2\",\"1\r2\"\r\n")
  }

  @Test func numbersHaveTheDecimalMark() throws {
    let rows: [[Cell]] = [[.number(-0.5), .integer(-1200)], [.number(1e-7), .number(.nan)]]
    #expect(try written(rows, as: .spreadsheet()) == "a,b\r\n-0.5,-1200\r\n1e-07,\r\n")
    #expect(
      try written(rows, as: .spreadsheet(delimiter: .semicolon, decimal: .comma))
        == "a;b\r\n-0,5;-1200\r\n1e-07;\r\n")
    #expect(
      try written(rows, as: .spreadsheet(decimal: .comma)) == "a,b\r\n\"-0,5\",-1200\r\n1e-07,\r\n")
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "-", "@a", "\tx", "\rx", "\nx", "  =1", "\u{A0}@a", "\u{200B}=1",
    "\u{FEFF}+1", "＝1", "＋1", "－1", "＠1", "\u{1}=1",
  ])
  func aTextThatASpreadsheetWouldComputeIsGuarded(_ text: String) throws {
    let bytes = Array(try written([[.text(text)]], header: ["a"], as: .spreadsheet()).utf8)
    let quote = text.contains { $0.isNewline } ? "\"" : ""
    #expect(bytes == Array("a\r\n\(quote)'\(text)\(quote)\r\n".utf8))
    #expect(try written([[.text(text)]], header: ["a"], as: .plain).contains("'") == false)
  }

  @Test func headersAreGuardedAndOtherTextsAndValuesAreNot() throws {
    #expect(try written([], header: ["=a", "b"], as: .spreadsheet()) == "'=a,b\r\n")
    #expect(
      try written([[.text("a=b"), .text("'")]], as: .spreadsheet()) == "a,b\r\na=b,'\r\n")
    #expect(
      try written([[.integer(-1), .day(20_780)]], as: .spreadsheet())
        == "a,b\r\n-1,2026-11-23\r\n")
  }

  @Test func manyRowsComeInPieces() throws {
    let rows = (0..<20_000).map { [Cell.integer($0), .text("row")] }
    let text = try written(rows, as: .spreadsheet())
    #expect(text.hasSuffix("19999,row\r\n"))
    #expect(text.split(separator: "\r\n").count == 20_001)
  }
}

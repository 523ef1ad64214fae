import LineEditing
import Testing

@Suite struct LineWordTests {
  @Test func blanksPartWordsAndPlacesAreBytes() {
    #expect(
      LineWord.split(" show  日本\theist's ") == [
        LineWord(text: "show", range: 1..<5), LineWord(text: "日本", range: 7..<13),
        LineWord(text: "heist's", range: 14..<21),
      ])
    #expect(LineWord.split("") == [])
    #expect(LineWord.split(" \t ") == [])
  }

  @Test func quotesKeepBlanksAndOpenAtTheStartOrBehindAnEqualsSign() {
    #expect(
      LineWord.split(#"show "inside man" --deck='a "b"' """#) == [
        LineWord(text: "show", range: 0..<4),
        LineWord(text: "inside man", range: 5..<17, quotedStart: 6),
        LineWord(text: #"--deck=a "b""#, range: 18..<32, quotedStart: 26),
        LineWord(text: "", range: 33..<35, quotedStart: 34),
      ])
  }

  @Test func aBackslashEscapesOnlyBetweenDoubleQuotes() {
    #expect(LineWord.split(#""a\"b\\c\d""#).map(\.text) == [#"a"b\c\d"#])
    #expect(LineWord.split(#"'a\' b\ c"#).map(\.text) == [#"a\"#, #"b\"#, "c"])
  }

  @Test func aQuoteNobodyClosedEndsWithTheLine() {
    #expect(
      LineWord.split("show \"the in") == [
        LineWord(text: "show", range: 0..<4),
        LineWord(text: "the in", range: 5..<12, openQuote: "\"", quotedStart: 6),
      ])
  }

  @Test func textBehindAClosingQuoteBelongsToTheWord() {
    #expect(LineWord.split("\"a b\"c d").map(\.text) == ["a bc", "d"])
  }

  @Test(arguments: [
    "heist", "heist's", "inside man", "", "\"", "'", "a\"b", "say \"hi\"", "it's a \"test\"",
    "--deck=\"x", "a\\b c", "\\", "c\\", "tab\there", "日本 語", "'quoted'", "\"a\" 'b'",
  ])
  func quotedTextIsReadAsOneWord(text: String) {
    #expect(LineWord.split(LineWord.quoted(text)).map(\.text) == [text])
  }

  @Test func quotesAreAddedOnlyWhereNeeded() {
    #expect(
      ["heist's", "a=b", "inside man", "say \"hi\"", "it's \"x\"", ""].map(LineWord.quoted) == [
        "heist's", "a=b", "\"inside man\"", "'say \"hi\"'", "\"it's \\\"x\\\"\"", "\"\"",
      ])
  }
}

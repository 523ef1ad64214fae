import Exchange
import Foundation
import Study
import Testing

/// Cells in CSV and JSON lines.
struct WriterTests {
  private static let cells = ExportTable<[Cell]>(
    name: "cells", summary: "two cells",
    columns: [
      .init("first", unit: "any", "the first cell") { $0[0] },
      .init("second", unit: "any", "the second cell") { $0[1] },
    ])

  private func csv(_ cells: Cell...) throws -> String {
    String(try export(Self.cells, [cells], as: .csv).dropFirst("first,second\n".count))
  }

  private func json(_ cells: Cell...) throws -> String {
    try export(Self.cells, [cells], as: .jsonLines)
  }

  @Test func textsAreQuotedInCSVOnlyWhereTheyMustBe() throws {
    #expect(try csv(.text("plain text"), .text("")) == "plain text,\n")
    #expect(try csv(.text("a,b"), .text("say \"so\"")) == "\"a,b\",\"say \"\"so\"\"\"\n")
    #expect(try csv(.text("one\ntwo"), .text("one\r\ntwo")) == "\"one\ntwo\",\"one\r\ntwo\"\n")
    #expect(try csv(.text(" 寝取り 🇯🇵 "), .text("'")) == " 寝取り 🇯🇵 ,'\n")
  }

  @Test func textsThatLookLikeFormulasStayAsTheyAre() throws {
    #expect(try csv(.text("=1+1"), .text("-x")) == "=1+1,-x\n")
    #expect(try csv(.text("+1"), .text("@a")) == "+1,@a\n")
  }

  @Test func textsAreEscapedInJSON() throws {
    #expect(
      try json(.text("a \"b\" \\ /"), .text("1\n2\r3\t4\u{0}\u{1b}é🇯🇵\u{7f}"))
        == "{\"first\":\"a \\\"b\\\" \\\\ /\","
        + "\"second\":\"1\\n2\\r3\\t4\\u0000\\u001bé🇯🇵\u{7f}\"}\n")
  }

  @Test func jsonTextsComeBackFromAParser() throws {
    let text = String(String.UnicodeScalarView((0..<0x250).compactMap(Unicode.Scalar.init)))
    let line = try json(.text(text), .none)
    let object = try JSONDecoder().decode([String: String?].self, from: Data(line.utf8))
    #expect(object == ["first": text, "second": nil])
  }

  @Test func otherValuesHaveOneShape() throws {
    let moment = Moment(milliseconds: 0, utcOffset: -12_600)
    #expect(try csv(.none, .flag(true)) == ",true\n")
    #expect(try csv(.integer(0), .integer(.min)) == "0,-9223372036854775808\n")
    #expect(try csv(.integer(.max), .integer(-10)) == "9223372036854775807,-10\n")
    #expect(try csv(.number(0.1), .number(.infinity)) == "0.1,\n")
    #expect(try csv(.day(20_780), .instant(moment)) == "2026-11-23,1969-12-31T20:30:00.000-03:30\n")
    #expect(
      try csv(.identifier(identifier(255)), .flag(false))
        == "0192abcd-ef00-7000-8000-0000000000ff,false\n")
    #expect(try json(.none, .flag(true)) == "{\"first\":null,\"second\":true}\n")
    #expect(try json(.number(2.5e-7), .number(.nan)) == "{\"first\":2.5e-07,\"second\":null}\n")
    #expect(try json(.day(0), .integer(-3)) == "{\"first\":\"1970-01-01\",\"second\":-3}\n")
  }

  @Test func noRowsAreAHeaderOrNothing() throws {
    #expect(try export(Self.cells, [], as: .csv) == "first,second\n")
    #expect(try export(Self.cells, [], as: .jsonLines) == "")
  }

  @Test func columnsDocumentThemselves() {
    #expect(
      Self.cells.documentation == """
        | column | unit | what it holds |
        | --- | --- | --- |
        | `first` | any | the first cell |
        | `second` | any | the second cell |

        """)
  }

  @Test func formatsAreNamedAsTheCommandLineHasThem() {
    #expect(ExportFormat.allCases.map(\.rawValue) == ["csv", "jsonl"])
  }
}

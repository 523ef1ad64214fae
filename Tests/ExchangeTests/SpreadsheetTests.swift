import Exchange
import Foundation
import Study
import Testing

/// Workbooks, as far as they can be read without a spreadsheet: a file of Office Open XML is a zip, in
/// which the library leaves nothing unpacked to look at.
struct SpreadsheetTests {
  private let sheet = Sheet(
    name: "Marks",
    columns: [Sheet.Column("Name", width: 20), Sheet.Column("Share", kind: .percent)],
    rows: [[.text("=1+1"), .number(0.5)], [.none, .integer(3)]])

  @Test func aWorkbookIsAZip() throws {
    let bytes = try Spreadsheet(sheets: [sheet, sheet]).bytes(for: "marks.xlsx")
    #expect(bytes.starts(with: Data("PK\u{3}\u{4}".utf8)))
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    #expect(text.contains("xl/worksheets/sheet2.xml"))
    #expect(!text.contains("xl/worksheets/sheet3.xml"))
  }

  @Test func aWorkbookWithoutSheetsCanBeOpenedToo() throws {
    let text = String(
      decoding: try Spreadsheet(sheets: []).bytes(for: "marks.xlsx"), as: Unicode.ASCII.self)
    #expect(text.contains("xl/worksheets/sheet1.xml"))
  }

  @Test func aFileIsWrittenOverAnother() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data("old".utf8).write(to: path)
    try Spreadsheet(sheets: [sheet]).write(to: path.path)
    #expect(try Data(contentsOf: path).starts(with: Data("PK".utf8)))
  }

  @Test func whatCannotBeWrittenIsToldWithItsPath() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let error = try #require(throws: SpreadsheetError.self) {
      try Spreadsheet(sheets: [sheet]).write(to: "\(folder)/marks.xlsx")
    }
    #expect(error.path == "\(folder)/marks.xlsx")
    #expect(!error.reason.isEmpty)
    #expect(
      SpreadsheetError(path: "a/marks.xlsx", reason: "No such file or directory").description
        == "a/marks.xlsx: error: this spreadsheet cannot be written (No such file or directory); "
        + "see that its folder exists, is yours and has room")
  }

  @Test func aTableThatIsTooWideIsTold() {
    let row = [Cell](repeating: .integer(1), count: 16_385)
    #expect(
      throws: SpreadsheetError(
        path: "m.xlsx",
        reason: "a sheet has at most 1048575 rows below its header and 16384 columns")
    ) {
      try Spreadsheet(sheets: [Sheet(name: "s", columns: [], rows: [row])]).bytes(for: "m.xlsx")
    }
  }
}

package import Foundation

/// A workbook of Excel (Office Open XML), as a value.
///
/// Numbers are numbers, days and instants are dates, texts are texts and never formulas; cells without
/// a value are absent. The first row, the columns' names, is bold and stays in sight.
package struct Spreadsheet: Equatable, Sendable {
  /// The sheets, in order; without any, one empty sheet is written.
  package var sheets: [Sheet]

  /// Creates a workbook.
  package init(sheets: [Sheet]) { self.sheets = sheets }

  /// Makes the bytes of the file.
  ///
  /// They pass through a file in the folder for temporary ones, which is gone afterwards.
  ///
  /// - Parameter path: What the file is called in errors.
  /// - Returns: The bytes.
  /// - Throws: The path and the reason.
  package func bytes(for path: String) throws(SpreadsheetError) -> Data {
    let temporary = FileManager.default.temporaryDirectory
      .appending(path: "cardinal-\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: temporary) }
    do {
      // Readable by its owner alone, for it holds names; libxlsxwriter keeps what is there.
      try Data().write(to: temporary, options: .withoutOverwriting)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: temporary.path)
      try XLSXFile.write(self, to: temporary.path)
      return try Data(contentsOf: temporary)
    } catch let refusal as XLSXRefusal {
      throw SpreadsheetError(path: path, reason: refusal.reason)
    } catch {
      throw SpreadsheetError(path: path, reason: Self.reason(of: error))
    }
  }

  /// Writes the file, as a whole or not at all.
  ///
  /// - Throws: The path and the reason.
  package func write(to path: String) throws(SpreadsheetError) {
    let bytes = try bytes(for: path)
    do {
      try bytes.write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw SpreadsheetError(path: path, reason: Self.reason(of: error))
    }
  }

  /// The system's words for an error, on one line.
  private static func reason(of error: any Error) -> String {
    let system = error as NSError
    let cause = system.userInfo[NSUnderlyingErrorKey] as? NSError ?? system
    return cause.localizedDescription.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

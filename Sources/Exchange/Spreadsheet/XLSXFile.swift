import CXLSX

/// The door to libxlsxwriter.
enum XLSXFile {
  private static let rowLimit = 1_048_576
  private static let columnLimit = 16_384

  /// How a workbook's cells look; the library frees them with the workbook.
  @unsafe private struct Formats {
    let header: UnsafeMutablePointer<lxw_format>?
    let date: UnsafeMutablePointer<lxw_format>?
    let time: UnsafeMutablePointer<lxw_format>?
    let decimal: UnsafeMutablePointer<lxw_format>?
    let percent: UnsafeMutablePointer<lxw_format>?

    /// The look of numbers in a column; nil for numbers as they are.
    func format(of kind: Sheet.Column.Kind?) -> UnsafeMutablePointer<lxw_format>? {
      switch kind {
      case .decimal: unsafe decimal
      case .percent: unsafe percent
      case .general, nil: nil
      }
    }
  }

  /// Writes a workbook to a file, which may be there already.
  ///
  /// - Throws: An ``XLSXRefusal``.
  static func write(_ spreadsheet: Spreadsheet, to path: String) throws {
    guard let book = unsafe workbook_new(path) else { throw XLSXRefusal(reason: "no memory") }
    do {
      let formats = unsafe formats(of: book)
      for (sheet, name) in zip(
        spreadsheet.sheets, SheetName.legal(spreadsheet.sheets.map(\.name)))
      {
        guard let page = unsafe workbook_add_worksheet(book, name) else {
          throw XLSXRefusal(reason: "the sheet '\(name)' cannot be made")
        }
        try unsafe fill(page, with: sheet, formats)
      }
    } catch {
      // Nothing else frees the workbook; what it writes is thrown away.
      _ = unsafe workbook_close(book)
      throw error
    }
    try check(unsafe workbook_close(book))
  }

  private static func formats(of book: UnsafeMutablePointer<lxw_workbook>) -> Formats {
    func format(_ pattern: String) -> UnsafeMutablePointer<lxw_format>? {
      let format = unsafe workbook_add_format(book)
      unsafe format_set_num_format(format, pattern)
      return unsafe format
    }
    let header = unsafe workbook_add_format(book)
    unsafe format_set_bold(header)
    unsafe format_set_text_wrap(header)
    unsafe format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    return unsafe Formats(
      header: header, date: format("yyyy-mm-dd"), time: format("yyyy-mm-dd hh:mm:ss"),
      decimal: format("0.00"), percent: format("0%"))
  }

  private static func fill(
    _ page: UnsafeMutablePointer<lxw_worksheet>, with sheet: Sheet, _ formats: Formats
  ) throws {
    let widest = sheet.rows.reduce(sheet.columns.count) { max($0, $1.count) }
    guard sheet.rows.count < rowLimit, widest <= columnLimit else {
      throw XLSXRefusal(
        reason:
          "a sheet has at most \(rowLimit - 1) rows below its header and \(columnLimit) columns"
      )
    }
    for (index, column) in sheet.columns.enumerated() {
      let place = UInt16(index)
      try check(unsafe worksheet_set_column(page, place, place, column.width, nil))
      let header = SpreadsheetCell.legal(column.header)
      try check(unsafe worksheet_write_string(page, 0, place, header, formats.header))
    }
    unsafe worksheet_freeze_panes(page, 1, 0)
    for (row, cells) in sheet.rows.enumerated() {
      for (index, cell) in cells.enumerated() {
        let kind = sheet.columns.indices.contains(index) ? sheet.columns[index].kind : nil
        let format = unsafe formats.format(of: kind)
        try check(
          unsafe write(
            SpreadsheetCell(cell), page, UInt32(row + 1), UInt16(index), format, formats))
      }
    }
  }

  private static func write(
    _ cell: SpreadsheetCell, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?, _ formats: Formats
  ) -> lxw_error {
    switch cell {
    case .absent: LXW_NO_ERROR
    case .number(let number): unsafe worksheet_write_number(page, row, column, number, format)
    case .flag(let flag): unsafe worksheet_write_boolean(page, row, column, flag ? 1 : 0, nil)
    case .text(let text): unsafe worksheet_write_string(page, row, column, text, nil)
    case .date(let day): unsafe worksheet_write_number(page, row, column, day, formats.date)
    case .time(let time): unsafe worksheet_write_number(page, row, column, time, formats.time)
    }
  }

  private static func check(_ status: lxw_error) throws {
    guard status != LXW_NO_ERROR else { return }
    throw XLSXRefusal(reason: unsafe String(cString: lxw_strerror(status)))
  }
}

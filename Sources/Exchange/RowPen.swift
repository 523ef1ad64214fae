import Foundation
import Questions
import Study

/// Writes the cells of rows as bytes, one after the other, in either format: for a million rows of
/// one table, where making a ``Cell`` of every value would take longer than writing it.
struct RowPen {
  /// What stands before each cell: a comma, or the column's key.
  private let prefixes: [[UInt8]]
  /// Whether the format is JSON, in which no value is `null` and texts have quotes.
  private let isJSON: Bool
  /// The bytes of an instant's date up to the `T`, and the local day they are of.
  private var date: (day: Int, bytes: [UInt8]) = (.min, [])

  /// Creates a pen for columns of those names.
  init(names: [String], format: ExportFormat) {
    isJSON = format == .jsonLines
    prefixes = names.enumerated().map { [isJSON] index, name in
      guard isJSON else { return index == 0 ? [] : [UInt8(ascii: ",")] }
      var prefix = [UInt8(ascii: index == 0 ? "{" : ",")]
      JSONObject.append(name, to: &prefix)
      prefix.append(UInt8(ascii: ":"))
      return prefix
    }
  }

  /// What ends a row.
  func endRow(in bytes: inout [UInt8]) {
    if isJSON { bytes.append(UInt8(ascii: "}")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A cell without a value.
  func none(_ column: Int, in bytes: inout [UInt8]) {
    bytes.append(contentsOf: prefixes[column])
    if isJSON { bytes.append(contentsOf: "null".utf8) }
  }

  /// A whole number.
  func integer(_ number: Int?, _ column: Int, in bytes: inout [UInt8]) {
    guard let number else { return none(column, in: &bytes) }
    bytes.append(contentsOf: prefixes[column])
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    Self.append(UInt64(number.magnitude), to: &bytes)
  }

  /// A whole number as a text.
  func seed(_ number: UInt64, _ column: Int, in bytes: inout [UInt8]) {
    quoted(column, in: &bytes) { Self.append(number, to: &$0) }
  }

  /// A decimal number.
  func number(_ number: Double?, _ column: Int, in bytes: inout [UInt8]) {
    guard let number, number.isFinite else { return none(column, in: &bytes) }
    bytes.append(contentsOf: prefixes[column])
    bytes.append(contentsOf: number.description.utf8)
  }

  /// A word of ours, in which nothing needs quotes.
  func word(_ word: String?, _ column: Int, in bytes: inout [UInt8]) {
    guard let word else { return none(column, in: &bytes) }
    quoted(column, in: &bytes) { $0.append(contentsOf: word.utf8) }
  }

  /// Any text.
  func text(_ text: String?, _ column: Int, in bytes: inout [UInt8]) {
    guard let text else { return none(column, in: &bytes) }
    bytes.append(contentsOf: prefixes[column])
    if isJSON {
      JSONObject.append(text, to: &bytes)
    } else {
      CSVWriter.append(text, to: &bytes)
    }
  }

  /// An identifier.
  func identifier(_ id: UUID, _ column: Int, in bytes: inout [UInt8]) {
    quoted(column, in: &bytes) { Cell.append(id, to: &$0) }
  }

  /// A day, in days since 1970-01-01.
  func day(_ number: Int, _ column: Int, in bytes: inout [UInt8]) {
    quoted(column, in: &bytes) { ISO8601.append(CalendarDay(number: number), to: &$0) }
  }

  /// An instant with its offset, as ``Cell/instant(_:)`` writes it.
  mutating func instant(_ moment: Moment, _ column: Int, in bytes: inout [UInt8]) {
    let offset = moment.utcOffset / 60
    let local = Int(moment.milliseconds) + offset * 60_000
    let number = local >= 0 ? local / 86_400_000 : (local + 1) / 86_400_000 - 1
    if number != date.day {
      date = (number, ISO8601.date(CalendarDay(number: number)) + [UInt8(ascii: "T")])
    }
    let milliseconds = local - number * 86_400_000
    let seconds = milliseconds / 1000
    let thousandths = milliseconds % 1000
    bytes.append(contentsOf: prefixes[column])
    if isJSON { bytes.append(UInt8(ascii: "\"")) }
    bytes.append(contentsOf: date.bytes)
    Self.appendPair(seconds / 3600, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.appendPair(seconds / 60 % 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.appendPair(seconds % 60, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: thousandths / 100))
    Self.appendPair(thousandths % 100, to: &bytes)
    bytes.append(UInt8(ascii: offset < 0 ? "-" : "+"))
    Self.appendPair(abs(offset) / 60, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    Self.appendPair(abs(offset) % 60, to: &bytes)
    if isJSON { bytes.append(UInt8(ascii: "\"")) }
  }

  private func quoted(
    _ column: Int, in bytes: inout [UInt8], _ body: (inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: prefixes[column])
    if isJSON { bytes.append(UInt8(ascii: "\"")) }
    body(&bytes)
    if isJSON { bytes.append(UInt8(ascii: "\"")) }
  }

  /// Appends two digits of a number, 0…99.
  private static func appendPair(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends the digits of a number; dividing by ten alone, which is a multiplication.
  static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(0)
      rest /= 10
    } while rest > 0
    rest = number
    var index = bytes.count
    while index > start {
      index -= 1
      bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}

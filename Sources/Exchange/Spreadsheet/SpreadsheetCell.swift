import Foundation
import Statistics
import Study

/// What a value is in a spreadsheet.
enum SpreadsheetCell: Equatable {
  /// Nothing: the cell is not there.
  case absent
  /// A number.
  case number(Double)
  /// Yes or no.
  case flag(Bool)
  /// A text, never a formula; without what XML cannot hold.
  case text(String)
  /// A day, in Excel's days since 1899-12-30.
  case date(Double)
  /// A local time, in Excel's days since 1899-12-30.
  case time(Double)

  /// The longest text of a cell, in UTF-16 units.
  static let longest = 32_767

  /// What Excel counts days from lies so many days before 1970-01-01.
  private static let epoch = 25_569.0
  /// The days that Excel shows rightly: 1900-03-01, behind a day it invented, up to 9999-12-31.
  private static let days = 61.0..<2_958_466.0

  /// What a value becomes.
  ///
  /// A whole number beyond 2⁵³, of which a spreadsheet would lose digits, stays a text, as does a day
  /// that Excel does not know. An instant loses its offset: it is the local time.
  init(_ cell: Cell) {
    switch cell {
    case .none: self = .absent
    case .integer(let number):
      self =
        number.magnitude <= 1 << 53 ? .number(Double(number)) : .text(String(number))
    case .number(let number): self = number.isFinite ? .number(number) : .absent
    case .flag(let flag): self = .flag(flag)
    case .text(let text): self = text.isEmpty ? .absent : .text(Self.legal(text))
    case .identifier(let id): self = .text(id.uuidString.lowercased())
    case .day(let number):
      let serial = Double(number) + Self.epoch
      self =
        Self.days.contains(serial) ? .date(serial) : .text(CalendarDay(number: number).isoDate)
    case .instant(let moment):
      let local = Double(moment.milliseconds) + Double(moment.utcOffset) * 1000
      let serial = local / 86_400_000 + Self.epoch
      self = Self.days.contains(serial) ? .time(serial) : .text(ISO8601.text(moment))
    }
  }

  /// A text that a cell can hold, as libxlsxwriter is to be given it: cut off where it is too long,
  /// with LF for every line break and U+FFFD for what XML cannot hold.
  ///
  /// What reads like an escape of the format, such as `_x0041_`, is escaped itself.
  static func legal(_ text: String) -> String {
    var text = text
    if text.contains("_x") { text.replace(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_") }
    var result = String.UnicodeScalarView()
    var units = 0
    var isBehindReturn = false
    for scalar in text.unicodeScalars {
      defer { isBehindReturn = scalar == "\r" }
      if isBehindReturn, scalar == "\n" { continue }
      units += scalar.value > 0xFFFF ? 2 : 1
      guard units <= longest else { break }
      switch scalar {
      case "\t", "\n": result.append(scalar)
      case "\r": result.append("\n")
      case "\u{0}"..<" ", "\u{fffe}", "\u{ffff}": result.append("\u{fffd}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

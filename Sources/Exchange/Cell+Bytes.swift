import Foundation
import Study

extension Cell {
  /// Whether the value is written as a text, and so in quotes in JSON.
  var isText: Bool {
    switch self {
    case .none, .integer, .number, .flag: false
    case .text, .identifier, .day, .instant: true
    }
  }

  /// Whether there is nothing to write.
  var isEmpty: Bool {
    switch self {
    case .none: true
    case .number(let number): !number.isFinite
    default: false
    }
  }

  /// Appends a value that needs neither quotes nor escapes; texts are left to the writers.
  func appendPlain(to bytes: inout [UInt8]) {
    switch self {
    case .none, .text: break
    case .integer(let number): Self.append(number, to: &bytes)
    case .number(let number) where !number.isFinite: break
    case .number(let number): bytes.append(contentsOf: number.description.utf8)
    case .flag(let flag): bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    case .identifier(let id): Self.append(id, to: &bytes)
    case .day(let number): ISO8601.append(CalendarDay(number: number), to: &bytes)
    case .instant(let moment): ISO8601.append(moment, to: &bytes)
    }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    RowPen.append(UInt64(number.magnitude), to: &bytes)
  }

  /// Appends an identifier in lower case.
  static func append(_ id: UUID, to bytes: inout [UInt8]) {
    let id = id.uuid
    append(id.0, id.1, to: &bytes)
    append(id.2, id.3, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(id.4, id.5, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(id.6, id.7, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(id.8, id.9, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(id.10, id.11, to: &bytes)
    append(id.12, id.13, to: &bytes)
    append(id.14, id.15, to: &bytes)
  }

  /// Appends the hexadecimal digits of two bytes.
  private static func append(_ first: UInt8, _ second: UInt8, to bytes: inout [UInt8]) {
    bytes.append(digit(first >> 4))
    bytes.append(digit(first & 15))
    bytes.append(digit(second >> 4))
    bytes.append(digit(second & 15))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }
}

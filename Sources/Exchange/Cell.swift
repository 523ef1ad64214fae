package import Foundation
package import Study

/// One value of an exported row.
package enum Cell: Equatable, Sendable {
  /// No value: an empty cell of CSV, `null` in JSON.
  case none
  /// A whole number.
  case integer(Int)
  /// A decimal number, written with as many digits as tell it from every other; one that is not
  /// finite is written as no value.
  case number(Double)
  /// Yes or no: `true` or `false`.
  case flag(Bool)
  /// A text, as it stands.
  case text(String)
  /// An identifier, in lower case.
  case identifier(UUID)
  /// A day, in days since 1970-01-01, written as ISO 8601 has it: `2026-11-23`.
  case day(Int)
  /// An instant, written as ISO 8601 has it, with its offset: `2026-11-23T09:05:07.250+01:00`.
  case instant(Moment)
}

extension Cell {
  /// A text, or no value.
  package static func text(ifAny text: String?) -> Cell { text.map(Cell.text) ?? .none }

  /// A whole number, or no value.
  package static func integer(ifAny number: Int?) -> Cell { number.map(Cell.integer) ?? .none }

  /// A decimal number, or no value.
  package static func number(ifAny number: Double?) -> Cell { number.map(Cell.number) ?? .none }
}

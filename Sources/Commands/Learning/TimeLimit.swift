/// A span of time as it is typed for `--time-limit`.
struct TimeLimit: Equatable {
  /// How it may be typed, in half a sentence.
  static let usage = "minutes such as 5, or 90s, 2m30s, 1h"
  /// The longest span, in milliseconds: a day.
  private static let longest: Int64 = 86_400_000

  /// The span, in milliseconds: a second to a day.
  let milliseconds: Int64

  /// Reads a span: a whole number of minutes, or hours, minutes and seconds, each at most once and
  /// in this order; nil if it is none, or is out of bounds.
  init?(_ text: String) {
    var milliseconds: Int64 = 0
    var digits = ""
    var units: [(name: Character, length: Int64)] = [("h", 3_600_000), ("m", 60_000), ("s", 1000)]
    for character in text.lowercased() {
      if character.isASCII, character.isWholeNumber {
        digits.append(character)
        continue
      }
      guard let unit = units.firstIndex(where: { $0.name == character }),
        let number = Self.number(digits)
      else { return nil }
      milliseconds += number * units[unit].length
      units.removeFirst(unit + 1)
      digits = ""
    }
    if !digits.isEmpty {
      // A number alone is minutes; behind a unit it would be anybody's guess.
      guard units.count == 3, let number = Self.number(digits) else { return nil }
      milliseconds = number * 60_000
    }
    guard (1000...Self.longest).contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  /// A number of at most five digits, with which no product is too large.
  private static func number(_ digits: String) -> Int64? { digits.count > 5 ? nil : Int64(digits) }
}

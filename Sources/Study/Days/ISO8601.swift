/// Writes dates and instants as ISO 8601 has them, as bytes, for a file of a million rows.
package enum ISO8601 {
  /// The date of a day: `2026-11-23`; years beyond 0…9999 have a sign and at least four digits.
  package static func date(_ day: CalendarDay) -> [UInt8] {
    var bytes: [UInt8] = []
    append(day, to: &bytes)
    return bytes
  }

  /// Appends the date of a day.
  package static func append(_ day: CalendarDay, to bytes: inout [UInt8]) {
    if day.year < 0 || day.year > 9999 { bytes.append(UInt8(ascii: day.year < 0 ? "-" : "+")) }
    append(abs(day.year), digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(day.month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(day.day, digits: 2, to: &bytes)
  }

  /// The local date and time of an instant, with milliseconds and what local time was ahead of UTC:
  /// `2026-11-23T09:05:07.250+01:00`; UTC itself is `+00:00`.
  package static func text(_ moment: Moment) -> String {
    var bytes: [UInt8] = []
    append(moment, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the local date and time of an instant.
  ///
  /// An offset that is no whole number of minutes, as before standard time, is cut to one, and the
  /// local time with it, so that the instant stays the same.
  package static func append(_ moment: Moment, to bytes: inout [UInt8]) {
    let offset = moment.utcOffset / 60
    let local = Int(moment.milliseconds) + offset * 60_000
    let number = local >= 0 ? local / 86_400_000 : (local + 1) / 86_400_000 - 1
    let time = local - number * 86_400_000
    append(CalendarDay(number: number), to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    append(time / 3_600_000, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(time / 60_000 % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(time / 1000 % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    append(time % 1000, digits: 3, to: &bytes)
    bytes.append(UInt8(ascii: offset < 0 ? "-" : "+"))
    append(abs(offset) / 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(abs(offset) % 60, digits: 2, to: &bytes)
  }

  /// Appends a number, 0 or above, with at least so many digits.
  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}

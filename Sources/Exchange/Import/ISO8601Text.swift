import Statistics

/// Reads what ``ISO8601`` writes.
enum ISO8601Text {
  /// The day of a date such as `2026-11-23`, in days since 1970-01-01; nil if it is none.
  static func day(_ text: some StringProtocol) -> Int? {
    let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
    let parts = (isSigned ? text.dropFirst() : text[...]).split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, (4...6).contains(parts[0].count), parts[1].count == 2,
      parts[2].count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      1...12 ~= month, 1...31 ~= day
    else { return nil }
    let number = CalendarDay(year: text.hasPrefix("-") ? -year : year, month: month, day: day)
    return number.month == month ? number.number : nil
  }

  /// The offset at the end of an instant, `+01:00` or `Z`, in seconds; nil if there is none.
  static func offset(_ text: String) -> Int? {
    if text.hasSuffix("Z") { return 0 }
    let end = text.suffix(6)
    // A date ends in what might be one: *2026-11-23*.
    guard text.contains("T"), end.count == 6, end.dropFirst(3).first == ":", let sign = end.first,
      sign == "+" || sign == "-",
      let hours = Int(end.dropFirst().prefix(2)), let minutes = Int(end.suffix(2)),
      0...23 ~= hours, 0...59 ~= minutes
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}

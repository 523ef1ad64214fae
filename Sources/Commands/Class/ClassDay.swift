import Study

/// A day as it is typed.
enum ClassDay {
  /// The day of a date such as `2026-12-01`, in days since 1970-01-01; nil for anything else.
  static func read(_ text: String) -> Int? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let date = CalendarDay(number: CalendarDay(year: year, month: month, day: day).number)
    return date.month == month ? date.number : nil
  }
}

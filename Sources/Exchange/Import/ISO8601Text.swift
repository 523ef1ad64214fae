/// Reads what ``ISO8601`` writes.
enum ISO8601Text {
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

/// Shares and times in words.
package enum Figure {
  /// A share, 0…1, in whole percent: `91%`; nothing short of all is `100%`, nothing above none
  /// is `0%`.
  package static func percent(_ share: Double) -> String {
    let rounded = Int((share * 100).rounded())
    if share < 1 && rounded >= 100 { return "99%" }
    if share > 0 && rounded <= 0 { return "1%" }
    return "\(rounded)%"
  }

  /// A share, 0…1, in percent to a tenth, without the sign: `91.2`.
  package static func tenths(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A number with that many decimals, one or more, rounded: `0.3452`.
  package static func decimals(_ value: Double, _ count: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let scale = (0..<count).reduce(1.0) { scale, _ in scale * 10 }
    let digits = String(Int((abs(value) * scale).rounded()))
    let filled = String(repeating: "0", count: max(0, count + 1 - digits.count)) + digits
    let sign = value < 0 && filled.contains { $0 != "0" } ? "-" : ""
    return "\(sign)\(filled.dropLast(count)).\(filled.suffix(count))"
  }

  /// Points: a whole number, or one with a decimal: `7`, `4.5`.
  package static func points(_ points: Double) -> String {
    let tenths = Int((points * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// A span of time: `40 seconds`, `12 minutes`, `1 hour 5 minutes`; from a minute on in whole
  /// minutes, and nothing below none.
  package static func duration(milliseconds: Int) -> String {
    let seconds = (max(0, milliseconds) + 500) / 1000
    guard seconds >= 60 else { return Plural.count(seconds, "second") }
    let minutes = (seconds + 30) / 60
    guard minutes >= 60 else { return Plural.count(minutes, "minute") }
    let hours = Plural.count(minutes / 60, "hour")
    return minutes % 60 == 0 ? hours : "\(hours) \(Plural.count(minutes % 60, "minute"))"
  }

  /// A span of time as a clock shows it, in whole seconds, begun ones included: `4:05`, `1:04:05`;
  /// nothing below none.
  package static func clock(milliseconds: Int64) -> String {
    let seconds = (max(0, milliseconds) + 999) / 1000
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let tail = two(seconds % 60)
    return seconds < 3600
      ? "\(seconds / 60):\(tail)" : "\(seconds / 3600):\(two(seconds / 60 % 60)):\(tail)"
  }
}

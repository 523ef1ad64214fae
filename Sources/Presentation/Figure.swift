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
}

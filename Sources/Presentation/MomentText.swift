import Statistics
package import Study

/// Instants as a table shows them.
package enum MomentText {
  /// The local date and time of an instant, to the minute: `2026-11-23 09:05`.
  package static func minute(_ moment: Moment) -> String {
    let parts = ISO8601.text(moment).split(separator: "T")
    return parts.count == 2 ? "\(parts[0]) \(parts[1].prefix(5))" : ""
  }
}

import Questions

/// The values a setting may have.
package enum SettingKind: Equatable, Sendable {
  /// What stands for no number at all.
  package enum Absence: Equatable, Sendable {
    /// Nothing: there always is a number.
    case never
    /// The word `none`; 0 would be mistaken for it.
    case word
    /// The word `none`, and 0.
    case wordOrZero
  }

  /// A share within bounds, both of 0…1.
  case share(ClosedRange<Double>)
  /// A whole number within bounds, of what it counts.
  case count(ClosedRange<Int>, String, none: Absence = .never)
  /// On or off.
  case toggle
  /// Some of the forms, or all.
  case forms
  /// Days of the week and dates, or none.
  case days
  /// One of some words.
  case word([String])

  /// What may be typed, in half a sentence.
  package var values: String {
    switch self {
    case .share(let bounds):
      "\(SettingValue.share(bounds.lowerBound).text) to \(SettingValue.share(bounds.upperBound).text)"
    case .count(let bounds, _, let absence):
      "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        + (absence == .never ? "" : ", or 'none'")
    case .toggle: "'on' or 'off'"
    case .forms: "'all', or some of " + Form.allCases.map(\.rawValue).joined(separator: ", ")
    case .days: "weekdays and dates such as 'sat, sun, 2026-12-24..2027-01-02', or 'none'"
    case .word(let words): words.map { "'\($0)'" }.joined(separator: " or ")
    }
  }

  /// What a number counts, such as `days`; nil where it counts nothing.
  package var unit: String? {
    if case .count(_, let unit, _) = self { unit } else { nil }
  }

  /// The words that may be typed, for completion and suggestions; empty where only numbers may.
  package var words: [String] {
    switch self {
    case .share, .count(_, _, none: .never): []
    case .count: ["none"]
    case .days: ["none", "sat", "sun", "mon", "tue", "wed", "thu", "fri"]
    case .toggle: ["on", "off"]
    case .forms: ["all"] + Form.allCases.map(\.rawValue)
    case .word(let words): words
    }
  }
}

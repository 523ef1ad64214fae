package import Questions

/// The value of a setting.
package enum SettingValue: Hashable, Sendable {
  /// A share, 0…1.
  case share(Double)
  /// A whole number.
  case count(Int)
  /// No number: no limit, or never.
  case none
  /// On or off.
  case toggle(Bool)
  /// The only forms, in the order of ``Form``, each once; empty for all.
  case forms([Form])
  /// Days of the week and dates, one at least.
  case days(EasyDays)
  /// One of the words that the setting has.
  case word(String)

  /// The value as it is shown, typed and kept: `0.90`, `15`, `none`, `on`, `recall, typed`, `all`.
  package var text: String {
    switch self {
    case .share(let share):
      // 0.9 is 0.90; more decimals stay.
      "\(share)".split(separator: ".").last?.count == 1 ? "\(share)0" : "\(share)"
    case .count(let number): "\(number)"
    case .none: "none"
    case .toggle(let isOn): isOn ? "on" : "off"
    case .forms(let forms):
      forms.isEmpty ? "all" : forms.map(\.rawValue).joined(separator: ", ")
    case .days(let days): days.text
    case .word(let word): word
    }
  }
}

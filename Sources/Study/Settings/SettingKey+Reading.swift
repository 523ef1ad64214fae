import DeckFormat
import Questions

extension SettingKey {
  /// The value that a text stands for.
  ///
  /// A share may be typed as `0.9`, `.9`, `0,9`, `90%` or `90`; on and off also as yes and no, true
  /// and false; forms and days are separated by commas or spaces. Case does not matter.
  ///
  /// - Parameter text: What was typed, or what the log or `config.yaml` holds.
  /// - Returns: The value, within the bounds of the declaration.
  /// - Throws: ``SettingError``, which says what values there are.
  package func value(of text: String) throws(SettingError) -> SettingValue {
    let typed = text.trimmed
    guard !typed.isEmpty else { throw .noValue(self) }
    let word = typed.lowercased()
    let value: SettingValue? =
      switch declaration.kind {
      case .share(let bounds): Self.share(word, within: bounds).map(SettingValue.share)
      case .count(let bounds, _, let absence): Self.count(word, within: bounds, absence)
      case .toggle: Self.toggle(word).map(SettingValue.toggle)
      case .forms: .forms(try Self.forms(word))
      case .days: Self.days(word)
      case .word(let words): words.contains(word) ? .word(word) : nil
      }
    guard let value else { throw .unsuitable(self, value: typed) }
    return value
  }

  private static func share(_ word: String, within bounds: ClosedRange<Double>) -> Double? {
    let isPercent = word.hasSuffix("%")
    let digits = (isPercent ? String(word.dropLast()) : word).trimmed
    let plain = String(digits.map { $0 == "," ? "." : $0 })
    guard plain.utf8.allSatisfy({ $0 == 0x2e || (0x30...0x39).contains($0) }),
      let number = Double(plain.hasPrefix(".") ? "0" + plain : plain)
    else { return nil }
    // No share is above 1, so that 90 can only be percent.
    let share = isPercent || number > 1 ? number / 100 : number
    return bounds.contains(share) ? (share * 10_000).rounded() / 10_000 : nil
  }

  private static func count(
    _ word: String, within bounds: ClosedRange<Int>, _ absence: SettingKind.Absence
  ) -> SettingValue? {
    if absence != .never, ["none", "no", "off"].contains(word) { return SettingValue.none }
    guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(word) else {
      return nil
    }
    if number == 0, absence == .wordOrZero { return SettingValue.none }
    return bounds.contains(number) ? .count(number) : nil
  }

  private static func toggle(_ word: String) -> Bool? {
    switch word {
    case "on", "yes", "true": true
    case "off", "no", "false": false
    default: nil
    }
  }

  private static func days(_ words: String) -> SettingValue? {
    if ["none", "no", "off"].contains(words) { return SettingValue.none }
    guard let days = EasyDays(text: words), !days.isEmpty else { return nil }
    return .days(days)
  }

  private static func forms(_ words: String) throws(SettingError) -> [Form] {
    let names = words.split { $0 == "," || $0.isWhitespace }.map(String.init)
    guard !names.isEmpty else { throw .noValue(.forms) }
    var chosen: Set<Form> = []
    for name in names {
      if name == "all" {
        chosen = Set(Form.allCases)
        continue
      }
      guard let form = Form(rawValue: name) else {
        throw .unknownForm(
          name, suggestion: EditDistance.nearest(to: name, in: Form.allCases.map(\.rawValue)))
      }
      chosen.insert(form)
    }
    let forms = Form.allCases.filter(chosen.contains)
    guard forms.contains(where: { $0.evidence != .none }) else { throw .tooWeak(forms) }
    return forms.count == Form.allCases.count ? [] : forms
  }
}

import Study

extension SettingsCommand {
  /// What Tab offers for a value: the words of the setting that was named before; none where only a
  /// number can follow.
  static func values(after words: [String]) -> [String] {
    for word in words {
      if let key = SettingKey(rawValue: word) { return key.declaration.kind.words + [resetWord] }
    }
    return []
  }
}

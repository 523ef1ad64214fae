import Study

extension SettingsCommand {
  /// What a change of a setting led to.
  struct Change {
    /// The setting.
    let key: SettingKey
    /// The deck it was changed for; nil for all.
    let deck: String?
    /// Whether its value was taken away.
    let isReset: Bool
    /// Whether anything was written.
    let hasChanged: Bool
    /// What held before.
    let before: SettingLayer
    /// What holds now.
    let settings: Settings

    /// What happened, what holds now, and where something stronger still says otherwise.
    var sentence: String {
      let place = deck.map { " for deck \($0)" } ?? ""
      let now = settings.resolve(key, deck: deck)
      let holds = "\(key.rawValue) is \(now.value.text)\(place)"
      let origin = now.origin.text
      guard hasChanged else {
        return isReset
          ? "nothing was set: \(holds) (\(origin))" : "\(holds) already"
      }
      let others = deck == nil ? settings.decks(with: key) : []
      let kept = others.map { "\(settings.resolve(key, deck: $0).value.text) for deck \($0)" }
      return (isReset ? "reset: \(holds) (\(origin))" : "set: \(holds)")
        + (before.value == now.value ? "" : ", was \(before.value.text)")
        + (kept.isEmpty ? "" : "; still \(kept.joined(separator: ", "))")
    }
  }
}

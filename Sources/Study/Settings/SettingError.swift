package import Questions

/// Why a setting was not understood: a sentence without its place.
package enum SettingError: Error, Equatable, Sendable {
  /// There is no such setting; the suggestion is the nearest name there is.
  case unknownKey(String, suggestion: String?)
  /// The setting cannot have that value.
  case unsuitable(SettingKey, value: String)
  /// Nothing was said where a value was to be.
  case noValue(SettingKey)
  /// There is no such form; the suggestion is the nearest one there is.
  case unknownForm(String, suggestion: String?)
  /// With these forms alone nothing could be studied.
  case tooWeak([Form])
  /// The setting does not differ between decks.
  case noDeckValue(SettingKey)
  /// The setting is the learner's alone, so that no file may say it.
  case learnerValue(SettingKey)
}

extension SettingError: CustomStringConvertible {
  /// The sentence: `what is wrong; what to do`.
  package var description: String {
    switch self {
    case .unknownKey(let name, let suggestion):
      "there is no setting '\(Self.shortened(name))'; "
        + Self.hint(suggestion, else: "'settings' lists them")
    case .unsuitable(let key, let value):
      "'\(key.rawValue)' cannot be '\(Self.shortened(value))'; it is \(key.declaration.kind.values)"
    case .noValue(let key):
      "'\(key.rawValue)' has no value; it is \(key.declaration.kind.values)"
    case .unknownForm(let name, let suggestion):
      "there is no form '\(Self.shortened(name))'; "
        + Self.hint(suggestion, else: "'forms' is \(SettingKind.forms.values)")
    case .tooWeak(let forms):
      "'study' cannot ask by \(forms.map(\.rawValue).joined(separator: ", ")) alone; add one of "
        + Form.allCases.filter { $0.evidence != .none }.map(\.rawValue).joined(separator: ", ")
    case .noDeckValue(let key):
      "'\(key.rawValue)' is the same for all decks; leave out '--deck'"
    case .learnerValue(let key):
      "'\(key.rawValue)' is kept with what is learned; set it with 'settings \(key.rawValue)'"
    }
  }

  /// A text of at most 40 characters: a file may hold anything.
  private static func shortened(_ text: String) -> String {
    text.count > 40 ? text.prefix(39) + "…" : text
  }

  private static func hint(_ suggestion: String?, else remedy: String) -> String {
    suggestion.map { "did you mean '\($0)'?" } ?? remedy
  }
}

import Questions
import Study

/// A setting as `settings --json` prints it.
struct SettingRecord: Encodable {
  private let key: SettingKey
  private let deck: String?
  private let holds: SettingLayer
  private let layers: [SettingLayer]?

  /// Creates the record of a setting, for a deck or for all, with everything that is said of it or
  /// without.
  init(_ key: SettingKey, deck: String?, in settings: Settings, withLayers: Bool) {
    self.key = key
    self.deck = deck
    holds = settings.resolve(key, deck: deck)
    layers =
      withLayers
      ? settings.layers(of: key, decks: deck.map { [$0] } ?? settings.decks(with: key)) : nil
  }

  private enum CodingKeys: String, CodingKey {
    case key, value, origin, deck, meaning, unit, minimum, maximum, layers
    case usual = "default"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    let declaration = key.declaration
    try container.encode(key.rawValue, forKey: .key)
    try container.encode(Value(holds.value), forKey: .value)
    try container.encode(holds.origin.word, forKey: .origin)
    try container.encodeIfPresent(deck, forKey: .deck)
    try container.encode(declaration.summary, forKey: .meaning)
    try container.encode(Value(declaration.usual), forKey: .usual)
    try container.encodeIfPresent(declaration.kind.unit, forKey: .unit)
    switch declaration.kind {
    case .share(let bounds):
      try container.encode(bounds.lowerBound, forKey: .minimum)
      try container.encode(bounds.upperBound, forKey: .maximum)
    case .count(let bounds, _, _):
      try container.encode(bounds.lowerBound, forKey: .minimum)
      try container.encode(bounds.upperBound, forKey: .maximum)
    case .toggle, .forms, .days, .word: break
    }
    try container.encodeIfPresent(layers?.map(Layer.init), forKey: .layers)
  }
}

extension SettingRecord {
  /// A value in JSON's own kinds: a number, null for none, true or false, an array of names.
  private struct Value: Encodable {
    let value: SettingValue

    init(_ value: SettingValue) { self.value = value }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch value {
      case .share(let share): try container.encode(share)
      case .count(let number): try container.encode(number)
      case .none: try container.encodeNil()
      case .toggle(let isOn): try container.encode(isOn)
      case .forms(let forms): try container.encode(forms.map(\.rawValue))
      case .days(let days): try container.encode(days.words)
      case .word(let word): try container.encode(word)
      }
    }
  }

  /// A value and who says it.
  private struct Layer: Encodable {
    let value: Value
    let origin: String
    let deck: String?

    init(_ layer: SettingLayer) {
      value = Value(layer.value)
      origin = layer.origin.word
      deck = layer.origin.deck
    }
  }
}

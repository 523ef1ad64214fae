package import DeckFormat
import Questions

/// What holds for a learner: every setting, with who says so.
///
/// The strongest comes first: an option of the command, what the learner says of the deck, what the
/// deck's notes say, what the learner says of all decks, `config.yaml`, the usual value.
package struct Settings: Equatable, Sendable {
  private typealias Values = [SettingKey: SettingValue]

  private var options: [SettingKey: SettingLayer] = [:]
  private var ofDecks: [String: Values] = [:]
  private var ofNotes: [String: Values] = [:]
  private var ofLearner: Values = [:]
  private var ofConfig: Values

  /// Puts settings together.
  ///
  /// - Parameters:
  ///   - stored: What the learner's log says now, for a deck or for all; of several values of one
  ///     setting the last counts. A setting or a value of a later version is ignored.
  ///   - config: What `config.yaml` says.
  package init(
    stored: [(key: String, deck: String?, value: String)] = [],
    config: [SettingKey: SettingValue] = [:]
  ) {
    ofConfig = config
    for entry in stored {
      guard let key = SettingKey(rawValue: entry.key), let value = try? key.value(of: entry.value)
      else { continue }
      set(value, for: key, deck: entry.deck)
    }
  }

  /// Takes over what the learner says now, for a deck or for all; nil for nothing any more.
  ///
  /// Where a setting does not differ between decks, what is said of one is ignored.
  package mutating func set(_ value: SettingValue?, for key: SettingKey, deck: String?) {
    guard let deck else { return ofLearner[key] = value }
    if key.declaration.differsByDeck { ofDecks[deck, default: [:]][key] = value }
  }

  /// Takes over what a deck's notes say of it, in place of what they said before.
  package mutating func read(notesOf deck: Deck) {
    var values: Values = [:]
    values[.retention] = deck.retention.map { .share($0) }
    values[.new] = deck.newPerDay.map { .count(min($0, 9999)) }
    let forms = Form.allCases.filter { deck.forms.contains($0.rawValue) }
    if !forms.isEmpty { values[.forms] = .forms(forms) }
    ofNotes[deck.id] = values.isEmpty ? nil : values
  }

  /// Lets an option of the command hold over everything else.
  ///
  /// - Parameters:
  ///   - value: A value that the setting may have; nil where the option was not given, which changes
  ///     nothing.
  ///   - key: The setting.
  ///   - option: The option's name, with the dashes.
  package mutating func use(_ value: SettingValue?, for key: SettingKey, option: String) {
    if let value { options[key] = SettingLayer(value, from: .option(option)) }
  }

  /// The value that holds, and who says it.
  ///
  /// - Parameters:
  ///   - key: The setting.
  ///   - deck: The deck it is to hold for; nil for all that say nothing of their own.
  /// - Returns: The first of ``layers(of:decks:)``.
  package func resolve(_ key: SettingKey, deck: String? = nil) -> SettingLayer {
    layers(of: key, decks: deck.map { [$0] } ?? [])[0]
  }

  /// Every value that somebody says.
  ///
  /// - Parameters:
  ///   - key: The setting.
  ///   - decks: The decks whose own values are wanted, in order.
  /// - Returns: The layers, the strongest first; the last is the usual value.
  package func layers(of key: SettingKey, decks: [String] = []) -> [SettingLayer] {
    var layers: [SettingLayer] = []
    if let option = options[key] { layers.append(option) }
    for deck in decks {
      if let own = ofDecks[deck]?[key] { layers.append(SettingLayer(own, from: .deck(deck))) }
      if let own = ofNotes[deck]?[key] { layers.append(SettingLayer(own, from: .notes(deck))) }
    }
    if let value = ofLearner[key] { layers.append(SettingLayer(value, from: .learner)) }
    if let value = ofConfig[key] { layers.append(SettingLayer(value, from: .config)) }
    return layers + [SettingLayer(key.declaration.usual, from: .usual)]
  }

  /// What the learner has set, for a deck or for all; nil where nothing is.
  package func stored(_ key: SettingKey, deck: String? = nil) -> SettingValue? {
    guard let deck else { return ofLearner[key] }
    return ofDecks[deck]?[key]
  }

  /// The decks with a value of their own for a setting, from the learner or the notes, by name.
  package func decks(with key: SettingKey) -> [String] {
    Set(ofDecks.filter { $1[key] != nil }.keys).union(ofNotes.filter { $1[key] != nil }.keys)
      .sorted()
  }
}

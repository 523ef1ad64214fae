/// Who says what value a setting has, the strongest first.
package enum SettingOrigin: Hashable, Sendable {
  /// An option of the command, by its name with the dashes.
  case option(String)
  /// The learner, for one deck, by its identifier.
  case deck(String)
  /// The author of a deck, in the front matter of its notes, by its identifier.
  case notes(String)
  /// The learner, for all decks.
  case learner
  /// The file of whoever owns the machine or the account.
  case config
  /// Nobody: it is the usual value.
  case usual

  /// The origin in a few words: `--new`, `deck heist`, `notes of heist`, `learner`, `config.yaml`,
  /// `default`.
  package var text: String {
    switch self {
    case .option(let name): name
    case .deck(let deck): "deck \(deck)"
    case .notes(let deck): "notes of \(deck)"
    case .learner: "learner"
    case .config: "config.yaml"
    case .usual: "default"
    }
  }

  /// The origin in a word, as `--json` has it: `option`, `deck`, `notes`, `learner`, `config`,
  /// `default`.
  package var word: String {
    switch self {
    case .option: "option"
    case .deck: "deck"
    case .notes: "notes"
    case .learner: "learner"
    case .config: "config"
    case .usual: "default"
    }
  }

  /// The deck it is about; nil for all.
  package var deck: String? {
    switch self {
    case .deck(let deck), .notes(let deck): deck
    case .option, .learner, .config, .usual: nil
    }
  }
}

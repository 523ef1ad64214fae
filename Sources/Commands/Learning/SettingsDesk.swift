import DeckFormat
import Foundation
import Storage
import Study

/// The settings of whoever learns, and the way to change them.
@MainActor
struct SettingsDesk {
  /// Who learns.
  let learner: Learner
  /// What the log and `config.yaml` say; of notes only what was asked for.
  private(set) var settings: Settings
  /// Where `config.yaml` lies.
  let configPath: String
  private let workspace: Workspace
  private let common: CommonOptions

  /// Reads what the log and `config.yaml` say; what of the latter cannot be used is told.
  init(workspace: Workspace, common: CommonOptions) throws {
    self.workspace = workspace
    self.common = common
    learner = try workspace.learner(common)
    let config = workspace.config
    configPath = config.path
    settings = Settings(
      stored: try workspace.store(common).settings(of: learner.id), config: config.values)
  }

  /// Finds a deck by its name, and takes over what its notes say of it.
  ///
  /// - Returns: The deck's identifier; one that left the library is known by it, while it has
  ///   settings.
  /// - Throws: A `StorageError` if there is no such deck, or it cannot be read.
  mutating func deck(named name: String) throws -> String {
    do {
      let deck = try workspace.decks(matching: [name], common)[0]
      settings.read(notesOf: deck)
      return deck.id
    } catch StorageError.unknownDeck
      where SettingKey.allCases.contains(where: { settings.stored($0, deck: name) != nil })
    {
      return name
    }
  }

  /// Takes over what the notes of all decks say of them.
  mutating func readAllNotes() throws {
    for deck in try workspace.decks(common) { settings.read(notesOf: deck) }
  }

  /// Sets a value for the learner, for one deck or for all; nil for none of their own.
  ///
  /// - Returns: Whether anything changed: nothing is written where it was so already.
  /// - Throws: A ``CommandError`` if it cannot be kept.
  mutating func set(_ key: SettingKey, to value: SettingValue?, deck: String?) throws -> Bool {
    guard settings.stored(key, deck: deck) != value else { return false }
    try workspace.requireWriting(common)
    let journal = Journal(workspace: workspace, common: common, learner: learner.id)
    let result = journal.record(.setting(key: key.rawValue, value: value?.text, deck: deck))
    if case .recordFailed(let reason) = result { throw CommandError(reason, status: .inputOutput) }
    settings.set(value, for: key, deck: deck)
    return true
  }
}

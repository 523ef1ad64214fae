import ArgumentParser
import DeckFormat
import Presentation
import Study

/// Shows settings, or changes one.
struct SettingsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "settings", abstract: "Show the settings and who says so, or change one.",
    discussion: """
      What is set here holds for you, in this library; with '--deck' for one deck. The strongest \
      wins: an option of a command, your value for the deck, the deck's notes, your value for all, \
      config.yaml, the default. 'undo' takes a change back.
      """)

  @Argument(help: ArgumentHelp("The setting; all for none.", valueName: "setting"))
  var key: String?

  @Argument(
    help: ArgumentHelp(
      "Its new value; '\(Self.resetWord)' for none of its own.", valueName: "value"))
  var value: [String] = []

  @Option(help: ArgumentHelp("Show or change it for this deck alone.", valueName: "deck"))
  var deck: String?

  @Flag(help: "Let what is weaker hold again, such as the default.")
  var reset = false

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  /// What may be typed in place of a value, to have none.
  static let resetWord = "default"

  mutating func validate() throws {
    if reset, key == nil { throw ValidationError("'--reset' needs a setting") }
    if reset, !value.isEmpty {
      throw ValidationError("'--reset' takes the value away; leave out '\(value[0])'")
    }
    if json, reset || !value.isEmpty {
      throw ValidationError("'--json' goes with settings that are shown, not changed")
    }
  }

  func run(in workspace: Workspace) throws {
    // A word that was not understood is told before any file is opened.
    let request: Request
    do throws(SettingError) {
      request = try self.request()
    } catch {
      throw CommandError("settings: error: \(error)", status: .usage)
    }
    var desk = try SettingsDesk(workspace: workspace, common: common)
    let deck = try deck.map { try desk.deck(named: $0) }
    switch request {
    case .show(let key): try show(key, deck: deck, at: &desk, in: workspace)
    case .set(let key, let value):
      let before = desk.settings.resolve(key, deck: deck)
      let hasChanged = try desk.set(key, to: value, deck: deck)
      let change = Change(
        key: key, deck: deck, isReset: value == nil, hasChanged: hasChanged, before: before,
        settings: desk.settings)
      workspace.console.write(change.sentence)
    }
  }

  /// What is asked for.
  private enum Request {
    /// One setting, or all for nil.
    case show(SettingKey?)
    /// Another value, or none for nil.
    case set(SettingKey, SettingValue?)
  }

  private func request() throws(SettingError) -> Request {
    guard let name = key else { return .show(nil) }
    let key = try SettingKey(named: name)
    if deck != nil, !key.declaration.differsByDeck { throw .noDeckValue(key) }
    if reset || value.map({ $0.lowercased() }) == [Self.resetWord] { return .set(key, nil) }
    return value.isEmpty
      ? .show(key)
      : .set(
        key,
        try key.value(
          of: value.map { $0.hasPrefix("\u{2212}") ? "-" + $0.dropFirst() : $0 }.joined(
            separator: " ")))
  }

  @MainActor private func show(
    _ key: SettingKey?, deck: String?, at desk: inout SettingsDesk, in workspace: Workspace
  ) throws {
    // Of one setting every word counts, also those of notes.
    if let key, deck == nil, key.declaration.scope == .notes {
      try desk.readAllNotes()
    }
    if json {
      for shown in key.map({ [$0] }) ?? SettingKey.allCases {
        let record = SettingRecord(shown, deck: deck, in: desk.settings, withLayers: key != nil)
        workspace.console.write(try JSON.line(of: record))
      }
      return
    }
    let text = SettingsText(desk.settings)
    let style = workspace.style(common)
    let lines =
      key.map { text.detail(of: $0, deck: deck, config: desk.configPath, style) }
      ?? text.list(deck: deck, style)
    workspace.console.write(lines.joined(separator: "\n"))
  }
}

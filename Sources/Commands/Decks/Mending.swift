import DeckFormat
import Foundation
import LineEditing
import Presentation
import Questions
import Storage
import Study

/// Lets the history of facts follow them where the notes have renamed or moved them.
@MainActor
struct Mending {
  /// The moves that are found, by the old deck, line and identifier.
  private(set) var moves: [FactMove]
  /// The facts with a history that no deck has any more, and that were not recognized elsewhere.
  let orphans: [FactSnapshot]
  private let workspace: Workspace
  private let common: CommonOptions

  /// Compares what is remembered with all decks of the library.
  ///
  /// While a deck cannot be read nothing is compared: all its facts would seem to be gone.
  init(workspace: Workspace, common: CommonOptions) throws {
    self.workspace = workspace
    self.common = common
    let loaded = try workspace.library(common).decks.loadAll()
    guard loaded.problems.isEmpty else {
      (moves, orphans) = ([], [])
      return
    }
    let store = try workspace.store(common)
    let changes = FactMatcher.changes(
      remembered: try store.rememberedFacts(), decks: loaded.decks,
      known: try store.factsWithHistory())
    let found = try Self.moves(changes, in: store)
    moves = found
    let recognized = Set(found.map { Self.key($0.from) })
    orphans = changes.vanished.filter { !recognized.contains(Self.key($0)) }
  }

  /// The most answers a card may have for its fact to have been asked as new by mistake.
  private static let mostAnswersAnew = 3

  /// The moves, also those onto facts that were asked as new only after the old ones were gone.
  private static func moves(_ changes: FactChanges, in store: ProgressStore) throws -> [FactMove] {
    let vanished = Set(changes.vanished.map(key))
    guard !vanished.isEmpty else { return [] }
    let anew = try store.factsAskedAnew(insteadOf: vanished, most: mostAnswersAnew)
    return FactMatcher.moves(changes, askedAnew: Set(anew.first.keys)) { from, to in
      (anew.last[key(from)] ?? .max) < (anew.first[key(to)] ?? .min)
    }
  }

  /// Looks whether something that is remembered is gone, and if so offers to mend it.
  ///
  /// - Parameters:
  ///   - workspace: The program's surroundings.
  ///   - common: The options of the command.
  ///   - names: The decks that are going to be studied; only what these have lost or may have taken
  ///     over is offered, everything for none.
  /// - Throws: Why decks or progress cannot be read, or a move not be written.
  static func offerIfNeeded(
    _ workspace: Workspace, _ common: CommonOptions, decks names: [String] = []
  ) throws {
    guard try isAnythingGone(workspace, common, names) else { return }
    var mending = try Mending(workspace: workspace, common: common)
    if !names.isEmpty {
      let studied = Set(try workspace.decks(matching: names, common).map(\.id))
      mending.moves.removeAll { !studied.contains($0.from.deck) && !studied.contains($0.to.deck) }
    }
    try mending.offer()
  }

  /// Whether some deck no longer has a fact that is remembered: a quick look that needs no texts.
  ///
  /// Of decks that are not going to be studied only their files are looked for, but where a deck is
  /// studied for the first time: then it may be a part of another one.
  private static func isAnythingGone(
    _ workspace: Workspace, _ common: CommonOptions, _ names: [String]
  ) throws -> Bool {
    let store = try workspace.store(common)
    let decks = Dictionary(
      try workspace.decks(matching: names, common).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let remembered = try store.rememberedDecks()
    for deck in names.isEmpty ? remembered : decks.keys.sorted() {
      let known = decks[deck]?.indexOfFact
      if try store.rememberedIdentifiers(ofDeck: deck).contains(where: { known?[$0] == nil }) {
        return true
      }
    }
    let others = remembered.filter { decks[$0] == nil }
    guard !names.isEmpty, !others.isEmpty else { return false }
    if !Set(decks.keys).isSubset(of: remembered) { return true }
    let folder = try workspace.library(common).decks
    let files = Set(try folder.files().map { "\(folder.shownAs)/\($0)" })
    return try others.contains { deck in
      try store.rememberedFiles(ofDeck: deck).contains {
        $0.hasPrefix(folder.shownAs + "/") && !files.contains($0)
      }
    }
  }

  /// Moves the history of facts, all or none, and with a deck that has another name the settings
  /// that any learner made for it; `undo` takes it back as a whole.
  func apply(_ moves: [FactMove]) throws {
    let learner = try workspace.learner(common)
    let journal = Journal(workspace: workspace, common: common, learner: learner.id)
    var names: [(old: String, new: String)] = []
    for move in moves where move.change == .deckRenamed {
      if !names.contains(where: { $0.old == move.from.deck }) {
        names.append((move.from.deck, move.to.deck))
      }
    }
    let store = try workspace.store(common)
    let others = try store.learners().filter { $0.id != learner.id }.flatMap { other in
      try Self.settings(store.settings(of: other.id), of: names).map { (other.id, $0) }
    }
    let result = journal.record(
      all: moves.map { .move(from: Self.key($0.from), to: Self.key($0.to)) }
        + Self.settings(try store.settings(of: learner.id), of: names),
      ofOthers: others, facts: moves.map(\.to))
    if case .recordFailed(let reason) = result {
      throw CommandError(reason, status: .inputOutput)
    }
  }

  /// What lets a learner's settings of decks follow their names.
  private static func settings(
    _ settings: [(key: String, deck: String?, value: String)],
    of names: [(old: String, new: String)]
  ) -> [Event.Content] {
    names.flatMap { old, new in
      settings.filter { setting in
        // What was said of the new name already holds.
        setting.deck == old && !settings.contains { $0.deck == new && $0.key == setting.key }
      }.flatMap { setting -> [Event.Content] in
        [
          .setting(key: setting.key, value: setting.value, deck: new),
          .setting(key: setting.key, value: nil, deck: old),
        ]
      }
    }
  }

  /// Shows what was found and asks whether the history is to follow; without a person at the
  /// terminal it only says how to have it done.
  func offer() throws {
    guard !moves.isEmpty else { return }
    let console = workspace.console
    guard console.isInteractive, try workspace.store(common).mode == .readWrite else {
      console.writeError(
        "\(Self.found(moves.count)); 'check --mend' lets the history follow")
      return
    }
    console.write("\(Self.found(moves.count)):")
    let text = MoveText(moves)
    for line in text.lines(width: workspace.style(common).width) { console.write(line) }
    if let chosen = try choose(among: text.groups) {
      try apply(chosen)
      console.write(Self.told(chosen.count))
    } else {
      console.write("left as it is; 'check --mend' asks again, nothing is lost")
    }
  }

  /// What is said of facts that were recognized elsewhere.
  static func found(_ count: Int) -> String {
    let verb = count == 1 ? "seems" : "seem"
    return "\(Plural.count(count, "fact")) with a history \(verb) to be elsewhere in the notes now"
  }

  /// What is said when histories were moved.
  static func told(_ count: Int) -> String {
    "\(Plural.count(count, "history", "histories")) moved; 'undo' takes \(count == 1 ? "it" : "them") back"
  }

  /// The moves that a person wants: all of them with Enter, some by the numbers of their lines; nil
  /// for none.
  private func choose(among groups: [[FactMove]]) throws -> [FactMove]? {
    while true {
      let prompt = "let the history follow? Enter yes, n no, or numbers: "
      let reply = try workspace.console.read(prompt, .reply)
      guard case .line(let line) = reply else { return nil }
      let words = line.lowercased().split { $0 == " " || $0 == "," }
      if words.isEmpty || ["y", "yes"].contains(words[0]) { return moves }
      if ["n", "no"].contains(words[0]) { return nil }
      let numbers = words.compactMap { Int($0) }
      if numbers.count == words.count, numbers.allSatisfy({ (1...groups.count).contains($0) }) {
        return Set(numbers).sorted().flatMap { groups[$0 - 1] }
      }
      workspace.console.write("'\(line)' is none of the numbers 1 to \(groups.count)")
    }
  }

  private static func key(_ fact: FactSnapshot) -> String { "\(fact.deck):\(fact.id)" }
}

package import DeckFormat
import Foundation
package import Presentation
import Questions
package import Storage
import Study

/// What commands work with: the console, the library, its decks and the progress in it.
///
/// Everything is opened when it is first asked for, once for a whole session.
@MainActor
package final class Workspace {
  /// Where words come from and text goes to.
  package let console: Console
  /// The machine.
  package let world: World
  /// Whether commands are typed in a session that is open already.
  package var isInSession = false
  private var openLibrary: Library?
  private var openStore: ProgressStore?
  private var loaded: LoadedDecks?
  /// The decks that were read by name, while the library as a whole was not.
  private var named: [Deck] = []
  /// Who learns for the rest of the session, where somebody was named in it.
  private var sessionLearner: String?
  /// Whether answers were written, so that the facts they are about are to be remembered.
  package var hasRecorded = false

  /// Creates a workspace that has opened nothing yet.
  package init(console: Console, world: World) {
    self.console = console
    self.world = world
  }

  /// How text is to look for a command with these options.
  package func style(_ options: CommonOptions) -> Style {
    let wantsColor =
      switch options.color {
      case .always: true
      case .never: false
      case .auto: console.wantsColor && console.outputIsTerminal
      }
    return Style(
      usesColor: wantsColor, isPlain: options.plain || console.isDumb,
      width: console.outputIsTerminal ? console.columns : 80)
  }

  /// The library, found by the options or the place the program was started in.
  package func library(_ options: CommonOptions) throws -> Library {
    if let openLibrary {
      guard let named = options.library else { return openLibrary }
      let library = try find(named)
      guard library.root == openLibrary.root else {
        throw CommandError(
          "\(named): error: the library '\(openLibrary.root)' is open in this session; "
            + "leave it first", status: .usage)
      }
      return openLibrary
    }
    let library = try find(options.library)
    openLibrary = library
    return library
  }

  private func find(_ named: String?) throws -> Library {
    try Library.find(
      option: named, environment: world.environment, workingDirectory: world.workingDirectory,
      executable: world.executable)
  }

  /// The progress file of the library.
  package func store(_ options: CommonOptions) throws -> ProgressStore {
    if let openStore { return openStore }
    let library = try library(options)
    let store = try ProgressStore(path: library.progressFile, now: world.now())
    openStore = store
    KnownLibraries(environment: world.environment).remember(library)
    return store
  }

  /// Who learns.
  package func learner(_ options: CommonOptions) throws -> Learner {
    try store(options).learner(named: options.learner ?? sessionLearner, at: world.now())
  }

  /// Lets somebody learn for the rest of the session.
  ///
  /// - Throws: A `StorageError` if the library has no such learner.
  package func setLearner(named name: String, _ options: CommonOptions) throws {
    sessionLearner = try store(options).learner(named: name, at: world.now()).name
  }

  /// All decks of the library; problems of files are written to standard error.
  package func decks(_ options: CommonOptions) throws -> [Deck] {
    if let loaded { return loaded.decks }
    let all = try library(options).decks.loadAll()
    loaded = all
    report(all)
    return all.decks
  }

  /// The decks of some names; all of them for none.
  package func decks(matching names: [String], _ options: CommonOptions) throws -> [Deck] {
    if names.isEmpty { return try decks(options) }
    let found = try library(options).decks.decks(
      matching: names, workingDirectory: world.workingDirectory)
    report(found)
    named = found.decks + named.filter { old in !found.decks.contains { $0.id == old.id } }
    return found.decks
  }

  /// The deck of an identifier; nil if there is none, or the library cannot be read.
  package func deck(_ id: String, _ options: CommonOptions) -> Deck? {
    named.first { $0.id == id } ?? (try? decks(options))?.first { $0.id == id }
  }

  /// Forgets what was read, because the notes may have changed.
  package func forgetDecks() {
    loaded = nil
    named = []
  }

  private func report(_ decks: LoadedDecks) {
    for problem in decks.problems { console.writeError(problem.description) }
  }

  /// Ends the work with the library: the facts that were asked are remembered as the notes have them
  /// now, and a backup is written if one is due.
  package func close() {
    guard hasRecorded else { return }
    try? openStore?.rememberFacts(of: loaded?.decks ?? named)
    _ = try? openStore?.backUpIfDue(at: world.now())
  }
}

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
  /// The names by which ``named`` was read.
  private var namedBy: [String] = []
  /// Who learns for the rest of the session, where somebody was named in it.
  private var sessionLearner: String?
  /// Whether answers were written, so that the facts they are about are to be remembered.
  package var hasRecorded = false

  /// The words of the command that is performed.
  package internal(set) var words: [String] = []
  /// The options the program was started with, which hold where a command says nothing else.
  package var rootOptions: CommonOptions?
  /// What the user's file of settings says; read once.
  private var openConfig: ConfigFile?
  /// The problems that were told, each once.
  private var told: Set<String> = []

  /// Creates a workspace that has opened nothing yet.
  package init(console: Console, world: World) {
    self.console = console
    self.world = world
  }

  /// How text is to look for a command with these options.
  package func style(_ options: CommonOptions) -> Style {
    let color = options.color == .auto ? rootOptions?.color ?? .auto : options.color
    let wantsColor =
      switch color {
      case .always: true
      case .never: false
      case .auto: console.wantsColor && console.outputIsTerminal
      }
    return Style(
      usesColor: wantsColor,
      isPlain: options.plain || rootOptions?.plain ?? false || console.isDumb,
      width: console.outputIsTerminal ? console.columns() : 80)
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
    func find() throws(StorageError) -> Library {
      try Library.find(
        option: named, environment: world.environment, workingDirectory: world.workingDirectory,
        executable: world.executable)
    }
    do throws(StorageError) {
      return try find()
    } catch {
      guard case .noLibrary(let name) = error else { throw error }
      try completeLibrary(named: name, orThrow: error)
      return try find()
    }
  }

  /// Makes the folder of the progress in a folder that has decks and nothing else of a library.
  ///
  /// - Throws: The error given, or a ``CommandError`` that says more of what stands there.
  private func completeLibrary(named name: String, orThrow error: StorageError) throws {
    var path = name
    if let home = world.environment["HOME"], path == "~" || path.hasPrefix("~/") {
      path = home + path.dropFirst()
    }
    if !path.hasPrefix("/") { path = "\(world.workingDirectory)/\(path)" }
    let files = FileManager.default
    guard files.fileExists(atPath: path) else {
      throw CommandError(
        "\(name): error: there is no such folder; look at the spelling", status: .noInput)
    }
    guard files.isFolder(atPath: path) else {
      throw CommandError(
        "\(name): error: this is a file; name the folder that has 'Decks' in it", status: .noInput)
    }
    let progress = "\(path)/Progress"
    guard files.isFolder(atPath: "\(path)/Decks"), !files.fileExists(atPath: progress) else {
      throw error
    }
    do {
      try files.createDirectory(atPath: progress, withIntermediateDirectories: false)
    } catch {
      throw CommandError(
        "\(name)/Progress: error: this folder cannot be made; allow writing to '\(name)', or make it "
          + "yourself", status: .inputOutput)
    }
    console.writeError("\(name)/Progress: made, for what you learn here")
  }

  /// The progress file of the library.
  ///
  /// Where it may only be read, it is opened for reading: what was learned can still be looked at.
  package func store(_ options: CommonOptions) throws -> ProgressStore {
    let library = try library(options)
    if let openStore { return openStore }
    let path = library.progressFile
    let store: ProgressStore
    do throws(StorageError) {
      store = try ProgressStore(path: path, now: world.now())
    } catch {
      switch error {
      case .readOnly, .noPermission: store = try ProgressStore(path: path, mode: .readOnly)
      default: throw error
      }
    }
    if let problem = store.traces { console.writeError(problem.description) }
    openStore = store
    KnownLibraries(environment: world.environment).remember(library)
    return store
  }

  /// What the user's file of settings says; what of it cannot be used is told, once.
  package var config: ConfigFile {
    if let openConfig { return openConfig }
    let config = ConfigFile(environment: world.environment)
    for problem in config.problems { console.writeError(problem.description) }
    openConfig = config
    return config
  }

  /// Makes sure that answers can be kept before any is asked for.
  ///
  /// - Throws: A `StorageError` if the progress may only be read.
  package func requireWriting(_ options: CommonOptions) throws {
    let store = try store(options)
    if store.mode == .readOnly { throw StorageError.readOnly(path: store.path) }
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
    named = []
    namedBy = []
    report(all)
    return all.decks
  }

  /// The decks of some names; all of them for none.
  package func decks(matching names: [String], _ options: CommonOptions) throws -> [Deck] {
    if names.isEmpty { return try decks(options) }
    // A command and what it offers before ask for the same decks.
    if names == namedBy { return named }
    let found = try library(options).decks.decks(
      matching: names, workingDirectory: world.workingDirectory,
      reader: { path, shown throws(StorageError) in try NotesFile.deck(path, shownAs: shown) })
    report(found)
    named = found.decks
    namedBy = names
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
    namedBy = []
  }

  private func report(_ decks: LoadedDecks) {
    let mistakes = decks.decks.flatMap(\.diagnostics).filter { $0.severity == .error }
    for problem in decks.problems.map(\.description) + mistakes.map(\.description)
    where told.insert(problem).inserted {
      console.writeError(problem)
    }
  }

  /// Ends the work with the library: the facts that were asked are remembered as the notes have them
  /// now, and a backup is written if one is due.
  package func close() {
    guard let openStore else { return }
    do throws(StorageError) {
      if hasRecorded {
        try openStore.rememberFacts(of: loaded?.decks ?? named)
        try openStore.backUpIfDue(at: world.now())
      }
      // The last connection folds the log beside the file into it, so that one file is all there is.
      try openStore.close()
    } catch {
      console.writeError(error.description)
    }
  }
}

import ArgumentParser
import DeckFormat
import Foundation
import Storage

/// Finds the deck files that words of a command name: files, folders, or decks of the library.
@MainActor
struct DeckFiles {
  let workspace: Workspace
  let common: CommonOptions
  /// Whether files that nobody wrote as decks are read as well as can be.
  var readsArticles = false

  /// Reads what the names stand for; the library's decks for none.
  ///
  /// A file or folder is read as it is, without a library, so that a deck can be checked anywhere.
  func read(_ names: [String]) throws -> LoadedDecks {
    if names.isEmpty { return try workspace.library(common).decks.loadAll() }
    var loaded = LoadedDecks()
    for name in names {
      do {
        let found = try read(name)
        loaded.decks += found.decks
        loaded.problems += found.problems
      } catch let problem as StorageError where names.count > 1 {
        loaded.problems.append(problem)
      }
    }
    return loaded
  }

  /// Reads what the names stand for and does something with each deck; files that cannot be read are
  /// told of.
  ///
  /// - Throws: What `body` throws, and the exit status 1 after the last deck if some file could not
  ///   be read.
  func forEachDeck(named names: [String], _ body: (Deck) throws -> Void) throws {
    let loaded = try read(names)
    for problem in loaded.problems { workspace.console.writeError(problem.description) }
    for deck in loaded.decks { try body(deck) }
    if !loaded.problems.isEmpty { throw ExitCode(CommandError.Status.no.rawValue) }
  }

  private func read(_ name: String) throws -> LoadedDecks {
    let path = name.hasPrefix("/") ? name : "\(workspace.world.workingDirectory)/\(name)"
    if FileManager.default.fileExists(atPath: path) {
      if FileManager.default.isFolder(atPath: path) {
        let shown = name.hasSuffix("/") ? String(name.dropLast()) : name
        return try DeckFolder(path: path, shownAs: shown).loadAll()
      }
      return LoadedDecks(decks: [
        try readsArticles
          ? NotesFile.deck(path, shownAs: name) : DeckFolder.deck(path, name)
      ])
    }
    if name.contains("/") || name.hasSuffix(".md") { throw StorageError.missing(path: name) }
    return try workspace.library(common).decks.decks(
      matching: [name], workingDirectory: workspace.world.workingDirectory)
  }
}

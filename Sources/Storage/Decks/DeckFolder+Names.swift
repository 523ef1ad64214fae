package import DeckFormat
import Foundation

extension DeckFolder {
  /// Reads the decks that a user names; all of the folder where no name is given.
  ///
  /// A name is, first to last: a file of the folder with or without its `.md`, the path of any
  /// file, the identifier of a deck, or the beginning of exactly one file's name or identifier.
  ///
  /// - Parameters:
  ///   - names: What the user typed.
  ///   - workingDirectory: The folder that paths are read from.
  ///   - reader: Reads a file from elsewhere, by its path and the name that messages have for it.
  /// - Returns: The decks in the order they are named, each once. Where names are given, no
  ///   problem is left but decks with one identifier.
  /// - Throws: `unknownDeck` with the nearest name, `ambiguousDeck`, or why the file of a named deck
  ///   cannot be read.
  package func decks(
    matching names: [String], workingDirectory: String,
    reader: @escaping (_ path: String, _ shown: String) throws(StorageError) -> Deck = Self.deck
  ) throws(StorageError) -> LoadedDecks {
    if names.isEmpty { return try loadAll() }
    var finder = DeckFinder(folder: self, workingDirectory: workingDirectory, reader: reader)
    var loaded = LoadedDecks()
    for name in names {
      let deck = try finder.deck(named: name)
      if !loaded.decks.contains(where: { $0.path == deck.path }) { loaded.add(deck) }
    }
    return loaded
  }

  /// Reads a file as a deck.
  package static func deck(_ path: String, _ shown: String) throws(StorageError) -> Deck {
    Deck(parsing: try DeckFile.read(path, shownAs: shown), path: shown)
  }
}

/// Finds decks by name; what had to be read for one name is kept for the next.
private struct DeckFinder {
  let folder: DeckFolder
  let workingDirectory: String
  private let reader: (String, String) throws(StorageError) -> Deck
  private var listed: [String]?
  private var all: LoadedDecks?

  init(
    folder: DeckFolder, workingDirectory: String,
    reader: @escaping (String, String) throws(StorageError) -> Deck
  ) {
    self.reader = reader
    self.folder = folder
    self.workingDirectory = workingDirectory
  }

  mutating func deck(named name: String) throws(StorageError) -> Deck {
    let files = try files(for: name)
    let wanted = name.hasSuffix(".md") ? name : name + ".md"
    if files.contains(wanted) { return try read(wanted) }
    let namesakes = files.filter { $0.hasSuffix("/" + wanted) }
    if namesakes.count == 1 { return try read(namesakes[0]) }
    if let deck = try deck(atPath: name) { return deck }
    let decks = try everyDeck()
    if let deck = decks.first(where: { $0.id == name }) { return deck }
    let begun = decks.filter { deck in
      [deck.id, stem(of: deck)].contains { $0.lowercased().hasPrefix(name.lowercased()) }
    }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1, !name.isEmpty {
      throw .ambiguousDeck(path: folder.shownAs, name: name, decks: begun.map(\.id))
    }
    throw .unknownDeck(
      path: folder.shownAs, name: name,
      suggestion: EditDistance.nearest(to: name, in: decks.map(\.id) + decks.map(stem)))
  }

  /// The deck in a file anywhere; nil if the name is no path.
  private func deck(atPath name: String) throws(StorageError) -> Deck? {
    let path = name.hasPrefix("/") ? name : "\(workingDirectory)/\(name)"
    let isPath = name.contains("/") || name.hasSuffix(".md")
    guard !name.isEmpty, isPath || FileManager.default.fileExists(atPath: path) else { return nil }
    // A folder that happens to be called as a deck begins is not meant, unless it is spelled out.
    if !isPath, FileManager.default.isFolder(atPath: path) { return nil }
    return try reader(path, name)
  }

  private func read(_ file: String) throws(StorageError) -> Deck {
    let shown = "\(folder.shownAs)/\(file)"
    return Deck(
      parsing: try DeckFile.read("\(folder.path)/\(file)", shownAs: shown), path: shown)
  }

  /// The files of the folder; none where it cannot be read but a path is named.
  private mutating func files(for name: String) throws(StorageError) -> [String] {
    if let listed { return listed }
    do throws(StorageError) {
      let files = try folder.files()
      listed = files
      return files
    } catch {
      if name.contains("/") || name.hasSuffix(".md") { return [] }
      throw error
    }
  }

  private mutating func everyDeck() throws(StorageError) -> [Deck] {
    if let all { return all.decks }
    let loaded = try folder.loadAll()
    all = loaded
    return loaded.decks
  }

  private func stem(of deck: Deck) -> String {
    let name = deck.path.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
  }
}

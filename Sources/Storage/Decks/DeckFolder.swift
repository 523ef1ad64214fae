package import DeckFormat
import Dispatch
import Foundation
import Synchronization

/// A folder of decks: Markdown files, also in folders within it.
package struct DeckFolder: Equatable, Sendable {
  /// The folder.
  package let path: String
  /// How messages name it; a deck's own path begins with it.
  package let shownAs: String

  /// A folder of decks; nothing is looked at.
  package init(path: String, shownAs: String) {
    self.path = path
    self.shownAs = shownAs
  }

  /// The files of the decks, as paths within the folder, by name.
  ///
  /// They end with `.md`; hidden files and folders, and every `README.md`, are no decks.
  ///
  /// - Throws: `missing`, `noPermission` or `cannotRead` for the folder itself; a folder within it
  ///   that cannot be read counts as empty.
  package func files() throws(StorageError) -> [String] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { throw .missing(path: shownAs) }
    guard manager.isReadableFile(atPath: path) else { throw .noPermission(path: shownAs) }
    var found: [String] = []
    do {
      try collect(from: "", into: &found)
    } catch {
      throw .cannotRead(path: shownAs, reason: StorageError.reason(of: error))
    }
    return found.sorted()
  }

  /// Reads files of the folder, on all cores.
  ///
  /// - Parameter files: Paths within the folder, as ``files()`` gives them.
  /// - Returns: The decks in the order of the files, and why others are left out.
  package func load(_ files: [String]) -> LoadedDecks {
    var texts: [(index: Int, text: String)] = []
    var results = [Result<Deck, StorageError>?](repeating: nil, count: files.count)
    for (index, file) in files.enumerated() {
      do throws(StorageError) {
        texts.append((index, try DeckFile.read("\(path)/\(file)", shownAs: "\(shownAs)/\(file)")))
      } catch {
        results[index] = .failure(error)
      }
    }
    // The largest first, so that no core waits long for the other at the end.
    texts.sort { ($1.text.utf8.count, $0.index) < ($0.text.utf8.count, $1.index) }
    let work = texts
    let parsed = Mutex(results)
    let parse = { @Sendable (job: Int) in
      let (index, text) = work[job]
      let deck = Deck(parsing: text, path: "\(shownAs)/\(files[index])")
      parsed.withLock { $0[index] = .success(deck) }
    }
    if work.count > 1 {
      DispatchQueue.concurrentPerform(iterations: work.count, execute: parse)
    } else {
      work.indices.forEach(parse)
    }
    var loaded = LoadedDecks()
    for case let result? in parsed.withLock({ $0 }) {
      switch result {
      case .success(let deck): loaded.add(deck)
      case .failure(let problem): loaded.problems.append(problem)
      }
    }
    return loaded
  }

  /// Reads every deck of the folder.
  ///
  /// - Throws: What ``files()`` throws; a single file that cannot be read becomes a problem.
  package func loadAll() throws(StorageError) -> LoadedDecks { load(try files()) }

  /// The file of a deck that was read from the folder; nil for one from elsewhere.
  package func file(of deck: Deck) -> String? {
    deck.path.hasPrefix(shownAs + "/") ? path + deck.path.dropFirst(shownAs.count) : nil
  }

  private func collect(from folder: String, into found: inout [String]) throws {
    let manager = FileManager.default
    let full = folder.isEmpty ? path : "\(path)/\(folder)"
    for name in try manager.contentsOfDirectory(atPath: full) where !name.hasPrefix(".") {
      let file = folder.isEmpty ? name : "\(folder)/\(name)"
      if name.hasSuffix(".md") {
        if name.lowercased() != "readme.md" { found.append(file) }
      } else if isFolder("\(full)/\(name)") {
        try? collect(from: file, into: &found)
      }
    }
  }

  /// Whether it is a folder and no link to one: links can run in circles.
  private func isFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}

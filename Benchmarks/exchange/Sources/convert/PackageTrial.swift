import Archives
import DeckFormat
import Exchange
import Foundation
import Questions
import Study

/// Reads a package wholly, as the command does, and sees to it that it ends in decks or in a sentence.
struct PackageTrial {
  /// What is wrong with how a package was read.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// The folder in which all is done; it is emptied before.
  let folder: String

  /// Reads a package.
  ///
  /// - Parameter path: Its file.
  /// - Returns: What became of it, in a few words.
  /// - Throws: A ``Failure`` if it was read wrongly.
  func read(_ path: String) throws -> String {
    let (scratch, media) = ("\(folder)/scratch", "\(folder)/media")
    for folder in [scratch, media] {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    let before = try names(in: folder)
    let result: String
    do {
      result = try decks(path, scratch: scratch, media: media)
    } catch let error as PackageError {
      let sentence = "\(error)"
      guard !sentence.isEmpty, !sentence.contains("\n") else {
        throw Failure(description: "this is no sentence: \(sentence)")
      }
      result = "refused: \(sentence)"
    }
    guard try names(in: folder) == before else {
      throw Failure(description: "something was written beside the folders")
    }
    // SQLite puts files of its own beside a database, for as long as it is open.
    let strange = try names(in: scratch).filter { !$0.hasPrefix("collection.anki2") }
    guard strange.isEmpty else {
      throw Failure(description: "something was written beside the collection: \(strange)")
    }
    return result
  }

  /// Sees to it that the deck of a file is read without errors, and is printed as it was written.
  ///
  /// - Throws: A ``Failure`` with the first line that is printed otherwise.
  static func check(_ file: CardFile) throws {
    let written = file.draft.text
    let deck = Deck(parsing: written, path: "x.md")
    let problem = deck.diagnostics.first { $0.severity == .error }
    if let problem { throw Failure(description: "the deck has errors: \(problem)") }
    let printed = deck.printed()
    guard !printed.utf8.elementsEqual(written.utf8) else { return }
    let pairs = zip(
      written.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String($0) ?? "" },
      printed.utf8.split(separator: 10, omittingEmptySubsequences: false).map { String($0) ?? "" })
    let pair = pairs.first { !$0.utf8.elementsEqual($1.utf8) }
    throw Failure(
      description:
        "\(pair?.0.debugDescription ?? "the end") is printed \(pair?.1.debugDescription ?? "")")
  }

  private func names(in folder: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }

  private func decks(_ path: String, scratch: String, media: String) throws -> String {
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
    let package = try AnkiPackage(path: path, size: size?.intValue ?? 0, scratch: scratch)
    let decks = try package.decks(named: "x.apkg")
    try package.checkHistory()
    var keys: [Int64: [Card.ID]] = [:]
    for deck in decks {
      try Self.check(deck.file)
      keys.merge(deck.keys(of: deck.file.draft, path: "x.md", id: nil)) { one, _ in one }
    }
    let history = try PackageHistory(package, keys: keys) { _ in 3600 }
    var events = 0
    try history.forEachEvent(of: UUID(), batch: UUID()) { event in
      events += 1
      guard event.isWithinBounds else {
        throw Failure(description: "an event is out of bounds: \(event)")
      }
    }
    let files = decks.reduce(into: Set()) { $0.formUnion($1.media) }
    try package.unpack(files, to: media)
    let left = try names(in: media).subtracting(files)
    guard left.isEmpty else { throw Failure(description: "files that nobody named: \(left)") }
    let notes = decks.reduce(0) { $0 + $1.file.taken }
    return "\(decks.count) decks, \(notes) notes, \(events) events"
  }
}

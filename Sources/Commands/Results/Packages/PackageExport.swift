import DeckFormat
import Exchange
import Foundation
import Presentation
import Questions
import Scheduling
import Storage
import Study

/// Writes decks as a package of Anki's.
@MainActor
struct PackageExport {
  /// Takes the bytes of a package.
  typealias Sink = (ArraySlice<UInt8>) throws -> Void

  /// The decks that are named that came from Anki.
  private static let toldDecks = 10

  private let banks: [Bank]
  private let workspace: Workspace
  private let common: CommonOptions
  private let takesHistory: Bool

  /// Prepares to write decks.
  ///
  /// - Parameters:
  ///   - banks: The decks, each with something to ask.
  ///   - workspace: The library.
  ///   - common: The options of the command.
  ///   - takesHistory: Whether the learner's answers come along.
  init(_ banks: [Bank], workspace: Workspace, common: CommonOptions, takesHistory: Bool) {
    self.banks = banks
    self.workspace = workspace
    self.common = common
    self.takesHistory = takesHistory
  }

  /// Writes the package.
  ///
  /// - Returns: What was written.
  /// - Throws: What the sink throws, or why decks or progress cannot be read.
  func write(to sink: @escaping Sink) throws -> AnkiPackageWriter.Tally {
    let store = try workspace.store(common)
    let scratch = try ScratchFolder()
    // Nobody is made up to be exported; whoever is named must be there.
    let isKnown = try common.learner != nil || !store.learners().isEmpty
    guard takesHistory, isKnown else {
      let writer = try AnkiPackageWriter(
        banks, scratch: scratch.path, at: workspace.world.now(), replay: Replay(), from: nil)
      return try finish(writer, to: sink) { _ in PackageStanding(state: nil) }
    }
    let desk = try StudyDesk(workspace: workspace, common: common)
    let wanted = Set(banks.map(\.deck.id))
    let first = desk.states.lazy.filter { wanted.contains(String($0.key.prefix { $0 != ":" })) }
      .map(\.value.firstDay).min()
    let writer = try AnkiPackageWriter(
      banks, scratch: scratch.path, at: workspace.world.now(), replay: desk.replay, from: first)
    try store.forEachReview(of: desk.learner.id) {
      try writer.reset($0, of: $1, at: $2)
    } _: {
      try writer.add($1, of: $2, at: $0.at, by: desk.learner.id)
    }
    let flagged = try store.flagged(of: desk.learner.id)
    return try finish(writer, to: sink) { card in
      PackageStanding(
        state: desk.states[card], isSuspended: desk.suspended.contains(card),
        isBuried: desk.buried[card] != nil, isFlagged: flagged.contains(card),
        retention: desk.replay.policy(of: card).desiredRetention)
    }
  }

  private func finish(
    _ writer: AnkiPackageWriter, to sink: @escaping Sink,
    standing: (Card.ID) -> PackageStanding
  ) throws -> AnkiPackageWriter.Tally {
    let folder = try workspace.library(common).decks
    return try writer.finish(
      standing: standing,
      image: { deck, path in
        folder.file(of: deck).flatMap { Self.image(path, beside: $0, in: folder) }
      },
      changed: { deck in
        let file = folder.file(of: deck)
        let attributes = file.flatMap { try? FileManager.default.attributesOfItem(atPath: $0) }
        let date = attributes?[.modificationDate] as? Date
        return Int64(date?.timeIntervalSince1970 ?? 0)
      },
      to: sink)
  }

  /// Opens an image; nil if there is none below the folder of the decks: a deck of somebody else's must
  /// not take other files along.
  private static func image(
    _ path: String, beside deck: String, in folder: DeckFolder
  ) -> AnkiPackageWriter.Image? {
    let plain = path.removingPercentEncoding ?? path
    let base = (deck as NSString).deletingLastPathComponent
    let found = [path, plain].lazy.map {
      URL(filePath: "\(base)/\($0)").standardizedFileURL.resolvingSymlinksInPath().path
    }.first { FileManager.default.fileExists(atPath: $0) }
    let root = URL(filePath: folder.path).standardizedFileURL.resolvingSymlinksInPath().path
    guard let found, found.hasPrefix(root + "/"),
      let file = FileHandle(forReadingAtPath: found), let size = try? file.seekToEnd(),
      (try? file.seek(toOffset: 0)) != nil
    else { return nil }
    return AnkiPackageWriter.Image(size: Int(size)) {
      Array(try file.read(upToCount: 65_536) ?? Data())[...]
    }
  }

  /// Says what was written, and what is not there.
  ///
  /// - Parameters:
  ///   - tally: What was written.
  ///   - name: The file, as it was named.
  func tell(_ tally: AnkiPackageWriter.Tally, of name: String) {
    guard !common.quiet else { return }
    for image in tally.missingImages {
      workspace.console.writeError("\(name): left: the image '\(image.sanitized)' is not there")
    }
    let parts = [
      Plural.count(tally.notes, "note"), Plural.count(tally.cards, "card"),
      Plural.count(tally.reviews, "answer"), Plural.count(tally.images, "image"),
    ]
    workspace.console.writeError("\(name): \(parts.joined(separator: ", "))")
    if takesHistory, tally.reviews > 0 {
      workspace.console.writeError(
        "Anki does not reschedule cards that it has already: what you know of them here is for new ones"
      )
    }
  }

  /// Says which decks came from Anki, where their notes have names of their own.
  ///
  /// - Parameters:
  ///   - banks: The decks.
  ///   - workspace: The library.
  static func tellOrigins(of banks: [Bank], _ workspace: Workspace) {
    let decks = banks.map(\.deck).filter { deck in
      let file = deck.origin.map { $0.prefix { $0 != "#" } } ?? ""
      return [".apkg", ".colpkg"].contains { file.lowercased().hasSuffix($0) }
    }
    guard !decks.isEmpty else { return }
    let named = decks.prefix(toldDecks).map { "'\($0.title.sanitized)'" }
    let rest = decks.count - named.count
    let list =
      named.joined(separator: ", ") + (rest > 0 ? " and \(Plural.count(rest, "other"))" : "")
    workspace.console.writeError(
      decks.count == 1
        ? "\(list) came from a package: its notes are new ones in Anki, beside those it came from"
        : "\(list) came from packages: their notes are new ones in Anki, beside those they came from"
    )
  }
}

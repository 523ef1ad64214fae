import DeckFormat
import Exchange
import Foundation
import Presentation
import Questions
import Storage

/// Brings in a package of Anki's, or cards of Mnemosyne's: their decks, the images they show, and what was
/// learned.
@MainActor
struct PackageImport {
  private let file: PackageFile
  private let deck: DeckImport
  private let history: PackageHistoryImport
  private let takesHistory: Bool
  /// The titles of the decks.
  private let titles: [String]
  /// The folder that decks are written to; nil where none is.
  private let folder: String?
  private let workspace: Workspace
  private let common: CommonOptions

  /// The notes that are named that say something else than the decks here.
  private static let toldNotes = 20

  /// Makes a package ready to be brought in: whatever is refused is refused here.
  ///
  /// - Parameters:
  ///   - file: The package.
  ///   - deck: Writes a deck.
  ///   - learner: Whose history it is; nil for who learns here.
  ///   - title: What its only deck is to be called; nil for what the package says.
  ///   - takesHistory: Whether its review log is brought in.
  ///   - names: Finds titles for its decks.
  /// - Throws: A ``CommandError`` or `StorageError` if a deck or the history cannot be written.
  init(
    _ file: PackageFile, deck: DeckImport, learner: Learner?, title: String?, takesHistory: Bool,
    names: inout PackageTitles
  ) throws {
    self.file = file
    self.deck = deck
    self.takesHistory = takesHistory
    workspace = deck.workspace
    common = deck.common
    history = PackageHistoryImport(file, learner: learner, deck: deck)
    let sources = file.decks.map { DeckSource($0, named: file.name, title: title) }
    if deck.output == nil {
      folder = deck.isJSON ? nil : try deck.workspace.library(deck.common).decks.path
      titles = try sources.map { try deck.isJSON ? $0.draft.title : names.title(for: $0) }
      if takesHistory, !deck.isJSON, file.package != nil { try history.check() }
    } else {
      titles = sources.map(\.draft.title)
      let target = try sources.first.map { try deck.target(of: $0) }
      folder = target?.path.map { ($0 as NSString).deletingLastPathComponent }
    }
  }

  /// Brings it in.
  ///
  /// - Throws: A ``CommandError`` or `StorageError` if it cannot be read, or something not be written.
  func run() throws {
    tellKnown()
    let isOnly = file.decks.count + file.leftDecks.count == 1
    func name(of package: PackageDeck) -> String {
      isOnly ? file.name : "\(file.name): '\(package.file.draft.title)'"
    }
    for package in file.leftDecks {
      deck.report(DeckSource(package, named: name(of: package), title: nil))
    }
    let hasImages = !deck.isPlan && !deck.isJSON
    let media = try PackageMedia(file, in: hasImages ? folder : nil)
    var keys = file.known.keys
    for (package, title) in zip(try media.decks(), titles) {
      let source = DeckSource(package, named: name(of: package), title: title)
      try tellTitle(title, of: package, as: source)
      guard let written = try deck.run(source) else { continue }
      if hasImages { tell(try media.place(package)) }
      let found = package.keys(of: written.draft, path: written.path, id: written.id)
      keys.merge(found) { one, _ in one }
    }
    if deck.output != nil {
      tellLeft()
    } else if takesHistory, !deck.isJSON, !keys.isEmpty {
      do {
        try history.bringIn(keys)
      } catch {
        throw error is PackageError ? PackageFile.problem(error, with: file.name) : error
      }
    }
  }

  /// Says how much of it was exported from here, and what says something else there.
  private func tellKnown() {
    guard !common.quiet, !file.known.keys.isEmpty else { return }
    deck.tell("\(file.name): \(Plural.count(file.known.keys.count, "card")) of decks that are here")
    let differing = file.known.differing
    guard !differing.isEmpty else { return }
    let named = differing.prefix(Self.toldNotes).map { "'\($0.sanitized)'" }
    let rest = differing.count - named.count
    let list =
      named.joined(separator: ", ") + (rest > 0 ? " and \(Plural.count(rest, "other"))" : "")
    let verb = differing.count == 1 ? "says" : "say"
    workspace.console.writeError(
      "\(file.name): \(Plural.count(differing.count, "note")) \(verb) something else there than here, "
        + "which is left: \(list)")
  }

  /// Says that a deck is called otherwise, where that is new.
  private func tellTitle(_ title: String, of package: PackageDeck, as source: DeckSource) throws {
    let own = package.file.draft.title
    guard !common.quiet, deck.output == nil, !deck.isJSON, title != own, title.hasPrefix(own),
      try deck.target(of: source).current == nil
    else { return }
    let (_, shown) = try DeckTarget.place(of: own, workspace, common)
    workspace.console.writeError(
      "\(file.name): \(shown) is another deck, so '\(own)' is called '\(title)'")
  }

  private func tell(_ lines: [String]) {
    guard !common.quiet else { return }
    for line in lines { workspace.console.writeError("\(file.name): \(line)") }
  }

  /// Says what of the package is not in one file of its deck.
  private func tellLeft() {
    let images = Set(file.decks.flatMap(\.media)).count
    if images > 0, deck.isJSON || deck.output == "-" {
      let what = deck.isJSON ? "'--json' writes no file but '--output'" : "standard output has none"
      tell(["\(Plural.count(images, "image")) left: \(what)"])
    }
    if takesHistory, file.reviewCount > 0 {
      tell(["the review log is left: it is kept for decks of the library"])
    }
  }
}

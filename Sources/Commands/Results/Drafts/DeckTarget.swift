import DeckFormat
import Foundation
import Storage

/// Where a deck is written to.
@MainActor
struct DeckTarget {
  /// The file; nil for standard output.
  let path: String?
  /// How messages name it.
  let shown: String
  /// The deck that is there already and was made of the same source; nil if there is none.
  let current: String?

  /// What stands in the place of a deck.
  enum Occupant: Equatable {
    /// Nothing.
    case nothing
    /// A deck that was made of the same source, of whatever file, whose own file is given.
    case same(String)
    /// Something else, with where it says that it comes from.
    case other(origin: String?)
  }

  /// Finds the place of a deck.
  ///
  /// - Parameters:
  ///   - source: What the deck is made of.
  ///   - output: The file that was named, or `-`; nil for one of the library, named for the title.
  ///   - workspace: The library.
  ///   - common: The options of the command.
  /// - Throws: A ``CommandError`` if there is something else, or a `StorageError` if it cannot be read.
  init(
    of source: DeckSource, output: String?, workspace: Workspace, _ common: CommonOptions
  ) throws {
    guard output != "-" else {
      (path, shown, current) = (nil, "standard output", nil)
      return
    }
    if let output {
      path = output.hasPrefix("/") ? output : "\(workspace.world.workingDirectory)/\(output)"
      shown = output
    } else {
      (path, shown) = try Self.place(of: source.draft.title, workspace, common)
    }
    switch Self.occupant(of: path ?? "", shownAs: shown, for: source) {
    case .nothing: current = nil
    case .same(let text): current = text
    case .other(let origin): throw Self.isTaken(shown, by: origin, for: source)
    }
  }

  /// Says that a place is taken.
  ///
  /// - Parameters:
  ///   - shown: How messages name it.
  ///   - origin: Where it says that it comes from what stands there; nil if it does not.
  ///   - source: What the deck is made of that is to stand there.
  /// - Returns: The error.
  static func isTaken(_ shown: String, by origin: String?, for source: DeckSource) -> CommandError {
    let another = origin == source.draft.origin ? "another " : ""
    let what =
      origin.map { "comes from \(another)'\($0)'" }
      ?? "does not say that it comes from this source"
    return CommandError(
      "\(shown): error: there is a file of that name already, which \(what); name another one with "
        + "'--output', or another title with '--title'", status: .usage)
  }

  /// The file of the library that a deck of a title has, and how messages name it.
  ///
  /// - Throws: A `StorageError` if there is no library.
  static func place(
    of title: String, _ workspace: Workspace, _ common: CommonOptions
  ) throws -> (path: String, shown: String) {
    let folder = try workspace.library(common).decks
    let file = Slug.of(title) + ".md"
    return ("\(folder.path)/\(file)", "\(folder.shownAs)/\(file)")
  }

  /// What stands in a place.
  ///
  /// - Parameters:
  ///   - path: The place, absolute.
  ///   - shown: How messages name it.
  ///   - source: What the deck is made of that is to stand there.
  /// - Returns: What stands there.
  static func occupant(
    of path: String, shownAs shown: String, for source: DeckSource
  ) -> Occupant {
    guard FileManager.default.fileExists(atPath: path) else { return .nothing }
    guard let text = try? DeckFile.read(path, shownAs: shown) else { return .other(origin: nil) }
    return occupant(text, at: path, for: source)
  }

  /// What a deck is to a source: names of files are the same by chance, and files get other names, so
  /// what both say decides.
  ///
  /// - Parameters:
  ///   - text: The deck's file.
  ///   - path: Its place, absolute.
  ///   - source: What the deck is made of that is to stand there.
  /// - Returns: Whether it was made of the same source.
  static func occupant(_ text: String, at path: String, for source: DeckSource) -> Occupant {
    let deck = Deck(parsing: text, path: path)
    guard let origin = deck.origin else { return .other(origin: nil) }
    let hasTitle = deck.title == source.draft.title
    let isNamed = origin == source.draft.origin || (origin == source.formerOrigin && hasTitle)
    // An address is nobody else's.
    if isNamed, origin.contains("://") { return .same(text) }
    let overlap = DeckMerge.overlap(of: source.draft, with: text, path: path)
    let isSame =
      isNamed
      ? overlap.isOfOneSource
      : overlap.isImported && overlap.holdsDeck && (hasTitle || source.formerOrigin == nil)
    return isSame ? .same(text) : .other(origin: origin)
  }
}

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
    /// A deck that was made of the same source, whose file is given.
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
    case .other(let origin):
      let what =
        origin.map { "comes from '\($0)'" } ?? "does not say that it comes from this source"
      throw CommandError(
        "\(shown): error: there is a file of that name already, which \(what); name another one with "
          + "'--output', or another title with '--title'", status: .usage)
    }
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
    let deck = Deck(parsing: text, path: path)
    guard let origin = deck.origin else { return .other(origin: nil) }
    let isFormer = origin == source.formerOrigin && deck.title == source.draft.title
    return origin == source.draft.origin || isFormer ? .same(text) : .other(origin: origin)
  }
}

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

  /// Finds the place of a deck.
  ///
  /// - Parameters:
  ///   - draft: The deck.
  ///   - output: The file that was named, or `-`; nil for one of the library, named for the title.
  ///   - workspace: The library.
  ///   - common: The options of the command.
  /// - Throws: A ``CommandError`` if there is something else, or a `StorageError` if it cannot be read.
  init(
    of draft: DeckDraft, output: String?, workspace: Workspace, _ common: CommonOptions
  ) throws {
    guard output != "-" else {
      (path, shown, current) = (nil, "standard output", nil)
      return
    }
    let path: String
    if let output {
      path = output.hasPrefix("/") ? output : "\(workspace.world.workingDirectory)/\(output)"
      shown = output
    } else {
      let folder = try workspace.library(common).decks
      let file = Slug.of(draft.title) + ".md"
      path = "\(folder.path)/\(file)"
      shown = "\(folder.shownAs)/\(file)"
    }
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else {
      current = nil
      return
    }
    let text = try? DeckFile.read(path, shownAs: shown)
    let origin = text.flatMap { Deck(parsing: $0, path: path).origin }
    guard let text, let origin, origin == draft.origin else {
      let what =
        origin.map { "comes from '\($0)'" } ?? "does not say that it comes from this source"
      throw CommandError(
        "\(shown): error: there is a file of that name already, which \(what); name another one with "
          + "'--output', or another title with '--title'", status: .usage)
    }
    current = text
  }
}

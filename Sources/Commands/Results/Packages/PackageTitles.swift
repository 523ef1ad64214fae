import DeckFormat

/// Finds titles for the decks of packages under which they take the place of no other deck.
@MainActor
struct PackageTitles {
  private let workspace: Workspace
  private let common: CommonOptions
  /// What the files are made of that this import writes, by their paths.
  private var sources: [String: DeckSource] = [:]

  /// Begins with no deck.
  init(workspace: Workspace, common: CommonOptions) {
    self.workspace = workspace
    self.common = common
  }

  /// Keeps the place of a deck that has its title already.
  ///
  /// - Parameters:
  ///   - target: The place.
  ///   - source: What the deck is made of.
  /// - Throws: A ``CommandError`` if this import writes another deck there.
  mutating func keep(_ target: DeckTarget, for source: DeckSource) throws {
    guard let path = target.path else { return }
    if let other = sources[path], !isSame(source, as: other, at: path) {
      throw DeckTarget.isTaken(target.shown, by: other.draft.origin, for: source)
    }
    sources[path] = source
  }

  /// Whether two decks of one import are of the same source.
  private func isSame(_ source: DeckSource, as other: DeckSource, at path: String) -> Bool {
    guard source.draft.origin == other.draft.origin || source.draft.title == other.draft.title
    else { return false }
    let overlap = DeckMerge.overlap(of: source.draft, with: other.draft.text, path: path)
    return overlap.isOfOneSource && overlap.holdsDeck
  }

  /// The title that a deck has or gets, whose place is kept from then on: its own where that place is
  /// free or holds a deck of the same source, else one with "(Anki)" behind it, or a number too.
  ///
  /// - Parameter source: What the deck is made of.
  /// - Returns: The title.
  /// - Throws: A `StorageError` if there is no library.
  mutating func title(for source: DeckSource) throws -> String {
    let own = source.draft.title
    var free: (title: String, path: String)?
    var number = 0
    while true {
      number += 1
      let title = number == 1 ? own : number == 2 ? "\(own) (Anki)" : "\(own) (Anki \(number - 1))"
      let (path, shown) = try DeckTarget.place(of: title, workspace, common)
      if let other = sources[path] {
        if isSame(source, as: other, at: path) { return title }
        continue
      }
      var named = source
      named.draft.title = title
      switch DeckTarget.occupant(of: path, shownAs: shown, for: named) {
      case .same:
        sources[path] = source
        return title
      case .nothing: free = free ?? (title, path)
      case .other: break
      }
      // Behind a place that is free may be one with the same deck, if another was taken away.
      if let free, number > 9 {
        sources[free.path] = source
        return free.title
      }
    }
  }
}

/// Recognizes facts of a newer copy that say the same as others of the deck under another identifier.
enum MergeMatch {
  /// How alike two facts must be to be the same, 0…1.
  private static let leastLikeness = 0.6

  /// The draft with the identifiers that the deck has for the same facts.
  ///
  /// - Parameters:
  ///   - draft: The newer copy.
  ///   - deck: The deck as it is.
  ///   - record: What the source said before; nil if nobody knows.
  /// - Returns: The draft, and the identifiers that facts of it took over.
  static func named(
    _ draft: DeckDraft, as deck: Deck, record: ImportRecord?
  ) -> (DeckDraft, moved: Set<Fact.ID>) {
    let printed = draft.printed()
    let newer = Deck(parsing: printed.text, path: deck.path)
    let isNamable: (Fact) -> Bool = {
      $0.kind != .list && $0.kind != .alias && $0.kind != .gloss && $0.rule != "deck.topic"
        && $0.rule != "deck.cloze"
    }
    let vanished = deck.facts.filter {
      newer.indexOfFact[$0.id] == nil && isNamable($0) && record?.has($0) ?? true
    }
    let appeared = newer.facts.filter {
      deck.indexOfFact[$0.id] == nil && isNamable($0) && !(record?.has($0) ?? false)
    }
    guard !vanished.isEmpty, !appeared.isEmpty else { return (draft, []) }
    let stayed = deck.facts.filter { newer.indexOfFact[$0.id] != nil }
    let moves = FactMatcher.moves(
      of: vanished.map { FactSnapshot($0, in: deck) },
      to: appeared.map { snapshot($0, in: newer, of: deck) },
      context: FactChanges.Context(
        before: stayed.map { FactSnapshot($0, in: deck) },
        now: newer.facts.filter { deck.indexOfFact[$0.id] != nil }
          .map { snapshot($0, in: newer, of: deck) }))
    var names: [Int: String] = [:]
    var moved: Set<Fact.ID> = []
    for move in moves where move.likeness >= leastLikeness && move.from.parent == move.to.parent {
      guard let number = printed.numberOfLine[move.to.line], names[number] == nil else { continue }
      names[number] = move.from.lastPart
      moved.insert(move.from.id)
    }
    guard !names.isEmpty else { return (draft, []) }
    var draft = draft
    draft.update { number, entry in
      entry.id = names[number] ?? entry.id
      return true
    }
    return (draft, moved)
  }

  /// A fact of the newer copy as one of the deck.
  private static func snapshot(_ fact: Fact, in newer: Deck, of deck: Deck) -> FactSnapshot {
    var snapshot = FactSnapshot(fact, in: newer)
    snapshot.deck = deck.id
    return snapshot
  }
}

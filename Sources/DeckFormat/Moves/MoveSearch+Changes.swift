extension MoveSearch {
  /// The moves found, by the vanished facts' deck, line and identifier.
  func moves() -> [FactMove] {
    let decks = DeckFates(self)
    let inhabited = Set(newPlaces + now.compactMap { table.known(FactPlace(around: $0)) })
    return old.indices.compactMap { one in
      let other = newOfOld[one]
      guard other >= 0 else { return nil }
      return FactMove(
        from: old[one], to: new[other], likeness: likeness[one],
        change: change(one, other, decks, inhabited))
    }
  }

  private func change(
    _ one: Int, _ other: Int, _ decks: DeckFates, _ inhabited: Set<Int>
  ) -> FactMove.Change {
    let (from, to) = (old[one], new[other])
    if from.deck != to.deck { return decks.change(from: from.deck, to: to.deck) }
    if from.parent != to.parent {
      let isHeir = heir(of: oldPlaces[one]) == newPlaces[other]
      return isHeir && !inhabited.contains(oldPlaces[one]) ? .placeRenamed : .moved
    }
    switch to.kind {
    case .characteristic, .example, .gloss, .faq, .authored: return .rewritten
    case .definition, .alias, .role, .labelled, .stage, .contrast, .list: return .renamed
    }
  }
}

/// What became of decks whose facts went elsewhere.
private struct DeckFates {
  /// The facts that went from one deck to another.
  private var counts: [String: [String: Int]] = [:]
  /// The decks that have facts now, and those that had some before.
  private var current: Set<String>
  private var earlier: Set<String>

  init(_ search: MoveSearch) {
    current = Set(search.new.map(\.deck) + search.now.map(\.deck))
    earlier = Set(search.old.map(\.deck) + search.before.map(\.deck))
    for (one, other) in search.newOfOld.enumerated() where other >= 0 {
      let (from, to) = (search.old[one].deck, search.new[other].deck)
      if from != to { counts[from, default: [:]][to, default: 0] += 1 }
    }
  }

  /// What a fact that went from one deck to another shares with the others of its deck.
  func change(from: String, to: String) -> FactMove.Change {
    guard !earlier.contains(to) else { return .moved }
    let here = counts[from]?[to] ?? 0
    let all = counts[from]?.values.reduce(0, +) ?? 0
    if !current.contains(from), 5 * here >= 4 * all { return .deckRenamed }
    return here > 1 ? .split : .moved
  }
}

extension DeckMerge {
  /// How much a source and a deck say alike.
  package struct Overlap: Equatable, Sendable {
    /// The facts of the source that the deck has, or had when it was imported.
    package var common: Int
    /// The facts of the source.
    package var source: Int
    /// The facts that the deck had when it was imported, or has if nobody knows.
    package var deck: Int
    /// Whether the deck says what its source said.
    package var isImported: Bool

    /// Whether at least a quarter of the smaller of the two is in both.
    package var isOfOneSource: Bool { common * 4 >= min(source, deck) }
    /// Whether at least a quarter of the deck is in the source.
    package var holdsDeck: Bool { deck > 0 && common * 4 >= deck }
  }

  /// How much a draft and a deck say alike, by what a newer copy is brought into its deck by.
  ///
  /// - Parameters:
  ///   - draft: What was read.
  ///   - current: The deck's file.
  ///   - path: The deck's file, as it is named to Cardinal.
  /// - Returns: The facts that are in both, and in each.
  package static func overlap(
    of draft: DeckDraft, with current: String, path: String
  ) -> Overlap {
    let record = ImportRecord(in: current)
    let deck = Deck(
      parsing: ImportRecord.removed(from: current.replacing("\r\n", with: "\n")), path: path)
    // What is asked in another way by now is the same all the same.
    let said = Set(deck.facts.map { [$0.name, $0.text] })
    func compare(_ draft: DeckDraft, moved: Set<Fact.ID> = []) -> Overlap {
      let newer = Deck(parsing: draft.text, path: path)
      let facts = newer.facts.filter { $0.kind != .list }
      let common = facts.count { fact in
        if said.contains([fact.name, fact.text]) { return true }
        guard let place = deck.indexOfFact[fact.id] else { return record?.has(fact) ?? false }
        // Words of two languages may mean the same.
        return !moved.contains(fact.id) || asksAlike(deck.facts[place], fact)
      }
      return Overlap(
        common: common, source: facts.count,
        deck: record?.count ?? deck.facts.count { $0.kind != .list }, isImported: record != nil)
    }
    func asksAlike(_ fact: Fact, _ other: Fact) -> Bool {
      let old = FactProfile(FactSnapshot(fact, in: deck)) { _ in 1 }
      let new = FactProfile(FactSnapshot(other, in: deck)) { _ in 1 }
      return old.name.total == 0 || old.nameLikeness(to: new) >= 0.5
    }
    let found = compare(draft)
    // Only what is called otherwise has to be looked for.
    guard !found.isOfOneSource || !found.holdsDeck else { return found }
    let (named, moved) = MergeMatch.named(draft, as: deck, record: record)
    return compare(named, moved: moved)
  }
}

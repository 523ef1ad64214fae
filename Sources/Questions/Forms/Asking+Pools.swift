import DeckFormat

extension Asking {
  /// The topics that a stem may name, as one text.
  var namedTopics: String {
    switch fact.kind {
    case .contrast: fact.sides.map(\.term).joined(separator: " ")
    case .definition: ""
    default: fact.topic
    }
  }

  /// The facts that are certainly not what is asked for: of the same list, then of other lists of
  /// the topic, then of other topics.
  ///
  /// Roles of another topic are never offered where the author says which roles answer to each
  /// other; labels of another list never, because the stem names the list.
  var reliablePools: [[Fact]] {
    var pools: [[Fact]] = []
    let content = bank.lexicon.content(in: fact.text)
    func add(_ pool: [Int]) {
      pools.append(pool.map { bank.deck.facts[$0] }.filter { isCertainlyWrong($0, content) })
    }
    add(bank.siblings(of: index))
    if fact.kind != .labelled, pools[0].count < 8 { add(bank.cousins(of: index)) }
    if fact.kind == .role, !fact.topic.isEmpty, !hasCounterparts, pools[0].count < 2 {
      add(bank.strangers(of: index))
    }
    return pools
  }

  private func isCertainlyWrong(_ other: Fact, _ content: [String]) -> Bool {
    for name in names
    where bank.isSame(other.name, name) || other.aliases.contains(where: { bank.isSame($0, name) })
    {
      return false
    }
    let likeness = bank.lexicon.likeness(bank.lexicon.content(in: other.text), content)
    if likeness >= 0.6 { return false }
    guard other.topic != fact.topic, fact.kind != .definition else { return true }
    // Of another topic: nothing may hint that it holds for this one, too.
    let isShared = bank.facts(named: other.name).contains { place in
      bank.deck.facts[place].topic == fact.topic
    }
    return !isShared && likeness < 0.25
  }

  /// Whether some table of counterparts holds the fact.
  private var hasCounterparts: Bool {
    bank.counterparts.contains { row in
      row.sides.contains { bank.isSame($0.value, fact.name) }
    }
  }
}

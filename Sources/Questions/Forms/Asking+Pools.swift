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

  /// The places of the facts that are certainly not what is asked for: of the same list, then of
  /// other lists of the topic, then of other topics.
  ///
  /// Roles of another topic are never offered where the author says which roles answer to each
  /// other; labels of another list and entries of another table never, because the stem names what
  /// they are.
  var reliablePools: [[Int]] {
    var pools: [[Int]] = []
    let ownForms = names.map { bank.normalForm.form(of: $0) }
    func add(_ pool: [Int]) {
      pools.append(
        pool.filter { bank.deck.facts[$0].columns == columns && isCertainlyWrong($0, ownForms) })
    }
    add(bank.siblings(of: index))
    if fact.kind != .labelled, columns.isEmpty, pools[0].count < 8 {
      add(bank.cousins(of: index))
    }
    if fact.kind == .role, !fact.topic.isEmpty, pools[0].count < 2, !hasCounterparts(ownForms) {
      add(bank.strangers(of: index))
    }
    return pools
  }

  /// Whether what one fact says can be taken for what another says.
  func isLike(_ other: Int) -> Bool { bank.likeness(other, index) >= 0.6 }

  private func isCertainlyWrong(_ place: Int, _ ownForms: [String]) -> Bool {
    if ownForms.contains(bank.name(at: place).form) { return false }
    if !bank.deck.facts[place].aliases.isEmpty {
      for alias in bank.deck.facts[place].aliases
      where ownForms.contains(bank.normalForm.form(of: alias)) {
        return false
      }
    }
    if bank.mayBeExchanged(place, index) { return false }
    // Texts such as '3' have no words to be alike in.
    if bank.text(at: place).form == bank.text(at: index).form { return false }
    let likeness = bank.likeness(place, index)
    if likeness >= 0.6, !bank.text(at: place).differsInNumber(from: bank.text(at: index)) {
      return false
    }
    guard fact.kind != .definition, bank.deck.facts[place].topic != fact.topic else { return true }
    // Of another topic: nothing may hint that it holds for this one, too.
    let isShared = bank.words(of: fact.topic).hasName(bank.name(at: place).form)
    return !isShared && likeness < 0.25
  }

  /// Whether some table of counterparts holds the fact.
  private func hasCounterparts(_ ownForms: [String]) -> Bool {
    !bank.counterparts.isEmpty && ownForms.contains { bank.counterparts.contains($0) }
  }
}

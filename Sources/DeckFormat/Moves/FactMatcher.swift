/// Recognizes facts that were renamed, moved or rewritten, or whose deck was renamed or split, so
/// that their history can follow them.
///
/// What is said in the same words is found first. Then places are matched by what they hold, and
/// what is left by likeness of words, place and position. A fact never becomes one that is asked
/// otherwise: a characteristic no stage, for one.
package enum FactMatcher {
  /// What is remembered but no longer there, and what is there but new.
  ///
  /// Call it before what is remembered is brought up to date, or positions say nothing.
  ///
  /// - Parameters:
  ///   - remembered: What was last seen of facts, in any order.
  ///   - decks: All decks of the library; what a deck that could not be read holds would be taken
  ///     for vanished.
  ///   - known: The facts that somebody has a history for, as `deck:fact`.
  /// - Returns: What the matcher needs; empty if nothing vanished.
  package static func changes(
    remembered: [FactSnapshot], decks: [Deck], known: Set<String>
  ) -> FactChanges {
    let indices = Dictionary(decks.map { ($0.id, $0.indexOfFact) }) { first, _ in first }
    var vanished: [FactSnapshot] = []
    var before: [FactSnapshot] = []
    for fact in remembered {
      if indices[fact.deck]?[fact.id] == nil { vanished.append(fact) } else { before.append(fact) }
    }
    guard !vanished.isEmpty else {
      return FactChanges(vanished: [], appeared: [], context: FactChanges.Context())
    }
    var appeared: [FactSnapshot] = []
    var now: [FactSnapshot] = []
    for deck in decks {
      for fact in deck.facts {
        let snapshot = FactSnapshot(fact, in: deck)
        if known.contains("\(deck.id):\(fact.id)") {
          now.append(snapshot)
        } else {
          appeared.append(snapshot)
        }
      }
    }
    return FactChanges(
      vanished: vanished.sorted(by: FactSnapshot.stand(_:before:)),
      appeared: appeared.sorted(by: FactSnapshot.stand(_:before:)),
      context: FactChanges.Context(before: before, now: now))
  }

  /// The moves of some changes.
  package static func moves(_ changes: FactChanges) -> [FactMove] {
    moves(of: changes.vanished, to: changes.appeared, context: changes.context)
  }

  /// The moves of some changes, and those onto facts that were asked again as new before anybody
  /// noticed that they have a history.
  ///
  /// - Parameters:
  ///   - changes: What vanished and what appeared.
  ///   - askedAnew: The facts, as `deck:fact`, that may have been asked as new by mistake; they are
  ///     among what stayed.
  ///   - mayJoin: Whether the history of the first fact may go to the second one of these.
  /// - Returns: The moves of ``moves(_:)``, and with them those of other vanished facts to facts that
  ///   are as good as the same, by the vanished one's deck, line and identifier.
  package static func moves(
    _ changes: FactChanges, askedAnew: Set<String>, mayJoin: (FactSnapshot, FactSnapshot) -> Bool
  ) -> [FactMove] {
    let certain = moves(changes)
    guard !askedAnew.isEmpty else { return certain }
    let isAnew = { (fact: FactSnapshot) in askedAnew.contains("\(fact.deck):\(fact.id)") }
    let context = changes.context
    let found = moves(
      of: changes.vanished, to: changes.appeared + context.now.filter(isAnew),
      context: FactChanges.Context(
        before: context.before.filter { !isAnew($0) }, now: context.now.filter { !isAnew($0) }))
    // One that was found without them stays as it is.
    let taken = Set(certain.map { FactPlace($0.from) })
    let joining = found.filter {
      isAnew($0.to) && $0.likeness >= leastLikenessToJoin && !taken.contains(FactPlace($0.from))
        && mayJoin($0.from, $0.to)
    }
    return (certain + joining).sorted { FactSnapshot.stand($0.from, before: $1.from) }
  }

  /// How alike facts must be for two histories to become one, 0…1.
  private static let leastLikenessToJoin = 0.75

  /// Which vanished fact is which that appeared, one to one, by the vanished one's deck, line and
  /// identifier.
  ///
  /// Where two are about equally likely, neither is offered. Facts on both sides are left alone.
  /// The order of the arguments does not count. Takes time in proportion to their number, but for
  /// sorting.
  package static func moves(
    of vanished: [FactSnapshot], to appeared: [FactSnapshot],
    context: FactChanges.Context = FactChanges.Context()
  ) -> [FactMove] {
    guard !vanished.isEmpty, !appeared.isEmpty else { return [] }
    var search = MoveSearch(from: vanished, to: appeared, context: context)
    search.matchExactly()
    search.matchByLikeness()
    return search.moves()
  }
}

extension FactSnapshot {
  /// Whether a fact stands before another one: by deck, line and identifier.
  static func stand(_ one: FactSnapshot, before other: FactSnapshot) -> Bool {
    if one.deck != other.deck { return one.deck < other.deck }
    return one.line != other.line ? one.line < other.line : one.id < other.id
  }
}

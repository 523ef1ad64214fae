/// A search for the moves of facts, from the certain ones to the likely ones.
///
/// Facts are numbers: places in ``old`` and ``new``. Extensions hold one stage each.
struct MoveSearch {
  /// The vanished facts, by deck, line and identifier.
  let old: [FactSnapshot]
  /// The facts that appeared, likewise.
  let new: [FactSnapshot]
  /// The facts that stayed, as remembered, likewise.
  let before: [FactSnapshot]
  /// The facts that stayed, as they are now, and those with a history that were not remembered.
  let now: [FactSnapshot]
  /// The number of what each vanished fact stood in.
  let oldPlaces: [Int]
  /// The number of what each fact that appeared stands in.
  let newPlaces: [Int]
  /// The numbers of places.
  let table: PlaceTable
  /// Where the facts of each place, and of what stands in it, went as far as is known.
  var votes = PlaceVotes()
  /// The fact that each vanished one became; -1 while it is not known.
  var newOfOld: [Int]
  /// The fact that each one was that appeared; -1 while it is not known.
  var oldOfNew: [Int]
  /// How alike each vanished fact and what it became are.
  var likeness: [Double]

  /// Starts a search with nothing matched.
  init(
    from vanished: [FactSnapshot], to appeared: [FactSnapshot], context: FactChanges.Context
  ) {
    (old, new) = Self.apart(Self.inOrder(vanished), Self.inOrder(appeared))
    before = Self.inOrder(context.before)
    now = Self.inOrder(context.now)
    var table = PlaceTable()
    oldPlaces = old.map { table.number(of: FactPlace(around: $0)) }
    newPlaces = new.map { table.number(of: FactPlace(around: $0)) }
    let stayed = Set(now.map { FactPlace($0) })
    for fact in before where stayed.contains(FactPlace(fact)) {
      var place = table.number(of: FactPlace(around: fact))
      while place >= 0 {
        votes.add(from: place, to: place)
        place = table.parents[place]
      }
    }
    self.table = table
    newOfOld = Array(repeating: -1, count: old.count)
    oldOfNew = Array(repeating: -1, count: new.count)
    likeness = Array(repeating: 0, count: old.count)
  }

  /// The facts by deck, line and identifier, each identifier once.
  private static func inOrder(_ facts: [FactSnapshot]) -> [FactSnapshot] {
    var seen = Set<FactPlace>()
    return facts.sorted(by: FactSnapshot.stand(_:before:)).filter {
      seen.insert(FactPlace($0)).inserted
    }
  }

  /// Two lists without what is in both.
  private static func apart(
    _ one: [FactSnapshot], _ other: [FactSnapshot]
  ) -> ([FactSnapshot], [FactSnapshot]) {
    let first = Set(one.map { FactPlace($0) })
    let both = Set(other.map { FactPlace($0) }.filter(first.contains))
    guard !both.isEmpty else { return (one, other) }
    return (
      one.filter { !both.contains(FactPlace($0)) }, other.filter { !both.contains(FactPlace($0)) }
    )
  }

  /// The vanished facts that nothing is matched with yet, in order.
  var oldLeft: [Int] { old.indices.filter { newOfOld[$0] < 0 } }
  /// The facts that appeared and are matched with nothing yet, in order.
  var newLeft: [Int] { new.indices.filter { oldOfNew[$0] < 0 } }

  /// Takes two facts for one, and has them vote for the places they stand in.
  mutating func match(_ one: Int, _ other: Int, likeness: Double) {
    newOfOld[one] = other
    oldOfNew[other] = one
    self.likeness[one] = likeness
    // What a topic's definition became, the topic became.
    if let inside = table.known(FactPlace(old[one])),
      let newInside = table.known(FactPlace(new[other]))
    {
      votes.add(from: inside, to: newInside)
    }
    var place = oldPlaces[one]
    var newPlace = newPlaces[other]
    while place >= 0, newPlace >= 0 {
      // A fact that went up or down says nothing of a topic, but still something of its deck.
      if (table.parents[place] < 0) == (table.parents[newPlace] < 0) {
        votes.add(from: place, to: newPlace)
      } else {
        while table.parents[place] >= 0 { place = table.parents[place] }
        while table.parents[newPlace] >= 0 { newPlace = table.parents[newPlace] }
        votes.add(from: place, to: newPlace)
      }
      place = table.parents[place]
      newPlace = table.parents[newPlace]
    }
  }

  /// How sure it is that one place became another, or stayed it, 0…1.
  func affinity(_ one: Int, _ other: Int) -> Double {
    let total = votes.total(from: one)
    let share = total > 0 ? Double(votes.count(from: one, to: other)) / Double(total) : 0
    let whole = one == other ? max(share, 0.6) : share
    // Two votes may be chance: then what the places stand in counts as well.
    guard total <= 2, table.parents[one] >= 0, table.parents[other] >= 0,
      table.places[one].name == table.places[other].name
    else { return whole }
    return max(whole, 0.9 * affinity(table.parents[one], table.parents[other]))
  }

  /// The likeliest heir of a place; nil if none is.
  ///
  /// Where the place's own facts do not say, it is what stands under the same name where the
  /// place around it went.
  func heir(of place: Int) -> Int? {
    if let winner = votes.winner(from: place), !winner.isTie,
      2 * winner.count >= votes.total(from: place)
    {
      return winner.place
    }
    guard table.parents[place] >= 0 else { return nil }
    guard let outer = heir(of: table.parents[place]) else { return nil }
    let outerPlace = table.places[outer]
    let name = table.places[place].name
    return table.known(
      FactPlace(
        deck: outerPlace.deck,
        path: outerPlace.path.isEmpty ? String(name) : "\(outerPlace.path)/\(name)"))
  }
}

extension Fact.Kind {
  /// The kinds whose facts are asked alike, so that a history fits: the same for all of them.
  var family: Fact.Kind {
    switch self {
    case .role, .labelled, .definition: .labelled
    case .characteristic, .example: .characteristic
    case .faq, .authored: .faq
    case .alias, .gloss, .stage, .contrast, .list: self
    }
  }
}

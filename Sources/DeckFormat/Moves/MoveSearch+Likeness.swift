extension MoveSearch {
  /// The least score that is offered; see ``score(_:_:_:_:)``.
  private static let threshold = 0.6
  /// By how much the best must be ahead of the second best.
  private static let margin = 0.08
  /// How often what was found is used to find more.
  private static let rounds = 4

  /// Two facts that may be one.
  private struct Likely {
    var old: Int
    var new: Int
    var score: Double
    var likeness: Double
  }

  /// Matches what is alike, the likeliest first, until nothing more is found.
  mutating func matchByLikeness() {
    var slots = FactSlots(self)
    let candidates = MoveCandidates(self, slots)
    for _ in 0..<Self.rounds {
      let isFound = accept(likely(candidates, slots))
      matchLists()
      slots = FactSlots(self)
      guard matchPositions(slots) || isFound else { return }
    }
  }

  /// The pairs that come near the threshold, or over it.
  private func likely(_ candidates: MoveCandidates, _ slots: FactSlots) -> [Likely] {
    var inPlace: [Int: [Int]] = [:]
    for other in newLeft where new[other].kind != .list && !slots.wasThere[other] {
      inPlace[newPlaces[other], default: []].append(other)
    }
    let neighbors = slots.neighbors()
    var pairs: [Likely] = []
    for one in oldLeft where old[one].kind != .list {
      let places = [oldPlaces[one], heir(of: oldPlaces[one]) ?? oldPlaces[one]]
      let isOnePlace = places[0] == places[1]
      let beside = (isOnePlace ? places.prefix(1) : places[...]).compactMap { inPlace[$0] }
      let near = slots.anchors(of: one).flatMap { neighbors[$0] ?? [] }
      for other in candidates.candidates(for: one, in: self, beside: beside, near: near)
      where !slots.wasThere[other] {
        let (score, likeness) = score(one, other, candidates, slots)
        guard score >= Self.threshold - Self.margin else { continue }
        pairs.append(Likely(old: one, new: other, score: score, likeness: likeness))
      }
    }
    return pairs
  }

  /// How likely two facts are one, and how alike they are.
  ///
  /// What they say counts most: where nothing else is known, names and texts must be alike by 0.6.
  /// That they stand in the same place, or where it went, counts up to 0.2, a position between the
  /// same neighbors 0.25, and for a topic what stands below it 0.3. That two things changed at once
  /// counts against them.
  private func score(
    _ one: Int, _ other: Int, _ candidates: MoveCandidates, _ slots: FactSlots
  ) -> (score: Double, likeness: Double) {
    guard let before = candidates.old[one], let after = candidates.new[other] else { return (0, 0) }
    let near = affinity(oldPlaces[one], newPlaces[other])
    // A whole deck is a large place.
    let isRoot = table.parents[oldPlaces[one]] < 0
    let position = slots.agreement(one, other)
    let name = before.nameLikeness(to: after)
    let text = before.textLikeness(to: after)
    let likeness: Double
    // Few say a thing in other words and give it another name at once; a stage has little else
    // than its name and its position.
    var doubt = 0.0
    if before.name.total == 0, after.name.total == 0 {
      likeness = text
    } else if before.text.total == 0 || after.text.total == 0 {
      likeness = before.text.total == after.text.total ? name : 0.9 * name
      doubt = old[one].kind == .stage && position < 0.5 ? 0.25 : 0
    } else if near >= 0.5 {
      let isNamesake = name >= 0.75 && (!isRoot || text >= 0.15)
      likeness = max(0.5 * name + 0.5 * text, isNamesake ? 0.9 * name : 0, 0.85 * text)
      doubt = name < 0.99 && text < 0.99 ? 0.1 : 0
    } else {
      likeness = 0.4 * name + 0.6 * text
      doubt = name < 0.99 && text < 0.99 ? 0.1 : 0
    }
    var score = likeness + (isRoot ? 0.1 : 0.2) * near + 0.25 * position - doubt
    if let inside = table.known(FactPlace(old[one])),
      let newInside = table.known(FactPlace(new[other]))
    {
      let total = max(votes.total(from: inside), 1)
      score += 0.3 * Double(votes.count(from: inside, to: newInside)) / Double(total)
    }
    return (score, likeness)
  }

  /// Matches the pairs over the threshold that no other pair comes near.
  ///
  /// - Returns: Whether any was matched.
  private mutating func accept(_ pairs: [Likely]) -> Bool {
    let sorted = pairs.sorted { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) }
    var byOld: [Int: [Int]] = [:]
    var byNew: [Int: [Int]] = [:]
    for (index, pair) in sorted.enumerated() {
      byOld[pair.old, default: []].append(index)
      byNew[pair.new, default: []].append(index)
    }
    var found = false
    for (index, pair) in sorted.enumerated() {
      guard pair.score >= Self.threshold else { break }
      guard newOfOld[pair.old] < 0, oldOfNew[pair.new] < 0 else { continue }
      let isRival = { (rival: Int) in
        rival != index && newOfOld[sorted[rival].old] < 0 && oldOfNew[sorted[rival].new] < 0
      }
      let rivals = [byOld[pair.old]?.first(where: isRival), byNew[pair.new]?.first(where: isRival)]
      let second = rivals.compactMap { $0.map { sorted[$0].score } }.max()
      guard pair.score - (second ?? 0) >= Self.margin else { continue }
      match(pair.old, pair.new, likeness: min(pair.likeness, 1))
      found = true
    }
    return found
  }

  /// Matches stages, and lists, of which nothing is left but the position: a stage is asked for
  /// that, and a list is what it holds.
  ///
  /// - Returns: Whether any was matched.
  private mutating func matchPositions(_ slots: FactSlots) -> Bool {
    var newByPlace: [Int: [Int]] = [:]
    for other in newLeft where new[other].kind.hasPosition && !slots.wasThere[other] {
      newByPlace[newPlaces[other], default: []].append(other)
    }
    guard !newByPlace.isEmpty else { return false }
    var found = false
    for one in oldLeft where old[one].kind.hasPosition {
      guard let heir = heir(of: oldPlaces[one]) else { continue }
      let others = (newByPlace[heir] ?? []).filter {
        oldOfNew[$0] < 0 && new[$0].kind == old[one].kind
          && slots.isReplacement(one, $0, atEnd: old[one].kind == .stage)
      }
      guard others.count == 1, let other = others.first else { continue }
      match(one, other, likeness: 0.5)
      found = true
    }
    return found
  }
}

extension Fact.Kind {
  /// Whether a fact of this kind can be known by its position alone.
  fileprivate var hasPosition: Bool { self == .stage || self == .list }
}

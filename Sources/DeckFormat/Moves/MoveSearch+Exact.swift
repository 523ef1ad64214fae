/// What facts must have in common to be one, exactly.
private struct FactKey: Hashable {
  var kind: Fact.Kind
  var place = -1
  var deck = ""
  var id = ""
  var name = ""
  var text = ""
}

extension MoveSearch {
  /// Matches what says the same in the same words, or has the same name where its topic or deck
  /// went; and places by what they hold.
  mutating func matchExactly() {
    matchAlike { FactKey(kind: $0.kind, id: $0.id, name: $0.name, text: $0.text) }
    matchAlike { $0.isWordy ? FactKey(kind: $0.kind, name: $0.name, text: $0.text) : nil }
    // Twice: what is found in a deck or topic tells where the rest of it went.
    for _ in 0..<2 {
      matchAlike(inHeirs: true) { FactKey(kind: $0.kind.family, name: $0.name, text: $0.text) }
      matchLists()
      matchAlike(inHeirs: true) {
        $0.name.isEmpty ? nil : FactKey(kind: $0.kind.family, id: String(FactPlace($0).name))
      }
      matchAlike(inHeirs: true) {
        $0.hasWordyText ? FactKey(kind: $0.kind, text: $0.text) : nil
      }
    }
    matchAlike { $0.isWordy ? FactKey(kind: $0.kind.family, name: $0.name, text: $0.text) : nil }
    matchAlike { $0.hasWordyText ? FactKey(kind: $0.kind, text: $0.text) : nil }
    matchAlike {
      FactKey(kind: $0.kind.family, deck: $0.deck, name: $0.name, text: $0.text)
    }
    matchLists()
  }

  /// Matches the facts with one key where there is one such fact on each side; nothing that says
  /// nothing, as lists do.
  ///
  /// - Parameters:
  ///   - inHeirs: Whether only what stands in the heir of the vanished fact's place counts.
  ///   - key: What must be the same; nil for facts that are passed over.
  private mutating func matchAlike(inHeirs: Bool = false, by key: (FactSnapshot) -> FactKey?) {
    let left = oldLeft
    var oldByKey: [FactKey: Int] = [:]
    var heirs: [Int: Int?] = [:]
    for one in left where old[one].isWorded {
      guard var key = key(old[one]) else { continue }
      if inHeirs {
        let place = oldPlaces[one]
        let heir = heirs[place] ?? heir(of: place)
        heirs[place] = .some(heir)
        guard let heir else { continue }
        key.place = heir
      }
      oldByKey[key] = oldByKey[key] == nil ? one : -1
    }
    guard !oldByKey.isEmpty else { return }
    var newByOld: [Int: Int] = [:]
    for other in newLeft where new[other].isWorded {
      guard var key = key(new[other]) else { continue }
      if inHeirs { key.place = newPlaces[other] }
      guard let one = oldByKey[key], one >= 0 else { continue }
      newByOld[one] = newByOld[one] == nil ? other : -1
    }
    for one in left {
      guard let other = newByOld[one], other >= 0 else { continue }
      match(one, other, likeness: exactLikeness(one, other))
    }
  }

  /// How alike two facts are that have something in common exactly.
  private func exactLikeness(_ one: Int, _ other: Int) -> Double {
    let (from, to) = (old[one], new[other])
    if from.name == to.name, from.text == to.text { return 1 }
    let before = FactProfile(from, weigh: FactWords.Weight.factor)
    let after = FactProfile(to, weigh: FactWords.Weight.factor)
    let name = from.name == to.name ? 1 : before.nameLikeness(to: after)
    let text = from.text == to.text ? 1 : before.textLikeness(to: after)
    return 0.9 * max(name, text) + 0.1 * min(name, text)
  }

  /// Matches lists whose members went to one place, or whose topic did and whose name is the same.
  mutating func matchLists() {
    var lists: [Int: Int] = [:]
    for other in newLeft where new[other].kind == .list {
      if let inside = table.known(FactPlace(new[other])) { lists[inside] = other }
    }
    guard !lists.isEmpty else { return }
    for one in oldLeft where old[one].kind == .list {
      let inside = table.known(FactPlace(old[one]))
      guard let heir = inside.flatMap({ heirOfList($0) }) ?? namesake(of: one),
        let other = lists.removeValue(forKey: heir)
      else { continue }
      let share = inside.map { affinity($0, heir) } ?? 0.9
      match(one, other, likeness: max(share, 0.5))
    }
  }

  /// Where most members of a list went; nil if only one is known and went to another topic.
  private func heirOfList(_ list: Int) -> Int? {
    guard let heir = heir(of: list) else { return nil }
    let outer = table.parents[list]
    guard votes.total(from: list) == 1, outer >= 0 else { return heir }
    return self.heir(of: outer) == table.parents[heir] ? heir : nil
  }

  /// What stands under a list's identifier where its topic went; nil if nothing does.
  private func namesake(of list: Int) -> Int? {
    guard let outer = heir(of: oldPlaces[list]) else { return nil }
    let place = table.places[outer]
    let name = FactPlace(old[list]).name
    return table.known(
      FactPlace(
        deck: place.deck, path: place.path.isEmpty ? String(name) : "\(place.path)/\(name)"))
  }
}

extension FactSnapshot {
  /// Whether it says anything itself.
  fileprivate var isWorded: Bool { kind != .list && !(name.isEmpty && text.isEmpty) }

  /// Whether the text alone tells the fact from most others.
  fileprivate var hasWordyText: Bool { text.utf8.count >= 12 && text.utf8.contains(0x20) }

  /// Whether name and text together tell the fact from most others.
  fileprivate var isWordy: Bool {
    name.utf8.count + text.utf8.count >= 20 || !name.isEmpty && !text.isEmpty
  }
}

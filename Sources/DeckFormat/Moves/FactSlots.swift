/// Where facts stand between those whose way is known: items of a list keep their places more
/// often than not.
struct FactSlots {
  /// The stretch of a list in which one fact stands.
  struct Slot: Equatable {
    /// The known fact before it; -1 at the begin.
    var previous = -1
    /// The known fact behind it; -1 at the end.
    var next = -1
    /// How many facts in a row are unknown there, this one among them.
    var count = 0
    /// The fact's place among them, from 0.
    var index = 0
    /// How many facts of its kind in the whole list are unknown.
    var unknown = 0
  }

  /// The slots of vanished facts, by their numbers; nil for those whose way is known.
  private(set) var old: [Slot?]
  /// The slots of facts that appeared, likewise.
  private(set) var new: [Slot?]

  /// Looks up where everything stands at this point of a search.
  init(_ search: MoveSearch) {
    old = Array(repeating: nil, count: search.old.count)
    new = Array(repeating: nil, count: search.new.count)
    let kept = Dictionary(
      search.now.indices.map { (FactPlace(search.now[$0]), $0) }) { first, _ in first }
    var oldLists = Lists()
    for (index, fact) in search.old.enumerated() {
      let other = search.newOfOld[index]
      if other < 0 {
        oldLists.add(fact, at: search.oldPlaces[index], .unknown(index))
      } else if search.isHeir(search.newPlaces[other], of: search.oldPlaces[index]) {
        oldLists.add(fact, at: search.oldPlaces[index], .known(search.now.count + other))
      }
    }
    for fact in search.before {
      guard let place = search.table.known(FactPlace(around: fact)),
        let index = kept[FactPlace(fact)]
      else { continue }
      oldLists.add(fact, at: place, .known(index))
    }
    var newLists = Lists()
    for (index, fact) in search.new.enumerated() {
      let other = search.oldOfNew[index]
      if other < 0 {
        newLists.add(fact, at: search.newPlaces[index], .unknown(index))
      } else if search.isHeir(search.newPlaces[index], of: search.oldPlaces[other]) {
        newLists.add(fact, at: search.newPlaces[index], .known(search.now.count + index))
      }
    }
    for (index, fact) in search.now.enumerated() {
      guard let place = search.table.known(FactPlace(around: fact)) else { continue }
      newLists.add(fact, at: place, .known(index))
    }
    oldLists.fill(&old)
    newLists.fill(&new)
  }

  /// How well the places of two facts agree, 0…1: 1 if both stand alone between the same two known
  /// facts; 0 if they have no known neighbor in common.
  func agreement(_ one: Int, _ other: Int) -> Double {
    guard let before = old[one], let after = new[other] else { return 0 }
    let isFirst = before.previous == after.previous
    let isLast = before.next == after.next
    let known = (before.previous >= 0 ? 1 : 0) + (before.next >= 0 ? 1 : 0)
    guard isFirst, isLast else {
      let isOne = isFirst && before.previous >= 0 || isLast && before.next >= 0
      return isOne ? 0.3 / Double(max(before.count, after.count)) : 0
    }
    let edges = known == 2 ? 1 : known == 1 ? 0.8 : 0.4
    if before.count == 1, after.count == 1 { return edges }
    let isAligned = before.count == after.count && before.index == after.index
    return edges * (isAligned ? 0.5 : 0.3 / Double(max(before.count, after.count)))
  }

  /// Whether two facts are the only unknown ones of their lists, and stand at the same place
  /// beside two known ones or more.
  func isOnlyGap(_ one: Int, _ other: Int) -> Bool {
    guard let before = old[one], let after = new[other] else { return false }
    return before.unknown == 1 && after.unknown == 1 && before.count == 1 && after.count == 1
      && agreement(one, other) >= 0.8
  }

  /// The facts of each list while they are gathered.
  private struct Lists {
    enum Member {
      /// A fact whose way is known, by a number that is the same before and now.
      case known(Int)
      /// Another one.
      case unknown(Int)
    }

    private struct Key: Hashable {
      var place: Int
      var kind: Fact.Kind
    }

    private var lists: [Key: [(fact: FactSnapshot, member: Member)]] = [:]

    mutating func add(_ fact: FactSnapshot, at place: Int, _ member: Member) {
      lists[Key(place: place, kind: fact.kind.family), default: []].append((fact, member))
    }

    /// Writes the slots of the unknown facts; each list fills its own, so their order is no matter.
    func fill(_ slots: inout [Slot?]) {
      for var list in lists.values {
        list.sort { FactSnapshot.stand($0.fact, before: $1.fact) }
        var run: [Int] = []
        var previous = -1
        var unknown: [Int] = []
        let close = { (run: [Int], previous: Int, next: Int, slots: inout [Slot?]) in
          for (index, number) in run.enumerated() {
            slots[number] = Slot(previous: previous, next: next, count: run.count, index: index)
          }
        }
        for (_, member) in list {
          switch member {
          case .unknown(let number):
            run.append(number)
            unknown.append(number)
          case .known(let number):
            close(run, previous, number, &slots)
            run = []
            previous = number
          }
        }
        close(run, previous, -1, &slots)
        for number in unknown { slots[number]?.unknown = unknown.count }
      }
    }
  }
}

/// How facts stand between those whose way is known, before and now.
///
/// Whoever says something in other words leaves it where it is: as many lines behind the known fact
/// before it, and ahead of the known one behind it. Whoever takes something away leaves fewer lines
/// there; then what stands beside it, and was never asked, is not what was taken away.
struct FactSlots {
  /// Where one fact stands.
  private struct Slot {
    var gap: Gap
    /// The lines from the known fact before it to this one.
    var behind: Int
    /// The lines from this one to the known fact behind it; 0 at the end of a deck.
    var ahead: Int
    /// How many facts are unknown there, this one among them; none that stood there before.
    var count: Int
  }

  /// Two known facts with no other between them.
  private struct Gap: Hashable {
    var previous: Int
    var next: Int
  }

  private var old: [Slot?]
  private var new: [Slot?]
  /// Whether a fact that appeared stood there before, and only was never asked.
  private(set) var wasThere: [Bool]

  /// Looks up where everything stands at this point of a search.
  init(_ search: MoveSearch) {
    old = Array(repeating: nil, count: search.old.count)
    new = Array(repeating: nil, count: search.new.count)
    wasThere = Array(repeating: false, count: search.new.count)
    let start = search.now.count + search.new.count
    let root = { (deck: String) in search.table.known(FactPlace(deck: deck, path: "")) }
    var stretches: [Gap: FactLines.Stretch] = [:]
    for stretch in Self.linesBefore(search).stretches(begin: { deck in
      root(deck).flatMap { search.heir(of: $0) }.map { start + $0 } ?? -1
    }) {
      stretches[Gap(previous: stretch.previous, next: stretch.next)] = stretch
      Self.fill(&old, from: stretch)
    }
    for stretch in Self.linesNow(search).stretches(begin: { deck in
      root(deck).map { start + $0 } ?? -1
    }) {
      Self.fill(&new, from: stretch)
      let gap = Gap(previous: stretch.previous, next: stretch.next)
      guard gap.previous >= 0, gap.next >= 0, let before = stretches[gap] else { continue }
      for fact in stretch.facts {
        wasThere[fact.number] = Self.wasThere(fact.offset, now: stretch, before: before)
      }
      let count = stretch.facts.count { !wasThere[$0.number] }
      for fact in stretch.facts { new[fact.number]?.count = count }
    }
  }

  private static func linesBefore(_ search: MoveSearch) -> FactLines {
    let kept = Dictionary(search.now.indices.map { (FactPlace(search.now[$0]), $0) }) {
      first, _ in first
    }
    let outdated = outdatedDecks(search, kept)
    var lines = FactLines()
    for (number, fact) in search.old.enumerated() where !outdated.contains(fact.deck) {
      let other = search.newOfOld[number]
      if other < 0 {
        lines.add(fact, number: number)
      } else {
        lines.add(fact, anchor: search.now.count + other)
      }
    }
    for fact in search.before where !outdated.contains(fact.deck) {
      if let index = kept[FactPlace(fact)] { lines.add(fact, anchor: index) }
    }
    return lines
  }

  /// The decks whose vanished facts were seen at another time than what stayed: nothing that stayed
  /// is on another line, and yet nothing new stands where something vanished.
  private static func outdatedDecks(
    _ search: MoveSearch, _ kept: [FactPlace: Int]
  ) -> Set<String> {
    var filled: [String: Set<Int>] = [:]
    for fact in search.new { filled[fact.deck, default: []].insert(fact.line) }
    var outdated = Set<String>()
    for fact in search.old where filled[fact.deck]?.contains(fact.line) != true {
      outdated.insert(fact.deck)
    }
    for fact in search.before where outdated.contains(fact.deck) {
      guard let index = kept[FactPlace(fact)] else { continue }
      if search.now[index].line != fact.line { outdated.remove(fact.deck) }
    }
    return outdated
  }

  private static func linesNow(_ search: MoveSearch) -> FactLines {
    let remembered = Set(search.before.map { FactPlace($0) })
    var lines = FactLines()
    for (number, fact) in search.new.enumerated() {
      if search.oldOfNew[number] < 0 {
        lines.add(fact, number: number)
      } else {
        lines.add(fact, anchor: search.now.count + number)
      }
    }
    for (index, fact) in search.now.enumerated() where remembered.contains(FactPlace(fact)) {
      lines.add(fact, anchor: index)
    }
    return lines
  }

  private static func fill(_ slots: inout [Slot?], from stretch: FactLines.Stretch) {
    let gap = Gap(previous: stretch.previous, next: stretch.next)
    for fact in stretch.facts {
      slots[fact.number] = Slot(
        gap: gap, behind: fact.offset, ahead: gap.next < 0 ? 0 : stretch.span - fact.offset,
        count: stretch.facts.count)
    }
  }

  /// Whether what stands at a place between two known facts stood there when what is remembered
  /// was seen.
  private static func wasThere(
    _ offset: Int, now: FactLines.Stretch, before: FactLines.Stretch
  ) -> Bool {
    if now.span == before.span { return !before.facts.contains { $0.offset == offset } }
    return !before.facts.isEmpty && before.span - now.span >= before.facts.count
  }

  /// How well the places of two facts agree, 0…1: 1 if both stand on the same line between the
  /// same two known facts; 0 if they have no known neighbor in common.
  func agreement(_ one: Int, _ other: Int) -> Double {
    guard let before = old[one], let after = new[other] else { return 0 }
    let isBehind = before.gap.previous == after.gap.previous && before.gap.previous >= 0
    let isAhead = before.gap.next == after.gap.next && before.gap.next >= 0
    let isSameBehind = isBehind && before.behind == after.behind
    let isSameAhead = isAhead && before.ahead == after.ahead
    if isSameBehind && isSameAhead { return 1 }
    let isEven = before.count == after.count
    if isSameBehind && before.gap.next < 0 && after.gap.next < 0 { return isEven ? 0.8 : 0.3 }
    if isBehind && isAhead && isEven && before.count == 1 { return 0.5 }
    if isSameBehind || isSameAhead { return isEven ? 0.5 : 0.3 }
    return isBehind || isAhead ? 0.15 : 0
  }

  /// Whether the places of two facts agree, and as many facts vanished there as appeared.
  ///
  /// - Parameters:
  ///   - one: The number of a vanished fact.
  ///   - other: The number of one that appeared.
  ///   - atEnd: Whether that counts behind the last known fact of a deck as well.
  /// - Returns: Whether one replaces the other.
  func isReplacement(_ one: Int, _ other: Int, atEnd: Bool) -> Bool {
    guard let before = old[one], let after = new[other] else { return false }
    return before.count == after.count && agreement(one, other) >= (atEnd ? 0.8 : 1)
  }

  /// The facts that appeared and stand next to each known fact, by its number; not where many do.
  func neighbors() -> [Int: [Int]] {
    var neighbors: [Int: [Int]] = [:]
    for (number, slot) in new.enumerated() {
      guard let slot, slot.count <= 8, !wasThere[number] else { continue }
      if slot.gap.previous >= 0 { neighbors[slot.gap.previous, default: []].append(number) }
      if slot.gap.next >= 0 { neighbors[slot.gap.next, default: []].append(number) }
    }
    return neighbors
  }

  /// The known facts next to a vanished one.
  func anchors(of one: Int) -> [Int] {
    guard let gap = old[one]?.gap else { return [] }
    return [gap.previous, gap.next].filter { $0 >= 0 }
  }
}

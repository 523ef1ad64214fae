@testable import DeckFormat

/// How often the matcher was right.
struct MoveTally {
  /// The moves offered, and how many of them are true.
  var offered = 0
  var right = 0
  /// The moves that had to be offered, and how many of them were.
  var wanted = 0
  var found = 0
  /// The facts that vanished.
  var vanished = 0
  /// Wanted and found by how many of the words changed, in tenths.
  var byChange: [Int: (wanted: Int, found: Int)] = [:]
  /// How many of 100 facts are remembered.
  var share = 100
  /// Offered, right, wanted and found by that share.
  var byShare: [Int: [Int]] = [:]
  /// A few of the mistakes, in words.
  var mistakes: [String] = []

  /// The share of the moves offered that is true; 1 for none.
  var precision: Double { offered == 0 ? 1 : Double(right) / Double(offered) }
  /// The share of the true moves that was offered; 1 for none.
  var recall: Double { wanted == 0 ? 1 : Double(found) / Double(wanted) }

  /// Runs the matcher over an edit and compares its moves with what really happened.
  ///
  /// A nameless fact, or one with another name, of which more than 70 of 100 words changed may be
  /// offered or not, and so may another name that has nothing in common with the old one.
  mutating func judge(_ before: NoteTruth, _ after: NoteTruth, remembered: [FactSnapshot]) {
    let known = Set(remembered.map(\.key))
    let changes = FactMatcher.changes(remembered: remembered, decks: after.decks, known: known)
    let moves = FactMatcher.moves(changes)
    vanished += changes.vanished.count
    let counted = [offered, right, wanted, found]
    defer {
      let sums = [offered, right, wanted, found]
      byShare[share] = zip(byShare[share] ?? [0, 0, 0, 0], zip(sums, counted)).map {
        $0 + $1.0 - $1.1
      }
    }
    var offers: [String: FactMove] = [:]
    for move in moves { offers[move.from.key] = move }
    for fact in changes.vanished {
      let origin = before.origins[fact.key]
      let key = origin.flatMap { after.keys[$0] }
      let heir = key.flatMap { known.contains($0) ? nil : after.facts[$0] }
      let offer = offers[fact.key]
      let isRight = offer != nil && offer?.to.key == heir?.key
      if let heir, heir.kind.isAskedLike(fact.kind) {
        let share = fact.change(to: heir)
        let isFree = share > 0.7 && fact.kind != .stage && fact.kind != .list
        if isFree, offer == nil || isRight { continue }
        if !isFree {
          wanted += 1
          found += isRight ? 1 : 0
          let tenth = Int(share * 10)
          let counts = byChange[tenth] ?? (0, 0)
          byChange[tenth] = (counts.wanted + 1, counts.found + (isRight ? 1 : 0))
          if offer == nil { note("missed", fact, heir) }
        }
      }
      if let offer {
        offered += 1
        right += isRight ? 1 : 0
        if !isRight { note("wrong (\(offer.likeness), true: \(heir?.key ?? "-"))", fact, offer.to) }
      }
    }
  }

  private mutating func note(_ what: String, _ from: FactSnapshot, _ to: FactSnapshot) {
    guard mistakes.count < 400 else { return }
    mistakes.append(
      "\(what): \(share) % \(from.kind) \(from.key) «\(from.name)|\(from.text.prefix(90))»"
        + " → \(to.kind) \(to.key) «\(to.name)|\(to.text.prefix(90))»")
  }

  /// Adds what another tally counted.
  mutating func add(_ other: MoveTally) {
    offered += other.offered
    right += other.right
    wanted += other.wanted
    found += other.found
    vanished += other.vanished
    for (tenth, counts) in other.byChange {
      let mine = byChange[tenth] ?? (0, 0)
      byChange[tenth] = (mine.wanted + counts.wanted, mine.found + counts.found)
    }
    for (share, sums) in other.byShare {
      byShare[share] = zip(byShare[share] ?? [0, 0, 0, 0], sums).map { $0 + $1 }
    }
    mistakes += other.mistakes.prefix(max(0, 400 - mistakes.count))
  }
}

extension Fact.Kind {
  /// Whether facts of two kinds are asked in the same directions, so that a history fits both.
  func isAskedLike(_ other: Fact.Kind) -> Bool {
    let alike: [[Fact.Kind]] = [
      [.role, .labelled, .definition], [.characteristic, .example], [.faq, .authored],
    ]
    return self == other || alike.contains { $0.contains(self) && $0.contains(other) }
  }
}

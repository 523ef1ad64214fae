/// Counts where the facts of each place went.
struct PlaceVotes {
  /// What most facts of a place agree on.
  struct Winner: Equatable {
    /// The number of the place they went to.
    var place: Int
    /// How many went there, at least 1.
    var count: Int
    /// Whether as many went somewhere else.
    var isTie: Bool
  }

  private var counts: [Pair: Int] = [:]
  private var totals: [Int: Int] = [:]
  private var winners: [Int: Winner] = [:]

  private struct Pair: Hashable {
    var old: Int
    var new: Int
  }

  /// Counts one fact, or several, that went from one place to another, or stayed.
  mutating func add(from old: Int, to new: Int, count: Int = 1) {
    let votes = counts[Pair(old: old, new: new), default: 0] + count
    counts[Pair(old: old, new: new)] = votes
    totals[old, default: 0] += count
    guard let winner = winners[old] else {
      winners[old] = Winner(place: new, count: votes, isTie: false)
      return
    }
    if winner.place == new {
      // As the winner grows, what tied with it no longer does.
      winners[old] = Winner(place: new, count: votes, isTie: false)
    } else if votes > winner.count {
      winners[old] = Winner(place: new, count: votes, isTie: false)
    } else if votes == winner.count {
      winners[old]?.isTie = true
    }
  }

  /// The number of facts that went from one place to another.
  func count(from old: Int, to new: Int) -> Int { counts[Pair(old: old, new: new)] ?? 0 }

  /// The number of facts of a place whose way is known.
  func total(from old: Int) -> Int { totals[old] ?? 0 }

  /// Where most facts of a place went; nil if the way of none is known.
  func winner(from old: Int) -> Winner? { winners[old] }
}

import Questions

extension Confusion {
  /// The confusions of each card, the most frequent first, the latest first among those.
  static func byCard(_ confusions: [Confusion]) -> [Card.ID: [Confusion]] {
    Dictionary(grouping: confusions, by: \.card).mapValues { $0.sorted() }
  }
}

extension [Confusion] {
  /// Counts one more.
  mutating func count(_ takenFor: String, of card: Card.ID, on day: Int) {
    if let index = firstIndex(where: { $0.takenFor == takenFor }) {
      self[index].count += 1
      self[index].lastDay = day
    } else {
      append(Confusion(card: card, takenFor: takenFor, count: 1, lastDay: day))
    }
    sort()
  }
}

extension Confusion: Comparable {
  /// The more frequent one first, then the later one, then by name.
  package static func < (left: Self, right: Self) -> Bool {
    (right.count, right.lastDay, left.card, left.takenFor)
      < (left.count, left.lastDay, right.card, right.takenFor)
  }
}

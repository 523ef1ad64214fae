/// A place in the order of all predictions, which is by time and then by card.
struct ItemCut: Comparable, Sendable {
  /// The cut behind all predictions.
  static let end = ItemCut(time: .max, card: .max)

  /// The instant of the first prediction behind the cut, in milliseconds.
  let time: Int64
  /// Its card, by its index in the log.
  let card: Int32

  static func < (left: Self, right: Self) -> Bool {
    (left.time, left.card) < (right.time, right.card)
  }
}

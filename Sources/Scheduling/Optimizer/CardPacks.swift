/// Cards of equal length side by side, review by review: what the kernels run over.
///
/// Row r of a pack holds review r of each of its cards, one a lane. A lane whose card is shorter, or
/// that has no card, goes on with *good* on the same day and weight 0.
struct CardPacks: Sendable {
  /// The row of each pack's first review, and at last the number of rows.
  var starts: [Int32] = [0]
  /// The card of each lane of each pack, by its index in the log; -1 for none.
  var cards: [Int32] = []
  /// The number of reviews, in each pack, that are predicted.
  var items: [Int32] = []
  /// The days since the review before; whole days for FSRS-6.
  var days: [Lanes] = []
  /// The ratings as 1…4.
  var ratings: [Lanes] = []
  /// How much the prediction of each review counts, 0 if it is not predicted; empty for a replay.
  var weights: [Lanes] = []
  /// The chance 1/k that a guess is right, 0 for a recall; empty if all were recalls.
  var chances: [Lanes] = []

  /// The number of packs.
  var count: Int { items.count }
  /// The number of reviews that are predicted.
  var itemCount: Int { items.reduce(0) { $0 + Int($1) } }

  /// The rows of a pack.
  func rows(of pack: Int) -> Range<Int> { Int(starts[pack])..<Int(starts[pack + 1]) }
}

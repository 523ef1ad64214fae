/// What weights are fitted to: the predictions of a log before a cut, packed and weighed.
struct TrainingSet: Sendable {
  /// The cards, up to their last prediction before the cut.
  let packs: CardPacks
  /// The number of predictions.
  let itemCount: Int
  /// The outcomes of first reviews, outliers left out.
  let outcomes: FirstOutcomes
  /// The mean weight of a prediction.
  let meanWeight: Double

  /// The most reviews of one card that are trained on.
  private static let longest: Int32 = 1024

  /// Takes the predictions before a cut, with their whole history; without outliers for FSRS-6.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - cut: Where the predictions end.
  ///   - kind: For which model; FSRS-7 goes by exact days and weighs recent reviews more.
  ///   - isWeighted: Whether recent predictions count more.
  init(_ log: ReviewLog, before cut: ItemCut, for kind: ModelKind, isWeighted: Bool) {
    let outcomes = FirstOutcomes(log, before: cut)
    let lengths = log.cards.indices.map { (card: Int) -> Int32 in
      let reviews = log.reviews(ofCardAt: card)
      guard outcomes.keeps(card, firstRating: log.ratings[reviews.lowerBound]) else { return 0 }
      var end = min(reviews.upperBound, reviews.lowerBound + Int(Self.longest))
      while end > reviews.lowerBound,
        log.elapsedDays[end - 1] == 0
          || ItemCut(time: log.times[end - 1], card: Int32(card)) >= cut
      {
        end -= 1
      }
      return Int32(end - reviews.lowerBound)
    }
    let recency = RecencyWeights(
      log, before: cut, low: isWeighted ? (kind == .fsrs6 ? 0.25 : 0.0667) : 1,
      power: kind == .fsrs6 ? 3 : 11.25)
    packs = CardPacks(log, lengths: lengths, exact: kind == .fsrs7) { recency(log.times[$0]) }
    itemCount = packs.itemCount
    self.outcomes = outcomes
    var sum = 0.0
    for weights in packs.weights {
      for lane in 0..<Lanes.scalarCount { sum += Double(weights[lane]) }
    }
    meanWeight = sum / Double(max(itemCount, 1))
  }
}

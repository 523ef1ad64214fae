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

  /// The most reviews of one card that are trained on; its later ones are left out.
  private static let longest: Int32 = 1024

  /// Takes the predictions before a cut, with their whole history; without outliers for FSRS-6.
  ///
  /// Recent predictions count more: by `0.25 + 0.75·x³`, x being their place in time from 0 to 1.
  /// FSRS-7 is published with weights of `0.0667 + 0.9333·x^11.25` and without a word on outliers. On
  /// logs of 12,000 and of 100,000 reviews the weights of FSRS-6 and all cards did better.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - cut: Where the predictions end.
  ///   - kind: For which model; FSRS-7 goes by exact days.
  init(_ log: ReviewLog, before cut: ItemCut, for kind: ModelKind) {
    let outcomes = FirstOutcomes(log, before: cut)
    let lengths = log.cards.indices.map { (card: Int) -> Int32 in
      let reviews = log.reviews(ofCardAt: card)
      guard kind == .fsrs7 || outcomes.keeps(card, firstRating: log.ratings[reviews.lowerBound])
      else { return 0 }
      var end = min(reviews.upperBound, reviews.lowerBound + Int(Self.longest))
      while end > reviews.lowerBound,
        log.elapsedDays[end - 1] == 0
          || ItemCut(time: log.times[end - 1], card: Int32(card)) >= cut
      {
        end -= 1
      }
      return Int32(end - reviews.lowerBound)
    }
    packs = CardPacks(
      log, lengths: lengths, exact: kind == .fsrs7,
      weights: RecencyWeights(log, before: cut, low: 0.25))
    itemCount = packs.itemCount
    self.outcomes = outcomes
    var sum = 0.0
    for weights in packs.weights {
      for lane in 0..<Lanes.scalarCount { sum += Double(weights[lane]) }
    }
    meanWeight = sum / Double(max(itemCount, 1))
  }
}

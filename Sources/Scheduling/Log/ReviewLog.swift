/// The reviews of many cards in compact columns: card after card, each card's reviews by time.
///
/// It is what the optimizer, the evaluation and the batch replay read. A million reviews take 14
/// million bytes.
package struct ReviewLog: Equatable, Sendable {
  /// The cards' numbers, ascending.
  package let cards: [Int64]

  /// The place of each card's first review, in the order of the cards, and at last their count.
  package let starts: [Int32]

  /// The instant of each review in milliseconds since 1970 UTC.
  package let times: [Int64]

  /// The whole local days since the card's review before, 0 or more; 0 for a card's first and where
  /// a day went back, which counts as the latest one before.
  package let elapsedDays: [Int32]

  /// The ratings as 1…4.
  package let ratings: [UInt8]

  /// Among how many options each reply was chosen, 0 for a recall; empty if all were recalls.
  package let options: [UInt8]

  /// The number of reviews.
  package var count: Int { times.count }

  /// The number of reviews that can be predicted: those on a later day than the card's one before.
  package var itemCount: Int {
    elapsedDays.reduce(0) { $1 > 0 ? $0 + 1 : $0 }
  }

  /// The places of a card's reviews, by its index in ``cards``.
  package func reviews(ofCardAt index: Int) -> Range<Int> {
    Int(starts[index])..<Int(starts[index + 1])
  }

  /// The review at a place, as a model takes it.
  package func review(at place: Int, isFirst: Bool) -> RatedReview {
    let options = options.isEmpty ? 0 : Int(options[place])
    return RatedReview(
      rating: Rating(rawValue: Int(ratings[place])) ?? .again,
      elapsedDays: Int(elapsedDays[place]),
      exactDays: isFirst ? 0 : exactDays(at: place), options: options >= 2 ? options : nil)
  }

  /// The exact days, 0 or more, from the review before, in the log, to that at a place.
  func exactDays(at place: Int) -> Double {
    Double(max(times[place] - times[place - 1], 0)) / 86_400_000
  }

  /// Takes columns that are already in order.
  init(
    cards: [Int64], starts: [Int32], times: [Int64], elapsedDays: [Int32], ratings: [UInt8],
    options: [UInt8]
  ) {
    self.cards = cards
    self.starts = starts
    self.times = times
    self.elapsedDays = elapsedDays
    self.ratings = ratings
    self.options = options
  }
}

/// How a learner rates, and how long a reply takes.
package struct StudyHabits: Equatable, Sendable {
  /// How often each rating is given to a card never seen before; the shares sum to 1.
  package let firstShares: Outcomes<Double>

  /// How often each rating is given to a card that was known, *again* never; the shares sum to 1.
  package let knownShares: Outcomes<Double>

  /// The seconds that a review with each rating takes, question and feedback included; 0 or more.
  package let seconds: Outcomes<Double>

  /// The default habits, for a learner without a review log of their own (fsrs-rs's simulator).
  package static let `default` = StudyHabits(
    firstCounts: Outcomes(again: 24, hard: 9, good: 61, easy: 6),
    knownCounts: Outcomes(again: 0, hard: 8, good: 85, easy: 7),
    seconds: Outcomes(again: 21, hard: 13, good: 9, easy: 7))

  /// Takes habits from counts; where there are none, the default shares.
  ///
  /// - Parameters:
  ///   - firstCounts: How often cards never seen before got each rating.
  ///   - knownCounts: How often cards seen before got each rating; *again* is ignored.
  ///   - seconds: The seconds that a review with each rating takes, 0 or more.
  package init(
    firstCounts: Outcomes<Int>, knownCounts: Outcomes<Int>, seconds: Outcomes<Double>
  ) {
    firstShares =
      Self.shares(firstCounts) ?? Outcomes(again: 0.24, hard: 0.09, good: 0.61, easy: 0.06)
    var known = knownCounts
    known.again = 0
    knownShares = Self.shares(known) ?? Outcomes(again: 0, hard: 0.08, good: 0.85, easy: 0.07)
    self.seconds = seconds
  }

  /// Takes the shares of ratings from a log, those of an empty one being the default ones.
  ///
  /// - Parameters:
  ///   - log: The reviews; ones on the day of the card's review before do not count.
  ///   - seconds: The seconds that a review with each rating takes, 0 or more.
  package init(_ log: ReviewLog, seconds: Outcomes<Double> = `default`.seconds) {
    var first = Outcomes { _ in 0 }
    var known = first
    for card in log.cards.indices {
      let places = log.reviews(ofCardAt: card)
      for place in places {
        let rating = log.review(at: place, isFirst: true).rating
        if place == places.lowerBound {
          first[rating] += 1
        } else if log.elapsedDays[place] > 0 {
          known[rating] += 1
        }
      }
    }
    self.init(firstCounts: first, knownCounts: known, seconds: seconds)
  }

  private static func shares(_ counts: Outcomes<Int>) -> Outcomes<Double>? {
    let total = Rating.allCases.reduce(0) { $0 + counts[$1] }
    return total > 0 ? Outcomes { Double(counts[$0]) / Double(total) } : nil
  }
}

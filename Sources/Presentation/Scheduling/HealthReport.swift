package import Scheduling

/// What a learner's log says of how well the scheduler can know them, in plain words.
package struct HealthReport {
  /// From how many predictions on all weights are fitted.
  private static let fewForAll = 64
  /// From how many predictions on weights are about as good as they get.
  private static let enough = 1000
  /// How many ratings there must be before anything is said of them.
  private static let fewestRatings = 50

  private let log: ReviewLog
  private let predicted: Double?
  private let known: Double

  /// Looks at a log.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - calibration: Predicted against true recall by the weights in use.
  package init(_ log: ReviewLog, calibration: [CalibrationBin]) {
    self.log = log
    let count = Double(calibration.reduce(0) { $0 + $1.count })
    predicted =
      count > 0
      ? calibration.reduce(0) { $0 + $1.predicted * Double($1.count) } / count : nil
    known =
      count > 0 ? calibration.reduce(0) { $0 + $1.known * Double($1.count) } / count : 0
  }

  /// The sentences, one or more.
  package var sentences: [String] {
    [amount] + (hard.map { [$0] } ?? []) + (retention.map { [$0] } ?? [])
  }

  /// Whether there is enough to fit to.
  private var amount: String {
    let items = log.itemCount
    let can = "\(Plural.count(items, "review")) can be predicted"
    return switch items {
    case ..<8: "\(can): too few to fit anything; study on, and come back in some weeks"
    case ..<Self.fewForAll:
      "\(can): enough for how long a first answer lasts, not for more; come back later"
    case ..<Self.enough:
      "\(can): enough for a first fit; from about \(Plural.grouped(Self.enough)) on it gets no "
        + "better by much"
    default: "\(can): enough"
    }
  }

  /// Whether *hard* stands for answers that were not known; nil if it does not seem so.
  private var hard: String? {
    var counts = Outcomes { _ in 0 }
    for place in 0..<log.count where log.elapsedDays[place] > 0 {
      counts[log.review(at: place, isFirst: false).rating] += 1
    }
    let total = Rating.allCases.reduce(0) { $0 + counts[$1] }
    guard total >= Self.fewestRatings, counts.hard * 5 > total, counts.again * 25 < total else {
      return nil
    }
    return "'again' was said of \(Figure.percent(share(counts.again, total))), 'hard' of "
      + "\(Figure.percent(share(counts.hard, total))): 'hard' means that you knew it; where you did "
      + "not, say 'again', or the cards come too late"
  }

  /// What was predicted, and what came true.
  private var retention: String? {
    guard let predicted else { return nil }
    let off = abs(predicted - known)
    let verdict = off < 0.02 ? "they agree" : predicted > known ? "too hopeful" : "too careful"
    return "recall was predicted at \(Figure.tenths(predicted))%, and was "
      + "\(Figure.tenths(known))%: \(verdict)"
  }

  private func share(_ count: Int, _ total: Int) -> Double { Double(count) / Double(total) }
}

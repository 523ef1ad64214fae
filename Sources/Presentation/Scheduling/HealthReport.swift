package import Scheduling

/// What a learner's log says of how well the scheduler can know them, in plain words.
package struct HealthReport {
  /// From how many predictions on weights are about as good as they get.
  private static let enough = 1000
  /// How many ratings there must be before anything is said of them.
  private static let fewestRatings = 50

  private let log: ReviewLog
  private let fit: Fit
  private let predictions: RecallPredictions?

  /// Looks at a log.
  ///
  /// - Parameters:
  ///   - log: The reviews.
  ///   - fit: What was fitted to it.
  ///   - predictions: What was predicted, and what came true: of several, in order, the first of
  ///     which there are enough, else of which there are any.
  package init(_ log: ReviewLog, fit: Fit, predictions: [RecallPredictions]) {
    self.log = log
    self.fit = fit
    self.predictions =
      predictions.first { $0.count >= Self.fewestRatings } ?? predictions.first { $0.count > 0 }
  }

  /// The sentences, one or more.
  package var sentences: [String] {
    [amount] + (hard.map { [$0] } ?? []) + (retention.map { [$0] } ?? [])
  }

  /// Whether there is enough to fit to.
  private var amount: String {
    let items = log.itemCount
    let left = items - fit.itemCount
    let can =
      "\(Plural.count(items, "review")) can be predicted"
      + (left > 0 ? ", \(Plural.grouped(left)) of them left out as outliers" : "")
    return switch fit.extent {
    case .nothing:
      "\(can): too few to fit \(fit.model.kind.rawValue); study on, and come back in some weeks"
    case .initialStabilities:
      "\(can): enough for how long a first answer lasts, not for more; come back later"
    case .everything where fit.itemCount < Self.enough:
      "\(can): enough for a first fit; from about \(Plural.grouped(Self.enough)) on it gets no "
        + "better by much"
    case .everything: "\(can): enough"
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
    guard let predictions else { return nil }
    let begin =
      switch predictions.origin {
      case .whenAsked: "when the cards were asked, recall was predicted at"
      case .trial:
        "of the last \(Plural.count(predictions.count, "review")), recall was predicted from those "
          + "before at"
      }
    let verdict =
      switch predictions.verdict {
      case .agree: "they agree"
      case .unclear: "too few reviews to tell these apart"
      case .hopeful: "too hopeful"
      case .careful: "too careful"
      }
    return "\(begin) \(Figure.tenths(predictions.predicted))%, and was "
      + "\(Figure.tenths(predictions.known))%: \(verdict)"
  }

  private func share(_ count: Int, _ total: Int) -> Double { Double(count) / Double(total) }
}

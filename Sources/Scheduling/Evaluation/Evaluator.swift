import Foundation

/// Measures how well recall in a log is predicted, exactly as the benchmark of fsrs-rs does.
///
/// Predictions are the reviews on a later day than the card's one before, by time and then by card.
/// The figures are unweighted.
package struct Evaluator: Sendable {
  private let log: ReviewLog
  private let options: OptimizerOptions
  private let order: ItemOrder
  private let bins: [Int32]
  private let batch: BatchReplay

  /// Prepares a log.
  package init(_ log: ReviewLog, options: OptimizerOptions = OptimizerOptions()) {
    self.log = log
    self.options = options
    order = ItemOrder(log)
    bins = ReviewBins.bins(of: log)
    batch = BatchReplay(log)
  }

  /// The number of predictions.
  package var itemCount: Int { order.count }

  /// How well a model predicts the whole log, or the last share of its predictions.
  ///
  /// - Parameters:
  ///   - model: What predicts; it may have seen what it predicts.
  ///   - share: The share by time, 0…1, rounded to whole predictions; beyond, the nearest bound.
  /// - Returns: The figures, all 0 without a prediction.
  package func metrics(of model: Model, last share: Double = 1) -> Metrics {
    metrics(of: model, start(ofLast: share)..<order.count)
  }

  /// Predicted against true recall by a model, over the whole log or from a place on.
  ///
  /// In twenty bins of equal width by ascending prediction, empty ones left out.
  package func calibration(of model: Model) -> [CalibrationBin] { calibration(of: model, from: 0) }

  /// The same from the prediction at a place of the order of time on.
  func calibration(of model: Model, from start: Int) -> [CalibrationBin] {
    let ranks = start..<order.count
    return CalibrationBin.bins(
      recalls(of: model, ranks, options), known: known(ranks), count: 20)
  }

  /// How well a predictor does over five time-ordered splits.
  ///
  /// The predictions are cut into six parts of equal number; each but the first is predicted from all
  /// before it.
  ///
  /// - Parameters:
  ///   - predictor: What predicts.
  ///   - progress: Is told the share done, 0…1; answers whether to go on.
  /// - Returns: nil with fewer than six predictions, or if the progress was answered with false.
  package func splits(
    of predictor: Predictor, progress: (Double) -> Bool = { _ in true }
  ) -> SplitEvaluation? {
    let part = order.count / 6
    guard part > 0 else { return nil }
    var recalls: [Double] = []
    for split in 1...5 {
      let ranks = (split * part)..<(split == 5 ? order.count : (split + 1) * part)
      let made = self.recalls(of: predictor, ranks) { progress((Double(split - 1) + $0) / 5) }
      guard let made else { return nil }
      recalls += made
    }
    let ranks = part..<order.count
    return SplitEvaluation(
      metrics: metrics(recalls, ranks),
      calibration: CalibrationBin.bins(recalls, known: known(ranks), count: 20))
  }

  /// How well a model predicts the predictions from a rank on.
  func metrics(of model: Model, from rank: Int) -> Metrics {
    metrics(of: model, rank..<order.count)
  }

  /// The cut before the prediction of a rank; behind all for their number.
  func cut(at rank: Int) -> ItemCut { order.cut(at: rank, in: log) }

  /// The rank of the first prediction of the last share.
  func start(ofLast share: Double) -> Int {
    order.count - Int((Double(order.count) * share.clamped(to: 0...1)).rounded())
  }

  /// The rank of the first prediction later than an instant in milliseconds; their number if none is.
  func start(after time: Int64) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if log.times[Int(order.places[middle])] <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Evaluator {
  private func known(_ ranks: Range<Int>) -> [Bool] {
    ranks.map { log.ratings[Int(order.places[$0])] > 1 }
  }

  private func metrics(of model: Model, _ ranks: Range<Int>) -> Metrics {
    metrics(recalls(of: model, ranks, options), ranks)
  }

  private func metrics(_ recalls: [Double], _ ranks: Range<Int>) -> Metrics {
    Metrics(
      recalls, known: known(ranks), bins: ranks.map { Int(bins[Int(order.places[$0])]) })
  }

  /// What a predictor says of the predictions of these ranks.
  private func recalls(
    of predictor: Predictor, _ ranks: Range<Int>, _ progress: (Double) -> Bool
  ) -> [Double]? {
    var options = options
    switch predictor {
    case .default(let kind):
      return (try? Model(kind)).map { recalls(of: $0, ranks, options) }
    case .constant:
      let share = known(0..<ranks.lowerBound).reduce(0.0) { $0 + ($1 ? 1 : 0) }
      return ranks.map { _ in share / Double(ranks.lowerBound) }
    case .movingAverage:
      return movingAverage(ranks)
    case .fittedWithoutGuesses:
      options.isGuessCorrected = false
      return fitted(.fsrs6, options, ranks, progress)
    case .fitted(let kind):
      return fitted(kind, options, ranks, progress)
    }
  }

  private func fitted(
    _ kind: ModelKind, _ options: OptimizerOptions, _ ranks: Range<Int>,
    _ progress: (Double) -> Bool
  ) -> [Double]? {
    Optimizer(log, options: options)
      .fit(kind, before: order.cut(at: ranks.lowerBound, in: log), progress: progress)
      .map { recalls(of: $0.model, ranks, options) }
  }

  /// An online logistic mean (srs-benchmark): `x += 0.3·(y − p)`, `p = 1/(1 + e^−x)`, from x = 1.2.
  private func movingAverage(_ ranks: Range<Int>) -> [Double] {
    var logit = 1.2
    var recalls: [Double] = []
    for (rank, known) in known(0..<ranks.upperBound).enumerated() {
      let recall = 1 / (1 + exp(-logit))
      if rank >= ranks.lowerBound { recalls.append(recall) }
      logit += 0.3 * ((known ? 1 : 0) - recall)
    }
    return recalls
  }

  /// How likely a model holds it that each reply is right: R, or `g + (1−g)R` for a choice that may
  /// be guessed with the chance g, if so wanted.
  private func recalls(
    of model: Model, _ ranks: Range<Int>, _ options: OptimizerOptions
  ) -> [Double] {
    let recalls =
      switch model {
      case .fsrs6(let model): recalls(of: model, ranks)
      case .fsrs7(let model): recalls(of: model, ranks)
      }
    guard options.isGuessCorrected, !log.options.isEmpty else { return recalls }
    return zip(ranks, recalls).map { rank, recall in
      let count = log.options[Int(order.places[rank])]
      return count >= 2 ? recall + (1 - recall) / Double(count) : recall
    }
  }

  private func recalls(of model: FSRS6, _ ranks: Range<Int>) -> [Double] {
    let memories = batch.memories(model)
    let size = 1 << 15
    let parts = concurrentMap(
      count: (ranks.count + size - 1) / size, isParallel: options.isParallel
    ) { part in
      let start = ranks.lowerBound + part * size
      return (start..<min(start + size, ranks.upperBound)).map { rank in
        let place = Int(order.places[rank])
        let days = Double(log.elapsedDays[place])
        return pow(1 + model.factor * days / memories.stability(at: place - 1), model.decay)
      }
    }
    return Array(parts.joined())
  }

  private func recalls(of model: FSRS7, _ ranks: Range<Int>) -> [Double] {
    var recalls = [Double](repeating: 0, count: log.count)
    log.replay(.fsrs7(model)) { replayed in
      guard let before = replayed.before else { return }
      recalls[replayed.place] = model.retrievability(
        of: before, elapsedDays: replayed.review.exactDays)
    }
    return ranks.map { recalls[Int(order.places[$0])] }
  }
}

import Presentation
import Questions
import Scheduling

/// How several predictors did over five time-ordered splits of a log.
struct Comparison {
  private let results: [(predictor: Predictor, splits: SplitEvaluation)]
  private let chosen: SplitEvaluation

  /// Compares all predictors; nil with fewer than six predictions, or if the progress was answered
  /// with false.
  ///
  /// - Parameters:
  ///   - log: The reviews; without a choice among them guesses are not looked at.
  ///   - kind: The model whose splits and calibration are shown.
  ///   - evaluator: What measures; of the same log.
  ///   - progress: Is told the share done, 0…1; answers whether to go on.
  init?(
    of log: ReviewLog, for kind: ModelKind, evaluator: Evaluator, progress: (Double) -> Bool
  ) {
    let predictors = Predictor.allCases.filter {
      $0 != .fittedWithoutGuesses || !log.options.isEmpty
    }
    // Measured: a fit of FSRS-7 takes about forty times as long.
    let costs = predictors.map { $0 == .fitted(.fsrs7) ? 40.0 : 1.0 }
    let total = costs.reduce(0, +)
    var done = 0.0
    var results: [(predictor: Predictor, splits: SplitEvaluation)] = []
    for (predictor, cost) in zip(predictors, costs) {
      let before = done
      guard
        let splits = evaluator.splits(
          of: predictor, progress: { progress((before + $0 * cost) / total) })
      else { return nil }
      results.append((predictor, splits))
      done += cost
    }
    guard let chosen = results.first(where: { $0.predictor == .fitted(kind) })?.splits else {
      return nil
    }
    self.results = results
    self.chosen = chosen
  }

  /// The same, while a bar tells how far it is.
  @MainActor
  init?(
    of log: ReviewLog, for kind: ModelKind, evaluator: Evaluator, progress: inout WorkProgress
  ) {
    self.init(of: log, for: kind, evaluator: evaluator) { progress.show("comparing", $0) }
  }

  /// The lines of a comparison; where there is none, why.
  static func lines(_ comparison: Comparison?, _ kind: ModelKind, _ style: Style) -> [String] {
    comparison?.lines(kind, style)
      ?? ["", "There are fewer than six predictions: too few to compare anything."]
  }

  /// Adds what `optimize --evaluate --json` prints: the splits of the chosen model, those of all
  /// predictors, and predicted against true recall.
  func add(to object: inout JSONObject) {
    var splits = JSONObject()
    splits.add(chosen.metrics)
    object.add("splits", splits)
    object.add(
      "predictors",
      results.map { result in
        var entry = JSONObject()
        entry.add("name", result.predictor.name)
        entry.add(result.splits.metrics)
        return entry
      })
    object.add(
      "calibration",
      chosen.calibration.map { bin in
        var entry = JSONObject()
        entry.add("predicted", number: bin.predicted)
        entry.add("known", number: bin.known)
        entry.add("count", bin.count)
        return entry
      })
  }

  /// The comparison as a table, and predicted against true recall as a plot.
  private func lines(_ kind: ModelKind, _ style: Style) -> [String] {
    let rows = results.map { (name: $0.predictor.name, metrics: $0.splits.metrics) }
    return [
      "",
      style.painted("Five splits by time, each predicted from what came before it", .heading),
    ] + MetricsText(rows).lines("predicted by", style) + [
      "", style.painted("Predicted and true recall, \(kind.rawValue) fitted", .heading),
    ] + CalibrationPlot(chosen.calibration).lines(style)
  }
}

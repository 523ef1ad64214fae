import Questions
import Scheduling

/// A model that was fitted to a log, with how well it predicts that log.
struct FittedModel {
  /// The model.
  let model: Model
  /// The number of reviews of the log.
  let reviews: Int
  /// The number of cards of the log.
  let cards: Int
  /// How well the model predicts all that can be predicted.
  let metrics: Metrics
  /// The same with default weights.
  let usual: Metrics
  /// The seconds of the fit alone.
  let seconds: Double

  /// Fits a model to a log; nil if the progress was answered with false.
  ///
  /// - Parameters:
  ///   - kind: Which model.
  ///   - log: The reviews.
  ///   - evaluator: What measures; of the same log.
  ///   - progress: Is told the share done, 0…1; answers whether to go on.
  init?(
    _ kind: ModelKind, to log: ReviewLog, evaluator: Evaluator, progress: (Double) -> Bool
  ) {
    let clock = ContinuousClock()
    let begin = clock.now
    guard let fitted = Optimizer(log).fit(kind, progress: progress)?.model else { return nil }
    let seconds = begin.duration(to: clock.now) / .seconds(1)
    self.init(fitted, log: log, evaluator: evaluator, seconds: seconds)
  }

  /// Measures a model on the log it was fitted to.
  init(_ model: Model, log: ReviewLog, evaluator: Evaluator, seconds: Double) {
    self.model = model
    self.seconds = seconds
    reviews = log.count
    cards = log.cards.count
    metrics = evaluator.metrics(of: model)
    usual = (try? Model(model.kind)).map { evaluator.metrics(of: $0) } ?? metrics
  }

  /// What `optimize --json` prints of it.
  var json: JSONObject {
    var object = JSONObject()
    object.add("model", model.kind.rawValue)
    object.add("weights", numbers: model.weights)
    object.add("reviews", reviews)
    object.add("items", metrics.count)
    object.add(metrics)
    object.add("seconds", number: seconds)
    var usual = JSONObject()
    usual.add(self.usual)
    object.add("default", usual)
    return object
  }
}

extension JSONObject {
  /// Adds the figures of predictions: `log_loss`, `rmse_bins` and `auc`, which may be null.
  mutating func add(_ metrics: Metrics) {
    add("log_loss", number: metrics.logLoss)
    add("rmse_bins", number: metrics.rmseBins)
    add("auc", number: metrics.auc)
  }
}

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
  /// What of the model was fitted.
  let extent: Fit.Extent
  /// The seconds of the fit to the log alone, see ``TimedFit``.
  let seconds: Double

  /// Measures a model on the log it was fitted to.
  ///
  /// - Parameters:
  ///   - timed: What was fitted, and the time it took.
  ///   - kept: The model to go on with; nil for the fitted one.
  ///   - log: The reviews.
  ///   - evaluator: What measures; of the same log.
  init(_ timed: TimedFit, kept: Model? = nil, log: ReviewLog, evaluator: Evaluator) {
    model = kept ?? timed.fit.model
    extent = timed.fit.extent
    seconds = timed.seconds
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

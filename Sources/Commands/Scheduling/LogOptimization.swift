import Presentation
import Questions
import Scheduling
import Statistics
import Storage
import Study

/// Fits the weights to a learner's own log, keeps them if they are better, and takes that back.
@MainActor
struct LogOptimization {
  private let workspace: Workspace
  private let common: CommonOptions
  private let store: ProgressStore
  private let learner: Learner
  /// The model with the weights in use.
  private let current: Model
  /// When they were fitted, in milliseconds since 1970 UTC; nil for the default ones.
  private let trainedUntil: Int64?
  /// Whether cards are scheduled by that model.
  private let isInUse: Bool

  /// Looks up who learns, and by which weights.
  ///
  /// - Parameters:
  ///   - workspace: The library.
  ///   - common: Who learns.
  ///   - kind: The model that is fitted; nil for the learner's own.
  /// - Throws: Why the library cannot be read.
  init(workspace: Workspace, common: CommonOptions, kind: ModelKind?) throws {
    self.workspace = workspace
    self.common = common
    store = try workspace.store(common)
    learner = try workspace.learner(common)
    let own = try store.replay(of: learner.id).model
    let kind = kind ?? own.kind
    isInUse = kind == own.kind
    let kept = try store.weights(of: learner.id, model: kind.rawValue).last
    current = try (try? Model(kind, weights: kept?.values ?? [])) ?? Model(kind)
    trainedUntil = kept.flatMap { $0.values.isEmpty ? nil : $0.at.milliseconds }
  }

  /// Fits, compares and keeps what is better.
  func run(evaluate: Bool, json: Bool) throws {
    try workspace.requireWriting(common)
    let log = try store.history(of: learner.id).log
    var progress = WorkProgress(workspace, common)
    let optimizer = Optimizer(log)
    let fit = TimedFit(current.kind, by: optimizer) { progress.show("fitting", $0 * 0.55) }
    guard let fit else { return }
    let optimization = optimizer.optimization(
      of: current, fit: fit.fit, trainedUntil: trainedUntil
    ) {
      progress.show("fitting", 0.55 + $0 * 0.45)
    }
    guard let optimization else { return }
    let evaluator = Evaluator(log)
    let comparison =
      evaluate
      ? Comparison(of: log, for: current.kind, evaluator: evaluator, progress: &progress) : nil
    progress.end()
    // What was predicted is read before other weights are kept.
    let predictions = [
      RecallPredictions(whenAsked: Calibration(try store.calibration(of: learner.id)).total),
      RecallPredictions(ofTrial: optimization.trialCalibration),
    ]
    let moved = try optimization.isBetter ? keep(optimization.fitted) : nil
    if json {
      let fitted = FittedModel(fit, kept: optimization.kept, log: log, evaluator: evaluator)
      var object = fitted.json
      object.add("kept", optimization.isBetter)
      comparison?.add(to: &object)
      workspace.console.write(object.text)
    } else {
      let style = workspace.style(common)
      let sentences =
        [outcome(optimization, log), moved.map(movement)].compactMap(\.self)
        + HealthReport(log, fit: fit.fit, predictions: predictions).sentences
      var lines = sentences.flatMap { Wrapping.lines($0, width: style.width) }
      if evaluate { lines += Comparison.lines(comparison, current.kind, style) }
      workspace.console.write(lines.joined(separator: "\n"))
    }
  }

  /// Goes back to the weights before the ones in use.
  ///
  /// - Throws: A ``CommandError`` if there are none.
  func restore() throws {
    try workspace.requireWriting(common)
    let name = current.kind.rawValue
    let kept = try store.weights(of: learner.id, model: name)
    guard let last = kept.last else {
      throw CommandError(
        "optimize: error: \(name) has its default weights; 'optimize' fits others", status: .no)
    }
    let before = kept.dropLast().last
    try record { $0.retract(last.event) }
    let held =
      before.map { $0.values.isEmpty ? "the default ones" : "those of \(MomentText.minute($0.at))" }
      ?? "the default ones"
    workspace.console.write("restored: the weights of \(name) are \(held) again")
  }

  /// Keeps weights.
  ///
  /// - Returns: How many cards come earlier than before, and how many later.
  private func keep(_ model: Model) throws -> (earlier: Int, later: Int) {
    let before = try store.states(of: learner.id)
    try record { $0.record(.weights(model: model.kind.rawValue, values: model.weights)) }
    let after = try store.states(of: learner.id)
    var moved = (earlier: 0, later: 0)
    for (card, state) in after {
      guard let old = before[card] else { continue }
      if state.dueDay < old.dueDay { moved.earlier += 1 }
      if state.dueDay > old.dueDay { moved.later += 1 }
    }
    return moved
  }

  private func record(_ write: (Journal) -> SessionEvent) throws {
    let journal = Journal(workspace: workspace, common: common, learner: learner.id)
    if case .recordFailed(let reason) = write(journal) {
      throw CommandError(reason, status: .inputOutput)
    }
  }

  /// How many cards moved, in words.
  private func movement(_ moved: (earlier: Int, later: Int)) -> String {
    guard isInUse else {
      let name = current.kind.rawValue
      return "no card moves, as \(name) is not in use; 'settings model \(name)' schedules by it"
    }
    let verb = moved.earlier == 1 ? "comes" : "come"
    return "\(Plural.count(moved.earlier, "card")) \(verb) earlier, "
      + "\(Plural.grouped(moved.later)) later"
  }

  private func outcome(_ optimization: Optimization, _ log: ReviewLog) -> String {
    let name = current.kind.rawValue
    let count = optimization.trialMetrics.count
    guard log.itemCount > 0 else {
      return "the weights of \(name) stay: there is nothing to fit to"
    }
    let losses = [optimization.trialMetrics, optimization.currentMetrics]
      .map { Figure.decimals($0.logLoss, 4) }
    let figures =
      "log loss \(losses[0]) on the last \(Plural.count(count, "review")), by the old ones "
      + losses[1]
    return switch optimization.verdict {
    case .better:
      "kept: the new weights of \(name) predict better (\(figures)); 'optimize --restore' takes them "
        + "back"
    case .noBetter: "the old weights of \(name) stay: new ones are no better (\(figures))"
    case .tooFew:
      "the old weights of \(name) stay: since they were fitted \(Plural.count(count, "review")) can be "
        + "predicted, and only \(Plural.grouped(optimization.neededCount)) or more tell whether new "
        + "ones are better"
    }
  }
}

import Presentation
import Questions
import Scheduling
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
    let kept = try store.weights(of: learner.id, model: kind.rawValue).last?.values ?? []
    current = try (try? Model(kind, weights: kept)) ?? Model(kind)
  }

  /// Fits, compares and keeps what is better.
  func run(evaluate: Bool, json: Bool) throws {
    try workspace.requireWriting(common)
    let log = try store.history(of: learner.id).log
    var progress = WorkProgress(workspace, common)
    let clock = ContinuousClock()
    let begin = clock.now
    let optimization = Optimizer(log).optimization(of: current) {
      progress.show("fitting", $0)
      return true
    }
    let seconds = begin.duration(to: clock.now) / .seconds(1)
    guard let optimization else { return }
    let evaluator = Evaluator(log)
    let comparison =
      evaluate
      ? Comparison(of: log, for: current.kind, evaluator: evaluator) {
        progress.show("comparing", $0)
        return true
      } : nil
    progress.end()
    let moved = try optimization.isBetter ? keep(optimization.fitted) : nil
    if json {
      let fitted = FittedModel(
        optimization.kept, log: log, evaluator: evaluator, seconds: seconds)
      var object = fitted.json
      object.add("kept", optimization.isBetter)
      comparison?.add(to: &object)
      workspace.console.write(object.text)
    } else {
      write(optimization, log, evaluator, comparison, moved, isCompared: evaluate)
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

  private func write(
    _ optimization: Optimization, _ log: ReviewLog, _ evaluator: Evaluator,
    _ comparison: Comparison?, _ moved: (earlier: Int, later: Int)?, isCompared: Bool
  ) {
    let style = workspace.style(common)
    let calibration = evaluator.calibration(of: optimization.kept)
    var lines =
      [outcome(optimization), moved.map { "\($0.earlier) cards come earlier, \($0.later) later" }]
      .compactMap(\.self) + HealthReport(log, calibration: calibration).sentences
    lines = lines.flatMap { Wrapping.lines($0, width: style.width) }
    if isCompared {
      lines +=
        comparison?.lines(current.kind, style)
        ?? ["", "There are fewer than six predictions: too few to compare anything."]
    }
    workspace.console.write(lines.joined(separator: "\n"))
  }

  private func outcome(_ optimization: Optimization) -> String {
    let name = current.kind.rawValue
    let count = optimization.trialMetrics.count
    guard count > 0 else { return "the weights of \(name) stay: there is nothing to fit to" }
    let losses = [optimization.trialMetrics, optimization.currentMetrics]
      .map { Figure.decimals($0.logLoss, 4) }
    let figures =
      "log loss \(losses[0]) on the last \(Plural.count(count, "review")), by the old ones "
      + losses[1]
    return optimization.isBetter
      ? "kept: the new weights of \(name) predict better (\(figures)); 'optimize --restore' takes "
        + "them back"
      : "the old weights of \(name) stay: new ones are no better (\(figures))"
  }
}

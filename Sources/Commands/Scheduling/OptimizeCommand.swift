import ArgumentParser
import Presentation
import Questions
import Scheduling

/// Fits the scheduler to the learner's log, or to a table of reviews.
struct OptimizeCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Fit the scheduler to what you remember and forget.",
    discussion: """
      It fits the weights of your model to your log, and keeps them if weights learned from what came \
      before predict the last fifth of it better than the ones in use, or what of it these have not \
      seen; what is remembered and when cards come is then computed anew. '--restore' or 'undo' takes \
      them back.

      With '--reviews' it fits the weights to a table of reviews, prints them and how well they \
      predict, and changes nothing. The file is CSV; its first line names the columns 'card_id', \
      'review_time' (milliseconds since 1970 UTC) and 'review_rating' (1 again to 4 easy).
      """)

  @Option(help: ArgumentHelp("Fit to this table of reviews.", valueName: "file"))
  var reviews: String?

  @Option(
    help: ArgumentHelp(
      "Fit this model: fsrs-6 or fsrs-7; else your own, or fsrs-6.", valueName: "model"))
  var model: ModelKind?

  @Flag(help: "Go back to the weights before the ones in use.")
  var restore = false

  @Flag(help: "Compare models over five splits by time; this takes longer.")
  var evaluate = false

  @Option(
    name: .customLong("time-zone"),
    help: ArgumentHelp("Count the days of this time zone, not UTC's.", valueName: "zone"))
  var timeZone: String?

  @Flag(help: "Print a JSON object.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  func validate() throws {
    if restore, reviews != nil || evaluate || json {
      throw ValidationError("'--restore' goes alone; leave the other options out")
    }
    if timeZone != nil, reviews == nil {
      throw ValidationError("'--time-zone' goes with '--reviews'; a log knows its days")
    }
  }

  func run(in workspace: Workspace) throws {
    guard let reviews else {
      let own = try LogOptimization(workspace: workspace, common: common, kind: model)
      return try restore ? own.restore() : own.run(evaluate: evaluate, json: json)
    }
    let model = model ?? .fsrs6
    let file = try ReviewTableFile(reviews, timeZone: timeZone, command: "optimize")
    let log = try file.log(from: workspace.world.workingDirectory)
    let evaluator = Evaluator(log)
    var progress = WorkProgress(workspace, common)
    let fit = TimedFit(model, by: Optimizer(log)) { progress.show("fitting", $0) }
    guard let fit else { return }
    let fitted = FittedModel(fit, log: log, evaluator: evaluator)
    let comparison =
      evaluate
      ? Comparison(of: log, for: model, evaluator: evaluator, progress: &progress) : nil
    progress.end()
    if json {
      var object = fitted.json
      comparison?.add(to: &object)
      workspace.console.write(object.text)
    } else {
      let style = workspace.style(common)
      var lines = OptimizeText.lines(fitted, style)
      if evaluate { lines += Comparison.lines(comparison, model, style) }
      workspace.console.write(lines.joined(separator: "\n"))
    }
  }
}

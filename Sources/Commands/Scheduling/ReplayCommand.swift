import ArgumentParser
import Presentation
import Scheduling
import Statistics

/// Prints the memories that a log of reviews leaves.
struct ReplayCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Print the memories that a table of reviews leaves.",
    discussion: """
      Each card's reviews are replayed in the order of time. Without '--json' it prints each card's \
      last state. Days are UTC's, and turn at 04:00, unless a time zone is named; the interval is \
      unrounded, for a retention of 0.90. The file is as 'optimize --reviews' takes it.
      """)

  @Argument(help: ArgumentHelp("A table of reviews; '-' for standard input.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Use these weights, not the default ones: 17, 19 or 21 numbers for fsrs-6, 34 for fsrs-7.",
      valueName: "w,w,…"))
  var weights: WeightList?

  @Option(
    help: ArgumentHelp(
      "Use this model: fsrs-6 or fsrs-7; else fsrs-6, or what has as many weights.",
      valueName: "model"))
  var model: ModelKind?

  @Option(
    name: .customLong("time-zone"),
    help: ArgumentHelp("Count the days of this time zone, not UTC's.", valueName: "zone"))
  var timeZone: String?

  @Flag(help: "Print every review, a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  /// The bytes that are written at once.
  private static let page = 1 << 18

  func run(in workspace: Workspace) throws {
    let model = try WeightList.model(weights, model, command: "replay")
    let table = try ReviewTableFile(file, timeZone: timeZone, command: "replay")
    let log = try table.log(from: workspace.world.workingDirectory)
    guard json else {
      workspace.console.write(states(of: log, model, workspace.style(common)))
      return
    }
    var lines = ReplayLines(model, capacity: Self.page + 1024)
    try log.replay(model) { (review: ReplayedReview) throws(any Error) in
      lines.add(review)
      if lines.bytes.count >= Self.page {
        try workspace.console.writeBytes(lines.bytes[...])
        lines.removeAll()
      }
    }
    if !lines.bytes.isEmpty { try workspace.console.writeBytes(lines.bytes[...]) }
  }

  /// Each card's last state, in columns.
  private func states(of log: ReviewLog, _ model: Model, _ style: Style) -> String {
    guard log.count > 0 else { return "no reviews" }
    var rows: [[String]] = []
    var last: ReplayedReview?
    func add(_ review: ReplayedReview) {
      let memory = review.after
      var row = [
        "\(review.card)", Plural.grouped(review.index + 1), Figure.decimals(memory.stability, 2),
      ]
      if model.kind == .fsrs7 { row.append(Figure.decimals(memory.fastStability ?? 0, 2)) }
      let interval = model.interval(of: memory, desiredRetention: ReplayLines.retention)
      rows.append(row + [Figure.decimals(memory.difficulty, 2), Figure.decimals(interval, 2)])
    }
    log.replay(model) { review in
      if let last, last.card != review.card { add(last) }
      last = review
    }
    if let last { add(last) }
    var columns: [TextTable.Column] = [
      .init("card", .right), .init("reviews", .right), .init("stability", .right),
    ]
    if model.kind == .fsrs7 { columns.append(.init("fast", .right)) }
    columns += [.init("difficulty", .right), .init("interval", .right)]
    let total = "\(Plural.count(log.count, "review")) of \(Plural.count(log.cards.count, "card"))"
    return (TextTable(columns: columns, rows: rows).lines(style) + ["", total])
      .joined(separator: "\n")
  }
}

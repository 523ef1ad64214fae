import ArgumentParser
import DeckFormat
import Exchange
import Foundation
import Questions
import Statistics
import Storage
import Study

/// Writes what was learned for other programs.
struct ExportCommand: Command {
  /// What can be exported.
  enum What: String, CaseIterable, ExpressibleByArgument, Sendable {
    case reviews, progress, stats, quizzes, reports
  }

  /// The names of the formats.
  static let formats = ExportFormat.allCases.map(\.rawValue)

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write reviews, progress, stats, quizzes or reports for other programs.",
    discussion: """
      The first five columns of the reviews are those of the public benchmark of schedulers; \
      days, units and meanings stand in the documentation.
      """)

  @Argument(help: ArgumentHelp("reviews, progress, stats, quizzes or reports.", valueName: "what"))
  var what: What

  @Option(help: ArgumentHelp("csv or jsonl (a JSON object a line).", valueName: "format"))
  var format = "csv"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file, not to the screen.", valueName: "file"))
  var output: String?

  @Flag(help: "Also answers that schedule nothing: quizzes and questions with options.")
  var all = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if format == "json" { format = "jsonl" }
    if !Self.formats.contains(format) {
      throw ValidationError("'--format' is one of \(Self.formats.joined(separator: ", "))")
    }
  }

  func run(in workspace: Workspace) throws {
    let store = try workspace.store(common)
    let learner = try workspace.learner(common).id
    guard let format = ExportFormat(rawValue: format) else { return }
    let target = try OutputFile(
      path: output, from: workspace.world.workingDirectory, console: workspace.console)
    do {
      try write(from: store, learner: learner, as: format, workspace) { try target.write($0) }
      try target.finish()
    } catch {
      target.abandon()
      throw error
    }
  }

  @MainActor
  private func write(
    from store: ProgressStore, learner: UUID, as format: ExportFormat, _ workspace: Workspace,
    to sink: @escaping (ArraySlice<UInt8>) throws -> Void
  ) throws {
    switch what {
    case .reviews:
      var export = ReviewExport(as: format, includesUnrated: all, to: sink)
      try store.forEachReview(of: learner) { event, review in try export.write(event, review) }
      try export.finish()
    case .reports:
      var export = Exporter(ReportExport.table, as: format, to: sink)
      for (event, _) in try store.reports(of: learner) {
        if let row = ReportExport.Row(event) { try export.write(row) }
      }
      try export.finish()
    case .quizzes:
      var export = Exporter(QuizExport.table, as: format, to: sink)
      for (event, _) in try store.quizzes(of: learner) {
        if let row = QuizExport.Row(event) { try export.write(row) }
      }
      try export.finish()
    case .stats:
      var export = Exporter(StatsExport.table, as: format, to: sink)
      for (key, rollUp) in try store.rollUps(of: learner) {
        try export.write(StatsExport.Row(key, rollUp))
      }
      try export.finish()
    case .progress:
      let desk = try StudyDesk(workspace: workspace, common: common)
      var export = Exporter(ProgressExport.table, as: format, to: sink)
      let cards = Set(try desk.banks(named: []).flatMap { $0.cards.map(\.id) })
      for card in cards.union(desk.states.keys).sorted() {
        try export.write(
          ProgressExport.Row(
            card, state: desk.states[card], isSuspended: desk.suspended.contains(card),
            today: desk.today))
      }
      try export.finish()
    }
  }
}

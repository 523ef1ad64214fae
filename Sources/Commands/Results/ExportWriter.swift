import Exchange
import Foundation
import Questions
import Storage
import Study

/// Writes one of the exports from the progress file.
@MainActor
struct ExportWriter {
  /// Takes the bytes of an export.
  typealias Sink = (ArraySlice<UInt8>) throws -> Void

  /// What the progress file is written as.
  enum Table: String, Sendable {
    case reviews, progress, stats, quizzes, reports, log
  }

  private let workspace: Workspace
  private let common: CommonOptions
  private let store: ProgressStore
  /// Whose progress; nil for everybody's, and where nobody learns here yet.
  private let learner: UUID?
  private let includesUnrated: Bool

  /// Finds out whose progress is to be written.
  init(
    workspace: Workspace, common: CommonOptions, isOfEveryone: Bool, includesUnrated: Bool
  ) throws {
    self.workspace = workspace
    self.common = common
    self.includesUnrated = includesUnrated
    store = try workspace.store(common)
    // Nobody is made up to be exported; whoever is named must be there.
    let isOfOne = try !isOfEveryone && (common.learner != nil || !store.learners().isEmpty)
    learner = isOfOne ? try workspace.learner(common).id : nil
  }

  /// Writes an export.
  ///
  /// - Throws: What the sink throws, or why the progress cannot be read.
  func write(
    _ table: Table, as format: ExportFormat, to sink: @escaping Sink
  ) throws {
    switch table {
    case .reviews:
      var export = ReviewExport(as: format, includesUnrated: includesUnrated, to: sink)
      try store.forEachReview(of: learner) { card, learner, _ in
        export.reset(card, of: learner)
      } _: {
        try export.write($0, $1, card: $2)
      }
      try export.finish()
    case .log: try writeLog(to: sink)
    case .reports:
      try write(ReportExport.table, ofKind: "report", as: format, to: sink) { .init($0) }
    case .quizzes: try write(QuizExport.table, ofKind: "quiz", as: format, to: sink) { .init($0) }
    case .stats:
      var export = Exporter(StatsExport.table, as: format, to: sink)
      for learner in try learners() {
        try store.forEachRollUp(of: learner) { key, rollUp in
          try export.write(StatsExport.Row(key, rollUp, learner: learner))
        }
      }
      try export.finish()
    case .progress: try writeProgress(as: format, to: sink)
    }
  }

  private func writeLog(to sink: @escaping Sink) throws {
    let names = Dictionary(
      try store.learners().map { ($0.id, $0.name) }, uniquingKeysWith: { one, _ in one })
    var export = LogExport(names: names, to: sink)
    if learner == nil {
      for gone in try store.forgottenLearners() { try export.writeForgotten(gone) }
    }
    try store.forEachEvent(of: learner) { event in
      var event = event
      // What others moved holds for everybody; a log of one learner names nobody else.
      if let learner { event.learner = learner }
      try export.write(event)
    }
    try export.finish()
  }

  private func writeProgress(as format: ExportFormat, to sink: @escaping Sink) throws {
    let known = try Set(Bank.banks(of: workspace.decks(common)).flatMap { $0.cards.map(\.id) })
    let today = workspace.world.now().day
    var export = Exporter(ProgressExport.table, as: format, to: sink)
    for learner in try learners() {
      let states = try store.states(of: learner)
      let suspended = try store.suspended(of: learner)
      let buried = try store.buried(of: learner)
      let flagged = try store.flagged(of: learner)
      let model = try store.replay(of: learner).model
      for card in known.union(states.keys).sorted() {
        try export.write(
          ProgressExport.Row(
            card, state: states[card], isSuspended: suspended.contains(card),
            buriedUntil: buried[card].flatMap { $0 > today ? $0 : nil },
            isFlagged: flagged.contains(card), learner: learner, today: today,
            model: model))
      }
    }
    try export.finish()
  }

  private func write<Row>(
    _ table: ExportTable<Row>, ofKind kind: String, as format: ExportFormat,
    to sink: @escaping Sink, row: (Event) -> Row?
  ) throws {
    var export = Exporter(table, as: format, to: sink)
    try store.forEachEvent(ofKind: kind, of: learner) { event in
      if let row = row(event) { try export.write(row) }
    }
    try export.finish()
  }

  private func learners() throws -> [UUID] {
    try learner.map { [$0] } ?? store.learners().map(\.id)
  }
}

import ArgumentParser
import Exchange
import Foundation
import Presentation
import Storage

/// Writes what was learned for other programs.
struct ExportCommand: Command {
  /// What can be exported.
  enum What: String, CaseIterable, ExpressibleByArgument, Sendable {
    case reviews, progress, stats, quizzes, reports, log, deck
  }

  /// The formats of statistics that are of one learner, and made for more than a table.
  private enum SummaryFormat: String, CaseIterable {
    case json, html
  }

  /// The names of all formats.
  static let formats =
    ExportFormat.allCases.map(\.rawValue) + SummaryFormat.allCases.map(\.rawValue)
    + deckFormats.filter { ExportFormat(rawValue: $0) == nil }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Write reviews, progress, stats, quizzes, reports, decks or the log for other programs.",
    discussion: """
      The first five columns of the reviews are those of the public benchmark of schedulers; \
      days, units and meanings stand in the documentation. The log holds every event, taken back \
      or not, always as JSON lines; 'import' reads it on another machine.

      Decks become a package of Anki (.apkg), with what you know of their cards and your answers. \
      Anki does not reschedule cards that it has already when it imports a package again; 'import' \
      brings what you answered there back to the same cards.
      """)

  @Argument(
    help: ArgumentHelp(
      "reviews, progress, stats, quizzes, reports, log or deck.", valueName: "what"))
  var what: What

  @Argument(help: ArgumentHelp("The decks of 'export deck'; all for none.", valueName: "deck"))
  var decks: [String] = []

  @Option(
    help: ArgumentHelp(
      "csv, jsonl (a JSON object a line), of stats also json (what 'stats --json' prints) or html "
        + "(a page to look at); of decks apkg (a package of Anki, with history), anki-text (notes in "
        + "plain text), tsv or csv.",
      valueName: "format"))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, not to the screen; '-' is the screen.", valueName: "file"))
  var output: String?

  @Flag(help: "Write the file even if there is one of that name.")
  var force = false

  @Flag(help: "Also answers that schedule nothing: quizzes and questions with options.")
  var all = false

  @Flag(help: "Of everybody who learns here.")
  var everyone = false

  @Flag(help: "Of decks, leave what you know of them and your answers.")
  var withoutHistory = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if what != .deck,
      let option = decks.first.map({ "'\($0)'" }) ?? (withoutHistory ? "'--without-history'" : nil)
    {
      throw ValidationError("\(option) is for 'export deck'")
    }
    if what == .deck { try validateDecks() }
    if everyone, common.learner != nil {
      throw ValidationError("'--everyone' and '--learner' exclude each other")
    }
    let allowed = Self.formats(of: what)
    if let format, !allowed.contains(format) {
      throw ValidationError("'--format' of 'export \(what)' is \(allowed.joined(separator: ", "))")
    }
    if let summaryFormat, everyone {
      throw ValidationError(
        "'--format \(summaryFormat)' is of one learner; name one with '--learner'")
    }
  }

  private var summaryFormat: SummaryFormat? { format.flatMap(SummaryFormat.init(rawValue:)) }

  /// The names of the formats that something can be exported in, the usual one first.
  private static func formats(of what: What) -> [String] {
    switch what {
    case .log: [ExportFormat.jsonLines.rawValue]
    case .deck: deckFormats
    case .stats: ExportFormat.allCases.map(\.rawValue) + SummaryFormat.allCases.map(\.rawValue)
    case .reviews, .progress, .quizzes, .reports: ExportFormat.allCases.map(\.rawValue)
    }
  }

  func run(in workspace: Workspace) throws {
    if what == .deck {
      try exportDecks(in: workspace)
      return
    }
    let writer = try ExportWriter(
      workspace: workspace, common: common, isOfEveryone: everyone, includesUnrated: all)
    try NewFile(output, isForced: force).check(in: workspace, common)
    let target = try OutputFile(
      path: output, from: workspace.world.workingDirectory, console: workspace.console)
    do {
      let sink = { (bytes: ArraySlice<UInt8>) in try target.write(bytes) }
      if let summaryFormat {
        try sink(Array(try statistics(as: summaryFormat, in: workspace).utf8)[...])
      } else {
        try writer.write(what, as: format.flatMap(ExportFormat.init(rawValue:)) ?? .csv, to: sink)
      }
      try target.finish()
    } catch {
      target.abandon()
      throw error
    }
  }

  @MainActor
  private func statistics(as format: SummaryFormat, in workspace: Workspace) throws -> String {
    let learning = try LearningDesk(workspace: workspace, common: common, decks: [])
    let summary = learning.summary
    switch format {
    case .json: return try JSON.line(of: summary) + "\n"
    case .html:
      return StatsPage(
        summary, names: learning.names(for: summary), learner: learning.desk.learner.name
      ).html
    }
  }
}

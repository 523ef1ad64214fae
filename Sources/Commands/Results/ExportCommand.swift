import ArgumentParser
import DeckFormat
import Exchange
import Foundation
import Presentation
import Questions
import Storage
import Study

/// Writes what was learned, and questions, for other programs.
struct ExportCommand: Command {
  /// What can be exported.
  enum What: String, CaseIterable, ExpressibleByArgument, Sendable {
    case reviews, progress, stats, quizzes, reports, log, quiz, deck

    /// The table of the progress file that it is; nil for what is made of decks.
    var table: ExportWriter.Table? { ExportWriter.Table(rawValue: rawValue) }
  }

  /// The formats of statistics that are of one learner, and made for more than a table.
  private enum SummaryFormat: String, CaseIterable {
    case json, html
  }

  /// The names of all formats.
  static let formats =
    ExportFormat.allCases.map(\.rawValue) + [SummaryFormat.json.rawValue]
    + QuizFormat.allCases.map(\.rawValue)
    + deckFormats.filter { ExportFormat(rawValue: $0) == nil }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what was learned, questions or decks for other programs.",
    discussion: """
      The first five columns of the reviews are those of the public benchmark of schedulers; \
      days, units and meanings stand in the documentation. The log holds every event, taken back \
      or not, always as JSON lines; 'import' reads it on another machine.

      'quizzes' are the results of those you took. 'quiz' are questions for others, one about each \
      fact of the decks, as 'quiz' draws them with the same seed: with the note and the place in the \
      notes as feedback, for Moodle and what reads its formats (gift, moodle-xml), as lettered \
      options (aiken), for Kahoot! (kahoot-xlsx), for other learning platforms (qti12), to be \
      printed (html) or edited (markdown). What a format cannot hold is told, by question. Without \
      a deck those of all are asked but the ones for adults.

      Decks become a package of Anki (.apkg), with what you know of their cards and your answers. \
      Anki does not reschedule cards that it has already when it imports a package again; 'import' \
      brings what you answered there back to the same cards.
      """)

  @Argument(
    help: ArgumentHelp(
      "reviews, progress, stats, quizzes, reports or log; quiz or deck.", valueName: "what"))
  var what: What

  @Argument(
    help: ArgumentHelp("Of 'quiz' and 'deck': the decks, by name or file.", valueName: "deck"))
  var decks: [String] = []

  @Option(
    help: ArgumentHelp(
      "csv, jsonl (a JSON object a line) or, of stats, json (what 'stats --json' prints) or html "
        + "(a page to look at). Of 'quiz': "
        + QuizFormat.allCases.map(\.rawValue).formatted(
          .list(type: .or).locale(.init(identifier: "en")))
        + ". Of 'deck': apkg (a package of Anki, with history), anki-text (notes in plain text), tsv "
        + "or csv.",
      valueName: "format"))
  var format: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, not to the screen; '-' is the screen.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("Of 'quiz': so many questions at most.", valueName: "count"))
  var count: Int?

  @Option(
    help: ArgumentHelp(
      "Of 'quiz': draw other questions, options and orders; 1 unless told.", valueName: "number"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Of 'quiz': ask in this form only.", valueName: "form"))
  var form: [Form] = []

  @Option(help: ArgumentHelp("Of 'quiz': ask about this topic only.", valueName: "topic"))
  var topic: [String] = []

  @Option(
    help: ArgumentHelp(
      "Of 'quiz': say 'adults' to ask about a deck that is for adults.", valueName: "audience"))
  var audience: String?

  @Flag(help: "Write the file even if there is one of that name.")
  var force = false

  @Flag(help: "Also answers that schedule nothing: quizzes and questions with options.")
  var all = false

  @Flag(help: "Of everybody who learns here.")
  var everyone = false

  @Flag(help: "Of 'deck': leave what you know of them and your answers.")
  var withoutHistory = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if everyone, common.learner != nil {
      throw ValidationError("'--everyone' and '--learner' exclude each other")
    }
    if what != .deck, withoutHistory {
      throw ValidationError("'--without-history' is for 'export deck'")
    }
    if what != .quiz { try validateNoQuiz() }
    switch what {
    case .deck: try validateDecks()
    case .quiz: try validateQuiz()
    default:
      if let deck = decks.first {
        throw ValidationError("'export \(what)' is of all decks; leave out '\(deck)'")
      }
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

  private func validateQuiz() throws {
    if all || everyone {
      throw ValidationError(
        "'export quiz' is of decks, not of answers; leave out '\(all ? "--all" : "--everyone")'")
    }
    if let audience, audience != Deck.Audience.adults.rawValue {
      throw ValidationError("'--audience' is 'adults', or is left out")
    }
    if let count, count < 1 { throw ValidationError("'--count' is 1 or more") }
    if let form = form.first(where: { !QuizPlan.forms.contains($0) }) {
      throw ValidationError(
        "'\(form.rawValue)' is rated by the learner, so no program can score it; choose one of "
          + QuizPlan.forms.map(\.rawValue).joined(separator: ", "))
    }
  }

  private func validateNoQuiz() throws {
    let options = [
      ("--count", count != nil), ("--seed", seed != nil), ("--form", !form.isEmpty),
      ("--topic", !topic.isEmpty), ("--audience", audience != nil),
    ]
    if let option = options.first(where: \.1) {
      throw ValidationError("'\(option.0)' is of 'export quiz'; leave it out")
    }
  }

  private var summaryFormat: SummaryFormat? {
    what == .stats ? format.flatMap(SummaryFormat.init(rawValue:)) : nil
  }

  /// The names of the formats that something can be exported in, the usual one first.
  private static func formats(of what: What) -> [String] {
    switch what {
    case .log: [ExportFormat.jsonLines.rawValue]
    case .deck: deckFormats
    case .stats:
      ExportFormat.allCases.map(\.rawValue) + SummaryFormat.allCases.map(\.rawValue)
    case .quiz: QuizFormat.allCases.map(\.rawValue)
    case .reviews, .progress, .quizzes, .reports: ExportFormat.allCases.map(\.rawValue)
    }
  }

  func run(in workspace: Workspace) throws {
    guard let table = what.table else {
      return try what == .deck ? exportDecks(in: workspace) : writeQuiz(in: workspace)
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
        try writer.write(table, as: format.flatMap(ExportFormat.init(rawValue:)) ?? .csv, to: sink)
      }
      try target.finish()
    } catch {
      target.abandon()
      throw error
    }
  }

  /// Writes questions, and says what the format does not hold.
  @MainActor
  private func writeQuiz(in workspace: Workspace) throws {
    let format = format.flatMap(QuizFormat.init(rawValue:)) ?? .gift
    let isOnScreen = output == nil || output == "-"
    let target = NewFile(output, isForced: force)
    if format == .kahoot { try target.checkIsNotShown("a spreadsheet", in: workspace) }
    try target.check(in: workspace, common)
    let here = workspace.world.workingDirectory
    let folder =
      isOnScreen
      ? here
      : URL(filePath: output ?? "", relativeTo: URL(filePath: here + "/"))
        .deletingLastPathComponent().standardizedFileURL.path
    let seed = seed ?? 1
    let (sheet, unasked, problems) = try QuizSheetMaker(workspace: workspace, common: common).sheet(
      .init(
        decks: decks, audience: audience == nil ? .everyone : .adults, count: count, seed: seed,
        forms: form, topics: topic, format: format),
      in: folder)
    // Whoever hands the quiz on should know, whatever else is left unsaid.
    for advisory in sheet.advisories {
      workspace.console.writeError("advisory: \(advisory.sanitized)")
    }
    let file = try sheet.file(format, for: output ?? "quiz.xlsx")
    let text = QuizFileText(
      sheet: sheet, unasked: unasked, file: file, format: format, seed: seed)
    guard file.written > 0 else {
      for line in text.lines.dropLast() { workspace.console.writeError(line) }
      throw CommandError(
        "export: error: '\(format.rawValue)' holds none of these questions; choose another format",
        status: .no)
    }
    try target.write(in: workspace) { try $0(file.bytes[...]) }
    guard !common.quiet else { return }
    for line in problems + text.lines { workspace.console.writeError(line) }
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

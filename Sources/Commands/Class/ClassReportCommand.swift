import ArgumentParser
import Contest
import Exchange
import Foundation
import Presentation
import Storage

/// Tells what came of a class quiz.
struct ClassReportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Tell what came of a class quiz, or write it for a gradebook.",
    discussion: """
      Each student on each question; of each question how many answered right, with a 95% interval, \
      how well it tells students apart, and who gave which option; what several took for something \
      else; what was expected to be recalled, and what was. A gradebook has a row for each student, \
      by ID number, email address, last and first name, and is read by Moodle and by spreadsheets; \
      who was absent has an empty cell.
      """)

  @Argument(
    help: ArgumentHelp("\(ClassDesk.quizHelp) The latest where none is named.", valueName: "quiz"))
  var quiz: String?

  @Option(
    help: ArgumentHelp(
      "text, csv (a row for each student and question), xlsx, json, html (a page to look at) or "
        + "gradebook.", valueName: "report"))
  var format: ClassReportFormat = .text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write to this file, not to the screen; '-' is the screen.", valueName: "file"))
  var output: String?

  @Flag(help: "Write the file even if there is one of that name.")
  var force = false

  @Option(
    help: ArgumentHelp("What parts the cells of a gradebook: , ; or tab.", valueName: "delimiter"))
  var delimiter: GradebookDelimiter?

  @Option(
    help: ArgumentHelp("What stands before fractions in a gradebook: . or ,", valueName: "mark"))
  var decimal: GradebookDecimal?

  @Flag(help: "Begin a gradebook with a byte order mark, by which Excel knows UTF-8.")
  var bom = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    let isDialect = delimiter != nil || decimal != nil || bom
    if isDialect, format != .gradebook {
      throw ValidationError(
        "'--delimiter', '--decimal' and '--bom' go with '--format gradebook'")
    }
    if format == .xlsx, output == nil || output == "-" {
      throw ValidationError("'--format xlsx' needs a file; name one with '--output'")
    }
  }

  func run(in workspace: Workspace) throws {
    let desk = try ClassDesk(workspace: workspace, common: common)
    let quiz = try desk.quiz(named: quiz).quiz
    let outcome = try desk.outcome(of: quiz)
    guard let output, output != "-" else {
      if format == .text {
        workspace.console.write(
          ClassReportText(outcome).lines(workspace.style(common)).joined(separator: "\n"))
      } else {
        try print(in: workspace) { try write(outcome, of: quiz, desk, to: $0) }
      }
      return
    }
    let file = NewFile(output, isForced: force)
    try file.check(in: workspace, common)
    try file.write(in: workspace) { try write(outcome, of: quiz, desk, to: $0) }
    if !common.quiet { workspace.console.writeError("written: \(output)") }
  }

  /// Prints what is written; a terminal obeys nothing in it.
  @MainActor
  private func print(
    in workspace: Workspace, _ body: (@escaping (ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) throws {
    guard workspace.console.outputIsTerminal else {
      return try NewFile(nil, isForced: false).write(in: workspace, body)
    }
    let collected = CollectedBytes()
    try body { collected.bytes += $0 }
    var lines = String(decoding: collected.bytes, as: UTF8.self).sanitizedLines
    while lines.last == "\n" { lines.removeLast() }
    workspace.console.write(lines)
  }

  /// What was written so far.
  private final class CollectedBytes {
    var bytes: [UInt8] = []
  }

  @MainActor
  private func write(
    _ outcome: ClassOutcome, of quiz: ClassQuiz, _ desk: ClassDesk,
    to sink: @escaping (ArraySlice<UInt8>) throws -> Void
  ) throws {
    switch format {
    case .text:
      let style = Style(isPlain: desk.workspace.style(common).isPlain)
      let text = ClassReportText(outcome).lines(style).joined(separator: "\n") + "\n"
      try sink(Array(text.utf8)[...])
    case .html: try sink(Array(ClassReportPage(outcome).html.utf8)[...])
    case .json:
      let document = ClassReportDocument(outcome, state: desk.state(of: quiz, outcome))
      try sink(Array((try JSON.line(of: document) + "\n").utf8)[...])
    case .csv:
      var export = Exporter(ClassExport.table, as: .csv, to: sink)
      for row in ClassExport.rows(of: outcome) { try export.write(row) }
      try export.finish()
    case .xlsx:
      let bytes: Data
      do throws(SpreadsheetError) {
        bytes = try ClassWorkbook.spreadsheet(of: outcome).bytes(for: output ?? "")
      } catch {
        throw CommandError(error.description, status: .inputOutput)
      }
      try sink(Array(bytes)[...])
    case .gradebook:
      let sheet = Gradebook.sheet(of: outcome, absent: try absent(from: outcome, of: quiz, desk))
      try sheet.write(as: dialect, to: sink)
    }
  }

  /// The students of the class who were not there.
  @MainActor
  private func absent(
    from outcome: ClassOutcome, of quiz: ClassQuiz, _ desk: ClassDesk
  ) throws -> [Student] {
    guard !quiz.group.isEmpty else { return [] }
    let there = Set(outcome.report.lines.map(\.player.id))
    return try desk.store.students(ofClass: quiz.group)
      .filter { !there.contains($0.learner) }.map(\.student)
  }

  private var dialect: CSVDialect {
    let delimiter: CSVDialect.Delimiter =
      switch delimiter ?? .comma {
      case .comma: .comma
      case .semicolon: .semicolon
      case .tab: .tab
      }
    return .spreadsheet(
      delimiter: delimiter, decimal: decimal == .comma ? .comma : .point, hasMark: bom)
  }
}

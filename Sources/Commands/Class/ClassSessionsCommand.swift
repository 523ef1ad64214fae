import ArgumentParser
import Contest
import Foundation
import Presentation
import Statistics
import Storage
import Study

/// Lists the class quizzes that were held.
struct ClassSessionsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "List the class quizzes that were held, the latest last.")

  @Option(
    help: ArgumentHelp("List only that many of the latest; 0 for all.", valueName: "count"))
  var limit = 0

  @Flag(help: "Print a JSON object a line.")
  var json = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if limit < 0 { throw ValidationError("'--limit' is 0 or more") }
  }

  func run(in workspace: Workspace) throws {
    let desk = try ClassDesk(workspace: workspace, common: common)
    let shown = desk.quizzes.prefix(limit == 0 ? desk.quizzes.count : limit)
    guard !shown.isEmpty else {
      if !json {
        workspace.console.write("no class quiz was held yet; 'class open DECK' opens one")
      }
      return
    }
    let entries = try shown.enumerated().map { index, quiz in
      let outcome = try desk.outcome(of: quiz)
      return (number: index + 1, outcome: outcome, state: desk.state(of: quiz, outcome))
    }.reversed()
    if json {
      for (number, outcome, state) in entries {
        workspace.console.write(try JSON.line(of: Row(number, outcome, state)))
      }
    } else {
      workspace.console.write(
        ClassSessionsText(Array(entries)).lines(workspace.style(common)).joined(separator: "\n"))
    }
  }

  /// A quiz as `--json` prints it; times are ISO 8601, the mean is 0…1.
  private struct Row: Encodable {
    let number: Int
    let id: String
    let at: String
    let title: String
    let group: String
    let students: Int
    let questions: Int
    let mean: Double?
    let state: String

    init(_ number: Int, _ outcome: ClassOutcome, _ state: String) {
      self.number = number
      id = outcome.id.uuidString.lowercased()
      at = ISO8601.text(outcome.opened)
      title = outcome.report.title
      group = outcome.group
      students = outcome.report.participants
      questions = outcome.report.counted.count
      mean = outcome.report.mean
      self.state = state
    }

    private enum CodingKeys: String, CodingKey {
      case number, id, at, title
      case group = "class"
      case students, questions, mean, state
    }
  }
}

import ArgumentParser
import Foundation
import Presentation
import Storage
import Study

/// Takes back what was written last: an answer, a sitting, an import, a command.
struct UndoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last answer or change, a whole session, or one of a list.",
    discussion: """
      'undo --list' numbers what was done last, and 'undo 3' takes the third of it back as a whole. \
      What is taken back stays so: to have it again, do it again.
      """)

  @Argument(help: ArgumentHelp("Which of 'undo --list' to take back.", valueName: "number"))
  var number: Int?

  @Flag(help: "Take back everything of the last session, or of the last command outside of one.")
  var session = false

  @Flag(help: "List what can be taken back, the latest first.")
  var list = false

  @Option(help: ArgumentHelp("List at most this many.", valueName: "count"))
  var limit: Int?

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if let number, number < 1 { throw ValidationError("a number of the list is 1 or more") }
    if let limit, limit < 1 { throw ValidationError("'--limit' is 1 or more") }
    if limit != nil, !list { throw ValidationError("'--limit' goes with '--list'") }
    if [number != nil, session, list].count(where: \.self) > 1 {
      throw ValidationError("choose one of a number, '--session' and '--list'")
    }
  }

  func run(in workspace: Workspace) throws {
    let undoing = try Undoing(workspace: workspace, common: common)
    if list {
      let lines = try undoing.list(limit: limit ?? 10)
      workspace.console.write(lines.joined(separator: "\n"))
      return
    }
    try workspace.requireWriting(common)
    let said =
      if let number {
        try undoing.takeBack(batchAt: number)
      } else if session {
        try undoing.takeBackSession()
      } else {
        try undoing.takeBackLast()
      }
    workspace.console.write(said)
  }
}

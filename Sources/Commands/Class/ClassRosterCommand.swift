import ArgumentParser
import Contest
import Exchange
import Foundation
import Presentation
import Storage
import Study

/// Lists the students that are known, or makes those of a file known.
struct ClassRosterCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Make the students of a class known from a file; list them.",
    discussion: """
      The file is a table with the columns id, email, first, last, shown, group and extra_time, \
      separated by commas, semicolons or tabs; 'shown', or 'first' and 'last', are enough. 'shown' \
      is the name that others see, a pseudonym perhaps. A student who is known already, by the id \
      or by the name in the class, stays the same. Without a file the students are listed.
      """)

  @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file())
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The class of students for whom the file names none; without a file, only this class.",
      valueName: "group"))
  var group: String?

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  init() {}

  mutating func validate() throws {
    if dryRun, file == nil { throw ValidationError("'--dry-run' goes with a file") }
  }

  func run(in workspace: Workspace) throws {
    guard let file else {
      let desk = try ClassDesk(workspace: workspace, common: common)
      let students =
        try group == nil ? desk.store.students() : desk.students(of: group).students
      guard !students.isEmpty else {
        workspace.console.write(
          "no students are known yet; 'class roster FILE' makes them known")
        return
      }
      workspace.console.write(
        ClassRosterText(students.map(\.student)).lines(workspace.style(common))
          .joined(separator: "\n"))
      return
    }
    if !dryRun { try workspace.requireWriting(common) }
    let roster = try ClassRoster(file, group: group, workspace: workspace, common: common)
    for line in try roster.changes() { workspace.console.write(line) }
    if dryRun {
      workspace.console.write("dry run: nothing was changed")
    } else {
      try roster.admit()
    }
  }
}

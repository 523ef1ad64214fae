import ArgumentParser
import Exchange
import Foundation
import Storage

/// Brings in what was learned elsewhere: on another machine, or with another program.
struct ImportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in a log, reviews or progress from another machine or program.",
    discussion: """
      A file is recognized by its content: what 'export log' and 'export reviews' write (CSV or \
      JSON lines), the progress file of another library, or another program's table of reviews \
      with the columns 'card_id', 'review_time' and 'review_rating'. What is there already is left \
      out, so files can be brought in in any order and any number of times. A backup of the \
      progress is made before.
      """)

  @Argument(help: ArgumentHelp("Files to bring in.", valueName: "file"))
  var files: [String]

  @Flag(help: "Say what would be brought in, and write nothing.")
  var dryRun = false

  @Flag(help: "Leave out lines that are broken, and bring in the rest.")
  var keepGoing = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let store = try workspace.store(common)
    if !dryRun { try workspace.requireWriting(common) }
    // All files are looked at before the first is written from.
    var imports: [ProgressImport] = []
    for file in files {
      imports.append(
        try ProgressImport(
          file, into: store, workspace: workspace, common: common, keepsGoing: keepGoing))
    }
    var plans: [ImportTally] = []
    for each in imports { plans.append(try each.check()) }
    if !dryRun, plans.contains(where: { $0.brings }) {
      let path = try backUp(store, workspace)
      if !common.quiet { workspace.console.write("backup: \(path)") }
    }
    for (each, plan) in zip(imports, plans) {
      let tally = dryRun || !plan.brings ? plan : try each.write(plan)
      tally.report(each.name, isPlan: dryRun, to: workspace.console)
    }
    // What the notes say of these facts now tells later where they went.
    if !dryRun { try store.rememberFacts(of: workspace.decks(common)) }
  }

  /// Copies the progress as it is before anything is brought in.
  @MainActor
  private func backUp(_ store: ProgressStore, _ workspace: Workspace) throws -> String {
    let folder = try workspace.library(common).progressFolder
    let date = BackupName.text("progress-before-import", at: workspace.world.now())
    var path = "\(folder)/backups/\(date).sqlite"
    var number = 1
    while FileManager.default.fileExists(atPath: path) {
      number += 1
      path = "\(folder)/backups/\(date)-\(number).sqlite"
    }
    try store.backUp(to: path)
    return path
  }
}

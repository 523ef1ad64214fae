import ArgumentParser
import DeckFormat
import Foundation
import Presentation
import Statistics
import Storage
import Study

/// Looks after the library: is it whole, can it be read, what is this machine like.
struct DoctorCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the library and this terminal; rebuild, back up or restore.")

  @Flag(help: "Compute memories and sums anew from the log.")
  var rebuild = false

  @Flag(help: "Write a backup of the progress now.")
  var backup = false

  @Flag(help: "List the backups, the latest first.")
  var backups = false

  @Flag(
    help: """
      Put the latest good backup, or the one named, in the place of the progress file, and add \
      everything that can still be read in the old file, which is kept.
      """)
  var restore = false

  @Flag(
    help: """
      With '--restore' and the name of a backup: put that in place as it is, and add nothing of \
      the present file, which is kept. It takes back an import, with all that was done since.
      """)
  var exactly = false

  @Argument(help: "The backup to restore: a path, or a name that '--backups' lists.")
  var file: String?

  @OptionGroup var common: CommonOptions

  init() {}

  func validate() throws {
    if file != nil, !restore {
      throw ValidationError("a backup is named for '--restore' alone")
    }
    if exactly, file == nil {
      throw ValidationError(
        "'--exactly' goes with '--restore' and the name of a backup; '--backups' lists them")
    }
    if backups, restore || rebuild || backup {
      throw ValidationError("'--backups' lists and does nothing else; leave out one of the options")
    }
  }

  func run(in workspace: Workspace) throws {
    let console = workspace.console
    let library = try workspace.library(common)
    if backups { return list(library, console) }
    if restore { try restore(library, workspace) }
    let store = try workspace.store(common)
    if rebuild || backup { try workspace.requireWriting(common) }
    console.write("cardinal \(Cardinal.version)")
    console.write("library: \(library.root)")
    if rebuild {
      // What a damaged file gives is nothing to compute from.
      try store.requireUndamaged()
      try store.rebuild()
      console.write("rebuilt: memories and sums were computed anew from the log")
    }
    if backup {
      console.write("backup: \(try store.backUpByHand(at: workspace.world.now()))")
    }
    let decks = try library.decks.loadAll()
    let errors = decks.decks.reduce(decks.problems.count) {
      $0 + $1.diagnostics.count { $0.severity == .error }
    }
    console.write("decks: \(decks.decks.count), with \(Plural.count(errors, "error"))")
    let terminal =
      console.isInteractive
      ? "\(console.columns()) columns\(console.isDumb ? ", dumb" : "")" : "none, input is piped"
    console.write("terminal: \(terminal)")
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { workspace.world.environment[$0] }.first { !$0.isEmpty }
    console.write("locale: \(locale ?? "none")")
    console.write("backups: \(summary(of: ProgressStore.backups(of: library.progressFile)))")
    try checkProgress(store, console)
  }

  @MainActor private func checkProgress(_ store: ProgressStore, _ console: Console) throws {
    let problems = try store.check()
    for problem in problems { console.writeError(problem.text) }
    guard problems.isEmpty else {
      console.writeError(
        problems.contains(where: \.isDamage)
          ? "'cardinal doctor --restore' puts a backup in its place and keeps what can still be read"
          : "'cardinal doctor --rebuild' computes memories and sums anew from the log")
      throw ExitCode(CommandError.Status.no.rawValue)
    }
    console.write("progress: whole")
  }

  @MainActor private func restore(_ library: Library, _ workspace: Workspace) throws {
    if workspace.isInSession {
      throw CommandError(
        "doctor: error: the progress is open in this session; leave it and enter "
          + "'cardinal doctor --restore'", status: .usage)
    }
    let result = try restoration(library, workspace)
    for line in RestorationText.lines(result) { workspace.console.write(line) }
  }

  @MainActor
  private func restoration(_ library: Library, _ workspace: Workspace) throws -> Restoration {
    let isPlain = common.plain || workspace.rootOptions?.plain ?? false
    var progress = ImportProgress(
      "doctor", "restoring", isWanted: !isPlain && !common.quiet, console: workspace.console)
    defer { progress.end() }
    return try ProgressStore.restore(
      library.progressFile, from: file, isExact: exactly, now: workspace.world.now()
    ) { progress.show($0, count: $1) }
  }

  @MainActor private func list(_ library: Library, _ console: Console) {
    let backups = ProgressStore.backups(of: library.progressFile)
    if backups.isEmpty { console.write("no backup was made yet") }
    for backup in backups {
      console.write("\(backup.name): \(RestorationText.words(for: backup))")
    }
  }

  private func summary(of backups: [ProgressBackup]) -> String {
    guard let latest = backups.first else { return "none yet" }
    return "\(backups.count), the latest \(latest.name), \(RestorationText.words(for: latest))"
  }
}

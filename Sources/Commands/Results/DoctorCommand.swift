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
    commandName: "doctor", abstract: "Check the library and this terminal; rebuild or back up.")

  @Flag(help: "Compute memories and sums anew from the log.")
  var rebuild = false

  @Flag(help: "Write a backup of the progress now.")
  var backup = false

  @OptionGroup var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    let console = workspace.console
    let library = try workspace.library(common)
    let store = try workspace.store(common)
    console.write("cardinal \(Cardinal.version)")
    console.write("library: \(library.root)")
    if rebuild {
      try store.rebuild()
      console.write("rebuilt: memories and sums were computed anew from the log")
    }
    if backup {
      let path = "\(library.progressFolder)/backups/\(name(of: workspace.world.now()))"
      try store.backUp(to: path)
      console.write("backup: \(path)")
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
    let problems = try store.check()
    for problem in problems { console.writeError(problem) }
    guard problems.isEmpty else { throw ExitCode(CommandError.Status.no.rawValue) }
    console.write("progress: whole")
  }

  /// The name of a backup that was asked for, by the second: `progress-by-hand-….sqlite`.
  private func name(of moment: Moment) -> String {
    let digits = ISO8601.text(moment).prefix(19).filter { $0 != ":" }
    return "progress-by-hand-\(digits).sqlite"
  }
}

import ArgumentParser
import Shell
import Statistics
import Study

/// Prints the manual page, for `make install`.
struct ManualCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page, as mdoc.", shouldDisplay: false)

  @OptionGroup(visibility: .hidden) var common: CommonOptions

  init() {}

  func run(in workspace: Workspace) throws {
    guard let tree = CommandTree(dump: Cardinal._dumpHelp()) else {
      throw CommandError(
        "manual: error: the commands cannot be listed; report this as a mistake of Cardinal",
        status: .no)
    }
    let page = ManualPage(
      tree: tree, version: Cardinal.version, date: CalendarDay(number: day(in: workspace.world)))
    workspace.console.write(page.text)
  }

  /// The day the page bears: `SOURCE_DATE_EPOCH`, so that a package can be built twice with the
  /// same bytes (https://reproducible-builds.org/specs/source-date-epoch), else today.
  @MainActor
  private func day(in world: World) -> Int {
    let epoch = world.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
    return epoch.map { $0 / 86_400 } ?? world.now().day
  }
}

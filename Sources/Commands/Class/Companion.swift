import ArgumentParser
import Foundation
import Storage

/// The program that serves a class, which stands beside this one or on PATH.
@MainActor
struct Companion {
  /// What it is called.
  static let name = "cardinal-class"

  let workspace: Workspace
  let common: CommonOptions

  /// Runs it with the words of the command, and returns when it has ended well.
  ///
  /// - Throws: A ``CommandError`` where there is none, or one of another version; an `ExitCode` with
  ///   the status it ended with.
  func run() throws {
    guard let path = find() else {
      throw CommandError(
        "class: error: the program '\(Self.name)' is not beside this one and not on PATH; "
          + "'make class' in Cardinal's folder builds it", status: .noInput)
    }
    let version = workspace.world.output([path, "--version"])
    guard version == Cardinal.version else {
      throw CommandError(
        "\(path): error: this is version \(version ?? "unknown"), and cardinal is \(Cardinal.version); "
          + "install both anew", status: .data)
    }
    var environment = workspace.world.environment
    environment["CARDINAL_LIBRARY"] = try workspace.library(common).root
    if !workspace.isInSession { workspace.close() }
    let status = workspace.world.run(
      [path] + workspace.words, environment, !workspace.isInSession)
    if status != 0 { throw ExitCode(status) }
  }

  private func find() -> String? {
    let beside = (workspace.world.executable as NSString).deletingLastPathComponent
    let folders =
      [beside] + (workspace.world.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return folders.map { "\($0)/\(Self.name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

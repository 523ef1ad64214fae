import Foundation

/// A file that a command is told to write, which takes the place of no other unless that is wanted.
@MainActor
struct NewFile {
  private let output: String?
  private let isForced: Bool

  /// Names a file.
  ///
  /// - Parameters:
  ///   - output: The file; nil for standard output.
  ///   - isForced: Whether it may take the place of another one.
  init(_ output: String?, isForced: Bool) {
    self.output = output
    self.isForced = isForced
  }

  /// Complains of bytes that would go to a terminal.
  ///
  /// - Parameters:
  ///   - what: What would, with its article.
  ///   - workspace: The library.
  /// - Throws: A ``CommandError``.
  func checkIsNotShown(_ what: String, in workspace: Workspace) throws {
    guard output == nil || output == "-", workspace.console.outputIsTerminal else { return }
    throw CommandError(
      "export: error: \(what) is no text for the screen; name a file with '--output'",
      status: .usage)
  }

  /// Complains of a file that is there already, and of one that nothing may take the place of.
  func check(in workspace: Workspace, _ common: CommonOptions) throws {
    guard let output else { return }
    let folder = workspace.world.workingDirectory
    let path = output.hasPrefix("/") ? output : "\(folder)/\(output)"
    if try LibraryFiles(of: workspace.library(common)).contains(path) {
      throw CommandError(
        "\(output): error: this is a file of the library itself; name another one", status: .usage)
    }
    let type =
      try? FileManager.default.attributesOfItem(
        atPath: URL(filePath: path).resolvingSymlinksInPath().path)[.type] as? FileAttributeType
    guard !isForced, type == .typeRegular else { return }
    throw CommandError(
      "\(output): error: there is a file of that name already; name another one, or replace it "
        + "with '--force'", status: .usage)
  }

  /// Writes the file, as a whole or not at all.
  func write(
    in workspace: Workspace, _ body: (@escaping (ArraySlice<UInt8>) throws -> Void) throws -> Void
  ) throws {
    let target = try OutputFile(
      path: output, from: workspace.world.workingDirectory, console: workspace.console)
    do {
      try body { try target.write($0) }
      try target.finish()
    } catch {
      target.abandon()
      throw error
    }
  }
}

import Foundation

/// One run of `Scripts/bootstrap` on a machine that is made up: its `PATH` is a temporary folder
/// with stand-ins, each of which notes in one file how it was called.
final class BootstrapRun {
  /// The folder on the `PATH`; everything in it goes with this value.
  let folder: URL

  /// What was printed on standard output.
  private(set) var output = ""
  /// What was printed on standard error.
  private(set) var messages = ""
  /// The exit status; -1 before the run.
  private(set) var status: Int32 = -1

  /// A machine with the programs of the list, a name and the lines of a script each; a learner
  /// on Linux who is not root, unless `id` and `uname` are among them.
  init(_ programs: KeyValuePairs<String, String>) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bootstrap-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try add("uname", "echo Linux")
    try add("id", "echo 1000")
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "env"), withDestinationURL: URL(filePath: "/usr/bin/env"))
    for (name, script) in programs { try add(name, script) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The calls that were noted, in their order; empty if none was.
  var calls: [String] {
    let text = try? String(contentsOf: folder.appending(path: "calls"), encoding: .utf8)
    return (text ?? "").split(separator: "\n").map(String.init)
  }

  /// Runs the script with nothing on standard input and returns this.
  func run(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> BootstrapRun {
    let process = Process()
    let (printed, said) = (folder.appending(path: "output"), folder.appending(path: "messages"))
    for file in [printed, said] { try Data().write(to: file) }
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [Repository.root.appending(path: "Scripts/bootstrap").path] + arguments
    process.environment = ["PATH": folder.path, "STAND_INS": folder.path]
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: printed)
    process.standardError = try FileHandle(forWritingTo: said)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOf: printed, encoding: .utf8)
    messages = try String(contentsOf: said, encoding: .utf8)
    return self
  }

  private func add(_ name: String, _ script: String) throws {
    let file = folder.appending(path: name)
    try Data("#!/bin/bash\n\(script)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }
}

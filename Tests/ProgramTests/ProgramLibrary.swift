import Foundation

/// A library in a temporary folder, and the program that was built beside the tests.
struct ProgramLibrary {
  /// The library's folder.
  let root: String
  /// The environment the program gets: nothing of the user's own.
  var environment: [String: String]

  /// Makes a library with some decks, by their file names.
  init(decks: [String: String]) throws {
    root = NSTemporaryDirectory() + "cardinal-program-\(UUID().uuidString)"
    for folder in ["Decks", "Progress", "home"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    for (name, text) in decks {
      try text.write(toFile: "\(root)/Decks/\(name)", atomically: true, encoding: .utf8)
    }
    environment = [
      "CARDINAL_LIBRARY": root, "HOME": "\(root)/home", "LANG": "C.UTF-8", "USER": "kim",
      "PATH": "/usr/bin:/bin", "TERM": "xterm", "TZ": "UTC", "XDG_STATE_HOME": "\(root)/state",
      "EDITOR": "true",
    ]
  }

  /// Removes the library.
  func remove() { try? FileManager.default.removeItem(atPath: root) }

  /// The program, as it was built with the tests.
  static var program: String {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let built = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../.build/debug").standardized
    let folders = [beside, built]
    let programs = folders.map { $0.appending(path: "cardinal").path }
    return programs.first { FileManager.default.isExecutableFile(atPath: $0) } ?? programs[1]
  }

  /// Starts the program in a terminal.
  func open(_ words: String, columns: UInt16 = 80) throws -> PseudoTerminal {
    try PseudoTerminal(
      Self.program, words.split(separator: " ").map(String.init), environment: environment,
      columns: columns)
  }

  /// Runs the program with piped input.
  func run(
    _ words: String, input: String = ""
  ) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: Self.program)
    process.arguments = words.split(separator: " ").map(String.init)
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: root)
    let input = try Self.file(holding: input)
    let (output, errors) = (try Self.file(holding: ""), try Self.file(holding: ""))
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try Self.text(of: output), try Self.text(of: errors))
  }

  /// A nameless file, which takes any amount without a reader at the other end.
  private static func file(holding text: String) throws -> FileHandle {
    let path = NSTemporaryDirectory() + "cardinal-stream-\(UUID().uuidString)"
    try Data(text.utf8).write(to: URL(filePath: path))
    let handle = try FileHandle(forUpdating: URL(filePath: path))
    try FileManager.default.removeItem(atPath: path)
    return handle
  }

  private static func text(of file: FileHandle) throws -> String {
    try file.seek(toOffset: 0)
    return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
  }
}

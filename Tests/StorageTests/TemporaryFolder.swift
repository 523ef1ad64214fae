import Foundation

/// A folder among the temporary files that goes with the last use of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // Links resolved: a system's folder of temporary files may be one.
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = base + "/cardinal-tests-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes a folder and those above it, and returns its path.
  @discardableResult
  func folder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    return "\(path)/\(name)"
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ data: Data, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try folder((name as NSString).deletingLastPathComponent)
    try data.write(to: URL(fileURLWithPath: file))
    return file
  }

  /// The names in the folder, in order.
  func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}

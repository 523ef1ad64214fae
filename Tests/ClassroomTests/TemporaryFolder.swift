import Foundation

/// A folder among the temporary files that goes with the last use of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    // Links resolved: a system's folder of temporary files may be one.
    let base = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
    path = base + "/cardinal-class-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

import Foundation

/// A folder among the temporary files, for this user alone, that goes with its last use.
final class ScratchFolder: Sendable {
  /// The folder.
  let path: String

  /// Makes the folder.
  ///
  /// - Throws: A ``CommandError`` with the system's reason.
  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("cardinal-\(UUID().uuidString)", isDirectory: true).path
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandError(
        "\(path): error: this folder cannot be made (\(error.localizedDescription)); see that "
          + "the folder of temporary files is there and has room", status: .inputOutput)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Copies what can be read one time only, such as a pipe.
  ///
  /// - Parameters:
  ///   - source: What is read to its end.
  ///   - name: What it is called in messages.
  /// - Returns: The path of the copy.
  /// - Throws: A ``CommandError`` or `StorageError` that says what went wrong.
  func copy(_ source: FileHandle, called name: String) throws -> String {
    let target = "\(path)/copy"
    guard FileManager.default.createFile(atPath: target, contents: nil),
      let copy = FileHandle(forWritingAtPath: target)
    else {
      throw CommandError(
        "\(target): error: this file cannot be written; see that the disk has room",
        status: .inputOutput)
    }
    defer { try? copy.close() }
    while true {
      let piece = try ImportFile.read(source, count: 1 << 18, name: name)
      if piece.isEmpty { return target }
      do {
        try copy.write(contentsOf: Data(piece))
      } catch {
        throw CommandError(
          "\(target): error: writing failed; see that the disk has room", status: .inputOutput)
      }
    }
  }
}

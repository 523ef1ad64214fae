import Foundation
import Storage

/// Files about classes that a command reads as a whole.
@MainActor
enum ClassFile {
  /// The most bytes of such a file.
  private static let largest = 16_000_000

  /// The bytes of a file.
  ///
  /// - Throws: A ``CommandError`` where there is none, or it cannot be read.
  static func bytes(of file: String, in workspace: Workspace) throws -> Data {
    let path = file.hasPrefix("/") ? file : "\(workspace.world.workingDirectory)/\(file)"
    guard FileManager.default.fileExists(atPath: path) else {
      throw CommandError(
        "\(file): error: there is no such file; look at the spelling", status: .noInput)
    }
    guard !FileManager.default.isFolder(atPath: path) else {
      throw CommandError("\(file): error: this is a folder; name a file", status: .noInput)
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw CommandError(
        "\(file): error: this file cannot be read; allow reading it", status: .inputOutput)
    }
    guard bytes.count <= largest else {
      throw CommandError(
        "\(file): error: this is no table of a class, it has more than 16 MB; name another file",
        status: .data)
    }
    return bytes
  }
}

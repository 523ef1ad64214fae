import Foundation

/// A file that is written as a whole or not at all; or standard output.
@MainActor
final class OutputFile {
  private let path: String?
  private let temporary: String?
  private let handle: FileHandle?
  private let console: Console

  /// Opens a new file beside the one to be written, or standard output without a path.
  ///
  /// - Throws: A ``CommandError`` with the path and the system's reason.
  init(path: String?, from folder: String, console: Console) throws {
    self.console = console
    guard let path, path != "-" else {
      self.path = nil
      temporary = nil
      handle = nil
      return
    }
    let full = URL(filePath: path.hasPrefix("/") ? path : "\(folder)/\(path)")
      .resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: full)
    if let type = attributes?[.type] as? FileAttributeType, type != .typeRegular {
      // A device or pipe is written to; there is nothing to put in its place.
      guard type != .typeDirectory, let handle = FileHandle(forWritingAtPath: full) else {
        throw CommandError(
          "\(path): error: this is no file to write to; name another one", status: .inputOutput)
      }
      self.path = path
      temporary = nil
      self.handle = handle
      return
    }
    let folder = (full as NSString).deletingLastPathComponent
    let beside = "\(folder)/.\(UUID().uuidString).partial"
    guard FileManager.default.createFile(atPath: beside, contents: nil),
      let handle = FileHandle(forWritingAtPath: beside)
    else {
      throw CommandError(
        "\(path): error: the file cannot be written; see that its folder exists and is yours",
        status: .inputOutput)
    }
    if let mode = attributes?[.posixPermissions] {
      try? FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: beside)
    }
    self.path = full
    temporary = beside
    self.handle = handle
  }

  /// Writes some bytes.
  func write(_ bytes: ArraySlice<UInt8>) throws {
    guard let handle else {
      try console.writeBytes(bytes)
      return
    }
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw CommandError(
        "\(path ?? ""): error: writing failed; see that the disk has room", status: .inputOutput)
    }
  }

  /// Puts the file in its place.
  func finish() throws {
    try handle?.close()
    guard let path, let temporary else { return }
    guard unsafe rename(temporary, path) == 0 else {
      throw CommandError(
        "\(path): error: the file cannot be put in its place", status: .inputOutput)
    }
  }

  /// Leaves everything as it was.
  func abandon() {
    try? handle?.close()
    if let temporary { try? FileManager.default.removeItem(atPath: temporary) }
  }
}

import Foundation

/// Standard output; whoever reads it may go away at any time.
@MainActor
final class StandardOutput {
  private let handle = FileHandle.standardOutput

  /// Why a text could not be written; nil if none failed.
  private(set) var failure: String?

  /// Writes a text; the first failure is kept for the end, when there is somebody to tell.
  func write(_ text: String) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      failure = failure ?? "standard output: error: writing failed; see that the disk has room"
    }
  }

  /// Writes bytes.
  ///
  /// - Throws: A ``CommandError`` if they cannot be written, as on a full disk.
  func write(bytes: ArraySlice<UInt8>) throws {
    do {
      try handle.write(contentsOf: Data(bytes))
    } catch {
      throw CommandError(
        "standard output: error: writing failed; see that the disk has room", status: .inputOutput)
    }
  }
}

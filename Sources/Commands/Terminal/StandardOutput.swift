import Foundation

/// Standard output; whoever reads it may go away at any time.
@MainActor
final class StandardOutput {
  private let handle = FileHandle.standardOutput

  /// Writes a text; where nobody reads any more, there is nobody to tell.
  func write(_ text: String) { try? handle.write(contentsOf: Data(text.utf8)) }

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

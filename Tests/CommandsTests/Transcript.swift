import Foundation
import Testing

/// Transcripts of whole commands, kept as files beside the tests.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes them anew and fails, so that nobody records by accident;
/// read the difference before committing it.
enum Transcript {
  /// Whether transcripts are to be written rather than compared.
  static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
  }

  /// Compares what was shown with `Transcripts/NAME.txt`.
  static func expect(
    _ shown: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")
    let file = folder.appending(path: "\(name).txt")
    guard !isRecording else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try shown.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name).txt", sourceLocation: sourceLocation)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(shown == expected, "\(name).txt changed", sourceLocation: sourceLocation)
  }
}

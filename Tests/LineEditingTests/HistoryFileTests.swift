import Foundation
import LineEditing
import Testing

@Suite struct HistoryFileTests {
  /// Runs `body` with the path of a file in a folder of its own.
  private func withPath(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "history").path(percentEncoded: false))
  }

  @Test func aMissingFileHoldsNothing() throws {
    try withPath { path in
      let entries = try HistoryFile(path: path).load()
      #expect(entries == [])
    }
  }

  @Test func entriesComeBackAndTheLastAreKept() throws {
    try withPath { path in
      let file = HistoryFile(path: path)
      try file.append(["decks", "show 日本", "study"], limit: 10)
      #expect(try file.load() == ["decks", "show 日本", "study"])
      try file.append(["study", "stats"], limit: 3)
      #expect(try file.load() == ["show 日本", "study", "stats"])
      let folder = URL(filePath: path).deletingLastPathComponent()
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
          == ["history"])
    }
  }

  @Test func whatAnotherSessionSavedStays() throws {
    try withPath { path in
      let file = HistoryFile(path: path)
      #expect(try file.load() == [])
      try HistoryFile(path: path).append(["decks"], limit: 10)
      try file.append(["study"], limit: 10)
      #expect(try file.load() == ["decks", "study"])
    }
  }

  @Test func onlyItsOwnerReadsIt() throws {
    try withPath { path in
      try HistoryFile(path: path).append(["decks"], limit: 10)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
  }

  @Test func aDamagedFileIsReadAsFarAsItGoes() throws {
    try withPath { path in
      try Data([0x61, 0xFF, 0x0A, 0x0A, 0x62]).write(to: URL(filePath: path))
      #expect(try HistoryFile(path: path).load() == ["a\u{FFFD}", "b"])
    }
  }

  @Test func aFolderThatIsNotThereIsNamedWithTheReason() throws {
    try withPath { path in
      let error = #expect(throws: HistoryFileError.self) {
        try HistoryFile(path: "\(path)/x").append(["decks"], limit: 10)
      }
      #expect(
        error?.description
          == "\(path)/x: error: the command history cannot be kept: No such file or directory")
    }
  }

  @Test func aFolderInItsPlaceIsNamedWithTheReason() throws {
    try withPath { path in
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      let error = #expect(throws: HistoryFileError.self) { try HistoryFile(path: path).load() }
      #expect(
        error?.description == "\(path): error: the command history cannot be read: Is a directory")
    }
  }
}

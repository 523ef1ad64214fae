import Foundation
import GRDB
import Study
import Testing

@testable import Storage

@Suite("Opening the progress file")
struct ProgressOpeningTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/progress.sqlite"
  }

  private func open(_ mode: ProgressStore.Mode = .readWrite) throws -> ProgressStore {
    try ProgressStore(path: path, mode: mode, now: Samples.moment(), busyTimeout: 0.2)
  }

  private func expectUntouched(
    _ error: StorageError, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: error, sourceLocation: sourceLocation) { try open() }
    #expect(throws: error, sourceLocation: sourceLocation) { try open(.readOnly) }
    let after = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(before == after, sourceLocation: sourceLocation)
  }

  @Test("the connection that writes syncs fully, logs beside the file and checks references")
  func pragmas() throws {
    for _ in 1...2 {
      let store = try open()
      let settings = try store.queue.read { database in
        try ["synchronous", "journal_mode", "foreign_keys", "user_version", "busy_timeout"].map {
          try String.fetchOne(database, sql: "PRAGMA \($0)")
        }
      }
      #expect(settings == ["2", "wal", "1", "5", "200"])
      #expect(try store.check() == [])
    }
  }

  @Test("a file that is no database stays as it is")
  func noDatabase() throws {
    try folder.write(String(repeating: "my notes\n", count: 1000), to: "progress.sqlite")
    try expectUntouched(.notADatabase(path: path))
  }

  @Test("another program's database stays as it is")
  func foreignDatabase() throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE notes (text TEXT)") }
    try other.close()
    try expectUntouched(.notADatabase(path: path))
  }

  @Test("a file of a newer version stays as it is")
  func newerVersion() throws {
    let newer = ProgressSchema(
      migrations: ProgressSchema.current.migrations + ["CREATE TABLE more (a TEXT) STRICT"])
    try ProgressStore(path: path, mode: .readWrite, schema: newer).close()
    try expectUntouched(.newerVersion(path: path, found: 6, known: 5))
    #expect(try !folder.names().contains("backups"))
  }

  @Test("a file of an earlier version is copied, then brought up to date; twice gives two copies")
  func migration() throws {
    let newer = ProgressSchema(
      migrations: ProgressSchema.current.migrations + ["CREATE TABLE more (a TEXT) STRICT"])
    for _ in 1...2 {
      try? FileManager.default.removeItem(atPath: path)
      let old = try ProgressStore(path: "\(folder.path)/old.sqlite")
      try old.record([Samples.review(1)])
      try old.close()
      try FileManager.default.moveItem(atPath: old.path, toPath: path)
      #expect(throws: StorageError.olderVersion(path: path)) {
        try ProgressStore(path: path, mode: .readOnly, schema: newer)
      }
      let new = try ProgressStore(
        path: path, mode: .readWrite, now: Samples.moment(), schema: newer)
      #expect(try new.states(of: Samples.anna).count == 1)
      try new.close()
    }
    let names = [
      "progress-before-format-6-2026-11-23-2.sqlite", "progress-before-format-6-2026-11-23.sqlite",
    ]
    #expect(try folder.names(in: "backups") == names)
    let copy = try ProgressStore(path: "\(folder.path)/backups/\(names[0])", mode: .readOnly)
    #expect(try copy.states(of: Samples.anna).count == 1)
  }

  @Test("a file that is gone or empty while a backup has answers is no beginning")
  func loss() throws {
    let store = try open()
    try store.record([Samples.review(1), Samples.review(2)])
    try store.backUp(to: "\(folder.path)/backups/progress-2026-11-23.sqlite")
    try store.close()
    try FileManager.default.removeItem(atPath: path)
    for isThere in [false, true] {
      if isThere { try folder.write("", to: "progress.sqlite") }
      let error = StorageError.lost(path: path, isThere: isThere, answers: 2)
      #expect(throws: error) { try open() }
      #expect(throws: error) { try open(.readOnly) }
      #expect(
        "\(error)" == """
          \(path): error: this file is \(isThere ? "empty" : "gone"), but a backup of it has 2 \
          answers; 'cardinal doctor --restore' brings it back; to begin anew, move the folder \
          'backups' away
          """)
    }
    let result = try ProgressStore.restore(path, now: Samples.moment())
    #expect(result.answersFromBackup == 2)
    #expect(try open().states(of: Samples.anna).count == 1)
  }

  @Test("an empty file is a beginning; a folder and a missing folder are refused")
  func places() throws {
    try folder.write("", to: "progress.sqlite")
    #expect(try open().learners() == [])
    #expect(throws: StorageError.isFolder(path: folder.path)) {
      try ProgressStore(path: folder.path)
    }
    #expect(throws: StorageError.missing(path: "\(folder.path)/none")) {
      try ProgressStore(path: "\(folder.path)/none/progress.sqlite")
    }
    #expect(throws: StorageError.missing(path: "\(folder.path)/none.sqlite")) {
      try ProgressStore(path: "\(folder.path)/none.sqlite", mode: .readOnly)
    }
  }

  @Test("a damaged file is a sentence")
  func damaged() throws {
    let store = try open()
    try store.record([Samples.review(1)])
    try store.close()
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    data.replaceSubrange(100..<4096, with: Data(repeating: 0xaa, count: 3996))
    try data.write(to: URL(fileURLWithPath: path))
    #expect {
      try open().states(of: Samples.anna)
    } throws: { "\($0)".hasPrefix("\(path): error: this file is damaged (") }
  }

  @Test("what is opened for reading is read and not written")
  func readOnly() throws {
    let store = try open()
    try store.record([Samples.review(1)])
    let reader = try open(.readOnly)
    #expect(try reader.states(of: Samples.anna) == store.states(of: Samples.anna))
    #expect(try reader.learner(named: nil, at: Samples.moment()).id == Samples.anna)
    #expect(throws: StorageError.readOnly(path: path)) { try reader.record([Samples.review(2)]) }
    #expect(try reader.backUpIfDue(at: Samples.moment()) == false)
    #expect(try folder.names().allSatisfy { $0 != "backups" })
    try expectRefusals(of: reader)
  }

  /// Expects that everything which writes says that it cannot.
  private func expectRefusals(of store: ProgressStore) throws {
    let anna = Learner(id: Samples.anna, name: "Anna")
    let attempts: [() throws -> Void] = [
      { try store.record([Samples.review(2)]) },
      { try store.rename(anna, to: "Ann") },
      { try store.addLearner(named: "Carl", at: Samples.moment()) },
      { try store.addLearner(anna) },
      { try store.markUse(of: Samples.anna, at: Samples.moment()) },
      { try store.join(Samples.id(5), to: Samples.anna) },
      { try store.forget(Samples.anna) },
      { _ = try store.eraseRows(of: Samples.anna) },
      { try store.rebuild() },
      { try store.backUp(to: "\(folder.path)/copy.sqlite") },
      { _ = try store.backUpByHand(at: Samples.moment()) },
    ]
    for (index, attempt) in attempts.enumerated() {
      #expect(throws: StorageError.readOnly(path: path), "\(index)") { try attempt() }
    }
    #expect(try folder.names().allSatisfy { !$0.contains("forgetting") && $0 != "copy.sqlite" })
    #expect(try store.learners().map(\.id) == [Samples.anna])
  }

  @Test(
    "a file or a folder that cannot be written is refused, but can be read",
    .enabled(if: !User.mayEverything))
  func permissions() throws {
    let store = try open()
    try store.record([Samples.review(1)])
    try store.close()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    #expect(throws: StorageError.readOnly(path: path)) { try open() }
    try files.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    #expect(throws: StorageError.readOnly(path: folder.path)) { try open() }
    // That is a copy, which would take changes and lose them.
    let reader = try open(.readOnly)
    #expect(try reader.states(of: Samples.anna).count == 1)
    try expectRefusals(of: reader)
    try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    try files.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: StorageError.noPermission(path: path)) { try open() }
  }

  @Test("what is read as a copy has everything, also what was written while it was copied")
  func copyForReading() throws {
    let store = try open()
    try store.record([Samples.review(1)])
    let link = "\(folder.path)/link.sqlite"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let opening = ProgressOpening(path: link, busyTimeout: 0.2, schema: .current, day: nil)
    var copies = 0
    let queue = try opening.open(copyOf: link) {
      copies += 1
      if copies == 1 { try store.record([Samples.review(2)]) }
    }
    #expect(copies == 2)
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM review") } == 2)
    try store.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o400], ofItemAtPath: path)
    let other = try opening.open(copyOf: link) { copies += 1 }
    #expect(copies == 3)
    #expect(try other.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM review") } == 2)
  }

  @Test("a copy of the files in the middle of the work opens with every answer")
  func abruptEnd() throws {
    let store = try open()
    for number in 1...20 {
      try store.record([Samples.review(UInt32(number), at: Samples.noon + Int64(number))])
      let copy = try folder.folder("copy-\(number)")
      for ending in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: path + ending, toPath: "\(copy)/progress.sqlite\(ending)")
      }
      let survivor = try ProgressStore(path: "\(copy)/progress.sqlite")
      #expect(try survivor.states(of: Samples.anna).values.map(\.reviews) == [number])
      #expect(try survivor.check() == [])
    }
  }
}

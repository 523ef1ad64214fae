import Foundation
import Study
import Testing

@testable import Storage

@Suite("Backups that somebody asks for")
struct ProgressBackupTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite")
    try store.record([Samples.review(1)])
  }

  @Test("of those made before something was brought in the last three are kept")
  func imports() throws {
    try store.backUpIfDue(at: Samples.moment())
    let names = ["T120000", "T120000-2", "T120000-3", "T120001", "T120002"]
      .map { "progress-before-import-2026-11-23\($0).sqlite" }
    for name in names { try store.backUp(to: "\(folder.path)/backups/\(name)") }
    #expect(
      try folder.names(in: "backups") == ["progress-2026-11-23.sqlite"] + names.suffix(3))
    // Elsewhere all are.
    try folder.folder("elsewhere")
    for name in names { try store.backUp(to: "\(folder.path)/elsewhere/\(name)") }
    #expect(try folder.names(in: "elsewhere").count == names.count)
  }

  @Test("a daily copy that has more answers than the latest one outlives the others")
  func larger() throws {
    try store.record((2...9).map { Samples.review($0) })
    try store.backUpIfDue(at: Samples.moment())
    try store.close()
    // Somebody begins anew all the same.
    let hidden = "\(folder.path)/hidden"
    try FileManager.default.moveItem(atPath: "\(folder.path)/backups", toPath: hidden)
    try FileManager.default.removeItem(atPath: store.path)
    let anew = try ProgressStore(path: store.path)
    try FileManager.default.moveItem(atPath: hidden, toPath: "\(folder.path)/backups")
    for day in 1...8 {
      try anew.record([Samples.review(UInt32(100 + day))])
      try anew.backUpIfDue(at: Samples.moment(Samples.noon + Int64(day) * Samples.day))
    }
    let days = ["2026-11-23"] + (25...30).map { "2026-11-\($0)" } + ["2026-12-01"]
    #expect(try folder.names(in: "backups") == days.map { "progress-\($0).sqlite" })
    try anew.close()
    let result = try ProgressStore.restore(store.path, now: Samples.moment())
    #expect(result.backup?.name == "progress-2026-12-01.sqlite")
    #expect(result.larger?.name == "progress-2026-11-23.sqlite")
  }

  @Test("what interrupted copies and restorations left goes after a day, and nothing younger")
  func leftovers() throws {
    let manager = FileManager.default
    let now = Samples.noon + 40 * Samples.day
    let files = ["backups/.some.partial", "backups/.some.partial-wal", ".restoring-some"]
    func leave(since age: Int64) throws {
      for name in files {
        let file = try folder.write("left", to: name.hasPrefix(".r") ? "\(name)/a.sqlite" : name)
        let changed = Date(timeIntervalSince1970: Double(now - age) / 1000)
        for path in Set([file, "\(folder.path)/\(name)"]) {
          try manager.setAttributes([.modificationDate: changed], ofItemAtPath: path)
        }
      }
    }
    func areThere() -> [Bool] { files.map { manager.fileExists(atPath: "\(folder.path)/\($0)") } }
    try leave(since: Samples.day - 1000)
    try store.backUpIfDue(at: Samples.moment(now - Samples.day))
    try store.backUpIfDue(at: Samples.moment(now))
    try store.close()
    _ = try ProgressStore.restore(store.path, now: Samples.moment(now))
    #expect(areThere() == [true, true, true])
    _ = try ProgressStore.restore(store.path, now: Samples.moment(now + 1000))
    #expect(areThere() == [false, false, false])
    try leave(since: 0)
    let other = try ProgressStore(path: store.path)
    try other.backUpIfDue(at: Samples.moment(now + Samples.day))
    #expect(areThere() == [false, false, false])
  }

  @Test("two in one second are two files")
  func byHand() throws {
    let paths = try (1...3).map { _ in try store.backUpByHand(at: Samples.moment()) }
    let names = ["", "-2", "-3"].map { "progress-by-hand-2026-11-23T120000\($0).sqlite" }
    #expect(paths == names.map { "\(folder.path)/backups/\($0)" })
    #expect(try folder.names(in: "backups") == names.sorted())
  }

  @Test(
    "a folder that cannot be written is said to be so", .enabled(if: !User.mayEverything))
  func permissions() throws {
    let backups = try folder.folder("backups")
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: backups)
    #expect(throws: StorageError.readOnly(path: backups)) {
      _ = try store.backUpByHand(at: Samples.moment())
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: backups)
  }
}

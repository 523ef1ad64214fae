import Foundation
import GRDB
import Study
import Testing

@testable import Storage

@Suite("What a restoration does with the file, and with other programs")
struct RestorationFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/progress.sqlite"
  }

  private static func events(_ numbers: ClosedRange<UInt32>) -> [Event] {
    numbers.map { number in
      Samples.review(
        number, "deck:fact-\(number % 20)#name", at: Samples.noon + Int64(number) * 600_000,
        learner: number % 3 == 0 ? Samples.bert : Samples.anna)
    }
  }

  /// A file of some events, with a backup of the first of them; closed.
  private func fill(_ count: UInt32, backedUp: UInt32?, named name: String = "progress") throws {
    let store = try ProgressStore(path: "\(folder.path)/\(name).sqlite", now: Samples.moment())
    try store.addLearner(Learner(id: Samples.anna, name: "Anna"))
    try store.addLearner(Learner(id: Samples.bert, name: "Bert"))
    if let backedUp {
      try store.record(Self.events(1...backedUp))
      try store.backUpIfDue(at: Samples.moment())
    }
    try store.record(Self.events((backedUp ?? 0) + 1...count))
    try store.close()
  }

  private func damage(_ range: Range<Int>) throws {
    var data = try content()
    for place in range { data[place] = ~data[place] }
    try data.write(to: URL(fileURLWithPath: path))
  }

  private func content(of name: String = "progress.sqlite") throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(name)"))
  }

  @discardableResult
  private func restore(
    _ backup: String? = nil, isExact: Bool = false, _ body: () throws -> Void = {}
  ) throws -> Restoration {
    var problem: (any Error)?
    let result = try ProgressStore.restore(
      path, from: backup, isExact: isExact, now: Samples.moment()
    ) { _, _ in
      do { try body() } catch { problem = error }
    }
    if let problem { throw problem }
    return result
  }

  /// The numbers of the events in the file, which must be whole.
  private func numbers() throws -> [UInt32] {
    let store = try ProgressStore(path: path)
    try #require(try store.check() == [])
    var numbers: [UInt32] = []
    try store.forEachEvent { event in
      let id = event.id.uuid
      numbers.append([id.12, id.13, id.14, id.15].reduce(0) { $0 << 8 | UInt32($1) })
    }
    try store.close()
    return numbers
  }

  private static let kept = "progress-replaced-2026-11-23T120000.sqlite"

  @Test("no other program reads or writes the file until everything is in its place")
  func lock() throws {
    try fill(400, backedUp: 100)
    let length = try content().count
    try damage(length - 4096..<length)
    let before = try content()
    var errors: [StorageError] = []
    try restore {
      // One that comes only now, for writing or reading.
      for mode in [ProgressStore.Mode.readWrite, .readOnly] {
        do throws(StorageError) {
          let store = try ProgressStore(path: path, mode: mode, busyTimeout: 0.02)
          _ = try store.learners()
        } catch {
          errors.append(error)
        }
      }
    }
    #expect(errors.count >= 6)
    #expect(errors.allSatisfy { $0 == .locked(path: path) })
    #expect(try numbers().count > 340)
    #expect(try content(of: Self.kept) == before)
    // Whoever waited for the file writes into the one that is there now.
    let store = try ProgressStore(path: path)
    try store.record([Samples.review(900, at: Samples.noon)])
    try store.close()
    #expect(try numbers().contains(900))
    let names = try folder.names()
    #expect(names == ["backups", Self.kept, "progress.sqlite"])
  }

  @Test("a program that waits with the file open goes on with the new content, not the old file")
  func waiting() throws {
    try fill(200, backedUp: 100)
    var number: Int?
    try restore {
      number = try #require(
        try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? NSNumber
      ).intValue
    }
    let after = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber]
    #expect((after as? NSNumber)?.intValue == number)
    #expect(try numbers() == Array(1...200))
  }

  @Test("where the file is too damaged to lock, what another program puts there is salvaged too")
  func change() throws {
    try fill(140, backedUp: nil, named: "other")
    try fill(60, backedUp: 20)
    try damage(0..<16)
    let other = try content(of: "other.sqlite")
    var isFirst = true
    let result = try restore {
      if isFirst { try other.write(to: URL(fileURLWithPath: path)) }
      isFirst = false
    }
    #expect(try numbers() == Array(1...140))
    #expect(result.answersFromReplaced == 120)
    #expect(try content(of: Self.kept) == other)
    let names = try folder.names()
    #expect(names == ["backups", "other.sqlite", Self.kept, "progress.sqlite"])
  }

  @Test("where there is no file, what another program begins meanwhile is salvaged too")
  func beginning() throws {
    try fill(60, backedUp: 20)
    try FileManager.default.removeItem(atPath: path)
    var isFirst = true
    let result = try restore {
      guard isFirst else { return }
      isFirst = false
      let store = try ProgressStore(path: "\(folder.path)/other.sqlite")
      try store.record(Self.events(70...80))
      try store.close()
      try FileManager.default.moveItem(atPath: store.path, toPath: path)
    }
    #expect(try numbers() == Array(1...20) + Array(70...80))
    #expect(result.kept == Self.kept)
  }

  @Test("without a backup and anything that can be read nothing is restored, and nothing changes")
  func nothing() throws {
    let error = StorageError.nothingToRestore(path: path)
    #expect(throws: error) { try restore() }
    #expect(try folder.names() == [])
    for text in ["", String(repeating: "my notes\n", count: 3000)] {
      try folder.write(text, to: "progress.sqlite")
      #expect(throws: error) { try restore() }
      #expect(try content() == Data(text.utf8))
      #expect(try folder.names() == ["progress.sqlite"])
    }
    // One in which nobody answered yet is whole.
    try FileManager.default.removeItem(atPath: path)
    try ProgressStore(path: path).close()
    #expect(try restore().answersFromReplaced == 0)
    #expect(try numbers() == [])
  }

  @Test("a backup that is put in place exactly takes nothing over but who was forgotten")
  func exact() throws {
    try fill(100, backedUp: 60)
    let store = try ProgressStore(path: path)
    try store.forget(Samples.id(77))
    try store.close()
    let before = try content()
    let result = try restore("progress-2026-11-23.sqlite", isExact: true)
    #expect(try numbers() == Array(1...60))
    #expect(result.isExact && result.answersFromBackup == 60 && result.answersFromReplaced == 0)
    #expect(result.kept == Self.kept)
    #expect(try content(of: Self.kept) == before)
    #expect(try ProgressStore(path: path).forgottenLearners() == [Samples.id(77)])
  }

  @Test("what goes wrong where it is put together is told of the file itself")
  func place() throws {
    try fill(60, backedUp: 20)
    let error = #expect(throws: StorageError.self) {
      try restore {
        let name = try folder.names().first { $0.hasPrefix(".restoring-") }
        guard let name else { return }
        // As another program would that lets nobody write.
        let file = try DatabaseQueue(path: "\(folder.path)/\(name)/progress.sqlite")
        try file.writeWithoutTransaction { try $0.execute(sql: "DROP TABLE review") }
        try file.close()
      }
    }
    #expect(error?.place == path)
    #expect(try folder.names() == ["backups", "progress.sqlite"])
    #expect(
      StorageError.diskFull(path: "\(folder.path)/.restoring-1/progress.sqlite").told(of: path)
        == .diskFull(path: path))
  }

  @Test("an empty file with a log beside it is no beginning while there is a backup")
  func emptyWithLog() throws {
    try fill(60, backedUp: 20)
    let store = try ProgressStore(path: path)
    try store.record(Self.events(61...80))
    let log = try content(of: "progress.sqlite-wal")
    try store.close()
    try folder.write("", to: "progress.sqlite")
    try folder.write(log, to: "progress.sqlite-wal")
    #expect(throws: StorageError.lost(path: path, isThere: true, answers: 20)) {
      try ProgressStore(path: path)
    }
    #expect(try content(of: "progress.sqlite-wal") == log)
    let result = try restore()
    #expect(result.answersFromBackup == 20)
    #expect(try Array(numbers().prefix(20)) == Array(1...20))
    #expect(try content(of: Self.kept + "-wal") == log)
  }

  @Test("the page of the learners costs their names and nothing else")
  func learnerPage() throws {
    for name in ["learner", "sqlite_autoindex_learner_1"] {
      for file in try folder.names() {
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(file)")
      }
      try fill(200, backedUp: nil)
      let store = try ProgressStore(path: path)
      let page = try store.queue.read {
        try Int.fetchOne(
          $0, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [name])
      }
      try store.close()
      let root = try #require(page)
      try damage((root - 1) * 4096..<root * 4096)
      let result = try restore()
      #expect(result.unreadable == 0)
      #expect(result.answersFromReplaced == 200)
      #expect(try numbers() == Array(1...200))
      let learners = try ProgressStore(path: path).learners()
      #expect(learners.map(\.id) == [Samples.anna, Samples.bert])
      #expect(
        learners.map(\.name)
          == (name == "learner" ? ["learner-0000a11a", "learner-0000be47"] : ["Anna", "Bert"]))
    }
  }

  @Test("who answered last here and who learners are elsewhere is kept")
  func notes() throws {
    try fill(100, backedUp: 60)
    let store = try ProgressStore(path: path)
    try store.markUse(of: Samples.anna, at: Samples.moment())
    try store.join(Samples.id(5), to: Samples.bert)
    try store.rebuild()
    try store.close()
    let length = try content().count
    try damage(length - 4096..<length)
    try restore()
    let restored = try ProgressStore(path: path)
    #expect(try restored.learner(named: nil)?.id == Samples.anna)
    #expect(try restored.learnerAliases() == [Samples.id(5): Samples.bert])
  }
}

import Foundation
import GRDB
import Study
import Testing

@testable import Contest
@testable import Storage

@Suite("Classes in backups and damaged files")
struct ClassRestorationTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/progress.sqlite"
  }

  private func open() throws -> ProgressStore {
    try ProgressStore(path: path, now: Samples.moment())
  }

  /// Destroys the page on which a table or an index begins.
  private func destroy(_ name: String) throws {
    let store = try open()
    let root = try store.queue.read {
      try Int.fetchOne(
        $0, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [name])
    }
    try store.close()
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    let page = try #require(root) - 1
    for place in page * 4096..<(page + 1) * 4096 { data[place] = ~data[place] }
    try data.write(to: URL(fileURLWithPath: path))
  }

  @Test("a backup holds students and quizzes, and gives them back")
  func backup() throws {
    let store = try open()
    try ClassSamples.play(in: store)
    let tables = try ClassSamples.tables(of: store)
    try store.backUpIfDue(at: Samples.moment())
    try store.close()
    try FileManager.default.removeItem(atPath: path)
    _ = try ProgressStore.restore(path, now: Samples.moment())
    #expect(try ClassSamples.tables(of: open()) == tables)
  }

  @Test("whatever table is destroyed, all that stands in the others comes back")
  func salvage() throws {
    let store = try open()
    try ClassSamples.play(in: store)
    let tables = try ClassSamples.tables(of: store)
    try store.close()
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    let cases = [
      ("memory", ""), ("day_sum", ""), ("event_order", ""), ("student_name", ""),
      ("student", "student:"), ("class_student", "class_student:"),
      ("class_entry", "class_entry:"), ("class_record", "class_record:"),
    ]
    for (table, lost) in cases {
      for name in try folder.names() {
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
      }
      try good.write(to: URL(fileURLWithPath: path))
      try destroy(table)
      _ = try ProgressStore.restore(path, now: Samples.moment())
      let restored = try open()
      let expected = tables.filter { lost.isEmpty || !$0.hasPrefix(lost) }
      #expect(try ClassSamples.tables(of: restored) == expected, "\(table)")
      #expect(try restored.check() == [])
      try restored.close()
    }
  }

  @Test("what a quiz did since the backup is added to it; who was forgotten since stays so")
  func sinceBackup() throws {
    let store = try open()
    let learners = try store.admit(
      [Student(shown: "A", group: "7b"), Student(shown: "B", group: "7b")], at: Samples.moment())
    try store.open(ClassSamples.kept())
    let entries = ClassSamples.entries(learners[0], learners[1])
    try store.append(Array(entries.prefix(9)), toClass: ClassSamples.quiz)
    try store.backUpIfDue(at: Samples.moment())
    let copy = "\(folder.path)/backups/progress-2026-11-23.sqlite"
    let backup = try Data(contentsOf: URL(fileURLWithPath: copy))
    try store.append(Array(entries.dropFirst(9)), toClass: ClassSamples.quiz)
    try store.end(ClassSamples.quiz, at: Samples.moment(Samples.noon + 60_000))
    try store.forget(learners[1])
    let tables = try ClassSamples.tables(of: store)
    try store.close()
    // As from before the forgetting, from another disk.
    try backup.write(to: URL(fileURLWithPath: copy))
    try destroy("memory")
    _ = try ProgressStore.restore(path, now: Samples.moment())
    #expect(try ClassSamples.tables(of: open()) == tables)
    #expect(try ClassSamples.replay(open().journal(ofClass: ClassSamples.quiz)).phase == .finished)
  }

  @Test("single bytes that change among the rows of classes never end the program")
  func randomBytes() throws {
    let store = try open()
    try ClassSamples.play(in: store)
    try store.close()
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    let places = ["Grifter", "answer", "Zwetschge", "token of", "17", "confidence"].compactMap {
      good.range(of: Data($0.utf8))?.lowerBound
    }
    #expect(places.count == 6)
    for place in places {
      for byte in [0, 0x22, 0x7F, 0xFF] as [UInt8] {
        for name in try folder.names() {
          try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
        }
        var data = good
        data[place] = byte
        try data.write(to: URL(fileURLWithPath: path))
        if let store = try? open() {
          _ = try? store.classQuizzes()
          _ = try? store.students()
          _ = try? store.journal(ofClass: ClassSamples.quiz)
          try? store.close()
        }
        _ = try ProgressStore.restore(path, now: Samples.moment())
        let restored = try open()
        #expect(try restored.check() == [])
        _ = try restored.journal(ofClass: ClassSamples.quiz)
        try restored.close()
      }
    }
  }
}

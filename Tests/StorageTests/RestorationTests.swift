import Chance
import Foundation
import GRDB
import Scheduling
import Study
import Testing

@testable import Storage

@Suite("Putting a backup in the place of a damaged file")
struct RestorationTests {
  private let folder: TemporaryFolder
  private let path: String
  /// Who learns only since the first backups.
  private static let carl = Samples.id(0xCA71)
  private static let learners = [Samples.anna, Samples.bert, carl]

  init() throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/progress.sqlite"
  }

  /// Answers on 40 cards by two learners, and some of everything else.
  private static func events(_ numbers: ClosedRange<UInt32>) -> [Event] {
    numbers.map { number in
      let at = Samples.noon + Int64(number) * 600_000
      let learner =
        number > 200 && number % 7 == 0 ? carl : number % 3 == 0 ? Samples.bert : Samples.anna
      let card = "deck-\(number % 2):topic/fact-\(number % 20)#name"
      switch number % 25 {
      case 7: return Samples.event(number, at: at, learner: learner, .reset(card: card))
      case 13: return Samples.quiz(number, [card], at: at, learner: learner, batch: 900)
      case 19:
        return Samples.event(
          number, at: at, learner: learner, .alias(card: card, spelling: "x", isAccepted: true))
      case 21:
        return Samples.event(
          number, at: at, learner: learner, .retraction(of: Samples.id(number - 1)))
      default:
        return Samples.review(
          number, card, at: at, learner: learner, batch: 900 + number / 30,
          rating: number % 5 == 0 ? .again : .good, retrievability: number > 40 ? 0.9 : nil,
          takenFor: number % 5 == 0 ? "other" : nil)
      }
    }
  }

  /// A file of some events, with a backup of the first of them; closed.
  private func fill(_ count: UInt32, backedUp: UInt32?) throws {
    let store = try ProgressStore(path: path, now: Samples.moment())
    try store.addLearner(Learner(id: Samples.anna, name: "Anna"))
    try store.addLearner(Learner(id: Samples.bert, name: "Bert"))
    if let backedUp {
      try store.record(Self.events(1...backedUp))
      try store.backUpIfDue(at: Samples.moment())
    }
    for number in stride(from: (backedUp ?? 0) + 1, through: count, by: 40) {
      try store.record(Self.events(number...min(count, number + 39)))
    }
    try store.close()
  }

  private func damage(_ range: Range<Int>, _ byte: (UInt8) -> UInt8 = { ~$0 }) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    for place in range { data[place] = byte(data[place]) }
    try data.write(to: URL(fileURLWithPath: path))
  }

  /// What the program says of the file when it opens and checks it.
  private func complaint() -> String {
    do {
      let store = try ProgressStore(path: path, now: Samples.moment(), busyTimeout: 0.2)
      return try store.check().map(\.text).joined(separator: "\n")
    } catch {
      return "\(error)"
    }
  }

  @discardableResult
  private func restore(
    _ backup: String? = nil, isExact: Bool = false, _ body: () -> Void = {}
  ) throws -> Restoration {
    try ProgressStore.restore(path, from: backup, isExact: isExact, now: Samples.moment()) { _, _ in
      body()
    }
  }

  /// The numbers of the events in the file, which must be whole and mean what its log gives.
  private func numbers(_ place: String = "") throws -> [UInt32] {
    let store = try ProgressStore(path: path)
    try #require(try store.check() == [], "\(place)")
    var events: [Event] = []
    try store.forEachEvent { events.append($0) }
    let expected = LogOracle(events).reading(of: Self.learners)
    try #require(try LogReading(of: Self.learners, in: store) == expected, "\(place)")
    try store.close()
    return events.map { event in
      let id = event.id.uuid
      return [id.12, id.13, id.14, id.15].reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  private func reset() throws {
    for name in try folder.names() {
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    }
  }

  @Test("whichever page is destroyed, it is noticed, and no more is lost than what was on it")
  func everyPage() throws {
    let count: UInt32 = 500
    try fill(count, backedUp: 200)
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    let pages = good.count / 4096
    let step = ProcessInfo.processInfo.environment["CARDINAL_TEST_PAGES"] == "all" ? 1 : 25
    let roots = try roots(of: ["event", "review"])
    // A small table is one page, with everybody who learns.
    let small = try self.roots(of: ["learner", "sqlite_autoindex_learner_1", "forgotten"])
    var lost: [Int] = []
    for page in Set(stride(from: 0, to: pages, by: step)).union(small.map { $0 - 1 }).sorted() {
      for name in try folder.names() where name != "backups" {
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
      }
      try good.write(to: URL(fileURLWithPath: path))
      try damage(page * 4096..<(page + 1) * 4096)
      let complaint = complaint()
      try #require(
        complaint.contains("damaged") || complaint.contains("no progress file"),
        "page \(page): \(complaint)")
      let result = try restore()
      let found = try numbers("page \(page)")
      try #require(Set(1...200).isSubset(of: Set(found)), "page \(page)")
      try #require(Set(found).isSubset(of: Set(1...count)), "page \(page)")
      // Where a whole table begins, everything that came after the backup hangs from one page.
      if !roots.contains(page + 1) { lost.append(Int(count) - found.count) }
      #expect(result.backup?.name == "progress-2026-11-23.sqlite")
      #expect(result.answersFromBackup == Self.answers(1...200))
      #expect(result.kept == "progress-replaced-2026-11-23T120000.sqlite")
      #expect(try folder.names().contains(try #require(result.kept)))
    }
    // Pages of caches and indices cost nothing, and a page holds at most some fifty events.
    #expect(lost.max() ?? 0 <= 60)
    #expect(lost.count { $0 == 0 } > lost.count / 3)
    if step == 1 {
      print("\(pages) pages, \(lost.count { $0 == 0 }) cost nothing, worst \(lost.max() ?? 0)")
    }
  }

  /// The pages on which tables and indices begin, counted from 1.
  private func roots(of names: [String]) throws -> Set<Int> {
    let store = try ProgressStore(path: path)
    let roots = try store.queue.read { database in
      try names.compactMap { name in
        try Int.fetchOne(
          database, sql: "SELECT rootpage FROM sqlite_master WHERE name = ?", arguments: [name])
      }
    }
    try store.close()
    #expect(roots.count == names.count)
    return Set(roots)
  }

  private static func answers(_ numbers: ClosedRange<UInt32>) -> Int {
    events(numbers).count { $0.kind == "review" }
  }

  @Test("single bytes that change anywhere never end the program, and can always be mended")
  func randomBytes() throws {
    try fill(300, backedUp: 100)
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    let seeds =
      ProcessInfo.processInfo.environment["CARDINAL_TEST_SEEDS"].flatMap(UInt64.init) ?? 6
    for seed in 1...seeds {
      for name in try folder.names() where name != "backups" {
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
      }
      var generator = SplitMix64(seed: seed)
      var data = good
      for _ in 0..<(seed % 5 + 1) {
        let place = Int(generator.next() % UInt64(data.count))
        data[place] ^= UInt8(generator.next() % 255 + 1)
      }
      try data.write(to: URL(fileURLWithPath: path))
      _ = complaint()
      if let store = try? ProgressStore(path: path) {
        _ = try? LogReading(of: Self.learners, in: store)
        try? store.forEachEvent { _ in }
        _ = try? store.record([Samples.review(5000, at: Samples.noon)])
      }
      try restore()
      let found = try numbers("seed \(seed)")
      try #require(Set(1...100).isSubset(of: Set(found)), "seed \(seed)")
    }
  }

  @Test("what stands only in the log beside the file is taken over too")
  func writeAheadLog() throws {
    try fill(100, backedUp: 50)
    let store = try ProgressStore(path: path, now: Samples.moment())
    try store.record(Self.events(101...140))
    let copies = ["", "-wal"].map { ($0, FileManager.default.contents(atPath: path + $0)) }
    try store.close()
    for (ending, data) in copies {
      try data?.write(to: URL(fileURLWithPath: path + ending))
    }
    try damage(8192..<12_288)
    let result = try restore()
    #expect(result.answersFromReplaced == Self.answers(51...140))
    #expect(try numbers() == Array(1...140))
    #expect(
      try folder.names() == [
        "backups", "progress-replaced-2026-11-23T120000.sqlite",
        "progress-replaced-2026-11-23T120000.sqlite-wal", "progress.sqlite",
      ])
  }

  @Test("without a backup everything comes from the damaged file; without a file, from the backup")
  func oneOfBoth() throws {
    try fill(200, backedUp: nil)
    let good = try Data(contentsOf: URL(fileURLWithPath: path))
    try damage(good.count - 4096..<good.count)
    let salvaged = try restore()
    #expect(salvaged.backup == nil && salvaged.answersFromBackup == 0)
    #expect(try numbers().count >= 150)
    try reset()
    try fill(200, backedUp: 150)
    try FileManager.default.removeItem(atPath: path)
    let restored = try restore()
    #expect(restored.kept == nil && restored.answersFromReplaced == 0)
    #expect(try numbers() == Array(1...150))
  }

  @Test("a destroyed header costs nothing where a backup shows what stood there")
  func header() throws {
    try fill(400, backedUp: 399)
    for range in [0..<16, 16..<100, 0..<4096] {
      try damage(range)
      #expect(complaint().contains("error: this"), "\(range)")
      try restore()
      #expect(try numbers("\(range)") == Array(1...400))
    }
    // Without a backup a new file shows it.
    try FileManager.default.removeItem(atPath: "\(folder.path)/backups")
    try FileManager.default.removeItem(atPath: path)
    try fill(100, backedUp: nil)
    try damage(0..<4096)
    #expect(try restore().answersFromReplaced == Self.answers(1...100))
    #expect(try numbers() == Array(1...100))
  }

  @Test("the latest backup that is whole is taken, or the one that is named")
  func choice() throws {
    try fill(60, backedUp: 20)
    let store = try ProgressStore(path: path, now: Samples.moment())
    try store.backUpIfDue(at: Samples.moment(Samples.noon + Samples.day))
    try store.record(Self.events(61...80))
    let byHand = "\(folder.path)/elsewhere.sqlite"
    try store.backUp(to: byHand)
    try store.backUp(to: "\(folder.path)/backups/progress-by-hand-1.sqlite")
    try store.close()
    let names = ["progress-by-hand-1", "progress-2026-11-24", "progress-2026-11-23"]
      .map { $0 + ".sqlite" }
    let backups = ProgressStore.backups(of: path)
    #expect(backups.map(\.name) == names)
    #expect(
      backups.map { $0.until?.milliseconds }
        == [80, 60, 20].map { Samples.noon + Int64($0) * 600_000 })
    #expect(backups.allSatisfy { $0.bytes > 100_000 })
    // Listing leaves nothing beside the backups.
    #expect(try folder.names(in: "backups") == names.sorted())
    try FileManager.default.removeItem(atPath: path)
    #expect(try restore(names[2]).answersFromBackup == Self.answers(1...20))
    #expect(try numbers() == Array(1...20))
    #expect(try restore(byHand).backup?.path == byHand)
    #expect(try numbers() == Array(1...80))
    try FileManager.default.removeItem(atPath: path)
    try folder.write(Data(repeating: 7, count: 9000), to: "backups/\(names[0])")
    #expect(try restore().backup?.name == names[1])
    #expect(try numbers() == Array(1...60))
    #expect(throws: StorageError.missing(path: "nowhere.sqlite")) { try restore("nowhere.sqlite") }
    #expect(
      throws: StorageError.unusableBackup(path: "\(folder.path)/backups/\(names[0])")
    ) { try restore(names[0]) }
    #expect(try numbers() == Array(1...60))
  }

  @Test("a file that is open elsewhere is left alone")
  func open() throws {
    try fill(60, backedUp: 20)
    let other = try ProgressStore(path: path)
    try other.record(Self.events(61...70))
    #expect(throws: StorageError.locked(path: path)) { try restore() }
    try other.record(Self.events(71...80))
    try other.close()
    #expect(try folder.names() == ["backups", "progress.sqlite"])
    #expect(try numbers() == Array(1...80))
  }

  @Test("a damaged file of an earlier format is mended and brought up to date")
  func earlierFormat() throws {
    let events = Self.events(1...200).filter { !["reset"].contains($0.kind) }
    try OldFile.make(path, format: 2, events: events).close()
    let length = try Data(contentsOf: URL(fileURLWithPath: path)).count
    try damage(length - 4096..<length)
    try restore()
    #expect(try numbers().count > 130)
  }

  @Test("a damaged file is never copied over good backups")
  func rotation() throws {
    try fill(400, backedUp: 100)
    let length = try Data(contentsOf: URL(fileURLWithPath: path)).count
    try damage(length - 5 * 4096..<length - 4 * 4096)
    let store = try ProgressStore(path: path)
    for day in 1...8 as ClosedRange<Int64> {
      #expect {
        try store.backUpIfDue(at: Samples.moment(Samples.noon + day * Samples.day))
      } throws: { "\($0)".contains("this file is damaged") }
    }
    #expect(try folder.names(in: "backups") == ["progress-2026-11-23.sqlite"])
  }
}

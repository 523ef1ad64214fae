import DeckFormat
import Foundation
import GRDB
import Scheduling
import Study
import Testing

@testable import Storage

@Suite("Putting copies of a library together")
struct MergeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The days for which the copies are used apart; more where `CARDINAL_TEST_DAYS` says so.
  private static var days: Int64 {
    ProcessInfo.processInfo.environment["CARDINAL_TEST_DAYS"].flatMap(Int64.init) ?? 12
  }

  private func events(_ store: ProgressStore) throws -> [Event] {
    var events: [Event] = []
    try store.forEachEvent { events.append($0) }
    return events
  }

  private func copy(_ names: [String], for round: String) throws -> [ProgressStore] {
    try names.map { name in
      let path = "\(folder.path)/\(round)-\(name).sqlite"
      try FileManager.default.copyItem(atPath: "\(folder.path)/\(name).sqlite", toPath: path)
      let store = try ProgressStore(path: path)
      try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
      return store
    }
  }

  /// Three copies of one file, used apart; the first clock is right, one is late, one ahead.
  private func useApart() throws {
    let skews: [Int64] = [0, -2 * 3_600_000, 30 * 3_600_000]
    var first = try SimulatedLibrary(
      path: "\(folder.path)/0.sqlite", machine: 0, skew: 0, seed: 1)
    try first.store.addLearner(Learner(id: Samples.anna, name: "Anna"))
    for day in 0..<3 as Range<Int64> { try first.live(day: day) }
    try first.store.close()
    for machine in 1...2 {
      try FileManager.default.copyItem(
        atPath: "\(folder.path)/0.sqlite", toPath: "\(folder.path)/\(machine).sqlite")
    }
    for machine in 0...2 as ClosedRange<UInt8> {
      var library = try SimulatedLibrary(
        path: "\(folder.path)/\(machine).sqlite", machine: machine + 1, skew: skews[Int(machine)],
        seed: 2)
      for day in 3..<3 + Self.days { try library.live(day: day) }
      try #require(try library.store.check() == [])
      try library.store.close()
    }
  }

  @Test("numbers that would overflow are not taken over")
  func outOfBounds() throws {
    let folder = try TemporaryFolder()
    let stores = try ["one", "two"].map { try ProgressStore(path: "\(folder.path)/\($0).sqlite") }
    try stores[1].record([Samples.review(1), Samples.review(2), Samples.review(3)])
    try stores[1].queue.writeWithoutTransaction { database in
      try database.execute(
        sql: "DROP TRIGGER event_no_update; DROP TRIGGER review_no_update")
      try database.execute(
        sql: "UPDATE event SET at = -9223372036854775808 WHERE id = ?", arguments: [Samples.id(1)])
      try database.execute(
        sql: "UPDATE review SET interval = 9223372036854775807 WHERE event = ?",
        arguments: [Samples.id(2)])
    }
    #expect(try stores[0].merge(from: stores[1]).taken == 1)
    var kept: [UUID] = []
    try stores[0].forEachEvent { kept.append($0.id) }
    #expect(kept == [Samples.id(3)])
    #expect(try stores[0].check() == [])
  }

  @Test("an identifier of another program that carries a time far off says nothing of what is new")
  func farIdentifier() throws {
    let folder = try TemporaryFolder()
    let store = try ProgressStore(path: "\(folder.path)/progress.sqlite")
    var event = Samples.review(1)
    event.id = try #require(UUID(uuidString: "7fffffff-ffff-7fff-bfff-ffffffffffff"))
    try store.record([event])
    let id = try store.newIdentifiers(1, at: Samples.moment())[0]
    #expect(UUIDv7.milliseconds(of: id) == Samples.noon)
  }

  @Test("three copies used apart give one log, one memory and the same statistics in any order")
  func orders() throws {
    try useApart()
    let names = ["0", "1", "2"]
    var all: [Event] = []
    for store in try copy(names, for: "all") { all += try events(store) }
    let count = Set(all.map(\.id)).count
    let expected = LogOracle(all).reading(of: SimulatedLibrary.learners)
    var log: [Event]?
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    for order in orders {
      for isChain in [false, true] {
        let stores = try copy(names, for: "\(order)-\(isChain)")
        let (one, two, three) = (stores[order[0]], stores[order[1]], stores[order[2]])
        // Both into the first, or the third by way of the second.
        if isChain { _ = try two.merge(from: three) }
        _ = try one.merge(from: two)
        if !isChain { _ = try one.merge(from: three) }
        // Once more, and back, changes nothing.
        #expect(try one.merge(from: two).taken == 0)
        _ = try three.merge(from: one)
        #expect(try one.merge(from: three).taken == 0)
        for store in [one, three] {
          let merged = try events(store)
          log = log ?? merged
          try #require(merged == log && merged.count == count, "\(order)")
          let found = try LogReading(of: SimulatedLibrary.learners, in: store)
          try #require(
            found == expected, "\(order): \(found.differences(from: expected).prefix(3))")
          try #require(try store.check() == [], "\(order)")
          #expect(try store.learners().map(\.name) == ["Anna", "learner-0000be47"])
        }
        for store in stores { try store.close() }
      }
    }
    if Self.days > 12 {
      print("\(Self.days) days apart: \(all.count) events read, \(count) merged")
    }
  }

  @Test("what is remembered of facts comes along, and what one's own notes said stays")
  func facts() throws {
    func fact(_ name: String) -> FactSnapshot {
      FactSnapshot(
        deck: "heist", id: "heist/roles/face", parent: "heist/roles", kind: .role, name: name,
        text: "talks the way past guards", path: "Decks/heist.md", line: 9)
    }
    let stores = try (0...1).map { try ProgressStore(path: "\(folder.path)/f\($0).sqlite") }
    try stores[0].record([Samples.review(1)], facts: [fact("Face")])
    _ = try stores[1].merge(from: stores[0])
    #expect(try stores[1].rememberedFacts() == stores[0].rememberedFacts())
    try stores[0].record([], facts: [fact("Charmer")])
    _ = try stores[1].merge(from: stores[0])
    #expect(try stores[1].rememberedFacts().map(\.name) == ["Face"])
  }

  @Test("a learner known by identifier alone gets the name another file has, and keeps it")
  func names() throws {
    let stores = try (0...1).map { try ProgressStore(path: "\(folder.path)/n\($0).sqlite") }
    try stores[0].record([Samples.review(1)])
    #expect(try stores[0].learners().map(\.name) == ["learner-0000a11a"])
    try stores[1].addLearner(Learner(id: Samples.anna, name: "Anna"))
    _ = try stores[0].merge(from: stores[1])
    #expect(try stores[0].learners().map(\.name) == ["Anna"])
    try stores[1].rename(Learner(id: Samples.anna, name: "Anna"), to: "Anni")
    _ = try stores[0].merge(from: stores[1])
    #expect(try stores[0].learners().map(\.name) == ["Anna"])
  }

  private func library(_ name: String, _ learner: Learner, _ events: [Event]) throws
    -> ProgressStore
  {
    let store = try ProgressStore(path: "\(folder.path)/\(name).sqlite")
    try store.addLearner(learner)
    try store.record(events)
    return store
  }

  private let me = Learner(id: Samples.anna, name: "me")
  private let otherMe = Learner(id: Samples.bert, name: "ME")

  @Test("a newcomer of the name of somebody who learned here gets a number behind it, once")
  func namesakes() throws {
    let one = try library("one", me, [Samples.review(1)])
    let two = try library("two", otherMe, [Samples.review(2, learner: Samples.bert)])
    let merging = try one.merge(from: two)
    #expect(merging.arrivals.map(\.learner.name) == ["ME-2"])
    #expect(merging.arrivals.map(\.namesake) == [me])
    #expect(try one.merge(from: two).arrivals.isEmpty)
    #expect(try one.learners().map(\.name) == ["me", "ME-2"])
    // And the other way round.
    #expect(try two.merge(from: one).arrivals.map(\.learner.name) == ["me-2"])
    #expect(try two.learners().map(\.name) == ["me-2", "ME"])
  }

  @Test("a newcomer takes the name of somebody who never did anything, and their place")
  func idleNamesake() throws {
    let one = try library("one", me, [])
    let two = try library("two", otherMe, [Samples.review(2, learner: Samples.bert)])
    _ = try one.merge(from: two)
    #expect(try one.learners() == [otherMe])
    // Nobody comes without having done anything where the name is somebody's.
    let three = try library("three", Learner(id: Samples.id(7), name: "Me"), [])
    _ = try one.merge(from: three)
    #expect(try one.learners() == [otherMe])
  }

  @Test("a name that cannot be one here is not taken over")
  func unusableNames() throws {
    let names = [
      "-x", "4", "a\u{1b}[31mb", "a\nb", "a\u{202e}b", String(repeating: "n", count: 65), "a  b",
    ]
    for (index, name) in names.enumerated() {
      let one = try ProgressStore(path: "\(folder.path)/u\(index).sqlite")
      let two = try library("v\(index)", Learner(id: Samples.anna, name: name), [Samples.review(1)])
      _ = try one.merge(from: two)
      #expect(try one.learners().map(\.name) == ["learner-0000a11a"], "\(name)")
    }
    #expect(Learner.isName("Léa 한 O'Neil-2"))
  }

  @Test("two libraries that began apart, each said to be the other's learner, know the same")
  func joining() throws {
    let anna = (1...9).map {
      Samples.review(
        $0, "a:\($0 % 3)#name", at: Samples.noon + Int64($0) * Samples.day,
        rating: $0 % 4 == 0 ? .again : .good)
    }
    let bert = (21...29).map {
      Samples.review(
        $0, "a:\($0 % 4)#name", at: Samples.noon + Int64($0 - 20) * Samples.day + 1000,
        learner: Samples.bert, batch: 901, rating: $0 % 5 == 0 ? .again : .good, takenFor: "x")
    }
    let more = [
      Samples.event(30, learner: Samples.bert, batch: 902, .retraction(of: Samples.id(22))),
      Samples.event(
        31, learner: Samples.bert, batch: 903, .flag(card: "a:1#name", isFlagged: true)),
      Samples.event(
        32, at: Samples.noon + 4 * Samples.day, learner: Samples.bert, batch: 904,
        .move(from: "a:1", to: "a:2")),
    ]
    var expected: LogReading.OfLearner?
    // Said before or after the first import, and later ones between.
    for order in ["JMjm", "MJmj", "MmJj", "JjMmMm", "MJjmMm", "MmMmjJ"] {
      let one = try library("\(order)-one", me, anna)
      let two = try library("\(order)-two", Learner(id: Samples.bert, name: "me"), bert + more)
      for step in order {
        switch step {
        case "J": try one.join(Samples.bert, to: Samples.anna)
        case "j": try two.join(Samples.anna, to: Samples.bert)
        case "M": _ = try one.merge(from: two)
        default: _ = try two.merge(from: one)
        }
      }
      // Whatever happened in between, once more both ways.
      _ = try one.merge(from: two)
      _ = try two.merge(from: one)
      try one.record([Samples.review(40, at: Samples.noon + 40 * Samples.day, batch: 905)])
      _ = try two.merge(from: one)
      #expect(try one.learners().map(\.id) == [Samples.anna], "\(order)")
      #expect(try two.learners().map(\.id) == [Samples.bert], "\(order)")
      #expect(try one.check() == [] && two.check() == [], "\(order)")
      #expect(try events(one).map(\.id) == events(two).map(\.id), "\(order)")
      for (learner, store) in [(Samples.anna, one), (Samples.bert, two)] {
        let reading = try LogReading(of: [learner], in: store).learners[learner]
        #expect(reading?.states.count == 5)
        expected = expected ?? reading
        #expect(reading == expected, "\(order)")
      }
    }
  }

  @Test("whom another file has forgotten is forgotten under the identifier they have here")
  func forgottenElsewhere() throws {
    let one = try library("one", me, [Samples.review(1)])
    try one.join(Samples.bert, to: Samples.anna)
    let two = try library("two", otherMe, [])
    try two.forget(Samples.bert)
    _ = try one.merge(from: two)
    #expect(try events(one) == [])
    #expect(try Set(one.forgottenLearners()) == [Samples.anna, Samples.bert])
  }
}

import DeckFormat
import Foundation
import GRDB
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
        #expect(try one.merge(from: two) == 0)
        _ = try three.merge(from: one)
        #expect(try one.merge(from: three) == 0)
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
}

import Foundation
import GRDB
import Study
import Testing

@testable import Storage

@Suite("Caches are what the log gives")
struct ReplayPropertyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The number of random logs; more where `CARDINAL_TEST_SEEDS` says so.
  private static var seeds: ClosedRange<UInt64> {
    1...(ProcessInfo.processInfo.environment["CARDINAL_TEST_SEEDS"].flatMap(UInt64.init) ?? 12)
  }

  /// A store that does not wait for the disk: there are thousands of transactions here.
  private func open(_ name: String) throws -> ProgressStore {
    let store = try ProgressStore(path: "\(folder.path)/\(name).sqlite")
    try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    return store
  }

  private func require(
    _ store: ProgressStore, gives expected: LogReading, _ place: String
  ) throws {
    let found = try LogReading(of: RandomLog.learners, in: store)
    try #require(found == expected, "\(place): \(found.differences(from: expected))")
    let problems = try store.check()
    try #require(problems == [], "\(place)")
  }

  @Test("in any order, in any pieces, with duplicates, caches, replay and rebuild agree")
  func orders() throws {
    for seed in Self.seeds {
      var log = RandomLog(seed: seed)
      let expected = LogOracle(log.events).reading(of: RandomLog.learners)
      for round in 1...3 {
        let store = try open("\(seed)-\(round)")
        var waiting = log.shuffled()[...]
        let longest = [1, 7, 200][round - 1]
        while !waiting.isEmpty {
          let piece = waiting.prefix(log.below(longest) + 1)
          try store.record(Array(piece))
          waiting.removeFirst(piece.count)
        }
        try require(store, gives: expected, "seed \(seed), pieces of \(longest)")
        try store.rebuild()
        try require(store, gives: expected, "seed \(seed), rebuilt")
        try store.close()
      }
    }
  }

  @Test("after every single event the caches are those of the log so far")
  func everyStep() throws {
    for seed in 200...201 as ClosedRange<UInt64> {
      var log = RandomLog(seed: seed)
      let store = try open("\(seed)")
      var past: [Event] = []
      for event in log.shuffled() {
        past.append(event)
        try store.record([event])
        let expected = LogOracle(past).reading(of: RandomLog.learners)
        try require(store, gives: expected, "seed \(seed), event \(past.count)")
      }
    }
  }

  @Test("two halves put together give the same, whichever comes first and however often")
  func union() throws {
    for seed in 100...110 as ClosedRange<UInt64> {
      var log = RandomLog(seed: seed)
      let events = log.shuffled()
      let expected = LogOracle(events).reading(of: RandomLog.learners)
      let middle = events.count / 2
      let halves = [Array(events[..<middle]), Array(events[(middle / 2)...])]
      let stores = try (0...1).map { try open("\(seed)-\($0)") }
      for (store, half) in zip(stores, halves) { try store.record(half) }
      for (from, into) in [(0, 1), (1, 0), (0, 1)] {
        _ = try stores[into].merge(from: stores[from])
      }
      for store in stores { try require(store, gives: expected, "seed \(seed)") }
    }
  }

  @Test("a reset is carried along by a move of its fact, and back when the move is taken back")
  func movedReset() throws {
    let store = try open("moved-reset")
    let (old, new) = ("d:old#name", "d:new#name")
    try store.record([
      Samples.review(1, new), Samples.event(2, at: Samples.noon + 1, .reset(card: old)),
    ])
    #expect(try store.states(of: Samples.anna).keys.sorted() == [new])
    let move = Samples.event(3, at: Samples.noon + 2, .move(from: "d:old", to: "d:new"))
    try store.record([move])
    #expect(try store.states(of: Samples.anna).isEmpty)
    #expect(try store.check() == [])
    try store.record([Samples.event(4, at: Samples.noon + 3, .retraction(of: move.id))])
    #expect(try store.states(of: Samples.anna).keys.sorted() == [new])
    #expect(try store.check() == [])
  }

  @Test("changed memories and changed sums are found, and rebuilt")
  func damage() throws {
    let store = try open("damage")
    try store.record([
      Samples.review(1, retrievability: 0.9, takenFor: "x"), Samples.review(2, "d:x#name"),
    ])
    let before = try LogReading(of: RandomLog.learners, in: store)
    try store.writing { database in
      try database.execute(
        sql: """
          UPDATE memory SET lapses = 9 WHERE card = 'd:x#name';
          UPDATE roll_up SET right = 0;
          UPDATE topic_sum SET right = 0;
          UPDATE card_sum SET right = 0;
          UPDATE calibration SET recalled = 0;
          UPDATE confusion SET count = 7
          """)
    }
    #expect(
      try store.check() == [
        .stale("the memory of the card 'd:x#name' is not what the log gives"),
        .stale("the sums of 2026-11-23 are not what the log gives"),
        .stale("the sums of topics are not what the log gives"),
        .stale("the sums of cards are not what the log gives"),
        .stale("the counts of predictions are not what the log gives"),
        .stale("the counts of confusions are not what the log gives"),
      ])
    try store.rebuild()
    #expect(try store.check() == [])
    #expect(try LogReading(of: RandomLog.learners, in: store) == before)
  }
}

import Foundation
import Scheduling
import Testing

/// How far both models are from the values of their references, at most.
///
/// With `SCHEDULING_DEVIATIONS` in the environment the largest deviations are printed.
struct DeviationTests {
  /// The largest deviation of each quantity so far.
  private var largest: [String: Double] = [:]

  /// In units of the expected value.
  private mutating func note(_ quantity: String, _ value: Double, _ expected: Double) {
    largest[quantity] = max(largest[quantity] ?? 0, deviation(value, from: expected))
  }

  @Test mutating func noValueInDoublePrecisionDeviatesByMoreThanOneInABillion() throws {
    try noteFSRS6()
    try noteFSRS7()
    if ProcessInfo.processInfo.environment["SCHEDULING_DEVIATIONS"] != nil {
      let table = largest.sorted { $0.key < $1.key }
        .map { "\($0.key.padding(toLength: 24, withPad: " ", startingAt: 0))\($0.value)" }
      print(table.joined(separator: "\n"))
    }
    #expect(largest.count == 8)
    for (quantity, value) in largest { #expect(value < 1e-9, "\(quantity)") }
  }

  private mutating func noteFSRS6() throws {
    let vectors = try Vectors.load()
    for history in vectors.vectors {
      let model = try vectors.model(of: history)
      let memories = model.replay(history.ratedReviews)
      for (memory, state) in zip(memories, history.states) {
        note("fsrs-6 stability", memory.stability, state.stabilityF64)
        note("fsrs-6 difficulty", memory.difficulty, state.difficultyF64)
      }
      let last = try #require(memories.last)
      for recall in history.retrievability {
        let value = model.retrievability(of: last, elapsedDays: recall.elapsedDays)
        note("fsrs-6 retrievability", value, recall.r)
      }
      for interval in history.nextInterval {
        let value = model.interval(of: last, desiredRetention: interval.desiredRetention)
        note("fsrs-6 interval", value, interval.intervalF64)
      }
      for next in history.nextStates.ratings {
        let memory = model.memory(
          after: next.rating, from: last, elapsedDays: history.nextStates.elapsedDays)
        note("fsrs-6 stability", memory.stability, next.stabilityF64)
        note("fsrs-6 difficulty", memory.difficulty, next.difficultyF64)
      }
    }
  }

  private mutating func noteFSRS7() throws {
    let vectors = try FSRS7Vectors.load()
    for history in vectors.vectors {
      let model = try vectors.model(of: history)
      let memories = model.replay(history.ratedReviews)
      for (memory, state) in zip(memories, history.states) {
        note("fsrs-7 stability", memory.stability, state.stability)
        note("fsrs-7 stability", memory.fastStability ?? .nan, state.stabilityFast)
        note("fsrs-7 difficulty", memory.difficulty, state.difficulty)
      }
      let last = try #require(memories.last)
      for recall in history.retrievability {
        let value = model.retrievability(of: last, elapsedDays: recall.elapsedDays)
        note("fsrs-7 retrievability", value, recall.r)
      }
      // Below a second the reference has no interval of its own.
      for interval in history.nextInterval where interval.intervalDays >= 1 / 86_400.0 {
        let value = model.interval(of: last, desiredRetention: interval.desiredRetention)
        note("fsrs-7 interval", value, interval.intervalDays)
      }
    }
  }
}

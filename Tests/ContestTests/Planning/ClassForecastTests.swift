import Contest
import Foundation
import Scheduling
import Statistics
import Study
import Testing

/// What a class is expected to know on a day.
struct ClassForecastTests {
  private func state(_ stability: Double) -> CardState {
    CardState(
      memory: Memory(stability: stability, difficulty: 5), dueDay: 1, lastDay: 0, firstDay: 0,
      reviews: 1, lapses: 0, missesInARow: 0)
  }

  private func recall(_ stability: Double) -> Double {
    state(stability).retrievability(on: 30, model: FSRS6())
  }

  @Test func whoKnowsLeastComesFirst() {
    let (ann, bob) = (UUID(), UUID())
    let forecast = ClassForecast(
      of: [
        .init(
          id: ann, name: "Ann",
          states: ["d:t/a#name": state(50), "d:t/b#name": state(9), "d:gone#name": state(9)],
          isFromClassOnly: false),
        .init(id: bob, name: "Bob", states: ["d:u/c#name": state(2)], isFromClassOnly: true),
      ], facts: ["d:t/a", "d:t/b", "d:u/c", "d:u/d"], on: 30)
    #expect(forecast.facts == 4)
    #expect(forecast.students.map(\.name) == ["Bob", "Ann"])
    #expect(forecast.students.map(\.reviewed) == [1, 2])
    #expect(abs(forecast.students[1].known - recall(50) - recall(9)) < 1e-5)
    #expect(forecast.students[1].weakest.map(\.card) == ["d:t/b#name", "d:t/a#name"])
    #expect(forecast.students.map(\.isFromClassOnly) == [true, false])
    #expect(
      forecast.topics == [
        .init(key: .init(deck: "d", topic: "u"), recall: recall(2), students: 1),
        .init(
          key: .init(deck: "d", topic: "t"), recall: (recall(9) + recall(50)) / 2, students: 1),
      ])
  }

  @Test func nobodyKnowsAnythingBeforehand() {
    let forecast = ClassForecast(
      of: [.init(id: UUID(), name: "Ann", states: [:], isFromClassOnly: true)], facts: ["d:a"],
      on: 30)
    #expect(forecast.students.map(\.known) == [0])
    #expect(forecast.topics.isEmpty)
  }
}

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
          model: .default, isFromClassOnly: false),
        .init(
          id: bob, name: "Bob", states: ["d:u/c#name": state(2)], model: .default,
          isFromClassOnly: true),
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
      of: [.init(id: UUID(), name: "Ann", states: [:], model: .default, isFromClassOnly: true)],
      facts: ["d:a"], on: 30)
    #expect(forecast.students.map(\.known) == [0])
    #expect(forecast.topics.isEmpty)
  }

  @Test func eachStudentIsExpectedToForgetByTheirOwnModel() throws {
    var weights = Weights.default.values
    weights[20] = 0.5
    var fast = state(9)
    fast.memory = Memory(stability: 9, fastStability: 2, difficulty: 5)
    // Known to the hour, but a forecast is of a day.
    fast.lastAt = 60_000
    let learners = [
      ("Ann", state(9), try Model(.fsrs6, weights: weights)),
      ("Bob", fast, try Model(.fsrs7)), ("Cem", state(9), Model.default),
    ]
    let forecast = ClassForecast(
      of: learners.map {
        .init(id: UUID(), name: $0, states: ["d:a#name": $1], model: $2, isFromClassOnly: true)
      }, facts: ["d:a"], on: 30)
    let recalls = learners.map { $1.retrievability(on: 30, model: $2) }
    #expect(Set(recalls).count == 3)
    for (learner, recall) in zip(learners, recalls) {
      let student = try #require(forecast.students.first { $0.name == learner.0 })
      #expect(student.weakest.map(\.recall) == [recall])
      #expect(abs(student.known - recall) < 1e-5)
    }
    #expect(forecast.topics.map(\.recall) == [recalls.sorted().reduce(0, +) / 3])
  }
}

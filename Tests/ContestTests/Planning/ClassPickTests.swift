import Contest
import Scheduling
import Study
import Testing

/// Cards that a class is half likely to have forgotten.
struct ClassPickTests {
  private let model = FSRS6()

  /// A state whose stability is so many days, reviewed on day 0: after as many days recall is 0.9.
  private func state(_ stability: Double) -> CardState {
    CardState(
      memory: Memory(stability: stability, difficulty: 5), dueDay: 1, lastDay: 0, firstDay: 0,
      reviews: 1, lapses: 0, missesInARow: 0)
  }

  private func learners(_ states: [[String: CardState]]) -> [ClassPick.Learner] {
    states.map { .init(states: $0, model: .default) }
  }

  private let cards = ["d:a#name", "d:a#meaning", "d:b#name", "d:c#name", "d:d#name"]

  @Test func theNearestToTheMiddleComesFirstAndNewOnesLast() {
    let states = [["d:a#name": state(10), "d:b#name": state(2)], ["d:b#name": state(3)]]
    let pick = ClassPick(9, from: cards, learners: learners(states), band: 0...1, on: 30)
    #expect(pick.entries.map(\.card) == ["d:b#name", "d:a#name", "d:c#name", "d:d#name"])
    #expect(pick.entries.map(\.students) == [2, 1, 0, 0])
    let means = [2.0, 3].map { state($0).retrievability(on: 30, model: model) }
    #expect(pick.entries[0].mean == (means[0] + means[1]) / 2)
    #expect(pick.entries[2].mean == nil)
    // Another card of a fact that is known is not new.
    #expect(!pick.entries.contains { $0.card == "d:a#meaning" })
  }

  @Test func whatIsOutsideTheBandIsLeftOut() {
    let states = [["d:a#name": state(1000), "d:b#name": state(3)]]
    let pick = ClassPick(1, from: cards, learners: learners(states), band: 0.5...0.8, on: 30)
    #expect(pick.entries.map(\.card) == ["d:b#name"])
    #expect(
      ClassPick(3, from: cards, learners: learners(states), band: 0...0.1, on: 30).entries.map(
        \.card) == [
          "d:c#name", "d:d#name",
        ])
  }

  @Test func amongEquallyUsefulOnesTheDeckDecides() {
    let states = [["d:d#name": state(3), "d:b#name": state(3)]]
    let pick = ClassPick(2, from: cards, learners: learners(states), band: 0...1, on: 30)
    #expect(pick.entries.map(\.card) == ["d:b#name", "d:d#name"])
  }

  @Test func onlyCardsThatCanBeAskedAreChosen() {
    var asked: [String] = []
    let pick = ClassPick(1, from: cards, learners: [], on: 30) { card in
      asked.append(card)
      return card == "d:b#name"
    }
    #expect(pick.entries.map(\.card) == ["d:b#name"])
    #expect(asked == ["d:a#name", "d:a#meaning", "d:b#name"])
  }

  @Test func theMeanIsOfEachStudentsOwnModel() throws {
    var weights = Weights.default.values
    weights[20] = 0.5
    var fast = state(9)
    fast.memory = Memory(stability: 9, fastStability: 2, difficulty: 5)
    let students = [
      (state(9), try Model(.fsrs6, weights: weights)), (fast, try Model(.fsrs7)),
      (state(9), Model.default),
    ]
    let pick = ClassPick(
      1, from: cards, learners: students.map { .init(states: ["d:a#name": $0], model: $1) },
      band: 0...1, on: 30)
    let recalls = students.map { $0.retrievability(on: 30, model: $1) }
    #expect(Set(recalls).count == 3)
    #expect(
      pick.entries == [
        .init(card: "d:a#name", mean: recalls.sorted().reduce(0, +) / 3, students: 3)
      ])
  }
}

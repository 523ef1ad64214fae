import Chance
import Testing

@testable import Scheduling

/// What a simulated learner does.
struct SimulationTests {
  @Test func higherRetentionMeansMoreReviewsAndMoreKnowledge() {
    let table = Simulation(days: 365, newCards: 400, newPerDay: 10).table()
    #expect(table.map(\.retention) == Simulation.retentions && table.count == 28)
    #expect(table.allSatisfy { $0.cards == 400 && $0.known > 0 && $0.known < 400 })
    let ends = (table[0], table[27])
    #expect(ends.0.reviews < ends.1.reviews && ends.0.known < ends.1.known)
    #expect(ends.0.minutesPerDay < ends.1.minutesPerDay)
    let steps = zip(table, table.dropFirst())
    #expect(steps.allSatisfy { Double($1.reviews) > Double($0.reviews) * 0.9 })
  }

  @Test func theSameSeedGivesTheSameTable() throws {
    for kind in ModelKind.allCases {
      var simulation = Simulation(
        model: try Model(kind), days: 60, newCards: 50, newPerDay: 3, seed: 7)
      let table = simulation.table()
      #expect(table == Simulation.retentions.map(simulation.workload(at:)))
      simulation.seed = 8
      #expect(simulation.table() != table)
    }
  }

  @Test func noTwoCardsShareADraw() {
    for seed in [0, 1, .max] as [UInt64] {
      let simulation = Simulation(days: 1, seed: seed)
      let draws = (0..<500).flatMap { index in
        var generator = simulation.generator(ofCardAt: index)
        return (0..<100).map { _ in generator.next() }
      }
      #expect(Set(draws).count == draws.count, "seed \(seed)")
    }
  }

  @Test func cardsBegunAreReviewedWhenDueAndOverdueOnesAtOnce() {
    let due = Simulation.Card(memory: Memory(stability: 30, difficulty: 5), elapsedDays: 10)
    let overdue = Simulation.Card(memory: Memory(stability: 3, difficulty: 5), elapsedDays: 90)
    func reviews(_ card: Simulation.Card, days: Int) -> Int {
      Simulation(days: days, begun: [card]).workload(at: 0.9).reviews
    }
    #expect(reviews(due, days: 20) == 0)
    #expect(reviews(due, days: 21) >= 1)
    #expect(reviews(overdue, days: 1) >= 1)
    let idle = Simulation(days: 5).workload(at: 0.9)
    #expect(idle.reviews == 0 && idle.cards == 0 && idle.known == 0 && idle.minutesPerDay == 0)
  }

  @Test func newCardsAreBegunDayByDay() {
    let workload = Simulation(days: 4, newCards: 100, newPerDay: 5).workload(at: 0.7)
    #expect(workload.cards == 20)
  }

  @Test func habitsFollowFromALog() {
    var builder = ReviewLogBuilder()
    for (card, rating) in Rating.allCases.enumerated() {
      builder.append(card: Int64(card), time: 0, day: 0, rating: rating)
      builder.append(card: Int64(card), time: 10, day: 0, rating: .easy)
      builder.append(
        card: Int64(card), time: 86_400_000, day: 1, rating: rating == .again ? .again : .good)
    }
    let habits = StudyHabits(builder.log())
    #expect(habits.firstShares == Outcomes(again: 0.25, hard: 0.25, good: 0.25, easy: 0.25))
    #expect(habits.knownShares == Outcomes(again: 0, hard: 0, good: 1, easy: 0))
    #expect(StudyHabits(ReviewLogBuilder().log()) == .default)
  }
}

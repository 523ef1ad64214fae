import Questions
import Scheduling
import Testing

@testable import Study

/// The interval shown is the interval kept.
struct SessionIntervalTests {
  private let cities = ["Paris", "Oslo", "Tokyo", "Lima", "Riga", "Cairo"]

  private func sitting(_ model: Model, easyDays: EasyDays = .none) -> Sitting {
    var settings = Samples.settings(forms: [.recall])
    settings.model = model
    var states: [Card.ID: CardState] = [:]
    for (index, city) in cities.enumerated() {
      var state = Samples.state(interval: 12 + index, stability: Double(14 + 3 * index))
      if model.kind == .fsrs7 {
        state.memory = Memory(stability: 14, fastStability: 9, difficulty: 5)
        state.lastAt = Int64(state.lastDay) * 86_400_000 + 40_000_000
      }
      states[Samples.capital(city).id] = state
    }
    return Sitting(
      plan: Samples.plan(due: cities.map(Samples.capital)), banks: [Samples.capitals],
      states: states, easyDays: easyDays, settings: settings)
  }

  /// The days that the prompt on screen offers.
  private func offered(_ sitting: Sitting) -> [Int] {
    for case .ask(.rating(let days)) in sitting.effects { return days }
    return []
  }

  @Test(arguments: ModelKind.allCases)
  func whatIsOfferedIsKeptAfterUndoAndChangesToo(kind: ModelKind) throws {
    var sitting = sitting(try Model(kind))
    _ = sitting.begin()
    var first: [Int] = []
    for round in 0..<3 {
      // Whoever thinks for minutes gets what was shown all the same.
      sitting.now.milliseconds += Int64(round) * 200_000
      sitting.type("")
      let days = offered(sitting)
      #expect(days.count == 4 && days == days.sorted())
      if round == 0 { first = days }
      if kind == .fsrs6 { #expect(days == first) }
      sitting.type("\(round + 2)")
      #expect(sitting.reviews.last?.review.interval == days[round + 1])
      for rating in 1...4 {
        sitting.type("!\(rating)")
        #expect(sitting.reviews.last?.review.interval == days[rating - 1])
      }
      sitting.type("<")
      #expect(sitting.reviews.isEmpty)
      #expect(
        sitting.session.agenda
          == Agenda(sitting.session.states.values, easyDays: sitting.session.agenda.easyDays))
    }
  }

  @Test func easyDaysAreKeptFreeWhereTheFuzzAllows() throws {
    let easy = EasyDays(weekdays: [0, 2, 4, 6])
    var sitting = sitting(.default, easyDays: easy)
    _ = sitting.begin()
    for _ in cities {
      sitting.type("")
      sitting.type("3")
    }
    #expect(sitting.reviews.count == cities.count)
    for review in sitting.reviews {
      let days = try #require(review.review.interval)
      #expect(days > 7 && !easy.contains(review.at.day + days))
    }
  }
}

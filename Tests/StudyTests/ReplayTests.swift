import Questions
import Scheduling
import Testing

@testable import Study

struct ReplayTests {
  private let replay = Replay()
  private let model = FSRS6()

  private func review(_ rating: Rating?, interval: Int? = nil) -> Review {
    Review(card: "d:f#name", rating: rating, verdict: .exact, form: .typed, interval: interval)
  }

  @Test func theFirstReviewMakesAState() {
    #expect(
      replay.state(after: review(.good, interval: 3), on: 100, from: nil)
        == CardState(
          memory: model.memory(after: .good, from: nil, elapsedDays: 0), dueDay: 103, lastDay: 100,
          firstDay: 100, reviews: 1, lapses: 0, missesInARow: 0))
  }

  @Test func aReviewWithoutRatingChangesNothing() {
    let state = Samples.state()
    #expect(replay.state(after: review(nil), on: 100, from: nil) == nil)
    #expect(replay.state(after: review(nil), on: 100, from: state) == state)
  }

  @Test func aClockThatWentBackGivesNoNegativeInterval() throws {
    let first = try #require(replay.state(after: review(.good, interval: 3), on: 100, from: nil))
    let second = try #require(replay.state(after: review(.good, interval: 2), on: 90, from: first))
    #expect(second.memory == model.memory(after: .good, from: first.memory, elapsedDays: 0))
    #expect(second.lastDay == 100)
    #expect(second.dueDay == 102)
    #expect(second.firstDay == 100)
    #expect(second.interval == 2)
    #expect(first.retrievability(on: 90, model: model) == 1)
  }

  @Test func missesOfOneDayAreOneLapse() throws {
    var state = try #require(replay.state(after: review(.again, interval: 1), on: 100, from: nil))
    #expect(state.lapses == 0)
    for day in [110, 110, 110] {
      state = try #require(replay.state(after: review(.again, interval: 1), on: day, from: state))
    }
    #expect(state.lapses == 1)
    #expect(state.missesInARow == 4)
    state = try #require(replay.state(after: review(.hard, interval: 1), on: 110, from: state))
    #expect(state.missesInARow == 0)
  }

  @Test func aRightChoiceIsDiscounted() throws {
    let before = Samples.state(interval: 30, stability: 30)
    var choice = review(.good)
    choice.options = 4
    let elapsed = Elapsed(from: before, to: before.lastDay + 30)
    let discounted = replay.memory(
      after: choice, rating: .good, elapsed: elapsed, from: before.memory)
    let full = model.memory(after: .good, from: before.memory, elapsedDays: 30)
    #expect(discounted == model.memory(afterGuessing: 4, from: before.memory, elapsedDays: 30))
    #expect(before.memory.stability < discounted.stability)
    #expect(discounted.stability < full.stability)
  }
}

import Foundation
import Scheduling
import Study
import Testing

@testable import Storage

@Suite("A model or other weights replay the log")
struct ModelSwitchTests {
  private let store: ProgressStore
  private let folder: TemporaryFolder
  private let face = "heist:heist/roles/face#name"

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite")
    try store.record([
      Samples.review(1, face, rating: .good),
      Samples.review(2, face, at: Samples.noon + 60_000, rating: .again),
      Samples.review(3, face, at: Samples.noon + 4 * Samples.day, rating: .good),
    ])
  }

  /// The memory after the three reviews.
  private func memory(_ model: Model) -> Memory? {
    model.replay([
      RatedReview(rating: .good, elapsedDays: 0),
      RatedReview(rating: .again, elapsedDays: 0, exactDays: 60_000 / 86_400_000),
      RatedReview(
        rating: .good, elapsedDays: 4,
        exactDays: (4 * 86_400_000 - 60_000) / 86_400_000),
    ]).last
  }

  /// The review of an event, with a change.
  private func changed(_ event: Event, _ change: (inout Review) -> Void) throws -> Review {
    guard case .review(var review) = event.content else { throw NoReview() }
    change(&review)
    return review
  }

  private struct NoReview: Error {}

  private func kept() throws -> Memory? { try store.states(of: Samples.anna)[face]?.memory }

  @Test("switching to FSRS-7 and back, by settings and by undo")
  func switching() throws {
    #expect(try kept() == memory(.default))
    let seven = try Model(.fsrs7)
    let event = Samples.event(4, .setting(key: "model", value: "fsrs-7", deck: nil))
    try store.record([event])
    #expect(try store.replay(of: Samples.anna).model == seven)
    #expect(try kept() == memory(seven))
    #expect(try kept()?.fastStability != nil)
    #expect(try store.check() == [])
    try store.record([Samples.event(5, .retraction(of: event.id))])
    #expect(try kept() == memory(.default))
    #expect(try store.check() == [])
  }

  @Test("due days follow the weights, for the retention each review was for")
  func dueDays() throws {
    let card = "heist:heist/roles/other#name"
    var review = Samples.review(6, card, rating: .good, interval: 2)
    review.content = .review(try changed(review) { $0.retention = 0.97 })
    try store.record([review])
    #expect(try store.states(of: Samples.anna)[card]?.interval == 2)
    var values = Weights.default.values
    values[2] = 40
    let fitted = try Model(.fsrs6, weights: values)
    try store.record([Samples.event(7, .weights(model: "fsrs-6", values: values))])
    let expected = IntervalPolicy(desiredRetention: 0.97).days(
      for: try #require(fitted.replay([RatedReview(rating: .good, elapsedDays: 0)]).last),
      model: fitted, seed: IntervalPolicy.seed(forKey: card, reviewCount: 0))
    #expect(try store.states(of: Samples.anna)[card]?.interval == expected)
    #expect((5...20).contains(expected))
    // What is answered from now on keeps its interval.
    var later = Samples.review(
      8, card, at: Samples.noon + Samples.day * Int64(expected), rating: .good, interval: 77)
    let memory = try #require(try store.states(of: Samples.anna)[card]).memory
    later.content = .review(
      try changed(later) {
        $0.weightsFingerprint = fitted.fingerprint
        $0.retrievability = fitted.retrievability(of: memory, elapsedDays: Double(expected))
      })
    try store.record([later])
    #expect(try store.states(of: Samples.anna)[card]?.interval == 77)
    #expect(try store.check() == [])
  }

  @Test("fitted weights hold for their model alone, and can be taken back")
  func weights() throws {
    var values = Weights.default.values
    values[2] = 4
    let fitted = try Model(.fsrs6, weights: values)
    let event = Samples.event(4, .weights(model: "fsrs-6", values: values))
    try store.record([event])
    #expect(try kept() == memory(fitted))
    #expect(
      try store.weights(of: Samples.anna, model: "fsrs-6") == [
        KeptWeights(event: event.id, at: event.at, values: values)
      ])
    #expect(try store.weights(of: Samples.anna, model: "fsrs-7") == [])
    #expect(try store.replay(of: Samples.bert).model == .default)
    try store.record([Samples.event(5, .retraction(of: event.id))])
    #expect(try kept() == memory(.default))
    #expect(try store.weights(of: Samples.anna, model: "fsrs-6") == [])
  }

  @Test("intervals that do not hold any more follow the learner's retention")
  func retention() throws {
    // What another model chose does not hold.
    var other = Samples.review(4, "heist:con#name", rating: .good, interval: 50)
    if case .review(var review) = other.content {
      review.model = "fsrs-7"
      other.content = .review(review)
    }
    try store.record([other])
    func interval() throws -> Int? {
      try store.states(of: Samples.anna)["heist:con#name"]?.interval
    }
    let usual = try #require(try interval())
    try store.record([
      Samples.event(5, .setting(key: "retention", value: "0.70", deck: "heist")),
      Samples.event(6, .setting(key: "retention", value: "0.99", deck: nil)),
    ])
    #expect(try #require(try interval()) > usual)
    #expect(try store.check() == [])
  }

  @Test("a learner's history is what the optimizer takes")
  func history() throws {
    try store.record([
      Samples.event(4, at: Samples.noon + 5 * Samples.day, .reset(card: face)),
      Samples.review(5, face, at: Samples.noon + 6 * Samples.day, rating: .easy),
      Samples.review(6, face, at: Samples.noon + 7 * Samples.day, rating: nil),
    ])
    var builder = ReviewLogBuilder()
    let day = Samples.today
    builder.append(card: 0, time: Samples.noon, day: day, rating: .good)
    builder.append(card: 0, time: Samples.noon + 60_000, day: day, rating: .again)
    builder.append(card: 0, time: Samples.noon + 4 * Samples.day, day: day + 4, rating: .good)
    builder.append(card: 1, time: Samples.noon + 6 * Samples.day, day: day + 6, rating: .easy)
    let history = try store.history(of: Samples.anna)
    #expect(history.log == builder.log())
    #expect(history.seconds == StudyHabits.default.seconds)
  }
}

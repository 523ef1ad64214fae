import Chance
import Testing

@testable import Scheduling

/// What holds for both models, whatever weights and memory.
struct ModelTests {
  @Test(arguments: ModelKind.allCases)
  func everyMemoryAndIntervalStaysWithinItsBounds(kind: ModelKind) throws {
    for seed in 0..<1000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model(kind)
      let reviews = generator.reviews()
      let memories = model.replay(reviews)
      #expect(memories.count == reviews.count)
      for memory in memories {
        #expect((memory.fastStability != nil) == (kind == .fsrs7))
        #expect(Memory.difficultyBounds.contains(memory.difficulty))
        for stability in [memory.stability, memory.fastStability ?? 1] {
          // Which infinity and NaN are not.
          let bounds =
            kind == .fsrs6 ? Memory.stabilityBounds : Memory.fastStabilityBounds
          #expect(bounds.contains(stability))
        }
        let recall = model.retrievability(of: memory, elapsedDays: 3.5)
        #expect((0...1).contains(recall), "seed \(seed)")
        #expect(model.interval(of: memory, desiredRetention: 0.9) > 0)
      }
    }
  }

  @Test(arguments: ModelKind.allCases)
  func theFuzzOfAnyMemoryIsWithinItsRangeAndRepeatable(kind: ModelKind) throws {
    for seed in 0..<1000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model(kind)
      let memory = try #require(model.replay(generator.reviews()).last)
      let retention = generator.value(in: IntervalPolicy.retentionBounds)
      let maximum = [3, 60, 36_500][generator.next(below: 3)]
      let fuzzing = IntervalPolicy(desiredRetention: retention, maximumDays: maximum)
      let exact = IntervalPolicy(
        desiredRetention: retention, maximumDays: maximum, fuzzes: false)
      let days = fuzzing.days(for: memory, model: model, seed: seed)
      let range = fuzzing.fuzzRange(of: exact.days(for: memory, model: model, seed: 0))
      #expect(range.contains(days) && range.upperBound <= maximum, "seed \(seed)")
      #expect(days == fuzzing.days(for: memory, model: model, seed: seed), "seed \(seed)")
    }
  }

  @Test(arguments: ModelKind.allCases)
  func higherRatingsNeverMeanShorterIntervalsNorOnesBeyondTheMaximum(kind: ModelKind) throws {
    for seed in 0..<1000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model(kind)
      let memory = generator.next() % 5 == 0 ? nil : model.replay(generator.reviews()).last
      let maximum = [3, 60, 36_500][Int(generator.next() % 3)]
      let reach = [1, 50, 40_000][generator.next(below: 3)]
      let days = IntervalPolicy(
        desiredRetention: generator.value(in: IntervalPolicy.retentionBounds),
        maximumDays: maximum, fuzzes: generator.next(below: 4) > 0
      ).preview(
        of: memory, elapsedDays: generator.next(below: reach + 1),
        exactDays: generator.value(in: 0...Double(reach)), model: model, seed: seed
      ).days
      let list = Rating.allCases.map { days[$0] }
      #expect(list == list.sorted() && (1...maximum).contains(list[0]), "seed \(seed)")
      #expect(list[3] <= maximum, "seed \(seed)")
    }
  }

  @Test func recallOfFSRS7FallsToTheDesiredRetentionAfterItsInterval() throws {
    for seed in 0..<1000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model(.fsrs7)
      let memory = try #require(model.replay(generator.reviews()).last)
      let retention = generator.value(in: IntervalPolicy.retentionBounds)
      let interval = model.interval(of: memory, desiredRetention: retention)
      let recall = model.retrievability(of: memory, elapsedDays: interval)
      switch interval {
      case FSRS7.intervalBounds.lowerBound: #expect(recall <= retention + 1e-9, "seed \(seed)")
      case FSRS7.intervalBounds.upperBound: #expect(recall >= retention - 1e-9, "seed \(seed)")
      default: #expect(abs(recall - retention) < 1e-9, "seed \(seed)")
      }
    }
  }

  @Test func aModelKnowsItsKindAndItsWeights() throws {
    #expect(Model.default.kind == .fsrs6 && Model.default.weights == Weights.default.values)
    let model = try Model(.fsrs7)
    #expect(model.kind.rawValue == "fsrs-7" && model.weights == FSRS7Weights.default.values)
    let bounds = FSRS7Weights.bounds(of: model.weights)
    #expect(bounds.count == 34 && bounds[1] == 0.1104...100 && bounds[26] == 0.5...0.99)
    #expect(try Model(.fsrs6, weights: Array(Weights.default.values.prefix(19))).weights[20] == 0.5)
  }

  @Test func weightsOfFSRS7OutOfBoundsAreListed() {
    var values = FSRS7Weights.default.values
    values[1] = 0.05
    values[26] = .nan
    let error = #expect(throws: WeightsError.self) { try FSRS7Weights(values) }
    #expect(
      error?.description == """
        weights: error: 2 of 34 weights are out of bounds: w1 is 0.05 (0.1104…100), \
        w26 is nan (0.5…0.99); bring each within its bounds
        """)
    let count = #expect(throws: WeightsError.self) { try FSRS7Weights([1]) }
    #expect(
      count?.description
        == "weights: error: 1 weight given; give 34 weights for fsrs-7, or none for the defaults")
  }

  @Test func anotherModelTakesAnotherMemoryOfTheSameLog() throws {
    let reviews = [
      RatedReview(rating: .good, elapsedDays: 0),
      RatedReview(rating: .good, elapsedDays: 3, exactDays: 2.7),
    ]
    let seven = try Model(.fsrs7)
    let back = Model.default.replay(reviews)
    #expect(seven.replay(reviews)[1].fastStability != nil)
    #expect(back == Model.default.replay(reviews) && back[1].fastStability == nil)
    // The memory of one model is taken by the other, as far as it goes.
    let mixed = seven.memory(after: reviews[1], from: back[0])
    #expect(mixed.fastStability != nil)
  }

  @Test(arguments: ModelKind.allCases)
  func aConvertedCardIsRecalledAtTheEndOfItsInterval(kind: ModelKind) throws {
    let model = try Model(kind)
    for interval in [1.0, 10, 100] {
      let memory = model.memory(easeFactor: 2.5, interval: interval, retention: 0.9)
      #expect(abs(model.retrievability(of: memory, elapsedDays: interval) - 0.9) < 1e-9)
    }
    let odd = [-1, 0, 1, 1.3, 2.5, 1e300, .infinity, -.infinity, .nan]
    for ease in odd {
      for interval in odd {
        let memory = model.memory(easeFactor: ease, interval: interval, retention: ease)
        #expect(Memory.difficultyBounds.contains(memory.difficulty))
      }
    }
  }
}

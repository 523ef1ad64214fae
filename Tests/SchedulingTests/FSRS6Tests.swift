import Chance
import Testing

@testable import Scheduling

/// What holds for every memory, whatever the weights.
struct FSRS6Tests {
  @Test func everyMemoryStaysWithinItsBounds() throws {
    for seed in 0..<2000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model()
      let reviews = generator.reviews()
      let memories = model.replay(reviews)
      #expect(memories.count == reviews.count)
      for memory in memories {
        #expect(Memory.stabilityBounds.contains(memory.stability))
        #expect(Memory.difficultyBounds.contains(memory.difficulty))
      }
    }
  }

  @Test func replayIsTheSameAsReviewAfterReview() throws {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model()
      let reviews = generator.reviews()
      var memory: Memory?
      let memories = reviews.map { review in
        let next = model.memory(after: review, from: memory)
        memory = next
        return next
      }
      #expect(model.replay(reviews) == memories)
    }
    #expect(FSRS6().replay([]).isEmpty)
  }

  @Test func daysBelowZeroCountAsZero() {
    let model = FSRS6()
    let memory = Memory(stability: 5, difficulty: 6)
    #expect(model.retrievability(of: memory, elapsedDays: -4) == 1)
    #expect(model.retrievability(of: memory, elapsedDays: .nan) == 1)
    for rating in Rating.allCases {
      #expect(
        model.memory(after: rating, from: memory, elapsedDays: -4)
          == model.memory(after: rating, from: memory, elapsedDays: 0))
      #expect(
        model.memory(after: rating, from: nil, elapsedDays: -4)
          == model.memory(after: rating, from: nil, elapsedDays: 9))
    }
  }

  @Test func recallIsNinetyPercentAfterTheStabilityAndFallsWithTime() throws {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model()
      let memory = generator.memory()
      #expect(abs(model.retrievability(of: memory, elapsedDays: memory.stability) - 0.9) < 1e-12)
      let fading = [0, 0.5, 1, 10, 1000].map {
        model.retrievability(of: memory, elapsedDays: $0 * memory.stability)
      }
      #expect(fading == fading.sorted(by: >) && fading.allSatisfy((0...1).contains))
    }
  }

  @Test func recallAfterAnIntervalIsTheDesiredOne() throws {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model()
      let memory = generator.memory()
      let retention = generator.value(in: IntervalPolicy.retentionBounds)
      let interval = model.interval(of: memory, desiredRetention: retention)
      #expect(interval > 0)
      #expect(abs(model.retrievability(of: memory, elapsedDays: interval) - retention) < 1e-12)
    }
  }

  @Test func higherDesiredRetentionMeansAShorterInterval() throws {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model()
      let memory = generator.memory()
      let intervals = stride(from: 0.70, through: 0.99, by: 0.01).map {
        model.interval(of: memory, desiredRetention: $0)
      }
      #expect(zip(intervals, intervals.dropFirst()).allSatisfy { $0 > $1 })
    }
  }

  @Test func retentionsOutOfBoundsCountAsTheNearest() {
    let model = FSRS6()
    let memory = Memory(stability: 5, difficulty: 6)
    let longest = model.interval(of: memory, desiredRetention: 0.01)
    let shortest = model.interval(of: memory, desiredRetention: 0.999)
    #expect(longest.isFinite && shortest > 0)
    #expect(model.interval(of: memory, desiredRetention: 0) == longest)
    #expect(model.interval(of: memory, desiredRetention: .nan) == longest)
    #expect(model.interval(of: memory, desiredRetention: 1) == shortest)
  }

  @Test func aGuessLeavesTheMemoryBetweenUntestedAndKnown() throws {
    for seed in 0..<2000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model()
      let memory = generator.memory()
      let days = Int(generator.next() % 400) - 5
      let options = 2 + Int(generator.next() % 6)
      let good = model.memory(after: .good, from: memory, elapsedDays: days)
      let guess = model.memory(afterGuessing: options, from: memory, elapsedDays: days)
      let stabilities = [memory.stability, good.stability].sorted()
      let difficulties = [memory.difficulty, good.difficulty].sorted()
      // The last digit of a weighted mean may round beyond an end.
      #expect(guess.stability >= stabilities[0] * (1 - 1e-15))
      #expect(guess.stability <= stabilities[1] * (1 + 1e-15))
      #expect(guess.difficulty >= difficulties[0] * (1 - 1e-15))
      #expect(guess.difficulty <= difficulties[1] * (1 + 1e-15))
    }
  }

  @Test func aGuessIsWeightedByTheChanceThatItWasKnown() {
    let model = FSRS6()
    let memory = Memory(stability: 10, difficulty: 5)
    let good = model.memory(after: .good, from: memory, elapsedDays: 10)
    let guess = model.memory(afterGuessing: 4, from: memory, elapsedDays: 10)
    // R = 0.9, k = 4: p = 0.9/(0.9 + 0.1/4).
    let known = 0.9 / 0.925
    #expect(abs(guess.stability - (known * good.stability + (1 - known) * 10)) < 1e-12)
    #expect(abs(guess.difficulty - (known * good.difficulty + (1 - known) * 5)) < 1e-12)
  }

  @Test func moreOptionsAreStrongerEvidence() {
    let model = FSRS6()
    let memory = Memory(stability: 10, difficulty: 5)
    let stabilities = (2...8).map {
      model.memory(afterGuessing: $0, from: memory, elapsedDays: 30).stability
    }
    #expect(zip(stabilities, stabilities.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func onlyGoodByChoiceOnARememberedCardIsDiscounted() {
    let model = FSRS6()
    let memory = Memory(stability: 10, difficulty: 5)
    for rating in Rating.allCases {
      let choice = RatedReview(rating: rating, elapsedDays: 12, options: 4)
      let recall = RatedReview(rating: rating, elapsedDays: 12)
      let discounted = model.memory(after: choice, from: memory)
      #expect((discounted != model.memory(after: recall, from: memory)) == (rating == .good))
      #expect(model.memory(after: choice, from: nil) == model.memory(after: recall, from: nil))
    }
  }

  @Test func aConversionOfAnyNumbersIsAMemory() {
    let model = FSRS6()
    let odd = [-1, 0, 1, 1.3, 2.5, 1e300, .infinity, -.infinity, .nan]
    for ease in odd {
      for interval in odd {
        for retention in odd {
          let memory = model.memory(easeFactor: ease, interval: interval, retention: retention)
          #expect(Memory.stabilityBounds.contains(memory.stability))
          #expect(Memory.difficultyBounds.contains(memory.difficulty))
        }
      }
    }
  }
}

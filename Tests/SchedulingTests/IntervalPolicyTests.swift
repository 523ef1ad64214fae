import Chance
import Testing

@testable import Scheduling

/// What holds for every interval, whatever the memory and the seed.
struct IntervalPolicyTests {
  private func policy(_ generator: inout SplitMix64) -> IntervalPolicy {
    let minimum = 1 + Int(generator.next() % 4)
    let maximum = [minimum, minimum + 1, minimum + 3, 30, 365, 36_500][Int(generator.next() % 6)]
    return IntervalPolicy(
      desiredRetention: generator.value(in: IntervalPolicy.retentionBounds),
      minimumDays: minimum, maximumDays: maximum, fuzzes: generator.next() % 4 != 0)
  }

  @Test func intervalsAreOrderedAndBoundedForEveryMemory() throws {
    for seed in 0..<5000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let model = try generator.model()
      let policy = policy(&generator)
      let memory = generator.next() % 5 == 0 ? nil : generator.memory()
      let elapsedDays = Int(generator.next() % 300) - 10
      let preview = policy.preview(
        of: memory, elapsedDays: elapsedDays, model: model, seed: generator.next())
      let days = preview.days
      let maximum = policy.maximumDays
      for rating in Rating.allCases {
        #expect((policy.minimumDays...maximum).contains(days[rating]), "seed \(seed)")
        #expect(
          preview[rating].memory
            == model.memory(after: rating, from: memory, elapsedDays: elapsedDays))
        #expect(preview[rating].days == days[rating])
      }
      #expect(days.again <= days.hard, "seed \(seed)")
      #expect(days.hard < days.good || days.hard == maximum, "seed \(seed)")
      #expect(days.good < days.easy || days.good == maximum, "seed \(seed)")
    }
  }

  @Test func theFuzzIsWithinItsRangeAndRepeatable() {
    let exact = IntervalPolicy(fuzzes: false)
    let fuzzed = IntervalPolicy()
    for seed in 0..<5000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let memory = generator.memory()
      let days = exact.days(for: memory, model: FSRS6(), seed: seed)
      let fuzzedDays = fuzzed.days(for: memory, model: FSRS6(), seed: seed)
      let interval = Double(days)
      let reach =
        interval < 2.5
        ? 0
        : 1 + 0.15 * (min(interval, 7) - 2.5) + 0.10 * max(min(interval, 20) - 7, 0)
          + 0.05 * max(interval - 20, 0)
      #expect(abs(Double(fuzzedDays) - interval) <= reach, "seed \(seed)")
      #expect(fuzzed.days(for: memory, model: FSRS6(), seed: seed) == fuzzedDays)
    }
  }

  @Test func theFuzzReachesEveryDayOfItsRange() {
    let policy = IntervalPolicy(maximumDays: 101)
    #expect(policy.fuzzRange(of: 1) == 1...1)
    #expect(policy.fuzzRange(of: 2) == 2...2)
    #expect(policy.fuzzRange(of: 3) == 2...4)
    #expect(policy.fuzzRange(of: 7) == 6...8)
    #expect(policy.fuzzRange(of: 20) == 18...22)
    #expect(policy.fuzzRange(of: 100) == 94...101)
    #expect(policy.fuzzRange(of: 1000) == 94...101)
    #expect(IntervalPolicy(minimumDays: 3).fuzzRange(of: 3) == 3...4)
    #expect(IntervalPolicy(fuzzes: false).fuzzRange(of: 100) == 100...100)
    for days in [1, 3, 20, 100] {
      let drawn = Set((0..<1000).map { policy.fuzzed(days, seed: $0) })
      #expect(drawn.sorted() == Array(policy.fuzzRange(of: days)))
    }
  }

  @Test func theFuzzOfOneSeedKeepsIntervalsInOrder() {
    for maximum in [5, 40, 36_500] {
      let policy = IntervalPolicy(minimumDays: 2, maximumDays: maximum)
      for seed in 0..<300 as Range<UInt64> {
        let days = (1...200).map { policy.fuzzed($0, seed: seed) }
        #expect(days == days.sorted(), "seed \(seed)")
      }
    }
  }

  @Test func higherDesiredRetentionNeverMeansMoreDays() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let memory = generator.memory()
      let days = stride(from: 0.70, through: 0.98, by: 0.02).map {
        IntervalPolicy(desiredRetention: $0).days(for: memory, model: FSRS6(), seed: seed)
      }
      #expect(days == days.sorted(by: >), "seed \(seed)")
    }
  }

  @Test func aGuessIsNeverScheduledLaterThanARecall() {
    let policy = IntervalPolicy()
    let model = FSRS6()
    for seed in 0..<500 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let memory = generator.memory()
      let days = Int(generator.next() % 100)
      let guess = model.memory(afterGuessing: 3, from: memory, elapsedDays: days)
      let good = policy.preview(of: memory, elapsedDays: days, model: model, seed: seed)[.good]
      #expect(policy.days(for: guess, model: model, seed: seed) <= good.days)
    }
  }

  @Test func halfADayIsRoundedUp() {
    let policy = IntervalPolicy(fuzzes: false)
    let model = FSRS6()
    // At 90 % the interval is the stability but for the last digits.
    #expect(policy.days(for: Memory(stability: 2.49, difficulty: 5), model: model, seed: 0) == 2)
    #expect(policy.days(for: Memory(stability: 2.51, difficulty: 5), model: model, seed: 0) == 3)
    #expect(policy.days(for: Memory(stability: 0.001, difficulty: 5), model: model, seed: 0) == 1)
    #expect(
      IntervalPolicy(desiredRetention: 0.7).days(
        for: Memory(stability: 36_500, difficulty: 5), model: model, seed: 0) <= 36_500)
  }

  @Test func theFirstReviewOfANewCardLeadsToTheseIntervals() {
    let preview = IntervalPolicy(fuzzes: false)
      .preview(of: nil, elapsedDays: 0, model: FSRS6(), seed: 0)
    #expect(preview.days == Outcomes(again: 1, hard: 1, good: 2, easy: 8))
    #expect(preview[.good].memory.stability == 2.3065)
  }

  @Test func orderWinsOverCloseOrReversedMemories() {
    func days(_ stabilities: [Double], maximum: Int = 36_500) -> Outcomes<Int> {
      IntervalPolicy(maximumDays: maximum, fuzzes: false).days(
        after: Outcomes { Memory(stability: stabilities[$0.rawValue - 1], difficulty: 5) },
        model: FSRS6(), seed: 0)
    }
    #expect(days([1, 1, 1, 1]) == Outcomes(again: 1, hard: 1, good: 2, easy: 3))
    #expect(days([9, 5, 5, 5]) == Outcomes(again: 5, hard: 5, good: 6, easy: 7))
    #expect(days([9, 5, 5, 5], maximum: 6) == Outcomes(again: 5, hard: 5, good: 6, easy: 6))
    #expect(days([9, 9, 9, 9], maximum: 6) == Outcomes(again: 6, hard: 6, good: 6, easy: 6))
  }
}

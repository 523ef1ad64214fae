import Chance
import Testing

@testable import Scheduling

/// What is fitted to which log.
struct OptimizerTests {
  private func sample(cards: Int, seed: UInt64 = 1, choices: Bool = false) -> ReviewLog {
    var generator = SplitMix64(seed: seed)
    return generator.log(cards: cards, choices: choices)
  }

  @Test(arguments: ModelKind.allCases)
  func aFitPredictsBetterThanTheDefaultsAndIsTheSameOnAnyNumberOfCores(kind: ModelKind) throws {
    let log = sample(cards: 1500)
    let fitted = try #require(Optimizer(log).fit(kind))
    let evaluator = Evaluator(log)
    let usual = try evaluator.metrics(of: Model(kind))
    #expect(evaluator.metrics(of: fitted).logLoss < usual.logLoss)
    #expect(Optimizer(log, options: OptimizerOptions(isParallel: false)).fit(kind) == fitted)
  }

  @Test func aLargeLogIsFittedByNewtonsMethodAndTheSameOnAnyNumberOfCores() throws {
    let log = sample(cards: 1500)
    let evaluator = Evaluator(log)
    let usual = try #require(Optimizer(log).fit(.fsrs6))
    for sample in [500, 100_000] {
      var optimizer = Optimizer(log)
      optimizer.plan = NewtonPlan(threshold: 64, sample: sample, share: 1000)
      let fitted = try #require(optimizer.fit(.fsrs6))
      #expect(fitted != usual)
      #expect(evaluator.metrics(of: fitted).logLoss < evaluator.metrics(of: .default).logLoss)
      var serial = Optimizer(log, options: OptimizerOptions(isParallel: false))
      serial.plan = optimizer.plan
      #expect(serial.fit(.fsrs6) == fitted)
    }
  }

  @Test(arguments: ModelKind.allCases)
  func fewPredictionsKeepTheDefaults(kind: ModelKind) throws {
    var builder = ReviewLogBuilder()
    #expect(try Optimizer(builder.log()).fit(kind) == Model(kind))
    builder.append(card: 1, time: 0, day: 0, rating: .good)
    #expect(try Optimizer(builder.log()).fit(kind) == Model(kind))
    for day in 1...7 {
      builder.append(card: 1, time: Int64(day) * 86_400_000, day: day, rating: .again)
    }
    #expect(try Optimizer(builder.log()).fit(kind) == Model(kind))
  }

  @Test func fewerThanSixtyFourPredictionsFitTheInitialStabilitiesOnly() throws {
    var builder = ReviewLogBuilder()
    for card in 0..<50 as Range<Int64> {
      builder.append(card: card, time: card, day: 0, rating: .good)
      builder.append(
        card: card, time: card + 172_800_000, day: 2, rating: card % 3 == 0 ? .again : .good)
    }
    let weights = try #require(Optimizer(builder.log()).fit(.fsrs6)).weights
    #expect(weights[2] < 1 && weights[2] > 0.1)
    #expect(Array(weights.dropFirst(4)) == Array(Weights.default.values.dropFirst(4)))
    #expect(Array(weights.prefix(4)) == weights.prefix(4).sorted())
  }

  @Test func missingInitialStabilitiesAreFilledInOrder() {
    for mask in 1..<16 {
      var builder = ReviewLogBuilder()
      var card: Int64 = 0
      for rating in Rating.allCases where mask >> (rating.rawValue - 1) & 1 == 1 {
        for index in 0..<40 {
          let days = rating.rawValue
          builder.append(card: card, time: 0, day: 0, rating: rating)
          builder.append(
            card: card, time: Int64(days) * 86_400_000, day: days,
            rating: index % 8 == 0 ? .again : .good)
          card += 1
        }
      }
      let stabilities = InitialStabilities.fitted(
        to: FirstOutcomes(builder.log(), before: .end))
      #expect(stabilities == stabilities.sorted() && stabilities.count == 4, "\(mask)")
      #expect(stabilities.allSatisfy(Weights.bounds[0].contains), "\(mask)")
    }
  }

  @Test(arguments: ModelKind.allCases)
  func hostileLogsLeadToWeightsWithinTheirBounds(kind: ModelKind) throws {
    for seed in 0..<8 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      var builder = ReviewLogBuilder()
      for _ in 0..<600 {
        let day = [0, 1, 2, 50_000, generator.next(below: 400)][generator.next(below: 5)]
        builder.append(
          card: Int64(generator.next(below: seed % 3 == 0 ? 1 : 40)),
          time: Int64(generator.next(below: 1000)) * 86_400_000, day: day,
          rating: seed % 4 == 1
            ? Rating.allCases[Int(seed / 4) % 4] : Rating.allCases[generator.next(below: 4)],
          options: seed % 5 == 0 ? generator.next(below: 300) : nil)
      }
      let log = builder.log()
      let fitted = try #require(Optimizer(log).fit(kind), "seed \(seed)")
      #expect(zip(fitted.weights, fitted.bounds).allSatisfy { $1.contains($0) }, "seed \(seed)")
      let metrics = Evaluator(log).metrics(of: fitted)
      #expect(metrics.logLoss.isFinite && metrics.rmseBins.isFinite, "seed \(seed)")
    }
  }

  @Test(arguments: ModelKind.allCases, [64, 50_000])
  func theProgressRisesAndStopsTheFit(kind: ModelKind, threshold: Int) {
    var optimizer = Optimizer(sample(cards: 1000))
    optimizer.plan = NewtonPlan(threshold: threshold, sample: 500, share: 1000)
    var shares: [Double] = []
    _ = optimizer.fit(kind) {
      shares.append($0)
      return true
    }
    #expect(!shares.isEmpty && shares == shares.sorted() && shares.allSatisfy((0...1).contains))
    var calls = 0
    let stopped = optimizer.fit(kind) { _ in
      calls += 1
      return calls < 3
    }
    #expect(stopped == nil && calls == 3)
  }

  @Test func newWeightsAreKeptOnlyWhenTheyPredictTheLastFifthBetter() throws {
    let log = sample(cards: 2000)
    var poor = Weights.default.values
    (poor[2], poor[20]) = (60, 0.7)
    let better = try #require(
      Optimizer(log).optimization(of: Model(.fsrs6, weights: poor)))
    #expect(better.isBetter && better.kept == better.fitted)
    #expect(better.fitted == Optimizer(log).fit(.fsrs6))
    #expect(better.trialMetrics.count == Evaluator(log).itemCount / 5)
    // The truth of the sample: what is fitted to less than all cannot be far better.
    let few = sample(cards: 40, seed: 9)
    let same = try #require(Optimizer(few).optimization(of: .default))
    #expect(same.kept == (same.isBetter ? same.fitted : .default))
    let empty = try #require(
      Optimizer(ReviewLogBuilder().log()).optimization(of: .default))
    #expect(!empty.isBetter && empty.kept == .default)
  }

  @Test func aLearnerWhoGuessesIsFittedWithTheChanceOfIt() throws {
    let log = sample(cards: 1500, choices: true)
    let corrected = try #require(Optimizer(log).fit(.fsrs6))
    let plain = try #require(
      Optimizer(log, options: OptimizerOptions(isGuessCorrected: false)).fit(.fsrs6))
    #expect(corrected != plain)
  }
}

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
    let fit = try #require(Optimizer(log).fit(kind))
    let evaluator = Evaluator(log)
    let usual = try evaluator.metrics(of: Model(kind))
    #expect(evaluator.metrics(of: fit.model).logLoss < usual.logLoss)
    #expect(Optimizer(log, options: OptimizerOptions(isParallel: false)).fit(kind) == fit)
  }

  @Test func aLargeLogIsFittedByNewtonsMethodAndTheSameOnAnyNumberOfCores() throws {
    let log = sample(cards: 1500)
    let evaluator = Evaluator(log)
    let usual = try #require(Optimizer(log).fit(.fsrs6))
    for sample in [500, 100_000] {
      var optimizer = Optimizer(log)
      optimizer.plan = NewtonPlan(threshold: 64, sample: sample, share: 1000)
      let fit = try #require(optimizer.fit(.fsrs6))
      #expect(fit.model != usual.model)
      #expect(evaluator.metrics(of: fit.model).logLoss < evaluator.metrics(of: .default).logLoss)
      var serial = Optimizer(log, options: OptimizerOptions(isParallel: false))
      serial.plan = optimizer.plan
      #expect(serial.fit(.fsrs6) == fit)
    }
  }

  @Test(arguments: ModelKind.allCases)
  func fewPredictionsKeepTheDefaults(kind: ModelKind) throws {
    func expectDefaults(_ log: ReviewLog, itemCount: Int) throws {
      let expected = try Fit(model: Model(kind), extent: .nothing, itemCount: itemCount)
      #expect(Optimizer(log).fit(kind) == expected)
    }
    var builder = ReviewLogBuilder()
    try expectDefaults(builder.log(), itemCount: 0)
    builder.append(card: 1, time: 0, day: 0, rating: .good)
    try expectDefaults(builder.log(), itemCount: 0)
    for day in 1...7 {
      builder.append(card: 1, time: Int64(day) * 86_400_000, day: day, rating: .again)
    }
    // One card alone is an outlier, which FSRS-6 leaves out.
    try expectDefaults(builder.log(), itemCount: kind == .fsrs6 ? 0 : 7)
  }

  /// A log of so many cards seen again after two days, by default two of three known.
  private func seenAgain(
    _ count: Int, isKnown: (Int64) -> Bool = { $0 % 3 != 0 }
  ) -> ReviewLog {
    var builder = ReviewLogBuilder()
    for card in 0..<Int64(count) {
      builder.append(card: card, time: card, day: 0, rating: .good)
      builder.append(
        card: card, time: card + 172_800_000, day: 2, rating: isKnown(card) ? .good : .again)
    }
    return builder.log()
  }

  @Test func fewerThanSixtyFourPredictionsFitTheInitialStabilitiesOnly() throws {
    let fit = try #require(Optimizer(seenAgain(50)).fit(.fsrs6))
    #expect(fit.extent == .initialStabilities && fit.itemCount == 50)
    let weights = fit.model.weights
    #expect(weights[2] < 1 && weights[2] > 0.1)
    #expect(Array(weights.dropFirst(4)) == Array(Weights.default.values.dropFirst(4)))
    #expect(Array(weights.prefix(4)) == weights.prefix(4).sorted())
  }

  @Test func aFitTellsHowMuchItRestsOn() throws {
    // Of each kind the largest number that still fits less, and the next.
    let expected: [(ModelKind, Int, Fit.Extent)] = [
      (.fsrs6, 20, .initialStabilities), (.fsrs6, 63, .initialStabilities),
      (.fsrs6, 64, .everything), (.fsrs7, 7, .nothing), (.fsrs7, 63, .nothing),
      (.fsrs7, 64, .everything),
    ]
    for (kind, count, extent) in expected {
      let fit = try #require(Optimizer(seenAgain(count)).fit(kind))
      #expect(fit.extent == extent && fit.itemCount == count, "\(kind) \(count)")
      #expect((fit.model == (try Model(kind))) == (extent == .nothing))
    }
    // Fewer than twenty cards of a first rating are outliers to FSRS-6.
    let few = try #require(Optimizer(seenAgain(19)).fit(.fsrs6))
    #expect(try few == Fit(model: Model(.fsrs6), extent: .nothing, itemCount: 0))
    // Beyond the 1024th review of a card nothing is trained on.
    var builder = ReviewLogBuilder()
    for card in 0..<30 as Range<Int64> {
      for day in 0..<(card == 0 ? 1500 : 2) {
        builder.append(card: card, time: Int64(day) * 86_400_000, day: day, rating: .good)
      }
    }
    for kind in ModelKind.allCases {
      #expect(Optimizer(builder.log()).fit(kind)?.itemCount == 1023 + 29)
    }
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
      let fitted = try #require(Optimizer(log).fit(kind), "seed \(seed)").model
      // Weights out of their bounds are refused.
      #expect(try Model(kind, weights: fitted.weights) == fitted, "seed \(seed)")
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
    let log = sample(cards: 800)
    var poor = Weights.default.values
    (poor[2], poor[20]) = (60, 0.7)
    let better = try #require(
      Optimizer(log).optimization(of: Model(.fsrs6, weights: poor)))
    #expect(better.verdict == .better && better.isBetter && better.kept == better.fitted)
    #expect(better.fit == Optimizer(log).fit(.fsrs6))
    let count = Evaluator(log).itemCount / 5
    #expect(better.trialMetrics.count == count && better.currentMetrics.count == count)
    #expect(better.trialMetrics.logLoss < better.currentMetrics.logLoss)
    // A learner who forgot everything for long and now knows it: the past is no guide.
    let changed = seenAgain(500) { $0 >= 400 }
    let worse = try #require(Optimizer(changed).optimization(of: .default))
    #expect(worse.verdict == .noBetter && worse.kept == .default)
    #expect(worse.fitted != .default && worse.fit.extent == .everything)
    #expect(worse.trialMetrics.logLoss > worse.currentMetrics.logLoss)
  }

  @Test func withoutPredictionsNothingCanBeTold() throws {
    let empty = try #require(
      Optimizer(ReviewLogBuilder().log()).optimization(of: .default))
    #expect(empty.verdict == .tooFew && !empty.isBetter && empty.kept == .default)
    #expect(empty.neededCount == 1 && empty.fit.extent == .nothing)
  }

  @Test func weightsInUseAreJudgedOnlyOnWhatTheyHaveNotSeen() throws {
    let log = sample(cards: 800)
    let evaluator = Evaluator(log)
    let fitted = try #require(Optimizer(log).fit(.fsrs6)).model
    func optimization(newCount: Int) throws -> Optimization {
      let cut = evaluator.cut(at: evaluator.itemCount - newCount)
      return try #require(
        Optimizer(log).optimization(of: fitted, trainedUntil: cut.time - 1))
    }
    let last = try #require(log.times.max())
    let nothingNew = try #require(Optimizer(log).optimization(of: fitted, trainedUntil: last))
    #expect(nothingNew.verdict == .tooFew && nothingNew.trialMetrics.count == 0)
    #expect(nothingNew.neededCount == 64 && nothingNew.kept == fitted)
    let few = try optimization(newCount: 63)
    #expect(few.verdict == .tooFew && few.trialMetrics.count == 63)
    let enough = try optimization(newCount: 64)
    #expect(enough.verdict != .tooFew && enough.trialMetrics.count == 64)
    // What they saw long ago leaves the last fifth.
    let old = try #require(Optimizer(log).optimization(of: fitted, trainedUntil: log.times.min()))
    #expect(old.trialMetrics.count == evaluator.itemCount / 5)
    // A small log needs no more than its fifth.
    let small = sample(cards: 40)
    let judged = try #require(Optimizer(small).optimization(of: .default))
    let fifth = Double(Evaluator(small).itemCount) / 5
    #expect(judged.neededCount == Int(fifth.rounded()) && judged.neededCount < 64)
    #expect(judged.trialMetrics.count == judged.neededCount && judged.verdict != .tooFew)
  }

  @Test func aLearnerWhoGuessesIsFittedWithTheChanceOfIt() throws {
    let log = sample(cards: 1500, choices: true)
    let losses = try [true, false].map { isGuessCorrected in
      let options = OptimizerOptions(isGuessCorrected: isGuessCorrected)
      let fit = try #require(Optimizer(log, options: options).fit(.fsrs6))
      // Both fits are held against the same replies, as likely as they truly are.
      return Evaluator(log).metrics(of: fit.model).logLoss
    }
    #expect(losses[0] < losses[1])
  }
}

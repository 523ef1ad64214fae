import Chance
import Foundation
import Testing

@testable import Scheduling

/// How predictions are measured.
struct EvaluatorTests {
  @Test func theFiguresAreThoseOfTheirDefinitions() {
    let metrics = Metrics(
      [0.9, 0.8, 0.8, 0.4], known: [true, false, true, false], bins: [0, 0, 2, 2])
    let loss =
      -(Foundation.log(0.9) + Foundation.log(0.2) + Foundation.log(0.8)
      + Foundation.log(0.6)) / 4
    #expect(abs(metrics.logLoss - loss) < 1e-15)
    // Bin 0: 0.85 for 0.5; bin 2: 0.6 for 0.5.
    #expect(abs(metrics.rmseBins - ((0.35 * 0.35 + 0.1 * 0.1) / 2).squareRoot()) < 1e-15)
    // Of four pairs three are right and one is a tie.
    #expect(metrics.auc == 0.875)
    #expect(metrics.count == 4)
  }

  @Test func withoutPredictionsOrWithOneOutcomeSomeFiguresMeanNothing() {
    let none = Metrics([], known: [], bins: [])
    #expect(none.logLoss == 0 && none.rmseBins == 0 && none.auc == nil && none.count == 0)
    let sure = Metrics([1, 0], known: [true, true], bins: [0, 1])
    #expect(sure.auc == nil)
    #expect(abs(sure.logLoss - (1e-7 + 12 * Foundation.log(10)) / 2) < 1e-6)
  }

  @Test func reviewsAreAlikeByDaysReviewsAndLapses() {
    var builder = ReviewLogBuilder()
    for (day, rating) in [(0, Rating.good), (3, .again), (3, .good), (7, .good), (20, .good)] {
      builder.append(
        card: 1, time: Int64(day) * 86_400_000 + Int64(rating.rawValue), day: day, rating: rating)
    }
    let bins = ReviewBins.bins(of: builder.log())
    // 3 and 4 days: below and from 3.62; reviews 2, 3 and 4: below 3.57 and from it.
    #expect(bins[1] == (0 * 32 + 1) * 32 + 31)
    #expect(bins[3] == (1 * 32 + 1) * 32 + 0)
    #expect(bins[4] == (1 * 32 + 2) * 32 + 0)
  }

  @Test func predictionsAreOrderedByTimeAndThenByCard() {
    var generator = SplitMix64(seed: 2)
    let log = generator.log(cards: 300)
    let order = ItemOrder(log)
    #expect(order.count == log.itemCount)
    let keys = (0..<order.count).map { order.cut(at: $0, in: log) }
    #expect(keys == keys.sorted())
    #expect(order.cut(at: order.count, in: log) == .end)
  }

  @Test func instantsHoweverFarApartAreOrdered() {
    for reach in [1000, 1 << 40, 999_999_999_999_999_999] as [Int64] {
      var generator = SplitMix64(seed: 12)
      var builder = ReviewLogBuilder()
      for card in 0..<3000 as Range<Int64> {
        for day in 0...2 {
          let time = Int64(generator.next() >> 2) % reach
          builder.append(
            card: card, time: day % 2 == 0 ? time : -time, day: card.isMultiple(of: 2) ? day : -day,
            rating: .good)
        }
      }
      let log = builder.log()
      let order = ItemOrder(log)
      let keys = (0..<order.count).map { order.cut(at: $0, in: log) }
      #expect(!keys.isEmpty && keys == keys.sorted(), "\(reach)")
    }
  }

  @Test func largeListsAreSortedAsSmallOnes() {
    var generator = SplitMix64(seed: 13)
    for mask in [0xFF, 0xFFFF_FFFF, .max] as [UInt64] {
      let numbers = (0..<10_000).map { _ in generator.next() & mask }
      #expect(radixSorted(numbers) == numbers.sorted())
    }
  }

  @Test func everyPredictorIsMeasuredOnTheSamePredictions() throws {
    var generator = SplitMix64(seed: 4)
    let log = generator.log(cards: 300)
    let evaluator = Evaluator(log)
    for predictor in Predictor.allCases {
      var shares: [Double] = []
      let splits = try #require(
        evaluator.splits(of: predictor) {
          shares.append($0)
          return true
        })
      #expect(splits.metrics.count == log.itemCount - log.itemCount / 6)
      #expect(splits.calibration.reduce(0) { $0 + $1.count } == splits.metrics.count)
      #expect(shares == shares.sorted())
      #expect(splits.metrics.logLoss > 0 && splits.metrics.logLoss < 0.7, "\(predictor)")
    }
    #expect(evaluator.splits(of: .fitted(.fsrs6)) { _ in false } == nil)
  }

  @Test func fewerThanSixPredictionsHaveNoSplits() {
    var builder = ReviewLogBuilder()
    for day in 0...5 {
      builder.append(card: 1, time: Int64(day) * 86_400_000, day: day, rating: .good)
    }
    #expect(Evaluator(builder.log()).splits(of: .constant) == nil)
    builder.append(card: 1, time: 6 * 86_400_000, day: 6, rating: .again)
    #expect(Evaluator(builder.log()).splits(of: .constant)?.metrics.count == 5)
  }

  @Test func calibrationBinsKeepWhatWasPredicted() {
    #expect(
      CalibrationBin.bins([0.91, 0.93, 0.2, 1], known: [true, false, false, true], count: 10)
        == [
          CalibrationBin(predicted: 0.2, known: 0, count: 1),
          CalibrationBin(predicted: (0.91 + 0.93 + 1) / 3, known: 2.0 / 3, count: 3),
        ])
  }

  @Test func aFitThatKnowsOfGuessesPredictsChoicesBetter() throws {
    for seed in 6..<8 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let log = generator.log(cards: 1000, choices: true)
      let evaluator = Evaluator(log)
      let corrected = try #require(evaluator.splits(of: .fitted(.fsrs6)))
      let plain = try #require(evaluator.splits(of: .fittedWithoutGuesses))
      #expect(corrected.metrics.logLoss < plain.metrics.logLoss, "seed \(seed)")
    }
  }

  @Test func aChoiceIsPredictedToBeRightByChanceToo() throws {
    var builder = ReviewLogBuilder()
    builder.append(card: 1, time: 0, day: 0, rating: .good)
    builder.append(card: 1, time: 3 * 86_400_000, day: 3, rating: .good, options: 4)
    let log = builder.log()
    let recall = FSRS6().retrievability(
      of: FSRS6().memory(after: .good, from: nil, elapsedDays: 0), elapsedDays: 3)
    let corrected = Evaluator(log).metrics(of: .default).logLoss
    #expect(abs(corrected + Foundation.log(0.25 + 0.75 * recall)) < 1e-6)
    let plain = Evaluator(log, options: OptimizerOptions(isGuessCorrected: false))
    #expect(abs(plain.metrics(of: .default).logLoss + Foundation.log(recall)) < 1e-6)
    #expect(abs(plain.calibration(of: .default)[0].predicted - recall) < 1e-6)
  }
}

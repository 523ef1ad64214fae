import Questions
import Scheduling
import Statistics
import Study
import Testing

/// How predictions are compared with what was recalled.
struct CalibrationTests {
  private static func review(
    _ retrievability: Double?, rating: Rating? = .good, card: Card.ID = "d:a#name"
  ) -> Review {
    Review(
      card: card, rating: rating, verdict: .exact, form: .typed, retrievability: retrievability)
  }

  @Test func binsAreTwentiethsAndTheLastOneHoldsItsEnd() {
    #expect(
      [0, 0.0499, 0.05, 0.5, 0.9499, 0.95, 0.9999, 1].map(CalibrationBin.index) == [
        0, 0, 1, 10, 18, 19, 19, 19,
      ])
    #expect(CalibrationBin.index(of: -1) == 0)
  }

  @Test func onlyAnswersThatTellOfMemoryHaveABin() {
    #expect(CalibrationBin.Key(Self.review(0.9)) == CalibrationBin.Key(deck: "d", bin: 18))
    #expect(CalibrationBin.Key(Self.review(nil)) == nil)
    #expect(CalibrationBin.Key(Self.review(1)) == nil)
    #expect(CalibrationBin.Key(Self.review(0.9, rating: nil)) == nil)
    #expect(CalibrationBin.Key(Self.review(.nan)) == nil)
  }

  @Test func takingAwayWhatWasAddedLeavesNothing() {
    let reviews = [
      Self.review(0.9), Self.review(0.905, rating: .again), Self.review(nil),
      Self.review(0.9, rating: nil),
    ]
    var bin = CalibrationBin()
    for review in reviews { bin.add(review) }
    #expect(bin == CalibrationBin(recalls: 2, recalled: 1, predicted: 1_805_000))
    for review in reviews { bin.subtract(review) }
    #expect(bin.isEmpty)
    #expect(bin == CalibrationBin())
  }

  @Test func theErrorIsTheRootOfTheReliability() {
    let calibration = Calibration([
      (
        CalibrationBin.Key(deck: "a", bin: 18), .init(recalls: 6, recalled: 6, predicted: 5_400_000)
      ),
      (
        CalibrationBin.Key(deck: "b", bin: 18), .init(recalls: 4, recalled: 2, predicted: 3_600_000)
      ),
      (
        CalibrationBin.Key(deck: "a", bin: 10),
        .init(recalls: 10, recalled: 8, predicted: 5_000_000)
      ),
      (CalibrationBin.Key(deck: "a", bin: 20), .init(recalls: 1, recalled: 1, predicted: 1)),
    ])
    // Bin 18: 0.9 predicted, 0.8 recalled; bin 10: 0.5 and 0.8. √((10·0.01 + 10·0.09) / 20).
    #expect(abs((calibration.rootMeanSquareError ?? 0) - 0.05.squareRoot()) < 1e-12)
    #expect(calibration.bins[18] == .init(recalls: 10, recalled: 8, predicted: 9_000_000))
    #expect(calibration.total == .init(recalls: 20, recalled: 16, predicted: 14_000_000))
    #expect(Calibration().rootMeanSquareError == nil)
    #expect(Calibration().bins.count == 20)
  }
}

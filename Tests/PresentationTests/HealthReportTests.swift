import Scheduling
import Testing

@testable import Presentation

/// What is said of a learner's log.
struct HealthReportTests {
  /// A log of that many cards, each of three reviews with these ratings.
  private func log(_ cards: Int, _ ratings: [Rating]) -> ReviewLog {
    var builder = ReviewLogBuilder()
    for card in 0..<cards {
      for (index, rating) in ratings.enumerated() {
        builder.append(
          card: Int64(card), time: Int64(index) * 86_400_000, day: index, rating: rating)
      }
    }
    return builder.log()
  }

  @Test func itSaysWhetherThereIsEnough() {
    func amount(_ cards: Int) -> String {
      HealthReport(log(cards, [.good, .good, .good]), calibration: []).sentences[0]
    }
    #expect(
      amount(3)
        == "6 reviews can be predicted: too few to fit anything; study on, and come back in some "
        + "weeks")
    #expect(
      amount(10)
        == "20 reviews can be predicted: enough for how long a first answer lasts, not for more; "
        + "come back later")
    #expect(
      amount(100)
        == "200 reviews can be predicted: enough for a first fit; from about 1,000 on it gets no "
        + "better by much")
    #expect(amount(500) == "1,000 reviews can be predicted: enough")
  }

  @Test func hardInPlaceOfAgainIsTold() {
    let report = HealthReport(log(50, [.good, .good, .hard]), calibration: [])
    #expect(
      report.sentences[1]
        == "'again' was said of 0%, 'hard' of 50%: 'hard' means that you knew it; where you did not, "
        + "say 'again', or the cards come too late")
    #expect(HealthReport(log(50, [.good, .again, .hard]), calibration: []).sentences.count == 1)
    #expect(HealthReport(log(10, [.good, .good, .hard]), calibration: []).sentences.count == 1)
  }

  @Test func predictedStandsAgainstTrueRetention() {
    func last(_ predicted: Double, _ known: Double) -> String? {
      HealthReport(
        log(3, [.good, .good]),
        calibration: [CalibrationBin(predicted: predicted, known: known, count: 9)]
      ).sentences.last
    }
    #expect(last(0.9, 0.85) == "recall was predicted at 90.0%, and was 85.0%: too hopeful")
    #expect(last(0.9, 0.95) == "recall was predicted at 90.0%, and was 95.0%: too careful")
    #expect(last(0.9, 0.91) == "recall was predicted at 90.0%, and was 91.0%: they agree")
  }
}

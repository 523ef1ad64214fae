import Scheduling
import Statistics
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

  /// What is said of a log to which as much was fitted as its number of predictions allows.
  private func report(
    _ log: ReviewLog, _ kind: ModelKind = .fsrs6, odd: Int = 0,
    predictions: [RecallPredictions] = []
  ) -> HealthReport {
    let items = log.itemCount - odd
    let extent: Fit.Extent =
      items >= 64 ? .everything : items >= 8 && kind == .fsrs6 ? .initialStabilities : .nothing
    guard let model = try? Model(kind) else { preconditionFailure("a model has default weights") }
    return HealthReport(
      log, fit: Fit(model: model, extent: extent, itemCount: items), predictions: predictions)
  }

  @Test func itSaysWhetherThereIsEnough() {
    func amount(_ cards: Int) -> String {
      report(log(cards, [.good, .good, .good])).sentences[0]
    }
    #expect(
      amount(3)
        == "6 reviews can be predicted: too few to fit fsrs-6; study on, and come back in some weeks"
    )
    #expect(
      amount(10)
        == "20 reviews can be predicted: enough for how long a first answer lasts, not for more; "
        + "come back later")
    #expect(
      amount(100)
        == "200 reviews can be predicted: enough for a first fit; from about 1,000 on it gets no "
        + "better by much")
    #expect(
      report(log(10, [.good, .good, .good]), .fsrs7).sentences[0]
        == "20 reviews can be predicted: too few to fit fsrs-7; study on, and come back in some weeks"
    )
    #expect(
      report(log(600, [.good, .good, .good]), odd: 1200).sentences[0]
        == "1,200 reviews can be predicted, 1,200 of them left out as outliers: too few to fit "
        + "fsrs-6; study on, and come back in some weeks")
    #expect(amount(500) == "1,000 reviews can be predicted: enough")
  }

  @Test func hardInPlaceOfAgainIsTold() {
    let often = report(log(50, [.good, .good, .hard]))
    #expect(
      often.sentences[1]
        == "'again' was said of 0%, 'hard' of 50%: 'hard' means that you knew it; where you did not, "
        + "say 'again', or the cards come too late")
    #expect(
      report(log(50, [.good, .again, .hard])).sentences.count
        == 1)
    #expect(
      report(log(10, [.good, .good, .hard])).sentences.count
        == 1)
  }

  @Test func predictedStandsAgainstTrueRetention() {
    func last(_ predicted: Double, _ known: Double, _ count: Int = 4000) -> String? {
      report(
        log(3, [.good, .good]),
        predictions: [
          RecallPredictions(
            ofTrial: [
              Scheduling.CalibrationBin(predicted: predicted, known: known, count: count)
            ])
        ]
      ).sentences.last
    }
    func begin(_ count: String) -> String {
      "of the last \(count) reviews, recall was predicted from those before at 90.0%, and was"
    }
    #expect(last(0.9, 0.85) == "\(begin("4,000")) 85.0%: too hopeful")
    #expect(last(0.9, 0.95) == "\(begin("4,000")) 95.0%: too careful")
    #expect(last(0.9, 0.91) == "\(begin("4,000")) 91.0%: they agree")
    #expect(last(0.9, 0.8, 10) == "\(begin("10")) 80.0%: too few reviews to tell these apart")
  }

  @Test func whatTheLogKeptGoesBeforeWhatIsFittedWhereThereIsEnough() {
    func last(_ asked: Int, _ trial: Int) -> String? {
      report(
        log(3, [.good, .good]),
        predictions: [
          RecallPredictions(
            whenAsked: .init(recalls: asked, recalled: asked, predicted: asked * 800_000)),
          RecallPredictions(
            ofTrial: [Scheduling.CalibrationBin(predicted: 0.7, known: 0.7, count: trial)]),
        ]
      ).sentences.dropFirst().last
    }
    let asked = "when the cards were asked, recall was predicted at 80.0%, and was 100.0%"
    let trial = "reviews, recall was predicted from those before at 70.0%, and was 70.0%"
    #expect(last(50, 900) == "\(asked): too careful")
    #expect(last(49, 50) == "of the last 50 \(trial): they agree")
    #expect(last(9, 49) == "\(asked): too few reviews to tell these apart")
    #expect(last(0, 9) == "of the last 9 \(trial): they agree")
    #expect(last(0, 0) == nil)
  }

  @Test func theMeanIsOfAllReviews() {
    let all = RecallPredictions(ofTrial: [
      Scheduling.CalibrationBin(predicted: 0.5, known: 0, count: 1),
      Scheduling.CalibrationBin(predicted: 0.9, known: 1, count: 3),
    ])
    #expect(abs(all.predicted - 0.8) < 1e-12 && all.known == 0.75 && all.count == 4)
    #expect(RecallPredictions(ofTrial: []).count == 0)
    #expect(RecallPredictions(whenAsked: .init()).verdict == .agree)
  }
}

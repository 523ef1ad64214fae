import Foundation
import Scheduling
import Testing

@testable import Commands

/// Fits to a table of reviews, through the command.
@MainActor
struct OptimizeTests {
  private let desk: Desk

  init() throws { desk = try Desk(decks: [:], isInteractive: false) }

  /// Writes a table of 40 cards, of which some are forgotten at times, and returns its lines.
  private func writeTable(_ name: String = "log.csv") throws {
    var lines = ["card_id,review_time,review_rating"]
    for card in 1...40 {
      var day = card
      for index in 0..<6 {
        let rating = (card * 7 + index * 3) % 5 == 0 ? 1 : (card + index) % 4 == 0 ? 2 : 3
        lines.append("\(card),\(1_700_000_000_000 + Int64(day) * 86_400_000),\(rating)")
        day += 1 << index
      }
    }
    try write(lines.joined(separator: "\n") + "\n", name)
  }

  private func write(_ text: String, _ name: String) throws {
    try text.write(toFile: "\(desk.root)/\(name)", atomically: true, encoding: .utf8)
  }

  private func record() throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(desk.output.utf8)) as? [String: Any])
  }

  @Test func theObjectHasTheDocumentedMembers() throws {
    try writeTable()
    #expect(desk.run("optimize --reviews log.csv --json") == 0)
    let record = try record()
    #expect(
      record.keys.sorted() == [
        "auc", "default", "items", "log_loss", "model", "reviews", "rmse_bins", "seconds",
        "weights",
      ])
    #expect(record["model"] as? String == "fsrs-6")
    #expect((record["weights"] as? [Double])?.count == 21)
    #expect(record["reviews"] as? Int == 240)
    #expect(record["items"] as? Int == 200)
    let usual = try #require(record["default"] as? [String: Double])
    #expect(usual.keys.sorted() == ["auc", "log_loss", "rmse_bins"])
    #expect(try #require(record["log_loss"] as? Double) < (usual["log_loss"] ?? 0))
    #expect(desk.errors == "")
  }

  @Test func anEvaluationAddsSplitsPredictorsAndCalibration() throws {
    try writeTable()
    #expect(desk.run("optimize --reviews log.csv --model fsrs-7 --evaluate --json") == 0)
    let record = try record()
    #expect((record["weights"] as? [Double])?.count == 34)
    let splits = try #require(record["splits"] as? [String: Double])
    #expect(splits.keys.sorted() == ["auc", "log_loss", "rmse_bins"])
    let predictors = try #require(record["predictors"] as? [[String: Any]])
    #expect(
      predictors.map { $0["name"] as? String } == [
        "fsrs-6, fitted", "fsrs-7, fitted", "fsrs-6, default weights", "fsrs-7, default weights",
        "constant", "moving average",
      ])
    #expect(predictors[1]["log_loss"] as? Double == splits["log_loss"])
    let bins = try #require(record["calibration"] as? [[String: Double]])
    #expect(bins.reduce(0) { $0 + ($1["count"] ?? 0) } == 167)
  }

  @Test func theTextSaysWhatWasReadAndHowWellItIsPredicted() throws {
    try writeTable()
    #expect(desk.run("optimize --reviews log.csv --evaluate") == 0)
    let lines = desk.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "240 reviews of 40 cards; 200 can be predicted")
    #expect(lines[1].hasPrefix("fitted in 0."))
    #expect(lines[3] == "predicted by             log loss  RMSE(bins)     AUC")
    #expect(lines.contains("Weights"))
    #expect(lines.contains("Five splits by time, each predicted from what came before it"))
    #expect(lines.contains("Predicted and true recall, fsrs-6 fitted"))
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func aTableOfNothingLeavesTheDefaultWeights() throws {
    try write("card_id,review_time,review_rating\n", "empty.csv")
    #expect(desk.run("optimize --reviews empty.csv --evaluate") == 0)
    #expect(
      desk.output == """
        0 reviews of 0 cards; 0 can be predicted
        too few of them to fit fsrs-6: the weights are the default ones

        Weights
        0.2120, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.0010, 1.8722, 0.1666,
        0.7960, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658,
        0.1542

        There are fewer than six predictions: too few to compare anything.

        """)
    #expect(desk.run("optimize --reviews empty.csv --json") == 0)
    #expect(try record()["auc"] is NSNull)
  }

  @Test func aFitOfLittleSaysHowMuchIsFitted() throws {
    let lines = (1...40).flatMap { card in
      (0..<2).map { "\(card),\(1_700_000_000_000 + $0 * 259_200_000),\(card == 3 ? 1 : 3)" }
    }
    try write("card_id,review_time,review_rating\n\(lines.joined(separator: "\n"))\n", "few.csv")
    #expect(desk.run("optimize --reviews few.csv") == 0)
    var shown = desk.output.split(separator: "\n")
    #expect(shown[1].hasPrefix("fitted in 0."))
    #expect(
      shown[1].hasSuffix(" s: how long first answers last; too few for more"))
    #expect(shown[3].hasPrefix("fsrs-6, fitted "))
    #expect(desk.run("optimize --reviews few.csv --model fsrs-7") == 0)
    shown = desk.output.split(separator: "\n")
    #expect(shown[1] == "too few of them to fit fsrs-7: the weights are the default ones")
    #expect(shown[3].hasPrefix("fsrs-7, default weights "))
  }

  @Test func aFileThatCannotBeReadIsToldWithItsLine() throws {
    try write("card_id,review_time,review_rating\n1,5,3\n1,6,7\n", "bad.csv")
    #expect(desk.run("optimize --reviews bad.csv") == 65)
    #expect(
      desk.errors
        == "bad.csv:3: error: 'review_rating' is 7; ratings are 1 (again) to 4 (easy)\n")
    #expect(desk.run("optimize --reviews none.csv") == 66)
    #expect(desk.errors == "none.csv: error: there is no such file; look at the spelling\n")
    #expect(desk.run("optimize --reviews bad.csv --time-zone Europe/Berln") == 64)
    #expect(
      desk.errors == "optimize: error: there is no time zone 'Europe/Berln'; "
        + "did you mean 'Europe/Berlin'?\n")
  }

  @Test func theTimeLeftIsThatOfThePart() {
    var (now, written): (Int64, [String]) = (0, [])
    var progress = WorkProgress(isPlain: true, now: { now }, write: { written.append($0) })
    // Nothing is told within a blink.
    progress.show("fitting", 0.5)
    #expect(written == [])
    now = 10_000
    progress.show("fitting", 0.5)
    #expect(written == ["\r" + WorkProgress.line("fitting", 0.5, spent: 10_000, isPlain: true)])
    let goesOn = progress.show("comparing", 0)
    #expect(goesOn)
    now = 11_000
    progress.show("comparing", 0.1)
    progress.show("comparing", 0.1)
    let line = "comparing  ##......................  10%, 0:09 left"
    #expect(written.dropFirst() == ["\r\(line)"])
    progress.end()
    progress.end()
    #expect(written.dropFirst(2) == ["\r" + String(repeating: " ", count: line.count) + "\r"])
    var silent = WorkProgress(isPlain: true, now: { now }, write: nil)
    let silentGoesOn = silent.show("fitting", 1)
    #expect(silentGoesOn)
  }

  @Test func theTimeOfAFitIsWithoutTheTellingOfIt() throws {
    var builder = ReviewLogBuilder()
    for card in 0..<200 {
      for day in 0..<4 {
        builder.append(
          card: Int64(card), time: Int64(day) * 86_400_000, day: day,
          rating: (card + day) % 4 == 0 ? .again : .good)
      }
    }
    let clock = ContinuousClock()
    var told = Duration.zero
    let begin = clock.now
    let fit = TimedFit(.fsrs6, by: Optimizer(builder.log())) { _ in
      let start = clock.now
      while start.duration(to: clock.now) < .milliseconds(5) {}
      told += start.duration(to: clock.now)
      return true
    }
    let all = begin.duration(to: clock.now)
    let seconds = try #require(fit).seconds
    #expect(told >= .milliseconds(5) && seconds > 0)
    #expect(seconds <= (all - told) / .seconds(1) + 0.001)
    #expect(TimedFit(.fsrs6, by: Optimizer(builder.log())) { _ in false } == nil)
  }

  @Test func aBarTellsTheTimeLeft() {
    #expect(
      WorkProgress.line("fitting", 0.25, spent: 2000, isPlain: true)
        == "fitting  ######..................  25%, 0:06 left")
    #expect(
      WorkProgress.line("fitting", 1, spent: 2000, isPlain: false)
        == "fitting  ████████████████████████  100%, 0:00 left")
  }
}

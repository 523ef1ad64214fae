import Foundation
import Scheduling
import Study
import Testing

@testable import Commands

/// The optimizer, models and the simulator on the learner's own log.
@MainActor
struct OwnLogTests {
  private let desk: Desk

  init() throws { desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false) }

  /// Imports reviews of somebody who forgets much.
  private func learn() throws {
    var lines = ["card_id,review_time,review_rating"]
    for card in 1...60 {
      var day = card
      for index in 0..<7 {
        let rating = (card * 7 + index * 3) % 3 == 0 && index > 0 ? 1 : 3
        lines.append("\(card),\(1_700_000_000_000 + Int64(day) * 86_400_000),\(rating)")
        day += 1 + index * 3
      }
    }
    try (lines.joined(separator: "\n") + "\n")
      .write(toFile: desk.root + "/log.csv", atomically: true, encoding: .utf8)
    #expect(desk.run("import log.csv") == 0, "\(desk.errors)")
  }

  @Test func nothingIsFittedToNothing() {
    #expect(desk.run("optimize") == 0)
    #expect(
      desk.output == """
        the weights of fsrs-6 stay: there is nothing to fit to
        0 reviews can be predicted: too few to fit fsrs-6; study on, and come back in
        some weeks

        """)
    #expect(desk.run("optimize --restore") == 1)
    #expect(
      desk.errors
        == "optimize: error: fsrs-6 has its default weights; 'optimize' fits others\n")
  }

  @Test func betterWeightsAreKeptAndCanBeTakenBack() throws {
    try learn()
    let before = try desk.states()
    #expect(desk.run("optimize") == 0)
    #expect(desk.output.hasPrefix("kept: the new weights of fsrs-6 predict better (log loss 0."))
    let fitted = try desk.states()
    #expect(fitted != before && fitted.keys == before.keys)
    #expect(desk.run("doctor") == 0, "\(desk.errors)")
    #expect(desk.run("undo") == 0)
    #expect(try desk.states() == before)
    #expect(desk.run("optimize --json") == 0)
    #expect(desk.output.contains(#""kept":true"#))
    #expect(try desk.states() == fitted)
    #expect(desk.run("optimize --restore") == 0)
    #expect(
      desk.output == "restored: the weights of fsrs-6 are the default ones again\n")
    #expect(try desk.states() == before)
  }

  /// The object that was printed last.
  private func object() throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(desk.output.utf8)) as? [String: Any])
  }

  @Test func weightsThatFitTheWholeLogStay() throws {
    try learn()
    desk.run("optimize --json")
    let first = try object()
    let fitted = try desk.states()
    // They know the whole log already; there is nothing new to judge by.
    #expect(desk.run("optimize --evaluate") == 0)
    #expect(
      desk.output.replacingOccurrences(of: "\n", with: " ").hasPrefix(
        "the old weights of fsrs-6 stay: since they were fitted 0 reviews can be predicted, and only "
          + "64 or more tell whether new ones are better "), "\(desk.output)")
    #expect(desk.output.contains("Five splits by time"))
    #expect(!desk.output.contains("come earlier"))
    #expect(try desk.states() == fitted)
    desk.run("optimize --json")
    let second = try object()
    #expect(second["kept"] as? Bool == false)
    #expect(second["weights"] as? [Double] == first["weights"] as? [Double])
    #expect(desk.run("optimize --restore") == 0)
    #expect(desk.run("optimize --restore") == 1)
  }

  @Test func weightsOfAModelThatIsNotInUseMoveNothing() throws {
    try learn()
    let before = try desk.states()
    #expect(desk.run("optimize --model fsrs-7") == 0)
    #expect(desk.output.hasPrefix("kept: the new weights of fsrs-7 predict better"))
    #expect(
      desk.output.replacingOccurrences(of: "\n", with: " ").contains(
        "no card moves, as fsrs-7 is not in use; 'settings model fsrs-7' schedules by it "))
    #expect(try desk.states() == before)
  }

  @Test func whatIsSaidOfRecallWasPredictedBefore() throws {
    try learn()
    desk.run("optimize")
    let words = desk.output.replacingOccurrences(of: "\n", with: " ")
    #expect(words.contains(" reviews, recall was predicted from those before at "))
  }

  @Test func whatWasPredictedWhenCardsWereAskedIsInTheLog() throws {
    for _ in 0..<4 {
      desk.run("study heist", typing: Array(repeating: "", count: 200) + [":quit"])
      desk.sleep(days: 2)
    }
    desk.run("optimize")
    #expect(
      desk.output.replacingOccurrences(of: "\n", with: " ")
        .contains("when the cards were asked, recall was predicted at "), "\(desk.output)")
  }

  @Test func anotherModelReplaysTheLog() throws {
    try learn()
    let before = try desk.states()
    #expect(desk.run("settings model fsrs-7") == 0)
    #expect(desk.output == "set: model is fsrs-7, was fsrs-6\n")
    let states = try desk.states()
    #expect(states.values.allSatisfy { $0.memory.fastStability != nil })
    desk.restart()
    #expect(try desk.states() == states)
    #expect(desk.run("doctor") == 0, "\(desk.errors)")
    #expect(desk.run("study heist", typing: ["", "", ":quit"]) == 0)
    #expect(desk.run("settings model fsrs-6") == 0)
    #expect(desk.run("doctor") == 0, "\(desk.errors)")
    for (card, state) in before { #expect(try desk.states()[card] == state) }
    #expect(desk.run("settings model sm-2") == 64)
    #expect(
      desk.errors
        == "settings: error: 'model' cannot be 'sm-2'; it is 'fsrs-6' or 'fsrs-7'\n")
    #expect(desk.run("settings model fsrs-7 --deck heist") == 64)
  }

  @Test func theSimulatorShowsWhatEachRetentionTakes() throws {
    #expect(
      desk.run("simulate --days 30 --retention 0.8 --retention 0.95 --retention 0.8") == 0)
    let lines = desk.output.split(separator: "\n", omittingEmptySubsequences: false)
    // Ten of twelve facts a day.
    #expect(lines[0] == "30 days: 0 cards known, 17 new, begun at 14 a day")
    #expect(
      lines[1] == "retention  reviews a day  minutes a day  cards  known  known a minute")
    #expect(lines[2].hasPrefix("    0.80 "))
    #expect(lines[3].hasPrefix("    0.95 ") && lines[4] == "")
    #expect(desk.run("simulate --json") == 0)
    let rows = try desk.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Double])
    }
    #expect(rows.map { $0["retention"] } == (70...97).map { Double($0) / 100 })
    #expect(try #require(rows[27]["reviews"]) > (rows[0]["reviews"] ?? 0))
    #expect(desk.run("simulate --days 5 --new 2 --retention 0.9") == 0)
    #expect(desk.output.hasPrefix("5 days: 0 cards known, 17 new, begun at 3 a day\n"))
    #expect(desk.run("simulate --new 0 --json --retention 0.9") == 0)
    #expect(desk.output.contains(#""cards":0"#))
    #expect(desk.run("simulate --new 9223372036854775807 --retention 0.9") == 0)
    #expect(desk.output.contains("begun at 17 a day"))
    #expect(desk.run("simulate --days 0") == 64)
    #expect(desk.run("simulate --retention 0.5") == 64)
  }

  @Test func factsBeginWithTheirCards() {
    // Two cards a fact: as many further ones as first ones.
    #expect(SimulateCommand.cardsADay(10, cards: 200, facts: 100) == 20)
    #expect(SimulateCommand.cardsADay(10, cards: 150, facts: 100) == 15)
    // Study begins no more further ones a day than new facts.
    #expect(SimulateCommand.cardsADay(10, cards: 300, facts: 100) == 20)
    #expect(SimulateCommand.cardsADay(10, cards: 7, facts: 7) == 7)
    #expect(SimulateCommand.cardsADay(0, cards: 7, facts: 7) == 0)
    #expect(SimulateCommand.cardsADay(.max, cards: 0, facts: 0) == 0)
  }

  @Test func optionsThatExcludeEachOtherAreTold() {
    #expect(desk.run("optimize --restore --json") == 64)
    #expect(desk.errors.hasPrefix("Error: '--restore' goes alone; leave the other options out\n"))
    #expect(desk.run("optimize --time-zone UTC") == 64)
    #expect(
      desk.errors.hasPrefix(
        "Error: '--time-zone' goes with '--reviews'; a log knows its days\n"))
  }
}

import Foundation
import Scheduling
import Testing

@testable import Commands

/// Memories of a table of reviews, through the command.
@MainActor
struct ReplayCommandTests {
  private let desk: Desk

  init() throws {
    desk = try Desk(decks: [:], isInteractive: false)
    // 2023-11-14, 22:13 UTC, a day later, and three days after that; then another card.
    try """
    card_id,review_time,review_rating
    7,1700000000000,3
    7,1700086400000,1
    7,1700345600000,4
    9,1700000000000,2
    """.write(toFile: desk.root + "/log.csv", atomically: true, encoding: .utf8)
  }

  @Test func everyReviewIsALine() {
    #expect(desk.run("replay log.csv --json") == 0)
    #expect(
      desk.output == """
        {"card_id":7,"index":0,"elapsed_days":0,"rating":3,"stability":2.3065,\
        "difficulty":2.1181039705,"interval":2.3065}
        {"card_id":7,"index":1,"elapsed_days":1,"rating":1,"stability":0.5712991793,\
        "difficulty":7.3945027413,"interval":0.5712991793}
        {"card_id":7,"index":2,"elapsed_days":3,"rating":4,"stability":6.481312127,\
        "difficulty":6.5090953429,"interval":6.481312127}
        {"card_id":9,"index":0,"elapsed_days":0,"rating":2,"stability":1.2931,\
        "difficulty":5.1121707056,"interval":1.2931}

        """)
  }

  @Test func theOtherModelHasAnotherStability() throws {
    #expect(desk.run("replay log.csv --json --model fsrs-7") == 0)
    let lines = try desk.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Double])
    }
    #expect(
      lines[0].keys.sorted() == [
        "card_id", "difficulty", "elapsed_days", "index", "interval", "rating", "stability",
        "stability_fast",
      ])
    #expect(lines.map { $0["elapsed_days"] } == [0, 1, 3, 0])
  }

  @Test func smallNumbersKeepTheirDigits() throws {
    // A miss, and again a millisecond later.
    try "card_id,review_time,review_rating\n1,1700000000000,1\n1,1700000000001,1\n"
      .write(toFile: desk.root + "/soon.csv", atomically: true, encoding: .utf8)
    #expect(desk.run("replay soon.csv --json --model fsrs-7") == 0)
    let lines = desk.output.split(separator: "\n")
    let model = try Model(.fsrs7)
    let days = 1.0 / 86_400_000
    let memories = model.replay([
      RatedReview(rating: .again, elapsedDays: 0),
      RatedReview(rating: .again, elapsedDays: 0, exactDays: days),
    ])
    #expect(lines.count == 2 && lines[1].contains("\"elapsed_days\":\(days),"))
    for (line, memory) in zip(lines, memories) {
      let interval = model.interval(of: memory, desiredRetention: 0.9)
      let fast = try #require(memory.fastStability)
      #expect(interval < 0.1 && fast < 0.1)
      #expect(line.hasSuffix("\"stability_fast\":\(fast),\"interval\":\(interval)}"))
    }
  }

  @Test func theTextShowsEachCardsLastState() {
    #expect(desk.run("replay log.csv") == 0)
    #expect(
      desk.output == """
        card  reviews  stability  difficulty  interval
           7        3       6.48        6.51      6.48
           9        1       1.29        5.11      1.29

        4 reviews of 2 cards

        """)
  }

  @Test func daysAreThoseOfTheTimeZone() throws {
    // 02:30 and 03:30 UTC on one day: 03:30 and 04:30 in Berlin's winter, where the day turns between.
    try "card_id,review_time,review_rating\n1,1699842600000,3\n1,1699846200000,3\n"
      .write(toFile: desk.root + "/two.csv", atomically: true, encoding: .utf8)
    #expect(desk.run("replay two.csv --json") == 0)
    #expect(desk.output.contains(#""index":1,"elapsed_days":0,"#))
    #expect(desk.run("replay two.csv --json --time-zone Europe/Berlin") == 0)
    #expect(desk.output.contains(#""index":1,"elapsed_days":1,"#))
  }

  @Test func weightsThatCannotBeUsedAreTold() {
    #expect(desk.run("replay log.csv --weights 1,2") == 64)
    #expect(
      desk.errors == "replay: error: 2 weights given; give 21, 19 or 17 weights, or none for the "
        + "defaults\n")
    let list = "0.4,1.2,3.1,15.7,7.2,0.53,1.5,0.005,1.5,0.1,1.0,1.9,0.11,0.3,2.3,0.2,3.0,0.5,0.7"
    #expect(desk.run("replay log.csv --json --weights \(list)") == 0)
    #expect(desk.output.contains(#""stability":3.1,"#))
  }
}

import Foundation
import Testing

/// The command `export`.
@MainActor
struct ExportTests {
  private func studied() throws -> Desk {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    desk.run("study heist --pretest --form typed --limit 2", typing: ["caper", "Mastermind"])
    return desk
  }

  @Test func aFileThatIsThereIsNotReplacedUnlessForced() throws {
    let desk = try studied()
    #expect(desk.run("export reviews -o reviews.csv") == 0)
    let path = desk.root + "/reviews.csv"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("card_id,review_time,review_rating,review_state,review_duration,"))
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(desk.run("export reviews -o reviews.csv") == 64)
    #expect(
      desk.errors == """
        reviews.csv: error: there is a file of that name already; name another one, or replace it \
        with '--force'

        """)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(desk.run("export reviews -o reviews.csv --force") == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func theObjectOfStatsIsWhatStatsPrints() throws {
    let desk = try studied()
    desk.run("stats --json")
    let printed = desk.output
    #expect(desk.run("export stats --format json") == 0)
    #expect(desk.output == printed)
  }

  @Test func theLogHasEveryEvent() throws {
    let desk = try studied()
    desk.run("undo")
    #expect(desk.run("export log") == 0)
    let kinds = desk.output.split(separator: "\n").map {
      String($0.split(separator: "\"")[3])
    }
    #expect(kinds.last == "retraction")
    #expect(kinds.contains("review"))
    desk.run("export reviews")
    #expect(desk.output.split(separator: "\n").count == kinds.count { $0 == "review" })
  }

  @Test func statisticsAreWrittenAsAPageAndAsTheObjectThatStatsPrints() throws {
    let desk = try studied()
    #expect(desk.run("export stats --format html") == 0)
    #expect(desk.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(desk.output.hasSuffix("</html>\n"))
    #expect(desk.output.contains("has learned"))
    desk.run("export stats --format json")
    let object = desk.output
    desk.run("stats --json")
    #expect(object == desk.output)
  }

  @Test func formatsThatDoNotFitAreRefused() throws {
    let desk = try Desk(decks: [:])
    #expect(desk.run("export log --format csv") == 64)
    #expect(desk.errors.hasPrefix("Error: '--format' of 'export log' is jsonl\n"))
    #expect(desk.run("export reviews --format xml") == 64)
    #expect(desk.errors.hasPrefix("Error: '--format' of 'export reviews' is csv, jsonl\n"))
    #expect(desk.run("export stats --format html --everyone") == 64)
    #expect(desk.errors.hasPrefix("Error: '--format html' is of one learner"))
    #expect(desk.run("export log --everyone --learner kim") == 64)
    #expect(desk.errors.hasPrefix("Error: '--everyone' and '--learner' exclude each other"))
  }
}

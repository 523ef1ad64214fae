import Foundation
import Storage
import Study
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
    let events = desk.output.split(separator: "\n").map { value("kind", in: $0) ?? "" }
    #expect(events.last == "retraction")
    // What was taken back is in the log, and not among the reviews.
    let logged = desk.output.split(separator: "\n").filter { value("kind", in: $0) == "review" }
      .compactMap { value("id", in: $0) }
    let target = desk.output.split(separator: "\n").compactMap { value("target", in: $0) }
    desk.run("export reviews --all --format jsonl")
    let reviews = desk.output.split(separator: "\n").compactMap { value("event", in: $0) }
    #expect(target.count == 1)
    #expect(reviews.count == logged.count - 1)
    #expect(Set(reviews) == Set(logged).subtracting(target))
  }

  /// The text of a member of a line of JSON.
  private func value(_ name: String, in line: Substring) -> String? {
    guard let range = line.range(of: "\"\(name)\":\"") else { return nil }
    return line[range.upperBound...].split(separator: "\"").first.map(String.init)
  }

  @Test func nothingOfTheLibraryIsReplaced() throws {
    let desk = try studied()
    let progress = desk.root + "/Progress/progress.sqlite"
    let files = FileManager.default
    try files.createDirectory(
      atPath: desk.root + "/Progress/backups", withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: desk.root + "/link", withDestinationPath: progress)
    try files.linkItem(atPath: progress, toPath: desk.root + "/hard")
    for path in [
      "Progress/progress.sqlite", progress, "Progress/progress.sqlite-wal", "Decks/heist.md",
      "Progress/../Progress/progress.sqlite", "link", "hard", "Progress/backups/new.csv",
    ] {
      #expect(desk.run("export reviews -o \(path) --force") == 64, "\(path)")
      #expect(
        desk.errors
          == "\(path): error: this is a file of the library itself; name another one\n")
    }
    #expect(desk.run("export reviews -o Decks/new.csv") == 0)
    #expect(try ProgressStore(path: progress).check() == [])
  }

  @Test func oneLearnersLogHasWhatOthersMoved() throws {
    let desk = try studied()
    let store = try ProgressStore(path: desk.root + "/Progress/progress.sqlite")
    let lea = try store.addLearner(named: "lea", at: Desk.start)
    let move = Event(
      id: UUIDv7.make(at: Desk.start.milliseconds), learner: lea.id, at: Desk.start,
      batch: UUIDv7.make(at: Desk.start.milliseconds),
      content: .move(from: "heist:a", to: "heist:b"))
    try store.record([move])
    #expect(desk.run("export log --learner kim") == 0)
    #expect(desk.output.contains(move.id.uuidString.lowercased()))
    #expect(!desk.output.contains(lea.id.uuidString.lowercased()))
    #expect(!desk.output.contains("lea\""))
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
    #expect(desk.run("export reviews --format json") == 64)
    #expect(desk.errors.hasPrefix("Error: '--format' of 'export reviews' is csv, jsonl\n"))
    #expect(desk.run("export stats --format html --everyone") == 64)
    #expect(desk.errors.hasPrefix("Error: '--format html' is of one learner"))
    #expect(desk.run("export log --everyone --learner kim") == 64)
    #expect(desk.errors.hasPrefix("Error: '--everyone' and '--learner' exclude each other"))
  }
}

import Foundation
import Testing

@testable import Commands

/// `class pick` and `class forecast`.
@MainActor
struct ClassPlanTests {
  private let room: ClassRoom
  private var desk: Desk { room.desk }

  init() throws {
    room = try ClassRoom(isInteractive: false)
    try room.hold(1, ClassRoom.lesson)
    desk.sleep(days: 5)
  }

  @Test func cardsNearestToTheMiddleComeFirst() throws {
    #expect(desk.run("class pick 4 heist --group 7b --band 0.3..0.95") == 0)
    try Transcript.expect(desk.shown, named: "class-pick")
    #expect(desk.run("class pick 1 --band 0.3..0.95 --json") == 0)
    #expect(desk.output.hasPrefix("{\"card\":\"heist:heist/"))
    #expect(desk.output.contains("\"students\":2"), "\(desk.output)")
  }

  @Test func aBandIsTwoShares() {
    for band in ["0.5", "0.8..0.5", "0..2", "a..b"] {
      #expect(desk.run("class pick 3 --band \(band)") == 64)
      #expect(desk.errors.contains("The value '\(band)' is invalid for '--band <band>'"))
    }
    #expect(desk.run("class pick 0") == 64)
    #expect(desk.errors.hasPrefix("Error: '<count>' is 1 or more\n"))
  }

  @Test func aClassMustBeThere() throws {
    #expect(desk.run("class pick 3 --group 7c") == 66)
    #expect(desk.errors == "class: error: there is no class '7c'; did you mean '7b'?\n")
    try room.write("shown,group\nDora,8a\n", to: "8a.csv")
    desk.run("class roster 8a.csv")
    #expect(desk.run("class forecast") == 64)
    #expect(
      desk.errors
        == "class: error: there are several classes; say which with '--group': '7b', '8a'\n")
    #expect(desk.run("class pick 2 --group 8A") == 0)
    #expect(desk.output.contains("new"))
    let empty = try Desk(decks: ["heist.md": Decks.heist])
    #expect(empty.run("class pick 3") == 1)
    #expect(
      empty.errors
        == "class: error: no students are known yet; 'class roster FILE' makes them known\n")
  }

  @Test func aForecastTellsOfStudentsAndTopics() throws {
    #expect(desk.run("class forecast --group 7b --on 2026-04-01") == 0)
    try Transcript.expect(desk.shown, named: "class-forecast")
    #expect(desk.run("class forecast --on 2026-04-01 --json") == 0)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(desk.output.utf8)) as? [String: Any])
    #expect(object["on"] as? String == "2026-04-01")
    let students = try #require(object["students"] as? [[String: Any]])
    #expect(students.allSatisfy { $0["from_class_only"] as? Bool == true })
  }

  @Test func whoStudiesAloneIsKnownByMoreThanClass() throws {
    desk.run("--learner Ann study heist --form typed --pretest --limit 1", typing: ["heist"])
    desk.run("class forecast")
    #expect(desk.output.contains("Ann: knows about"), "\(desk.output)")
    let ann = desk.output.split(separator: "\n").first { $0.hasPrefix("Ann") }
    #expect(ann?.contains("from class answers only") == false)
  }

  @Test func aForecastIsOfADayToCome() {
    #expect(desk.run("class forecast --on 2026-03-01") == 64)
    #expect(
      desk.errors
        == "class: error: 2026-03-01 is past; a forecast is of today or a later day\n")
    #expect(desk.run("class forecast --on tomorrow") == 64)
    #expect(desk.errors.hasPrefix("Error: '--on' is a date such as 2026-12-01\n"))
  }
}

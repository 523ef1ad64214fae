import Foundation
import Testing

@testable import Commands

/// `class sessions`, and how a quiz is named.
@MainActor
struct ClassSessionsTests {
  private let room: ClassRoom
  private var desk: Desk { room.desk }

  init() throws { room = try ClassRoom() }

  @Test func withoutAQuizThereIsNothingToList() {
    #expect(desk.run("class sessions") == 0)
    #expect(desk.output == "no class quiz was held yet; 'class open DECK' opens one\n")
    #expect(desk.run("class sessions --json") == 0)
    #expect(desk.output == "")
    #expect(desk.run("class report") == 1)
    #expect(
      desk.errors == "class: error: no class quiz was held yet; 'class open DECK' opens one\n")
  }

  @Test func theLatestStandsLastAndIsNumberOne() throws {
    try room.hold(1, called: "First", ClassRoom.lesson)
    desk.run("class undo --yes")
    desk.sleep(days: 1)
    try room.hold(2, called: "Second", ClassRoom.lesson)
    desk.sleep(days: 1)
    try room.hold(3, called: "Third", [("Ann", ["Face", nil, nil])], isOver: false)
    #expect(desk.run("class sessions") == 0)
    #expect(
      desk.output == """
        no.  date              title   class  students  questions  mean  state
          3  2026-03-02 09:00  First   7b            3          3   33%  taken back
          2  2026-03-03 09:00  Second  7b            3          3   33%  ended
          1  2026-03-04 09:00  Third   7b            1          3   33%  open

        """)
    desk.run("class sessions --limit 1 --json")
    #expect(
      desk.output == """
        {"at":"2026-03-04T09:00:00.000+00:00","class":"7b","id":"01020304-0506-7000-8000-000000000003",\
        "mean":0.3333333333333333,"number":1,"questions":3,"state":"open","students":1,"title":"Third"}

        """)
    #expect(desk.run("class sessions --limit=-1") == 64)
    #expect(desk.errors.hasPrefix("Error: '--limit' is 0 or more\n"))
  }

  @Test func aQuizIsNamedByNumberDateOrIdentifier() throws {
    try room.hold(1, called: "First", ClassRoom.lesson)
    desk.sleep(days: 1)
    try room.hold(2, called: "Second", ClassRoom.lesson)
    for (word, title) in [
      ("1", "Second"), ("2", "First"), ("2026-03-02", "First"),
      ("01020304-0506-7000-8000-000000000002", "Second"),
    ] {
      #expect(desk.run("class report \(word)") == 0)
      #expect(desk.output.hasPrefix("\(title), 2026-03-0"), "\(word)")
    }
    for word in ["3", "0", "2026-03-04", "2026-13-40", "first", "ffff"] {
      #expect(desk.run("class report \(word)") == 66)
      #expect(
        desk.errors
          == "class: error: there is no class quiz '\(word)'; 'class sessions' lists them\n")
    }
    #expect(desk.run("class report 0102") == 66)
    #expect(
      desk.errors
        == "class: error: there is no class quiz '0102'; 'class sessions' lists them\n")
    #expect(desk.run("class report 01020304") == 66)
    #expect(
      desk.errors == """
        class: error: '01020304' means 2 class quizzes; say which by its number: 1, 2

        """)
  }

  @Test func tabKnowsClassesAndQuizzes() throws {
    try room.hold(1, ClassRoom.lesson)
    #expect(try desk.completions(of: "class ro") == ["roster"])
    #expect(try desk.completions(of: "class report ") == ["1"])
    #expect(try desk.completions(of: "class report --format g") == ["gradebook"])
    #expect(try desk.completions(of: "class pick 3 h") == ["heist"])
    #expect(try desk.completions(of: "class pick 3 --group ") == ["7b"])
    #expect(try desk.completions(of: "class forget B") == ["Bobo"])
  }
}

import Contest
import Foundation
import Storage
import Study
import Testing

@testable import Commands

/// `class report` in all its formats.
@MainActor
struct ClassReportTests {
  private let room: ClassRoom
  private var desk: Desk { room.desk }

  init() throws {
    room = try ClassRoom(isInteractive: false)
    try room.hold(1, ClassRoom.lesson)
  }

  @Test func theTextTellsEveryStudentAndEveryQuestion() throws {
    #expect(desk.run("class report") == 0)
    try Transcript.expect(desk.shown, named: "class-report")
    #expect(desk.run("class report --plain") == 0)
    try Transcript.expect(desk.shown, named: "class-report-plain")
  }

  @Test func whatWasExpectedIsComparedWithWhatHappened() throws {
    desk.sleep(days: 20)
    try room.hold(2, ClassRoom.lesson)
    desk.run("class report")
    #expect(
      desk.output.contains(
        """
        Expected and recalled
        of 7 answers to cards with a memory 56% were expected to be right, and 29% were
          (95% interval 8–64%); choosing among options is easier than recalling
        expected       answers  mean expected  right  95% interval
        below 50%            5          49.7%     0%         0–43%
        50 to 80%            2          70.7%   100%       34–100%
        80% and above        0              –      –             –
        """), "\(desk.output)")
  }

  @Test func theReportNeedsNoDeck() throws {
    desk.run("class report")
    let before = desk.output
    try FileManager.default.removeItem(atPath: desk.root + "/Decks/heist.md")
    desk.restart()
    #expect(desk.run("class report") == 0)
    // What was typed is graded by its spelling; which other name it is, the deck alone knows.
    #expect(before.hasSuffix("\nDriver was taken for Face by 2 of 3\n"))
    #expect(desk.output + "Driver was taken for Face by 2 of 3\n" == before)
  }

  @Test func aGradebookHasTheColumnsOfMoodle() throws {
    try room.write(
      ClassRoom.roster + "20,dan@example.org,Dan,=Abt,,7b,\n", to: "7b.csv")
    desk.run("class roster 7b.csv")
    #expect(desk.run("class report --format gradebook") == 0)
    #expect(
      desk.output.replacingOccurrences(of: "\r\n", with: "|\n") == """
        ID number,Email address,Last name,First name,The heist 2026-03-02 (of 3)|
        20,dan@example.org,'=Abt,Dan,|
        17,ann@example.org,Lee,Ann,3|
        18,bob@example.org,Ray,Bob,0|
        19,,Öz,Cem,0|

        """)
    #expect(desk.run("class report --format gradebook --delimiter ; --decimal , --bom") == 0)
    #expect(desk.output.hasPrefix("\u{feff}ID number;Email address;"))
    #expect(desk.run("class report --format gradebook --delimiter tab") == 0)
    #expect(desk.output.hasPrefix("ID number\tEmail address\t"))
    #expect(desk.run("class report --bom") == 64)
    #expect(
      desk.errors.hasPrefix(
        "Error: '--delimiter', '--decimal' and '--bom' go with '--format gradebook'\n"))
  }

  @Test func thereIsARowForEachStudentAndQuestion() throws {
    #expect(desk.run("class report --format csv") == 0)
    let lines = desk.output.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(
      lines[0] == """
        quiz,at,title,class,learner,student,question,counts,card,form,stem,answer,reply,score,points,\
        duration,confidence
        """)
    #expect(lines[1].hasSuffix(",Face,Face,1.0,1.0,1000,"), "\(lines[1])")
    // Cem put nothing in order.
    #expect(lines[9].hasSuffix(",,,,,"), "\(lines[9])")
  }

  @Test func theObjectHasEverything() throws {
    #expect(desk.run("class report --format json") == 0)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(desk.output.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "at", "class", "confusions", "counted", "id", "mean", "questions", "results", "state",
        "students", "title",
      ])
    #expect((object["questions"] as? [[String: Any]])?.count == 3)
    let results = try #require(object["results"] as? [[String: Any]])
    #expect(results.compactMap { $0["student"] as? String } == ["Ann", "Bobo", "Cem"])
    let confusions = try #require(object["confusions"] as? [[String: Any]])
    #expect(confusions.map { $0["taken_for"] as? String } == ["Mastermind", "Face"])
  }

  @Test func aPageAndAWorkbookAreFiles() throws {
    #expect(desk.run("class report --format html -o report.html") == 0)
    #expect(desk.errors == "written: report.html\n")
    let page = try room.text(of: "report.html")
    #expect(page.hasPrefix("<!DOCTYPE html>\n"))
    #expect(!page.contains("http"))
    #expect(page.contains("<th scope=\"row\">Bobo</th><td>0 of 3</td>"))
    #expect(desk.run("class report --format html -o report.html") == 64)
    #expect(
      desk.errors == """
        report.html: error: there is a file of that name already; name another one, or replace it \
        with '--force'

        """)
    #expect(desk.run("class report --format html -o report.html --force --quiet") == 0)
    #expect(desk.errors == "")
    #expect(desk.run("class report --format xlsx") == 64)
    #expect(
      desk.errors.hasPrefix("Error: '--format xlsx' needs a file; name one with '--output'\n"))
    #expect(desk.run("class report --format xlsx -o report.xlsx") == 0)
    let bytes = try #require(FileManager.default.contents(atPath: desk.root + "/report.xlsx"))
    #expect(bytes.starts(with: Array("PK".utf8)))
  }

  @Test func aTerminalObeysNothingThatAStudentTyped() throws {
    let room = try ClassRoom()
    try room.hold(1, [("Ann", ["Face", "\u{1b}[2J\u{202e}Driver", nil])])
    for format in ["csv", "json", "html", "text"] {
      #expect(room.desk.run("class report --format \(format)") == 0)
      #expect(!room.desk.output.contains("\u{1b}"), "\(format)")
      #expect(!room.desk.output.contains("\u{202e}"), "\(format)")
    }
  }

  @Test func handsAreCountedWithoutNames() throws {
    let store = try room.store()
    let id = UUID(uuid: (1, 2, 3, 4, 5, 6, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, 9))
    let setup = ContestSetup(
      id: id, title: "Hands", deck: "heist", questions: [room.questions[0]],
      settings: ContestSettings(usesHands: true), seed: 7, code: "ABCDEF")
    desk.sleep(days: 1)
    try store.open(ClassQuiz(setup: setup, opened: desk.now))
    let steps: [ContestCommand] = [.start, .tally([3, 1, 0]), .close, .end]
    try store.append(
      steps.map { ClassEntry(at: desk.now.milliseconds, event: .command($0)) }, toClass: id)
    #expect(desk.run("class report") == 0)
    #expect(
      desk.output.hasPrefix(
        """
        Hands, 2026-03-03 09:00
        1 question counts, answered with hands

        Questions
        with fewer than 20 answers these figures say little; the intervals tell how
        little

        1. In a heist, which of these roles talks the way past guards and clerks?
           answer: Face
        """), "\(desk.output)")
    #expect(desk.output.contains("   hands\n"), "\(desk.output)")
  }
}

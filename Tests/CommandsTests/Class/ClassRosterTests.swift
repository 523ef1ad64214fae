import Foundation
import Testing

@testable import Commands

/// `class roster`.
@MainActor
struct ClassRosterTests {
  private let room: ClassRoom
  private var desk: Desk { room.desk }

  init() throws { room = try ClassRoom() }

  @Test func studentsAreListedByClass() throws {
    try room.write("shown;extra time\nDora;none\n", to: "other.csv")
    #expect(desk.run("class roster other.csv --group 8a") == 0)
    #expect(
      desk.output == "new: Dora (8a)\n1 student: 1 new, 0 changed, 0 as before\n", "\(desk.errors)")
    #expect(desk.run("class roster") == 0)
    #expect(
      desk.output == """
        7b: 3 students
        shown as  name     id  email            time
        Ann       Ann Lee  17  ann@example.org
        Bobo      Bob Ray  18  bob@example.org  ×1.5
        Cem       Cem Öz   19

        8a: 1 student
        shown as  name  id  email  time
        Dora                       no limit

        """)
    desk.run("class roster --group 8a")
    #expect(desk.output.hasPrefix("8a: 1 student\n"))
  }

  @Test func whatChangesIsSaidBeforehand() throws {
    try room.write(
      """
      id,first,last,shown,group,phone,extra_time
      17,Anna,Lee,Ann,7b,1,2
      18,Bob,Ray,Bobo,7b,2,1.5
      21,Eve,Poe,,7b,3,

      """, to: "new.csv")
    let said = """
      left: 1 column of the file: 'phone'
      changed: Ann (7b): email 'ann@example.org' becomes '', first 'Ann' becomes 'Anna', extra_time \
      '1' becomes '2'
      changed: Bobo (7b): email 'bob@example.org' becomes ''
      new: Eve (7b)
      3 students: 1 new, 2 changed, 0 as before

      """
    #expect(desk.run("class roster new.csv --dry-run") == 0)
    #expect(desk.output == said + "dry run: nothing was changed\n")
    #expect(desk.run("class roster new.csv") == 0)
    #expect(desk.output == said)
    #expect(desk.run("class roster new.csv") == 0)
    #expect(
      desk.output == """
        left: 1 column of the file: 'phone'
        3 students: 0 new, 0 changed, 3 as before

        """)
  }

  @Test func aFileThatIsNoneIsRefused() throws {
    #expect(desk.run("class roster no.csv") == 66)
    #expect(desk.errors == "no.csv: error: there is no such file; look at the spelling\n")
    #expect(desk.run("class roster Decks") == 66)
    #expect(desk.errors == "Decks: error: this is a folder; name a file\n")
    try room.write("a,b\n1,2\n", to: "a.csv")
    #expect(desk.run("class roster a.csv") == 65)
    #expect(
      desk.errors == """
        a.csv:1: error: no column says what students are called; add 'shown', or 'first' and 'last'

        """)
    #expect(desk.run("class roster --dry-run") == 64)
    #expect(desk.errors.hasPrefix("Error: '--dry-run' goes with a file\n"))
    let empty = try Desk(decks: [:])
    #expect(empty.run("class roster") == 0)
    #expect(empty.output == "no students are known yet; 'class roster FILE' makes them known\n")
  }
}

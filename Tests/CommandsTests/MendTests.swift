import Chance
import Foundation
import Questions
import Storage
import Study
import Testing

@testable import Commands

/// The history of facts follows them where the notes rename and move them.
@MainActor
struct MendTests {
  private static let notes = """
    # Heist

    A **heist** is a theft that a crew plans and carries out together.

    ## Roles

    - **Mastermind**: plans the job and picks the crew
    - **Face**: talks the way past guards and clerks
    - **Driver**: waits outside and knows every road

    ## Characteristics

    - specialists are brought together one at a time
    - the plan is explained only where it will fail
    """

  private let desk: Desk

  init() throws {
    desk = try Desk(decks: ["heist.md": Self.notes])
    desk.run(
      "study heist --new 20 --pretest --form recall",
      typing: Array(repeating: ["", "4"], count: 30).flatMap { $0 })
  }

  private func write(_ text: String, to file: String = "heist.md") throws {
    try text.write(toFile: "\(desk.root)/Decks/\(file)", atomically: true, encoding: .utf8)
    desk.restart()
  }

  @Test func aNewDescriptionKeepsItsHistoryByItself() throws {
    let due = try desk.due()
    #expect(due["heist:heist/roles/face#name"] != nil)
    try write(Self.notes.replacing("talks the way past guards", with: "distracts whoever watches"))
    #expect(try desk.due() == due)
    desk.run("check --mend")
    #expect(desk.output == "no fact with a history was renamed or moved\n")
  }

  @Test func aRenamedFactIsListedByCheckAndMovedByMend() throws {
    let due = try desk.due()
    try write(Self.notes.replacing("**Face**", with: "**Charmer**"))
    #expect(desk.run("check") == 0)
    #expect(
      desk.output == """
        1 deck, 6 facts: 0 errors, 0 warnings, 0 notes
        1 fact with a history seems to be elsewhere in the notes now; 'check --mend' lets the history follow:
        1  heist/heist/roles: 'Face' is now 'Charmer' (renamed)

        """)
    desk.run("check --mend", typing: [""])
    #expect(
      desk.transcript == """
        1 fact with a history seems to be elsewhere in the notes now:
        1  heist/heist/roles: 'Face' is now 'Charmer' (renamed)
        let the history follow? Enter yes, n no, or numbers:
        1 history moved; 'undo --list' takes it back

        """)
    let renamed = try desk.due()
    #expect(renamed["heist:heist/roles/charmer#name"] == due["heist:heist/roles/face#name"])
    #expect(renamed["heist:heist/roles/face#name"] == nil)
    #expect(renamed.count == due.count)
    desk.run("check --mend")
    #expect(desk.output == "no fact with a history was renamed or moved\n")
    desk.run("undo")
    #expect(try desk.due() == due)
  }

  @Test func aSessionOffersItOnceItBegins() throws {
    try write(Self.notes.replacing("**Face**", with: "**Charmer**"))
    desk.run("study", typing: ["n"])
    #expect(
      desk.transcript.contains(
        "\nlet the history follow? Enter yes, n no, or numbers: n\n"
          + "left as it is; 'check --mend' asks again, nothing is lost\n"))
    desk.run("study", typing: ["9", "1"])
    #expect(desk.transcript.contains("\n'9' is none of the numbers 1 to 1\n"))
    #expect(desk.transcript.contains("\n1 history moved; 'undo --list' takes it back\n"))
    desk.run("study", typing: [])
    #expect(!desk.transcript.contains("let the history follow?"))
  }

  @Test func aDeckInAnotherFileIsRecognizedAndWhatLeftIsKept() throws {
    let due = try desk.due()
    try FileManager.default.removeItem(atPath: "\(desk.root)/Decks/heist.md")
    desk.restart()
    desk.run("check")
    #expect(
      desk.output.hasSuffix(
        "facts with a history are in no deck now; the history is kept and comes back with the "
          + "notes\n"))
    try write(Self.notes, to: "jobs.md")
    desk.run("check --mend", typing: ["y"])
    let moved = try desk.due()
    #expect(moved.count == due.count)
    #expect(
      moved
        == Dictionary(
          uniqueKeysWithValues: due.map { ("jobs:" + $0.key.dropFirst("heist:".count), $0.value) }))
  }

  @Test func whatWasOnlyBroughtInFollowsToo() throws {
    desk.run("export log")
    let log = desk.output
    let other = try Desk(decks: ["heist.md": Self.notes], isInteractive: false)
    try log.write(toFile: other.root + "/log.jsonl", atomically: true, encoding: .utf8)
    #expect(other.run("import log.jsonl --quiet") == 0)
    try Self.notes.replacing("**Face**", with: "**Charmer**").write(
      toFile: other.root + "/Decks/heist.md", atomically: true, encoding: .utf8)
    other.restart()
    #expect(other.run("check --mend") == 0)
    #expect(
      other.output == """
        1  heist/heist/roles: 'Face' is now 'Charmer' (renamed)
        1 history moved; 'undo --list' takes it back

        """)
  }

  @Test func withoutAPersonItIsSaidAndNotDone() throws {
    let piped = try Desk(decks: ["heist.md": Self.notes], isInteractive: false)
    piped.run(
      "study heist --new 20 --pretest --form recall",
      typing: Array(repeating: ["", "4"], count: 30).flatMap { $0 })
    try Self.notes.replacing("**Face**", with: "**Charmer**")
      .write(toFile: "\(piped.root)/Decks/heist.md", atomically: true, encoding: .utf8)
    piped.restart()
    piped.run("study")
    #expect(
      piped.errors
        == "1 fact with a history seems to be elsewhere in the notes now; "
        + "'check --mend' lets the history follow\n")
    piped.run("check --mend")
    #expect(piped.output.hasSuffix("1 history moved; 'undo --list' takes it back\n"))
  }

  @Test func mendLooksAtTheWholeLibrary() {
    #expect(desk.run("check heist --mend") == 64)
    #expect(
      desk.errors.contains("'--mend' looks at all decks of the library; name none"))
  }
}

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
        1 history moved; 'undo' takes it back

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
    #expect(desk.transcript.contains("\n1 history moved; 'undo' takes it back\n"))
    desk.run("study", typing: [])
    #expect(!desk.transcript.contains("let the history follow?"))
  }

  @Test func aDeckInAnotherFileIsRecognizedAndWhatLeftIsKept() throws {
    let due = try desk.due()
    try FileManager.default.removeItem(atPath: "\(desk.root)/Decks/heist.md")
    desk.restart()
    desk.run("check")
    #expect(
      desk.output.contains(
        """
        5 facts with a history are in no deck now; the history is kept and comes back
        with the notes, or with '<!-- id: heist -->' behind a fact that is the first:
          heist:heist 'Heist'
          heist:heist/roles 'Roles'
        """))
    desk.run("check --json")
    #expect(desk.output.split(separator: "\n").count == 5)
    #expect(desk.output.contains("\"code\":\"gone\""))
    try write(Self.notes, to: "jobs.md")
    desk.run("check --mend", typing: ["y"])
    let moved = try desk.due()
    #expect(moved.count == due.count)
    #expect(
      moved
        == Dictionary(
          uniqueKeysWithValues: due.map { ("jobs:" + $0.key.dropFirst("heist:".count), $0.value) }))
  }

  @Test func settingsOfADeckFollowItsName() throws {
    desk.run("settings new 5 --deck heist")
    try FileManager.default.moveItem(
      atPath: "\(desk.root)/Decks/heist.md", toPath: "\(desk.root)/Decks/jobs.md")
    desk.restart()
    #expect(desk.run("check --mend", typing: ["y"]) == 0)
    func limits() -> [Bool] {
      ["jobs", "heist"].map { deck in
        desk.run("settings new --deck \(deck) --json")
        return desk.output.contains("\"value\":5")
      }
    }
    #expect(limits()[0])
    #expect(desk.run("undo") == 0)
    #expect(!limits()[0])
  }

  @Test func thoseOfOtherLearnersFollowToo() throws {
    func limits() throws -> [String] {
      let store = try ProgressStore(path: "\(desk.root)/Progress/progress.sqlite")
      return try store.learners().flatMap { learner in
        try store.settings(of: learner.id)
          .map { "\(learner.name): \($0.key) \($0.value) in \($0.deck ?? "all")" }
      }.sorted()
    }
    desk.run("settings new 5 --deck heist")
    desk.run("learner add Ada")
    desk.run("settings new 7 --deck heist --learner Ada")
    desk.run("settings new 8 --learner Ada")
    let before = try limits()
    #expect(before.count == 3)
    try FileManager.default.moveItem(
      atPath: "\(desk.root)/Decks/heist.md", toPath: "\(desk.root)/Decks/jobs.md")
    for words in ["undo", "undo 1"] {
      desk.restart()
      #expect(desk.run("check --mend", typing: ["y"]) == 0)
      #expect(try limits() == before.map { $0.replacing("in heist", with: "in jobs") })
      #expect(desk.run(words) == 0)
      #expect(try limits() == before)
    }
    // What was taken back for her, she took back herself.
    desk.run("undo --list --learner Ada")
    #expect(desk.output.split(separator: "\n").count == 2, "\(desk.output)")
    let store = try ProgressStore(path: "\(desk.root)/Progress/progress.sqlite")
    var events: [UUID: Event] = [:]
    try store.forEachEvent { events[$0.id] = $0 }
    for case let event in events.values {
      guard case .retraction(let target) = event.content else { continue }
      #expect(events[target]?.learner == event.learner)
    }
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
        1 history moved; 'undo' takes it back

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
    #expect(piped.output.hasSuffix("1 history moved; 'undo' takes it back\n"))
  }

  private func moveDeck(to name: String) throws {
    try FileManager.default.moveItem(
      atPath: "\(desk.root)/Decks/heist.md", toPath: "\(desk.root)/Decks/\(name).md")
    desk.restart()
  }

  @Test func aSessionOnTheRenamedDeckOffersItToo() throws {
    let due = try desk.due()
    try moveDeck(to: "jobs")
    desk.run("study jobs", typing: [""])
    #expect(
      desk.transcript.contains(
        """
        5 facts with a history seem to be elsewhere in the notes now:
        1  heist is now jobs: 5 facts
        let the history follow? Enter yes, n no, or numbers:
        5 histories moved; 'undo' takes them back

        """), "\(desk.transcript)")
    #expect(try desk.due().count == due.count)
    desk.run("study jobs", typing: [])
    #expect(!desk.transcript.contains("let the history follow?"))
  }

  @Test func aSessionOnAnotherDeckDoesNotAsk() throws {
    try moveDeck(to: "jobs")
    try write("# Capitals\n\nWhat is the capital of Peru? :: Lima\n", to: "capitals.md")
    desk.run("study capitals", typing: [])
    #expect(!desk.transcript.contains("let the history follow?"), "\(desk.transcript)")
  }

  private static let capitals = """
    # Capitals

    What is the capital of Peru? :: Lima

    What is the capital of Norway? :: Oslo

    What is the capital of Latvia? :: Riga

    What is the capital of Japan? :: Tokyo
    """

  /// Answers to four flashcards.
  private static let ratings = ["", "4", "", "3", "", "2", "", "4"]

  @Test func whatWasAskedAsNewMeanwhileGetsItsHistoryBack() throws {
    let desk = try Desk(decks: ["capitals.md": Self.capitals])
    let control = try Desk(decks: ["capitals.md": Self.capitals])
    for one in [desk, control] {
      one.run("study capitals --pretest --form recall", typing: Self.ratings)
      one.sleep(days: 10)
    }
    let before = try desk.states()
    #expect(before.count == 4)
    #expect(try control.states() == before)
    try FileManager.default.moveItem(
      atPath: "\(desk.root)/Decks/capitals.md", toPath: "\(desk.root)/Decks/cities.md")
    desk.restart()
    let hardly = Array(repeating: ["", "3"], count: 4).flatMap { $0 }
    desk.run("study cities --pretest --form recall", typing: ["n"] + hardly)
    control.run("study capitals --form recall --ahead 3000", typing: hardly)
    let anew = try desk.states().filter { $0.key.hasPrefix("cities:") }
    #expect(anew.count == 4 && anew.values.allSatisfy { $0.reviews == 1 }, "\(desk.transcript)")
    #expect(desk.run("check --mend", typing: [""]) == 0)
    #expect(desk.transcript.contains("\n1  capitals is now cities: 4 facts\n"))
    // Each card is known as it would be had nothing been renamed.
    let joined = try desk.states()
    let both = try control.states()
    #expect(Set(joined.keys) == Set(anew.keys))
    for (card, state) in joined {
      let other = both["capitals:" + card.dropFirst("cities:".count)]
      #expect(state.memory == other?.memory && state.firstDay == other?.firstDay, "\(card)")
      #expect(state.reviews == 2 && other?.reviews == 2)
    }
    desk.run("doctor --rebuild")
    #expect(try desk.states() == joined)
    desk.run("undo")
    #expect(try desk.states().filter { $0.key.hasPrefix("cities:") } == anew)
  }

  @Test func aFactWithAHistoryOfItsOwnIsNotTakenForAnother() throws {
    let desk = try Desk(decks: ["capitals.md": Self.capitals, "cities.md": Self.capitals])
    desk.run("study capitals --pretest --form recall", typing: Self.ratings)
    desk.run("study cities --pretest --form recall", typing: Self.ratings)
    desk.sleep(days: 30)
    desk.run("study capitals --form recall", typing: Self.ratings)
    try FileManager.default.removeItem(atPath: "\(desk.root)/Decks/capitals.md")
    desk.restart()
    desk.run("check --mend", typing: [""])
    #expect(
      desk.output.hasSuffix("\nno fact with a history was renamed or moved\n"), "\(desk.transcript)"
    )
  }

  @Test func mendLooksAtTheWholeLibrary() {
    #expect(desk.run("check heist --mend") == 64)
    #expect(
      desk.errors.contains("'--mend' looks at all decks of the library; name none"))
  }
}

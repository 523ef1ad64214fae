import Foundation
import Questions
import Scheduling
import Storage
import Study
import Testing

@testable import Commands

/// `undo`: everything a learner did can be taken back, once.
@MainActor
struct UndoTests {
  private let desk: Desk

  init() throws { desk = try Desk(decks: ["heist.md": Decks.heist]) }

  private func study(_ lines: String...) {
    desk.run("study heist --form typed --pretest --limit \(lines.count)", typing: lines)
  }

  private func store() throws -> ProgressStore {
    try ProgressStore(path: "\(desk.root)/Progress/progress.sqlite")
  }

  @Test func theListSaysWhatWasDoneAndWhen() {
    study("heist", "heist")
    desk.sleep(days: 1)
    desk.run("bury kind:role asks:name")
    desk.run("flag heist:heist#name")
    desk.run("alias add Heist robbery")
    desk.run("quiz heist --form typed --count 2 --seed 1", typing: ["x", "x"])
    desk.sleep(days: 1)
    desk.run("suspend heist:heist/roles")
    #expect(desk.run("undo --list") == 0)
    #expect(
      desk.output == """
        1  2026-03-04 09:00  7 cards suspended
        2  2026-03-03 09:00  quiz of 2 answers
        3  2026-03-03 09:00  1 spelling accepted
        4  2026-03-03 09:00  1 card flagged
        5  2026-03-03 09:00  3 cards buried
        6  2026-03-02 09:00  2 answers

        """)
    desk.run("undo --list --limit 1")
    #expect(desk.output == "1  2026-03-04 09:00  7 cards suspended\n")
  }

  @Test func aNumberTakesTheWholeBack() throws {
    study("heist", "heist")
    desk.sleep(days: 1)
    desk.run("bury kind:role asks:name")
    desk.sleep(days: 1)
    desk.run("flag heist:heist#name")
    #expect(desk.run("undo 3") == 0)
    #expect(desk.output == "taken back: 2 answers (2026-03-02 09:00)\n")
    #expect(try desk.due().isEmpty)
    #expect(desk.run("undo 2") == 0)
    #expect(
      desk.output == """
        taken back: 3 cards buried (2026-03-03 09:00)
        this is the one before; what was taken back already stays taken back

        """)
    desk.run("undo --list")
    #expect(desk.output == "1  2026-03-04 09:00  1 card flagged\n")
    #expect(desk.run("undo 2") == 66)
    #expect(desk.errors == "undo: error: the list ends at 1; 'undo --list' shows it\n")
    #expect(desk.run("undo 0") == 64)
    #expect(desk.errors.hasPrefix("Error: a number of the list is 1 or more\n"))
    #expect(desk.run("undo 1 --session") == 64)
    #expect(
      desk.errors.hasPrefix("Error: choose one of a number, '--session' and '--list'\n"))
  }

  @Test func anImportIsTakenBackAsOneThoughItsReviewsAreOld() throws {
    study("heist")
    let path = "\(desk.root)/old.csv"
    let day = 86_400_000
    let rows = (0..<1204).map { index in
      "1,heist:heist#name,\(Int(Desk.start.milliseconds) - (2000 - index) * day),3"
    }
    try Data(
      ("card_id,card,review_time,review_rating\n" + rows.joined(separator: "\n") + "\n").utf8
    )
    .write(to: URL(filePath: path))
    desk.sleep(days: 1)
    #expect(desk.run("import \(path)") == 0)
    desk.run("undo --list")
    #expect(
      desk.output == """
        1  2026-03-03 09:00  import of 1,204 reviews
        2  2026-03-02 09:00  1 answer

        """)
    #expect(desk.run("undo") == 0)
    #expect(desk.output == "taken back: import of 1,204 reviews (2026-03-03 09:00)\n")
    #expect(try desk.due().count == 1)
    // Whatever else comes of that import later is not taken in either.
    desk.run("undo --list")
    #expect(desk.output == "1  2026-03-02 09:00  1 answer\n")
  }

  @Test func whatIsDoneAfterAClockWasAheadIsStillTheLast() {
    desk.sleep(days: 5)
    study("heist")
    desk.sleep(days: -5)
    desk.run("flag heist:heist#name")
    desk.run("suspend heist:heist/roles")
    #expect(desk.run("undo") == 0)
    #expect(desk.output == "taken back: 7 cards suspended (2026-03-02 09:00)\n")
    #expect(desk.run("undo") == 0)
    #expect(
      desk.output.hasPrefix("taken back: Heist, asked for its name was flagged (2026-03-02 09:00)"))
  }

  @Test func aLearnerWhoIsForgottenMeanwhileIsToldThatNothingIsKept() throws {
    study("heist")
    let store = try store()
    let learner = try #require(try store.learner(named: nil))
    desk.meanwhile = { try? store.forget(learner.id) }
    #expect(
      desk.run("study heist --form typed --pretest --limit 2", typing: ["heist", "heist"]) == 74)
    #expect(
      desk.errors.contains(
        "this learner was forgotten in the meantime; nothing of this is kept, so leave"),
      "\(desk.transcript)")
    #expect(!desk.transcript.contains("again in"))
  }

  @Test func anUndoIsFinal() {
    #expect(desk.run("undo") == 1)
    #expect(
      desk.errors == "undo: error: there is nothing to take back; nothing was done yet\n")
    study("heist")
    #expect(desk.run("undo") == 0)
    #expect(
      desk.output == "taken back: the answer to Heist, asked for its name (2026-03-02 09:00)\n")
    #expect(desk.run("undo") == 1)
    #expect(
      desk.errors
        == "undo: error: there is nothing to take back; what was taken back stays so\n")
    #expect(desk.run("undo --list") == 1)
    desk.sleep(days: 1)
    study("heist")
    #expect(desk.run("undo") == 0)
    #expect(
      desk.output == "taken back: the answer to Heist, asked for its name (2026-03-03 09:00)\n")
  }

  @Test func itSaysWhoseItWasWhereSeveralLearn() {
    desk.run("learner add Ada")
    study("heist")
    #expect(desk.run("undo") == 0)
    #expect(
      desk.output
        == "taken back: the answer to Heist, asked for its name (2026-03-02 09:00 by kim)\n")
  }

  @Test func aSessionThatStillRunsElsewhereLosesOnlyWhatWasTakenBack() throws {
    let store = try store()
    let learner = try store.learner(named: nil, at: desk.now)
    let batch = UUID()
    func answer(_ card: String) throws {
      try store.record([
        Event(
          id: UUIDv7.make(at: desk.now.milliseconds), learner: learner.id, at: desk.now,
          batch: batch,
          content: .review(
            Review(card: card, rating: .good, verdict: .exact, form: .typed)))
      ])
    }
    try answer("heist:heist#name")
    #expect(desk.run("undo --session") == 0)
    #expect(desk.output == "taken back: 1 answer (2026-03-02 09:00)\n")
    try answer("heist:heist#meaning")
    #expect(try desk.due().keys.sorted() == ["heist:heist#meaning"])
  }

  @Test func eachThingALearnerDoesIsTakenBack() throws {
    for (words, said) in [
      ("suspend heist:heist#name", "Heist, asked for its name was suspended"),
      ("bury heist:heist#name", "Heist, asked for its name was buried"),
      ("flag heist:heist#name", "Heist, asked for its name was flagged"),
      ("alias add Heist robbery", "'robbery' was accepted for Heist, asked for its name"),
      ("suspend heist:heist/roles", "7 cards suspended"),
    ] {
      #expect(desk.run(words) == 0)
      #expect(desk.run("undo") == 0)
      #expect(
        desk.output.hasPrefix("taken back: \(said) (2026-03-02 09:00)\n"), "\(desk.output)")
    }
    #expect(desk.run("undo --list") == 1)
  }
}

import Foundation
import Questions
import Scheduling
import Storage
import Study
import Testing

/// What is taken back, and who is made up, by an import.
extension ImportTests {
  @Test func anImportIsTheLastThingThatIsTakenBack() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    desk.run("study heist --pretest --form typed --limit 2", typing: ["caper", "Mastermind"])
    let kim = try store(desk).learners()[0].id
    let before = try reviews(desk, of: kim)
    try write(table, to: "old.csv", in: desk)
    #expect(desk.run("import old.csv") == 0)
    #expect(desk.shown.hasSuffix("way back: 'undo' takes it back\n"))
    #expect(try reviews(desk, of: kim) == before + 2)
    #expect(desk.run("undo") == 0)
    #expect(try reviews(desk, of: kim) == before)
    // What was taken back stays so, and that is said.
    for words in ["import old.csv --dry-run", "import old.csv"] {
      #expect(desk.run(words) == 0)
      let verb = words.hasSuffix("run") ? "to take" : "taken"
      #expect(
        desk.shown == "old.csv: 0 events \(verb), 0 there already, 2 taken back here before; "
          + "they stay so\n")
    }
    #expect(try reviews(desk, of: kim) == before)
  }

  @Test func aLogThatTakesBackItselfIsNotTakenBackHere() throws {
    let (desk, log) = try annas()
    try write(log, to: "own.jsonl", in: desk)
    #expect(desk.run("import own.jsonl") == 0)
    #expect(desk.shown == "own.jsonl: 0 events taken, 5 there already\n")
  }

  @Test func undoTakesBackOneLearnersRowsOfATable() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    try store(desk).addLearner(anna)
    let kim = try store(desk).learners()[1].id
    let rows = [anna.id, kim, kim].enumerated().map { "\($0),1577880000000,3,\($1)\n" }
    try write(
      "card_id,review_time,review_rating,learner\n" + rows.joined(), to: "all.csv", in: desk)
    #expect(desk.run("import all.csv --learner kim") == 0)
    #expect(
      desk.shown.hasSuffix("way back: 'undo' and '--learner anna undo' take it back\n"))
    #expect(try (reviews(desk, of: anna.id), reviews(desk, of: kim)) == (1, 2))
    #expect(desk.run("undo --learner anna") == 0)
    #expect(try (reviews(desk, of: anna.id), reviews(desk, of: kim)) == (0, 2))
    #expect(desk.run("undo --learner kim") == 0)
    #expect(try reviews(desk, of: kim) == 0)
  }

  @Test func nobodyIsMadeUpWithoutNeed() throws {
    let (_, log) = try annas()
    let desk = try deskOfNobody()
    try write(log, to: "anna.jsonl", in: desk)
    try write(table, to: "log.csv", in: desk)
    for words in [
      "import log.csv anna.jsonl --dry-run", "export log", "export reviews", "export progress",
      "export stats", "export log --everyone",
    ] {
      #expect(desk.run(words) == 0)
      #expect(try learners(desk) == [], "\(words)")
    }
    #expect(desk.run("import anna.jsonl") == 0)
    #expect(try learners(desk) == ["anna"])
    // Then somebody is there, whose the rows are.
    #expect(desk.run("import log.csv") == 0)
    #expect(try learners(desk) == ["anna"])
    #expect(try reviews(desk, of: anna.id) == 4)
  }
}

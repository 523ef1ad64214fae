import Foundation
import Questions
import Scheduling
import Storage
import Study
import Testing

/// The command `import`.
@MainActor
struct ImportTests {
  let anna = Learner(
    id: UUID(uuid: (1, 2, 3, 4, 5, 6, 0x77, 8, 0x89, 0, 0, 0, 0, 0, 0, 1)), name: "anna")

  func store(_ desk: Desk) throws -> ProgressStore {
    try ProgressStore(path: desk.root + "/Progress/progress.sqlite")
  }

  func event(_ number: UInt8, _ content: Event.Content) -> Event {
    let at = Moment(milliseconds: Desk.start.milliseconds + Int64(number) * 1000, utcOffset: 3600)
    return Event(
      id: UUID(uuid: (1, 2, 3, 4, 5, 6, 0x77, 8, 0x89, 0, 0, 0, 0, 0, 1, number)),
      learner: anna.id, at: at,
      batch: UUID(uuid: (1, 2, 3, 4, 5, 6, 0x77, 8, 0x89, 0, 0, 0, 0, 0, 2, 0)), content: content)
  }

  func answer(_ number: UInt8, _ rating: Rating) -> Event {
    event(
      number,
      .review(
        Review(
          card: "heist:heist/roles/face#name", rating: rating, verdict: .exact, form: .typed,
          reply: "a, \"b\"\n😀\u{1}", milliseconds: 1000)))
  }

  /// A library whose learner Anna has done some things, and its log.
  func annas() throws -> (desk: Desk, log: String) {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    let store = try store(desk)
    try store.addLearner(anna)
    try store.record([
      answer(1, .good), answer(2, .again), answer(3, .good),
      event(4, .retraction(of: answer(2, .again).id)),
      event(5, .flag(card: "heist:heist#name", isFlagged: true)),
    ])
    desk.run("export log --everyone")
    return (desk, desk.output)
  }

  /// A library in which nobody learned anything.
  func deskOfNobody() throws -> Desk {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    let folder = desk.root + "/Progress"
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    return desk
  }

  func events(_ desk: Desk) throws -> [Event] {
    var events: [Event] = []
    try store(desk).forEachEvent { events.append($0) }
    return events
  }

  func write(_ text: String, to name: String, in desk: Desk) throws {
    try text.write(toFile: desk.root + "/" + name, atomically: true, encoding: .utf8)
  }

  @Test func aLogIsTakenOnceAndBringsItsLearnersName() throws {
    let (old, log) = try annas()
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    try write(log, to: "anna.jsonl", in: desk)
    #expect(desk.run("import anna.jsonl --dry-run") == 0)
    #expect(desk.shown == "anna.jsonl: 5 events to take, 0 there already\n")
    #expect(try events(desk) == [])
    #expect(desk.run("import anna.jsonl") == 0)
    #expect(
      desk.shown == """
        backup: LIBRARY/Progress/backups/progress-before-import-2026-03-02T090000.sqlite
        anna.jsonl: 5 events taken, 0 there already
        way back: 'cardinal doctor --restore progress-before-import-2026-03-02T090000.sqlite \
        --exactly' undoes it

        """)
    #expect(try events(desk) == events(old))
    #expect(try store(desk).learners().contains(anna))
    #expect(try store(desk).states(of: anna.id) == store(old).states(of: anna.id))
    #expect(desk.run("import anna.jsonl") == 0)
    #expect(desk.shown == "anna.jsonl: 0 events taken, 5 there already\n")
  }

  @Test func filesInAnyOrderGiveTheSame() throws {
    let (old, log) = try annas()
    let lines = log.split(separator: "\n").map(String.init)
    let desk = try Desk(decks: [:], isInteractive: false)
    try write(lines.suffix(2).joined(separator: "\n"), to: "late.jsonl", in: desk)
    try write(lines.prefix(4).joined(separator: "\n"), to: "early.jsonl", in: desk)
    #expect(desk.run("import late.jsonl early.jsonl --quiet") == 0)
    #expect(
      desk.shown == """
        late.jsonl: 2 events taken, 0 there already
        early.jsonl: 3 events taken, 1 there already

        """)
    #expect(try events(desk) == events(old))
    #expect(try store(desk).states(of: anna.id) == store(old).states(of: anna.id))
    #expect(try store(desk).check() == [])
  }

  @Test func aProgressFileIsTaken() throws {
    let (old, _) = try annas()
    let desk = try Desk(decks: [:], isInteractive: false)
    let path = old.root + "/Progress/progress.sqlite"
    #expect(desk.run("import \(path) --quiet") == 0)
    #expect(desk.shown == "\(path): 5 events taken, 0 there already\n")
    #expect(try events(desk) == events(old))
  }

  @Test func aBrokenLineStopsEverythingUnlessItIsLeftOut() throws {
    let (_, log) = try annas()
    let desk = try Desk(decks: [:], isInteractive: false)
    var lines = log.split(separator: "\n").map(String.init)
    lines[1] = String(lines[1].dropLast(20))
    try write(lines.joined(separator: "\n"), to: "cut.jsonl", in: desk)
    #expect(desk.run("import cut.jsonl") == 65)
    #expect(
      desk.shown == """
        cut.jsonl:2: error: the object does not end; mend the line, or leave out what is broken \
        with '--keep-going'

        """)
    #expect(try events(desk) == [])
    #expect(desk.run("import cut.jsonl --keep-going --quiet") == 0)
    #expect(
      desk.shown == """
        cut.jsonl:2: left out: the object does not end
        cut.jsonl: 4 events taken, 0 there already, 1 left out

        """)
  }

  @Test func aLearnerWhoWasForgottenDoesNotComeBack() throws {
    let (_, log) = try annas()
    let desk = try Desk(decks: [:], isInteractive: false)
    try store(desk).forget(anna.id)
    try write(log, to: "anna.jsonl", in: desk)
    #expect(desk.run("import anna.jsonl") == 0)
    #expect(
      desk.shown
        == "anna.jsonl: 0 events taken, 0 there already, 5 of learners who were forgotten\n")
    #expect(try events(desk) == [])
    #expect(try store(desk).learners().map(\.name) == ["kim"])
  }

  @Test func anotherProgramsTableIsTakenOnce() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    let table = """
      card_id,review_time,review_rating
      6493032969738297,1772442000000,3
      42,1772442001000,1

      """
    try write(table, to: "log.csv", in: desk)
    #expect(desk.run("import log.csv --quiet") == 0)
    #expect(desk.shown == "log.csv: 2 events taken, 0 there already\n")
    let cards = try events(desk).map { event in
      if case .review(let review) = event.content { review.card } else { "" }
    }
    #expect(cards == ["heist:heist/roles/face#name", "imported:42#answer"])
    desk.sleep(days: 1)
    #expect(desk.run("import log.csv --quiet") == 0)
    #expect(desk.shown == "log.csv: 0 events taken, 2 there already\n")
  }

  let table = """
    card_id,review_time,review_rating,learner
    6493032969738297,1577880000000,3,
    42,1577880001000,1,

    """

  func reviews(_ desk: Desk, of learner: UUID) throws -> Int {
    var count = 0
    try store(desk).forEachReview(of: learner) { _, _, _ in count += 1 }
    return count
  }

  func learners(_ desk: Desk) throws -> [String] { try store(desk).learners().map(\.name) }

  @Test func oneWhoIsTwiceInAFileCountsOnce() throws {
    let desk = try Desk(decks: [:], isInteractive: false)
    let row = "6493032969738297,1577880000000,3,\n"
    try write(table + row, to: "twice.csv", in: desk)
    try write(table, to: "again.csv", in: desk)
    #expect(desk.run("import twice.csv again.csv --dry-run") == 0)
    let plan = desk.shown
    #expect(desk.run("import twice.csv again.csv --quiet") == 0)
    #expect(
      desk.shown == """
        twice.csv: 2 events taken, 1 there already
        again.csv: 0 events taken, 2 there already

        """)
    #expect(plan == desk.shown.replacingOccurrences(of: "taken", with: "to take"))
  }

  @Test func theMovesOfOneWhoWasForgottenAreTaken() throws {
    let desk = try Desk(decks: [:], isInteractive: false)
    let (_, _) = try annas()
    let old = try Desk(decks: [:], isInteractive: false)
    try store(old).addLearner(anna)
    try store(old).record([
      event(1, .move(from: "heist:boss", to: "heist:mastermind")), answer(2, .good),
      event(3, .retraction(of: answer(2, .good).id)),
    ])
    old.run("export log --learner anna")
    try write(old.output, to: "anna.jsonl", in: desk)
    try write(old.output.split(separator: "\n")[0] + "\n", to: "move.jsonl", in: desk)
    try store(desk).forget(anna.id)
    #expect(desk.run("import move.jsonl anna.jsonl --quiet") == 0)
    #expect(
      desk.shown == """
        move.jsonl: 1 event taken, 0 there already
        anna.jsonl: 0 events taken, 1 there already, 2 of learners who were forgotten

        """)
    #expect(try events(desk).map(\.kind) == ["move"])
  }

  @Test func whatCannotBeBroughtInIsRefused() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    #expect(desk.run("import nothing.csv") == 66)
    #expect(desk.shown == "nothing.csv: error: there is no such file; look at the spelling\n")
    #expect(desk.run("import Decks") == 65)
    #expect(desk.shown == "Decks: error: this is a folder; name a file\n")
    try write("Nothing to ask.\n", to: "diary.txt", in: desk)
    #expect(desk.run("import diary.txt") == 1)
    #expect(
      desk.shown == """
        diary.txt: error: nothing to ask was found in this text; 'help import' says what can be \
        brought in

        """)
    try write("a\0b\n", to: "picture.png", in: desk)
    #expect(desk.run("import picture.png") == 65)
    #expect(
      desk.shown == """
        picture.png: error: this is no text; 'help import' says what can be brought in

        """)
  }
}

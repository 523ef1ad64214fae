import Foundation
import Questions
import Scheduling
import Storage
import Study
import Testing

/// Whose the events of a file are here.
extension ImportTests {
  /// Two libraries of one person, who is called the same in both.
  private func machines() throws -> (one: Desk, two: Desk) {
    let one = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    let two = try deskOfNobody()
    try store(two).addLearner(Learner(id: anna.id, name: "Kim"))
    try store(two).record([answer(1, .good), answer(2, .again)])
    one.run("study heist --pretest --form typed --limit 2", typing: ["caper", "Mastermind"])
    return (one, two)
  }

  private func hand(_ one: Desk, to two: Desk, as name: String) throws {
    #expect(one.run("export log --everyone") == 0)
    try write(one.output, to: name, in: two)
  }

  @Test func aNamesakeIsToldApartUntilBothAreSaidToBeOne() throws {
    let (one, two) = try machines()
    try hand(two, to: one, as: "laptop.jsonl")
    let sentence = """
      laptop.jsonl: 'Kim' there is not 'kim' here, and is called 'Kim-2'; if both are one, \
      'import --as kim laptop.jsonl' makes them one

      """
    #expect(one.run("import laptop.jsonl --dry-run") == 0)
    #expect(one.errors == sentence.replacingOccurrences(of: "and is", with: "and would be"))
    #expect(try learners(one) == ["kim"])
    #expect(one.run("import laptop.jsonl") == 0)
    #expect(one.errors == sentence)
    #expect(try Set(learners(one)) == ["kim", "Kim-2"])
    #expect(one.run("import laptop.jsonl --as kim --dry-run") == 0)
    #expect(
      one.shown == """
        laptop.jsonl: 'Kim-2' would be 'kim' from now on, with 2 answers
        laptop.jsonl: 0 events to take, 2 there already

        """)
    #expect(try learners(one).count == 2)
    #expect(one.run("import laptop.jsonl --as kim") == 0)
    #expect(
      one.output.replacingOccurrences(of: one.root, with: "LIBRARY") == """
        backup: LIBRARY/Progress/backups/progress-before-import-2026-03-02T090008-2.sqlite
        laptop.jsonl: 'Kim-2' is 'kim' from now on, with 2 answers
        laptop.jsonl: 0 events taken, 2 there already
        way back: 'cardinal doctor --restore progress-before-import-2026-03-02T090008-2.sqlite \
        --exactly' undoes it

        """)
    #expect(try learners(one) == ["kim"])
    #expect(try store(one).check() == [])
    let kim = try store(one).learners()[0].id
    #expect(try reviews(one, of: kim) == 4)
    // From now on nobody needs to say it.
    try store(two).record([answer(3, .good)])
    try hand(two, to: one, as: "later.jsonl")
    #expect(one.run("import later.jsonl --as kim") == 0)
    #expect(try learners(one) == ["kim"])
    #expect(try reviews(one, of: kim) == 5)
  }

  @Test func twoMachinesThatSayWhoTheyAreKnowTheSame() throws {
    for isLate in [false, true] {
      let (one, two) = try machines()
      try hand(two, to: one, as: "two.jsonl")
      try hand(one, to: two, as: "one.jsonl")
      if isLate { #expect(one.run("import two.jsonl") == 0) }
      #expect(one.run("import --as kim two.jsonl") == 0)
      #expect(two.run("import --as Kim one.jsonl") == 0)
      try hand(two, to: one, as: "two.jsonl")
      #expect(one.run("import two.jsonl --quiet") == 0)
      #expect(one.shown == "two.jsonl: 0 events taken, 4 there already\n")
      let path = one.root + "/Progress/progress.sqlite"
      #expect(two.run("import \(path) --quiet") == 0)
      #expect(two.shown == "\(path): 0 events taken, 4 there already\n")
      #expect(try learners(one) == ["kim"])
      #expect(try learners(two) == ["Kim"])
      #expect(try events(one).map(\.id) == events(two).map(\.id))
      let states = try [one, two].map { try store($0).states(of: store($0).learners()[0].id) }
      #expect(states[0] == states[1])
      #expect(states[0].count == 3)
    }
  }

  @Test func whoSeveralAreCannotBeSaid() throws {
    let (one, two) = try machines()
    #expect(one.run("import --as nobody two.jsonl") == 66)
    try store(two).addLearner(Learner(id: UUID(), name: "otto"))
    let otto = try #require(store(two).learners().first { $0.name == "otto" })
    var other = answer(9, .good)
    other.learner = otto.id
    try store(two).record([other])
    try hand(two, to: one, as: "two.jsonl")
    #expect(one.run("import --as kim two.jsonl") == 64)
    #expect(
      one.errors == """
        two.jsonl: error: 2 learners have something in it ('Kim', 'otto'), and '--as' is of one; \
        write a file of one with 'export log --learner'

        """)
    #expect(one.run("import --as kim --learner kim two.jsonl") == 64)
    #expect(one.errors.hasPrefix("Error: '--as' and '--learner' exclude each other"))
    two.run("export log --learner Kim")
    try write(two.output, to: "kim.jsonl", in: one)
    try store(one).addLearner(Learner(id: otto.id, name: "otto"))
    #expect(one.run("import --as kim kim.jsonl") == 0)
    #expect(one.run("import --as otto kim.jsonl") == 64)
    #expect(
      one.errors == """
        kim.jsonl: error: who learned there was said to be 'kim', and cannot be 'otto' too; a \
        backup from before, which 'cardinal doctor --backups' lists, undoes that

        """)
  }

  @Test func aTableIsOfWhomItIsSaidToBe() throws {
    let desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: false)
    try store(desk).addLearner(anna)
    try write(table, to: "log.csv", in: desk)
    #expect(desk.run("import log.csv --as anna") == 0)
    #expect(try reviews(desk, of: anna.id) == 2)
  }

  @Test func aFileErasesNobodyUnlessItIsTold() throws {
    let (desk, _) = try annas()
    try write(
      "{\"kind\":\"forgotten\",\"learner\":\"\(anna.id.uuidString)\"}\n", to: "gone.jsonl", in: desk
    )
    for words in ["import gone.jsonl", "import gone.jsonl --dry-run"] {
      #expect(desk.run(words) == 64)
      #expect(
        desk.shown == """
          gone.jsonl: error: it forgets 'anna' with 2 answers here; leave the file out, or erase \
          them for good with 'import --forget gone.jsonl'

          """)
    }
    #expect(try events(desk).count == 5)
    #expect(desk.run("import gone.jsonl --forget --dry-run") == 0)
    #expect(try events(desk).count == 5)
    #expect(desk.run("import gone.jsonl --forget") == 0)
    #expect(
      desk.shown.contains("gone.jsonl: 0 events taken, 0 there already, 1 learner forgotten\n"))
    #expect(try events(desk).isEmpty)
    // The copy that was announced is there.
    let backup = try #require(desk.shown.split(separator: "\n").first).dropFirst("backup: ".count)
    let path = backup.replacingOccurrences(of: "LIBRARY", with: desk.root)
    #expect(FileManager.default.fileExists(atPath: path))
    // Nobody asks about those who did nothing here.
    try write(
      "{\"kind\":\"forgotten\",\"learner\":\"\(UUID().uuidString)\"}\n", to: "other.jsonl", in: desk
    )
    #expect(desk.run("import other.jsonl --quiet") == 0)
  }

  @Test func aCopyWithMoreAnswersOfOthersDoesNotGoWithWhomAFileForgets() throws {
    let (desk, _) = try annas()
    let (other, _) = try annas()
    let kim = Learner(id: UUID(), name: "kim")
    try store(other).addLearner(kim)
    var answer = answer(9, .good)
    answer.learner = kim.id
    try store(other).record([answer])
    let copy = try store(other).backUpByHand(at: other.now)
    let name = (copy as NSString).lastPathComponent
    let backups = "\(desk.root)/Progress/backups"
    try FileManager.default.createDirectory(
      atPath: backups, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: copy, toPath: "\(backups)/\(name)")
    try write(
      "{\"kind\":\"forgotten\",\"learner\":\"\(anna.id.uuidString)\"}\n", to: "gone.jsonl", in: desk
    )
    #expect(desk.run("import gone.jsonl --forget") == 1)
    #expect(
      desk.shown == """
        LIBRARY/Progress/backups/\(name): error: this copy would go too, and it has 1 answer of \
        others that the progress has not; take them over with 'cardinal doctor --restore' and its \
        name, or delete it, and try again

        """)
    #expect(try events(desk).count == 5)
    try FileManager.default.removeItem(atPath: "\(backups)/\(name)")
    #expect(desk.run("import gone.jsonl --forget") == 0)
    #expect(try events(desk).isEmpty)
  }

  @Test func whoeverTheyAreHereIsNotErasedUnlessItIsTold() throws {
    let (one, two) = try machines()
    try hand(two, to: one, as: "two.jsonl")
    #expect(one.run("import --as kim two.jsonl") == 0)
    #expect(two.run("learner forget Kim --yes") == 0)
    try hand(two, to: one, as: "gone.jsonl")
    #expect(one.run("import gone.jsonl") == 64)
    #expect(one.errors.hasPrefix("gone.jsonl: error: it forgets 'kim' with 4 answers here;"))
    #expect(one.run("import gone.jsonl --forget") == 0)
    #expect(try events(one).isEmpty)
  }
}

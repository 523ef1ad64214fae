import Foundation
import Study
import Testing

@testable import Contest
@testable import Storage

@Suite("Putting libraries with classes together")
struct ClassMergeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ name: String) throws -> ProgressStore {
    try ProgressStore(path: "\(folder.path)/\(name).sqlite", now: Samples.moment())
  }

  private func copy(_ store: ProgressStore, as name: String) throws -> ProgressStore {
    try store.backUp(to: "\(folder.path)/\(name).sqlite")
    return try open(name)
  }

  @Test("students and quizzes come along, none twice, whichever way and however often")
  func union() throws {
    let (one, two) = (try open("one"), try open("two"))
    try ClassSamples.play(in: one)
    var other = ClassSamples.setup
    other.id = Samples.id(0xC1A6)
    try ClassSamples.play(in: two, other, names: ["Carl", "Dora"])
    // A student who was never in a quiz.
    try two.admit([Student(shown: "Erna", group: "8a")], at: Samples.moment())
    let me = try two.addLearner(named: "me", at: Samples.moment())
    for _ in 1...2 {
      _ = try one.merge(from: two)
      _ = try two.merge(from: one)
    }
    let tables = try ClassSamples.tables(of: one, besides: ["token"])
    #expect(try tables == ClassSamples.tables(of: two, besides: ["token"]))
    #expect(tables.count { $0.hasPrefix("student") } == 5)
    #expect(tables.count { $0.hasPrefix("class_quiz") } == 2)
    #expect(tables.count { $0.hasPrefix("class_student") } == 4)
    #expect(tables.count { $0.hasPrefix("class_entry") } == 36)
    #expect(tables.count { $0.hasPrefix("class_record") } == 4)
    // Phones come back to the machine that knows them.
    #expect(try one.members(ofClass: other.id).map(\.token) == [nil, nil])
    #expect(try one.members(ofClass: ClassSamples.quiz).allSatisfy { $0.token != nil })
    for store in [one, two] {
      #expect(try store.check() == [])
      let contest = try ClassSamples.replay(store.journal(ofClass: other.id), other)
      #expect(contest.report.lines.map(\.points) == [1, 1])
      #expect(try store.undoClass(other.id, at: Samples.moment()) == 2)
    }
    #expect(try one.learner(named: nil)?.id == me.id)
  }

  @Test("what a copy of the file did after it was made is added behind what both have")
  func continuation() throws {
    let one = try open("one")
    let learners = try one.admit([Student(shown: "A"), Student(shown: "B")], at: Samples.moment())
    try one.open(ClassSamples.kept())
    let entries = ClassSamples.entries(learners[0], learners[1])
    try one.append(Array(entries.prefix(6)), toClass: ClassSamples.quiz)
    let two = try copy(one, as: "two")
    try two.append(Array(entries.dropFirst(6)), toClass: ClassSamples.quiz)
    try two.end(ClassSamples.quiz, at: Samples.moment(Samples.noon + 60_000))
    _ = try one.merge(from: two)
    #expect(
      try ClassSamples.tables(of: one, besides: ["port"])
        == ClassSamples.tables(of: two, besides: ["port"]))
    // Where each went on by itself, each keeps its own.
    let three = try copy(two, as: "three")
    try two.append([ClassEntry(at: 7, event: .restart)], toClass: ClassSamples.quiz)
    try three.append([ClassEntry(at: 8, event: .restart)], toClass: ClassSamples.quiz)
    let before = try two.journal(ofClass: ClassSamples.quiz)
    _ = try two.merge(from: three)
    #expect(try two.journal(ofClass: ClassSamples.quiz) == before)
  }

  @Test("who was forgotten in either file is nobody in both, and their quizzes go on")
  func tombstones() throws {
    for forgetsHere in [true, false] {
      let one = try open("one-\(forgetsHere)")
      let learners = try ClassSamples.play(in: one)
      let two = try copy(one, as: "two-\(forgetsHere)")
      try (forgetsHere ? one : two).forget(learners[0])
      for _ in 1...2 { _ = try one.merge(from: two) }
      _ = try two.merge(from: one)
      for store in [one, two] {
        #expect(try store.students().map(\.learner) == [learners[1]])
        #expect(try store.members(ofClass: ClassSamples.quiz).map(\.learner) == [learners[1]])
        let contest = try ClassSamples.replay(store.journal(ofClass: ClassSamples.quiz))
        #expect(contest.players.map(\.id) == [learners[1]])
        #expect(contest.phase == .finished)
        #expect(try store.check() == [])
      }
    }
    // A file that never had the quiz takes it without them.
    let three = try open("three")
    let four = try open("four")
    let learners = try ClassSamples.play(in: four)
    try three.forget(learners[1])
    _ = try three.merge(from: four)
    #expect(try three.students().map(\.learner) == [learners[0]])
    let contest = try ClassSamples.replay(three.journal(ofClass: ClassSamples.quiz))
    #expect(contest.players.map(\.id) == [learners[0]] && contest.revision == 18)
  }

  @Test("a student whose name is somebody's here gets a number, and nobody gives way to a newcomer")
  func names() throws {
    let (one, two) = (try open("one"), try open("two"))
    try ClassSamples.play(in: one)
    var other = ClassSamples.setup
    other.id = Samples.id(0xC1A6)
    // Nothing is recorded of the student of this file yet.
    let idle = try one.admit([Student(shown: "Dora", group: "9c")], at: Samples.moment())
    try ClassSamples.play(in: two, other, names: ["Anna", "Dora"])
    _ = try one.merge(from: two)
    #expect(
      try one.learners().map(\.name).sorted() == ["Anna", "Anna-2", "Bert", "Dora", "Dora-2"])
    #expect(try one.learners().contains { $0.id == idle[0] && $0.name == "Dora" })
    #expect(try one.check() == [])
  }

  @Test("a student who is somebody here under another identifier takes part as that one")
  func aliases() throws {
    let (one, two) = (try open("one"), try open("two"))
    let learners = try ClassSamples.play(in: two)
    let me = try one.addLearner(named: "me", at: Samples.moment())
    try one.join(learners[0], to: me.id)
    for _ in 1...2 { _ = try one.merge(from: two) }
    #expect(try one.students().map(\.learner) == [learners[1]])
    #expect(
      try Set(one.members(ofClass: ClassSamples.quiz).map(\.learner)) == [me.id, learners[1]])
    let contest = try ClassSamples.replay(one.journal(ofClass: ClassSamples.quiz))
    #expect(contest.players.map(\.id) == [me.id, learners[1]])
    #expect(contest.report.lines.map(\.points) == [1, 1])
    #expect(try one.learner(named: nil)?.id == me.id)
    #expect(try one.undoClass(ClassSamples.quiz, at: Samples.moment()) == 2)
  }
}

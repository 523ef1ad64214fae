import Foundation
import GRDB
import Study
import Testing

@testable import Contest
@testable import Storage

@Suite("Forgetting a student")
struct ClassForgettingTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore
  private static let traces = [
    "Annabel", "Zwetschge", "a@school.example", "token of Annabel", "Pseudonym",
  ]

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite", now: Samples.moment())
  }

  /// The files in which one of some texts stands anywhere.
  private func files(with texts: [Data]) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { name in
      guard let data = FileManager.default.contents(atPath: "\(folder.path)/\(name)") else {
        return false
      }
      return texts.contains { data.range(of: $0) != nil }
    }.sorted()
  }

  @Test("nothing of them is left, and the quiz of the others goes as it went")
  func forgetting() throws {
    let learners = try ClassSamples.play(in: store, names: ["Pseudonym", "Bert"])
    try store.backUpIfDue(at: Samples.moment())
    let before = try store.journal(ofClass: ClassSamples.quiz)
    let old = try ClassSamples.replay(before)
    let texts = (Self.traces + [learners[0].uuidString]).map { Data($0.utf8) }
    #expect(try files(with: texts).count >= 2)
    try store.forget(learners[0])
    #expect(try files(with: texts) == [])
    #expect(try store.students().map(\.learner) == [learners[1]])
    #expect(try store.members(ofClass: ClassSamples.quiz).map(\.learner) == [learners[1]])
    let after = try store.journal(ofClass: ClassSamples.quiz)
    #expect(after.map(\.at) == before.map(\.at))
    // Also the time that the teacher gave them, and that they were sent out.
    let erased = [0, 2, 4, 12, 14]
    #expect(after.indices.filter { after[$0].event == .erased } == erased)
    for index in after.indices where !erased.contains(index) {
      #expect(after[index] == before[index])
    }
    let contest = try ClassSamples.replay(after)
    #expect(contest.phase == .finished && contest.revision == old.revision)
    #expect(contest.players == [old.players[1]])
    #expect(contest.report.lines == [old.report.lines[1]])
    #expect(
      contest.items.map { $0.answer(of: learners[1]) }
        == old.items.map { $0.answer(of: learners[1]) })
    #expect(try store.recordedQuestions(ofClass: ClassSamples.quiz) == [0, 1])
    #expect(try store.check() == [])
    #expect(try store.undoClass(ClassSamples.quiz, at: Samples.moment()) == 1)
    // The journal goes on behind the last entry.
    try store.append([ClassEntry(at: 1, event: .restart)], toClass: ClassSamples.quiz)
    #expect(try store.journal(ofClass: ClassSamples.quiz).last?.event == .restart)
  }

  @Test("the last student of a file can be forgotten, and comes again as somebody new")
  func everybody() throws {
    let learners = try ClassSamples.play(in: store)
    for learner in learners { try store.forget(learner) }
    #expect(try store.learners() == [] && store.students().isEmpty)
    let contest = try ClassSamples.replay(store.journal(ofClass: ClassSamples.quiz))
    #expect(contest.players == [] && contest.phase == .finished)
    let again = try store.admit([Student(shown: "Anna", group: "7b")], at: Samples.moment())
    #expect(!learners.contains(again[0]))
    #expect(try store.check() == [])
  }

  @Test("a clock set on by an answer that is gone does not close the question earlier or later")
  func clock() throws {
    var setup = ClassSamples.setup
    setup.settings.timeLimit = 10_000
    let learners = try store.admit([Student(shown: "Anna")], at: Samples.moment())
    try store.open(ClassSamples.kept(setup))
    // The program stopped right after Anna's answer; the time between does not count.
    let events: [(Int64, ContestEvent)] = [
      (0, .join(ContestPlayer(id: learners[0], name: "Anna"))), (0, .command(.start)),
      (5000, .answer(learners[0], question: "q1-1", .option(0), confidence: nil)),
      (20_000, .restart), (25_300, .timeUp(question: "q1-1")), (25_400, .command(.reveal)),
    ]
    try store.append(
      events.map { ClassEntry(at: Samples.noon + $0.0, event: $0.1) }, toClass: setup.id)
    try store.forget(learners[0])
    let contest = try ClassSamples.replay(store.journal(ofClass: setup.id), setup)
    #expect(contest.phase == .revealed && contest.revision == 6)
  }
}

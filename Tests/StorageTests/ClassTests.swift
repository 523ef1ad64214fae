import Foundation
import Questions
import Scheduling
import Study
import Testing

@testable import Contest
@testable import Storage

@Suite("Class quizzes in the progress file")
struct ClassTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: "\(folder.path)/progress.sqlite", now: Samples.moment())
  }

  @Test("a quiz and its journal are read as they were written, and lead to the same quiz")
  func roundTrip() throws {
    let learners = try ClassSamples.play(in: store)
    #expect(try store.classQuizzes() == [ClassSamples.kept()])
    let written = ClassSamples.entries(learners[0], learners[1])
    let read = try store.journal(ofClass: ClassSamples.quiz)
    // Tokens stand with the members.
    #expect(read == written.map { ClassEntry(at: $0.at, event: $0.event) })
    let (one, two) = (try ClassSamples.replay(written), try ClassSamples.replay(read))
    #expect(one.report == two.report && one.phase == .finished)
    #expect(one.report.lines.map(\.points) == [1, 1])
    #expect(one.state(at: 0) == two.state(at: 0))
    let members = try store.members(ofClass: ClassSamples.quiz)
    #expect(members.map(\.learner) == learners)
    #expect(members.map(\.token) == ["token of Annabel Zwetschge 0", "token of Bert 11"])
    #expect(Set(members.map(\.batch)).count == 2)
    #expect(try store.recordedQuestions(ofClass: ClassSamples.quiz) == [0, 1])
    #expect(try store.check() == [])
  }

  @Test("every event that there is can be kept")
  func events() throws {
    let learner = try store.admit([Student(shown: "Ada")], at: Samples.moment())[0]
    try store.open(ClassSamples.kept())
    let commands: [ContestCommand] = [
      .start, .close, .reveal, .next, .revote, .skip, .pause, .resume, .reopen, .undo, .lock,
      .unlock, .kick(learner), .time(learner, .unlimited), .hint, .tally([3, 0]),
      .accept("\u{0}\"é\u{2028}"), .end,
    ]
    let replies: [ContestReply] = [.option(1), .options([]), .order([2, 0]), .text("\n😀")]
    let events: [ContestEvent] =
      [.join(ContestPlayer(id: learner, name: "Ada", extraTime: .unlimited)), .restart, .erased]
      + [.timeUp(question: "q1-1"), .advance(learner, question: "q1-1")]
      + commands.map { .command($0) }
      + replies.map { .answer(learner, question: "q1-1", $0, confidence: nil) }
    let entries = events.map { ClassEntry(at: Samples.noon, event: $0) }
    for entry in entries { try store.append([entry], toClass: ClassSamples.quiz) }
    #expect(try store.journal(ofClass: ClassSamples.quiz) == entries)
  }

  @Test("a journal takes all entries of a call or none")
  func wholeCalls() throws {
    try store.open(ClassSamples.kept())
    let stranger = ClassEntry(
      at: 1, event: .join(ContestPlayer(id: Samples.id(9), name: "Nobody")), token: "t")
    #expect(throws: StorageError.self) {
      try store.append(
        [ClassEntry(at: 1, event: .command(.start)), stranger], toClass: ClassSamples.quiz)
    }
    #expect(try store.journal(ofClass: ClassSamples.quiz) == [])
    #expect(try store.members(ofClass: ClassSamples.quiz) == [])
    #expect(throws: StorageError.self) {
      try store.append([ClassEntry(at: 1, event: .restart)], toClass: Samples.id(5))
    }
    #expect(throws: StorageError.self) {
      try store.open(ClassSamples.kept())
      try store.open(ClassSamples.kept())
    }
  }

  @Test("the answers to a question are recorded once, under each student's batch")
  func recording() throws {
    let learners = try ClassSamples.play(in: store)
    let batches = Dictionary(
      uniqueKeysWithValues: try store.members(ofClass: ClassSamples.quiz)
        .map { ($0.learner, $0.batch) })
    var events: [Event] = []
    try store.forEachEvent { events.append($0) }
    #expect(events.count == 4)
    #expect(events.allSatisfy { $0.batch == batches[$0.learner] })
    let reviews = events.compactMap { event in
      if case .review(let review) = event.content { review } else { nil }
    }
    #expect(reviews.allSatisfy { $0.source == .classroom && $0.seed == .max })
    #expect(reviews.map(\.verdict) == [.exact, .wrong, .wrong, .exact])
    // A right choice on a card nobody had schedules nothing, a wrong one does.
    #expect(reviews.map(\.rating) == [nil, .again, .again, nil])
    #expect(try store.states(of: learners[0]).keys.sorted() == [ClassSamples.cards[1]])
    #expect(try store.states(of: learners[1]).keys.sorted() == [ClassSamples.cards[0]])
    let again = try ClassSamples.replay(store.journal(ofClass: ClassSamples.quiz))
      .reviews(
        ofQuestionAt: 0, at: Samples.moment(), retention: nil, replay: { _ in Replay() },
        state: { _ in nil })
    #expect(
      try store.record(
        again, ofQuestion: 0, ofClass: ClassSamples.quiz, at: Samples.moment()) == 0)
    var count = 0
    try store.forEachEvent { _ in count += 1 }
    #expect(count == 4)
    #expect(try store.check() == [])
  }

  @Test("what a class did to memories is taken back once, by each student's own retraction")
  func undo() throws {
    let learners = try ClassSamples.play(in: store)
    // What they learned elsewhere stays.
    try store.record([Samples.review(1, "heist:own#name", learner: learners[0])])
    let third = try store.admit(
      [Student(number: "19", shown: "Carl", group: "7b")], at: Samples.moment())
    try store.append(
      [ClassEntry(at: 1, event: .join(ContestPlayer(id: third[0], name: "Carl")))],
      toClass: ClassSamples.quiz)
    let now = Samples.moment(Samples.noon + 1_000_000)
    #expect(try store.undoClass(ClassSamples.quiz, at: now) == 2)
    #expect(try store.states(of: learners[0]).keys.sorted() == ["heist:own#name"])
    #expect(try store.states(of: learners[1]).isEmpty)
    var retractions: [UUID] = []
    try store.forEachEvent { if $0.kind == "retraction" { retractions.append($0.learner) } }
    #expect(Set(retractions) == Set(learners) && retractions.count == 2)
    #expect(try store.undoClass(ClassSamples.quiz, at: now) == 0)
    #expect(try store.undoClass(Samples.id(5), at: now) == 0)
    #expect(try store.check() == [])
  }

  @Test("a quiz that is over has its end, and lets no phone come back")
  func end() throws {
    try ClassSamples.play(in: store)
    try store.setPort(9090, ofClass: ClassSamples.quiz)
    try store.end(ClassSamples.quiz, at: Samples.moment(Samples.noon + 5))
    var expected = ClassSamples.kept()
    (expected.port, expected.endedAt) = (9090, Samples.noon + 5)
    #expect(try store.classQuizzes() == [expected])
    #expect(try store.members(ofClass: ClassSamples.quiz).map(\.token) == [nil, nil])
  }

  @Test("the latest quizzes are listed, the latest last")
  func list() throws {
    for number in 1...3 as ClosedRange<UInt32> {
      var setup = ClassSamples.setup
      setup.id = Samples.id(number)
      try store.open(ClassSamples.kept(setup, at: Samples.noon + Int64(4 - number)))
    }
    #expect(try store.classQuizzes().map(\.id) == [3, 2, 1].map(Samples.id))
    #expect(try store.classQuizzes(limit: 2).map(\.id) == [2, 1].map(Samples.id))
  }
}

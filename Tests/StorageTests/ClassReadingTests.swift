import Contest
import DeckFormat
import Foundation
import Markup
import Questions
import Scheduling
import Storage
import Study
import Testing

/// What is read back of class quizzes, and what is forgotten of them.
struct ClassReadingTests {
  private let folder: TemporaryFolder
  private let store: ProgressStore
  private let ids: [UUID]
  private let setup: ContestSetup
  private let card = "heist:heist/roles/face#name"

  init() throws {
    folder = try TemporaryFolder()
    store = try ProgressStore(path: folder.path + "/progress.sqlite")
    ids = try store.admit(
      [Student(shown: "Ann", group: "7b"), Student(shown: "Bob", group: "7b")],
      at: Samples.moment())
    let question = Question(
      card: try #require(Card(id: card)), form: .typed, pattern: .descriptionToRole,
      facts: ["heist/roles/face"], kind: .role, topic: "Heist", stem: "Who talks?",
      response: .typed(accepts: ["Face"]), answer: "Face", hint: "",
      location: .init(line: 1, column: 1),
      seed: 1)
    setup = ContestSetup(
      id: Samples.id(1), title: "Heist", deck: "heist",
      questions: [
        ContestQuestion(
          question: question, stem: "Who talks?", prompt: .text(accepts: ["Face"]), place: "")
      ], seed: 1, code: "ABCDEF")
  }

  /// Holds the quiz and adds its answers to the logs.
  private func hold() throws -> Contest {
    let contest = try held()
    try ClassRecords(store, decks: []).write(
      questionAt: 0, of: contest, at: Samples.moment())
    return contest
  }

  /// Holds the quiz: Ann is right, Bob is not and was sent out.
  private func held() throws -> Contest {
    try store.open(ClassQuiz(setup: setup, opened: Samples.moment(), group: "7b"))
    let events: [ContestEvent] = [
      .join(ContestPlayer(id: ids[0], name: "Ann")), .join(ContestPlayer(id: ids[1], name: "Bob")),
      .command(.time(ids[1], .half)), .command(.start),
      .answer(ids[0], question: "q1-1", .text("Face"), confidence: nil),
      .answer(ids[1], question: "q1-1", .text("Driver"), confidence: nil), .command(.close),
      .command(.kick(ids[1])), .command(.end),
    ]
    try store.append(
      events.map { ClassEntry(at: Samples.noon, event: $0) }, toClass: setup.id)
    return try contest()
  }

  private func contest() throws -> Contest {
    try store.contest(
      of: ClassQuiz(setup: setup, opened: Samples.moment()), grader: ContestGrader([]))
  }

  @Test func theJournalTellsTheQuiz() throws {
    let contest = try hold()
    #expect(contest.phase == .finished)
    #expect(contest.report.lines.map(\.scores) == [[1], [0]])
    #expect(try store.reviews(ofClass: setup.id).map(\.reply) == ["Face", "Driver"])
    #expect(try store.recordedQuestions(ofClass: setup.id) == [0])
  }

  @Test func aCardHasTheStatesOfAllStudents() throws {
    _ = try hold()
    let states = try store.states(ofCard: card)
    #expect(Set(states.keys) == Set(ids))
    for id in ids { #expect(try store.states(of: id)[card] == states[id]) }
    #expect(try store.states(ofCard: "heist:x#name").isEmpty)
  }

  @Test func answersAreScheduledByEachStudentsOwnModel() throws {
    var weights = Weights.default.values
    weights[2] = 9
    try store.record(
      [
        Event(
          id: Samples.id(50), learner: ids[0], at: Samples.moment(), batch: Samples.id(60),
          content: .setting(key: "model", value: "fsrs-7", deck: nil)),
        Event(
          id: Samples.id(51), learner: ids[1], at: Samples.moment(), batch: Samples.id(60),
          content: .weights(model: "fsrs-6", values: weights)),
      ]
        + ids.enumerated().map { index, id in
          Samples.review(UInt32(52 + index), card, learner: id)
        })
    let later = Samples.noon + 3 * Samples.day + 7_200_000
    let before = try store.states(ofCard: card)
    let replays = try store.replays()
    for id in ids { #expect(try replays[id] == store.replay(of: id)) }
    #expect(replays[ids[0]].model.kind == .fsrs7 && replays[ids[1]].model.weights == weights)
    try ClassRecords(store, decks: []).write(
      questionAt: 0, of: try held(), at: Samples.moment(later))
    let reviews = try store.reviews(ofClass: setup.id)
    #expect(reviews.map(\.model) == ["fsrs-7", "fsrs-6"])
    for (id, review) in zip(ids, reviews) {
      let state = try #require(before[id])
      let elapsed = Elapsed(from: state, to: Samples.moment(later).day, at: later)
      #expect(elapsed.exactDays > 3)
      #expect(
        review.retrievability == replays[id].retrievability(of: state.memory, after: elapsed))
      // The log keeps what the answer was told.
      #expect(try store.states(of: id)[card]?.interval == review.interval)
    }
    #expect(try store.check() == [])
  }

  @Test func recordsAreWrittenOnce() throws {
    let contest = try hold()
    let again = try ClassRecords(store, decks: [])
      .write(questionAt: 0, of: contest, at: Samples.moment())
    #expect(again == 0)
    #expect(try store.reviews(ofClass: setup.id).count == 2)
  }

  @Test func whatCountsIsCountedUntilItIsTakenBack() throws {
    _ = try hold()
    #expect(try store.counting(ofClass: setup.id) == (2, 2))
    #expect(try store.undoClass(setup.id, at: Samples.moment()) == 2)
    #expect(try store.counting(ofClass: setup.id) == (0, 2))
    #expect(try store.counting(ofClass: Samples.id(9)) == (0, 0))
    #expect(try store.reviews(ofClass: setup.id).count == 2)
  }

  @Test func whoAnsweredInClassAloneHasNotStudied() throws {
    _ = try hold()
    #expect(try !store.hasStudied(ids[0]))
    try store.record([Samples.review(5, learner: ids[0])])
    #expect(try store.hasStudied(ids[0]))
    try store.record([Samples.event(6, learner: ids[0], .retraction(of: Samples.id(5)))])
    #expect(try !store.hasStudied(ids[0]))
  }

  @Test func knownStudentsAreRecognizedAsTheyWouldBeAdmitted() throws {
    let known = try store.known([
      Student(shown: "ann", group: "7b"), Student(shown: "Ann", group: "8a"),
    ])
    #expect(known.map { $0?.learner } == [ids[0], nil])
  }

  @Test func aForgottenStudentIsInNoQuizAnyMore() throws {
    _ = try hold()
    try store.forget(ids[1])
    #expect(try contest().report.lines.map(\.player.name) == ["Ann"])
    #expect(try contest().phase == .finished)
    let bytes = ids[1].uuidString
    for entry in try store.journal(ofClass: setup.id) {
      #expect(!"\(entry.event)".contains(bytes))
    }
    #expect(try store.members(ofClass: setup.id).map(\.learner) == [ids[0]])
    #expect(try store.students().map(\.student.shown) == ["Ann"])
  }

  @Test func oldQuizzesAreErasedAsAWhole() throws {
    _ = try hold()
    let states = try store.states(ofCard: card)
    #expect(try store.forgetClassQuizzes(before: Samples.noon) == 0)
    #expect(try store.forgetClassQuizzes(before: Samples.noon + 1) == 1)
    #expect(try store.classQuizzes().isEmpty)
    #expect(try store.journal(ofClass: setup.id).isEmpty)
    #expect(try store.members(ofClass: setup.id).isEmpty)
    #expect(try store.states(ofCard: card) == states)
  }
}

import DeckFormat
import Foundation
import GRDB
import Markup
import Questions
import Study

@testable import Contest
@testable import Storage

/// A class of two who answer two questions.
enum ClassSamples {
  /// The quiz.
  static let quiz = Samples.id(0xC1A5)
  /// The cards that are asked.
  static let cards = ["heist:one#name", "heist:two#name"]
  /// What grades the replies, which are choices alone.
  static let grader = ContestGrader([])

  /// What the quiz is made of.
  static let setup = ContestSetup(
    id: quiz, title: "Heist", deck: "heist", advisory: "for adults",
    questions: cards.map { card in
      let options = ["Face", "Driver", "Grifter"]
      return ContestQuestion(
        question: Question(
          card: Card(deck: "heist", fact: String(card.dropFirst(6).dropLast(5)), direction: .name),
          form: .choice, pattern: .descriptionToRole, facts: [], kind: .role, topic: "Roles",
          stem: "Who talks?", response: .choice(options: options, right: 0), answer: "Face",
          location: SourceLocation(line: 1, column: 1), seed: .max),
        stem: "Who talks?", prompt: .choice(options: options, right: 0), place: "Heist, Roles")
    }, seed: .max - 5, code: "K7WQ2F")

  /// The quiz as it is kept.
  static func kept(
    _ setup: ContestSetup = setup, at milliseconds: Int64 = Samples.noon
  ) -> ClassQuiz {
    ClassQuiz(setup: setup, opened: Samples.moment(milliseconds), group: "7b", port: 8080)
  }

  /// Plays the quiz with two students to the end: one right and one wrong answer each; the teacher
  /// sends the second one out and gives the first one time.
  static func entries(_ one: UUID, _ two: UUID) -> [ClassEntry] {
    func answer(_ player: UUID, _ question: String, _ option: Int) -> ContestEvent {
      .answer(player, question: question, .option(option), confidence: 2)
    }
    let events: [ContestEvent] = [
      .join(ContestPlayer(id: one, name: "Annabel Zwetschge", extraTime: .half)),
      .join(ContestPlayer(id: two, name: "Bert")), .command(.time(one, .double)),
      .command(.start), answer(one, "q1-1", 0), answer(two, "q1-1", 2), .restart,
      .command(.close), .command(.reveal), .command(.kick(two)), .command(.next),
      .join(ContestPlayer(id: two, name: "Bert")), answer(one, "q2-1", 1), answer(two, "q2-1", 0),
      .command(.kick(one)), .command(.close), .command(.reveal), .command(.end),
    ]
    return events.enumerated().map { index, event in
      var token: String?
      if case .join(let player) = event { token = "token of \(player.name) \(index)" }
      return ClassEntry(at: Samples.noon + Int64(index) * 1000, event: event, token: token)
    }
  }

  /// What a journal leads to; every entry must be taken.
  static func replay(_ entries: [ClassEntry], _ setup: ContestSetup = setup) throws -> Contest {
    var contest = Contest(setup, grader: grader)
    for entry in entries { _ = try contest.handle(entry.event, at: entry.at) }
    return contest
  }

  /// Admits two students and plays the quiz, with everything recorded.
  @discardableResult
  static func play(
    in store: ProgressStore, _ setup: ContestSetup = setup, names: [String] = ["Anna", "Bert"]
  ) throws -> [UUID] {
    let learners = try store.admit(
      [
        Student(
          number: "17", email: "a@school.example", firstName: "Annabel", lastName: "Zwetschge",
          shown: names[0], group: "7b", extraTime: .half),
        Student(number: "18", shown: names[1], group: "7b"),
      ], at: Samples.moment())
    try store.open(kept(setup))
    let entries = entries(learners[0], learners[1])
    try store.append(Array(entries.prefix(5)), toClass: setup.id)
    try store.append(Array(entries.dropFirst(5)), toClass: setup.id)
    let contest = try replay(store.journal(ofClass: setup.id), setup)
    for index in setup.questions.indices {
      let reviews = contest.reviews(
        ofQuestionAt: index, at: Samples.moment(), retention: nil, replay: { _ in Replay() },
        state: { _ in nil })
      try store.record(
        reviews, ofQuestion: index, ofClass: setup.id,
        at: Samples.moment(Samples.noon + 60_000 * Int64(index + 1)))
    }
    return learners
  }

  /// Everything that the tables of classes hold, as text; tokens left out where wanted.
  static func tables(of store: ProgressStore, besides left: Set<String> = []) throws -> [String] {
    try store.queue.read { database in
      try ["student", "class_quiz", "class_student", "class_entry", "class_record"].flatMap {
        table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { row in
          let values = row.filter { !left.contains($0.0) }.map { "\($0)=\($1)" }
          return "\(table): \(values.joined(separator: " "))"
        }.sorted()
      }
    }
  }
}

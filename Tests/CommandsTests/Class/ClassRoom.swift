import Contest
import DeckFormat
import Foundation
import Questions
import Storage
import Study
import Testing

@testable import Commands

/// A library with a class, in which quizzes are held by appending to their journals.
@MainActor
struct ClassRoom {
  let desk: Desk
  /// What phones would be asked: a role of three, a role to be typed, and stages in order.
  let questions: [ContestQuestion]

  /// A class of three, one of whom has a name of their own in class.
  static let roster = """
    id,email,first,last,shown,group,extra_time
    17,ann@example.org,Ann,Lee,,7b,
    18,bob@example.org,Bob,Ray,Bobo,7b,1.5
    19,,Cem,Öz,,7b,

    """

  init(isInteractive: Bool = true) throws {
    desk = try Desk(decks: ["heist.md": Decks.heist], isInteractive: isInteractive)
    try Self.roster.write(toFile: desk.root + "/7b.csv", atomically: true, encoding: .utf8)
    desk.run("class roster 7b.csv")
    let bank = Bank(Deck(parsing: Decks.heist + "\n", path: "Decks/heist.md"))
    func question(_ card: String, _ form: Form) throws -> ContestQuestion {
      let card = try #require(Card(id: "heist:heist/\(card)"))
      let question = try QuestionMaker.question(for: card, in: bank, form: form, seed: 1)
      return try #require(ContestQuestion(question, in: bank, seed: 1))
    }
    questions = [
      try question("roles/face#name", .choice), try question("roles/driver#name", .typed),
      try question("stages#order", .order),
    ]
  }

  /// The progress file, opened once more.
  func store() throws -> ProgressStore {
    try ProgressStore(path: "\(desk.root)/Progress/progress.sqlite")
  }

  /// Writes a file into the library's folder.
  func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(desk.root)/\(name)", atomically: true, encoding: .utf8)
  }

  /// What stands in a file of the library's folder.
  func text(of name: String) throws -> String {
    try String(contentsOfFile: "\(desk.root)/\(name)", encoding: .utf8)
  }

  /// Holds a quiz.
  ///
  /// - Parameters:
  ///   - number: What its identifier is made of.
  ///   - title: What it is called.
  ///   - answers: Of each student, by the name shown, an answer to each question: a role, a role, and
  ///     `right` or `wrong`; nil for none.
  ///   - isOver: Whether it ends.
  /// - Throws: Why the quiz or the progress file does not take it.
  func hold(
    _ number: UInt8, called title: String = "The heist", _ answers: [(String, [String?])],
    isOver: Bool = true
  ) throws {
    let store = try store()
    let id = UUID(uuid: (1, 2, 3, 4, 5, 6, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0, number))
    let setup = ContestSetup(
      id: id, title: title, deck: "heist", questions: questions, seed: 7, code: "ABCDEF")
    try store.open(ClassQuiz(setup: setup, opened: desk.now, group: "7b", port: 8080))
    let ids = Dictionary(
      uniqueKeysWithValues: try store.students().map { ($0.student.shown, $0.learner) })
    var contest = Contest(setup, grader: ContestGrader([]))
    let deck = Deck(parsing: Decks.heist + "\n", path: "Decks/heist.md")
    let records = ClassRecords(store, decks: [deck])
    var seconds: Int64 = 0
    func happen(_ event: ContestEvent) throws {
      seconds += 1
      let at = desk.now.milliseconds + seconds * 1000
      let effects = try contest.handle(event, at: at)
      try store.append([ClassEntry(at: at, event: event)], toClass: id)
      for case .remember(let index) in effects {
        try records.write(questionAt: index, of: contest, at: desk.now)
      }
    }
    for (name, _) in answers {
      try happen(.join(ContestPlayer(id: try #require(ids[name]), name: name)))
    }
    try happen(.command(.start))
    for index in questions.indices {
      for (name, given) in answers {
        guard let words = given[index], let learner = ids[name] else { continue }
        try happen(
          .answer(
            learner, question: contest.identifier(ofQuestionAt: index),
            try reply(words, to: questions[index]), confidence: nil))
      }
      try happen(.command(.close))
      guard isOver || index + 1 < questions.count else { return }
      try happen(.command(.next))
    }
    try store.end(id, at: desk.now)
  }

  private func reply(_ words: String, to question: ContestQuestion) throws -> ContestReply {
    switch question.prompt {
    case .choice(let options, _): .option(try #require(options.firstIndex(of: words)))
    case .order(_, let right): .order(words == "right" ? right : right.reversed())
    case .text, .several, .matching: .text(words)
    }
  }

  /// A usual lesson: Ann knows everything, Bobo little, and Cem took Face and Driver for something
  /// else.
  static let lesson: [(String, [String?])] = [
    ("Ann", ["Face", "Driver", "right"]), ("Bobo", ["Mastermind", "Face", "wrong"]),
    ("Cem", ["Mastermind", "Face", nil]),
  ]
}

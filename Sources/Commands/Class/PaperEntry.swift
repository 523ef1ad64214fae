import Contest
import Foundation
import Storage
import Study

/// A quiz on paper, held after the fact: what students wrote goes through the same steps as what
/// they tap on phones.
struct PaperEntry {
  /// The quiz as it ended.
  private(set) var contest: Contest
  /// What its journal holds.
  private(set) var entries: [ClassEntry] = []
  /// The places of the questions whose answers are for the students' logs, ascending.
  private(set) var finished: [Int] = []
  private let now: Int64

  /// Holds a quiz: everybody comes in, every question that somebody answered is asked and closed, the
  /// others are passed over.
  ///
  /// - Parameters:
  ///   - setup: What the quiz is made of.
  ///   - sheets: Who answered what.
  ///   - grader: What grades the answers.
  ///   - milliseconds: When, since 1970.
  /// - Throws: Why the quiz does not take an answer; with answers that fit it takes all.
  init(
    _ setup: ContestSetup, _ sheets: [PaperAnswers.Sheet], grader: ContestGrader,
    at milliseconds: Int64
  ) throws(ContestRefusal) {
    contest = Contest(setup, grader: grader)
    now = milliseconds
    for sheet in sheets { try join(sheet) }
    try take(.command(.start))
    for index in setup.questions.indices {
      let answers = sheets.compactMap { sheet in sheet.replies[index].map { (sheet.learner, $0) } }
      let question = contest.identifier(ofQuestionAt: index)
      for (learner, reply) in answers {
        try take(.answer(learner, question: question, reply, confidence: nil))
      }
      guard !answers.isEmpty else {
        try take(.command(.skip))
        continue
      }
      try take(.command(.close))
      try take(.command(.next))
    }
  }

  /// Lets a student in; who has a name that looks like another's gets a number behind it.
  private mutating func join(_ sheet: PaperAnswers.Sheet) throws(ContestRefusal) {
    var name = sheet.student.shown
    var number = 2
    while true {
      do throws(ContestRefusal) {
        return try take(.join(ContestPlayer(id: sheet.learner, name: name)))
      } catch {
        guard error == .nameTaken, number <= Self.mostNamesakes else { throw error }
        name = "\(sheet.student.shown) (\(number))"
        number += 1
      }
    }
  }

  /// The most students whose names look alike.
  private static let mostNamesakes = 1000

  private mutating func take(_ event: ContestEvent) throws(ContestRefusal) {
    for case .remember(let index) in try contest.handle(event, at: now) { finished.append(index) }
    entries.append(ClassEntry(at: now, event: event))
  }
}

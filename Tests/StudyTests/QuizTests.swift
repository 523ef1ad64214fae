import Foundation
import Questions
import Testing

@testable import Study

struct QuizTests {
  private static let id = UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
  private let now = Moment(milliseconds: 1000, utcOffset: 0)

  private func quiz(_ cities: [String], feedback: Bool = false) throws -> Quiz {
    let questions = try cities.map {
      try QuestionMaker.question(
        for: Samples.capital($0), in: Samples.capitals, form: .typed, seed: 1)
    }
    return Quiz(questions: questions, banks: [Samples.capitals], givesFeedback: feedback)
  }

  private func send(_ event: SessionEvent, to quiz: inout Quiz) -> [String] {
    var effects = quiz.handle(event, at: now)
    if case .record? = effects.last { effects += quiz.handle(.recorded(Self.id), at: now) }
    return effects.map(Sitting.line)
  }

  @Test func aQuizIsScoredAtTheEnd() throws {
    var quiz = try quiz(["Paris", "Oslo", "Tokyo"])
    #expect(
      send(.begin, to: &quiz) == ["1. What is the capital of France? Type the answer.", "> reply"])
    #expect(
      send(.line("Paris"), to: &quiz) == [
        "record typed 'Paris' exact unrated", "2. What is the capital of Norway? Type the answer.",
        "> reply",
      ])
    #expect(send(.line("?"), to: &quiz) == ["notInQuiz", "> reply"])
    #expect(send(.line("<"), to: &quiz) == ["notInQuiz", "> reply"])
    #expect(send(.line(""), to: &quiz) == ["> unknown"])
    #expect(send(.line(""), to: &quiz).first == "record typed '' unknown unrated")
    let end = send(.line("Edo"), to: &quiz).suffix(2)
    #expect(end == ["quiz: 3 of 3, score \(1.0 / 3), explains true", "finish"])
    #expect(quiz.results.map(\.assessment.verdict) == [.exact, .unknown, .wrong])
  }

  @Test func feedbackComesAfterEachAnswerIfWanted() throws {
    var quiz = try quiz(["Paris", "Oslo"], feedback: true)
    _ = send(.begin, to: &quiz)
    #expect(send(.line("Rome"), to: &quiz)[1] == "wrong: Paris, unscheduled")
  }

  @Test func leavingEarlyCountsWhatWasAnswered() throws {
    var quiz = try quiz(["Paris", "Oslo"])
    _ = send(.begin, to: &quiz)
    _ = send(.line("Paris"), to: &quiz)
    #expect(
      send(.endOfInput, to: &quiz) == ["quiz: 1 of 2, score 0.5, explains true", "finish"])
  }

  @Test func anAnswerThatCannotBeWrittenIsTriedAgain() throws {
    var quiz = try quiz(["Paris"])
    _ = quiz.handle(.begin, at: now)
    let record = quiz.handle(.line("Paris"), at: now)
    #expect(
      quiz.handle(.recordFailed(reason: "full"), at: now)
        == [.show(.message(.notSaved(reason: "full"))), .ask(.retry)])
    #expect(quiz.handle(.line(""), at: now) == record)
    #expect(quiz.handle(.recorded(Self.id), at: now).last == .finish)
  }

  @Test func whatIsNotOnDiskDoesNotCount() throws {
    var quiz = try quiz(["Paris", "Oslo"])
    _ = quiz.handle(.begin, at: now)
    _ = quiz.handle(.line("Paris"), at: now)
    _ = quiz.handle(.recordFailed(reason: "full"), at: now)
    #expect(
      send(.line(":quit"), to: &quiz) == ["quiz: 0 of 2, score 0.0, explains true", "finish"])
    #expect(quiz.handle(.line("x"), at: now).isEmpty)
  }

  @Test func anEmptyQuizEndsAtOnce() throws {
    var quiz = try quiz([])
    #expect(send(.begin, to: &quiz) == ["quiz: 0 of 0, score 0.0, explains true", "finish"])
  }
}

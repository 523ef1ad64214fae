import Foundation
import Questions
import Scheduling
import Testing

@testable import Study

struct QuizTests {
  private static let id = UUID(uuid: (1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))

  private func quiz(
    _ cities: [String], _ settings: QuizSettings = QuizSettings(seed: 1)
  ) throws -> Quiz {
    let questions = try cities.map {
      try QuestionMaker.question(
        for: Samples.capital($0), in: Samples.capitals, form: .typed, seed: 1)
    }
    return Quiz(questions: questions, banks: [Samples.capitals], settings: settings)
  }

  private func moment(_ milliseconds: Int64) -> Moment {
    let noon = Int64(Samples.today) * 86_400_000 + 43_200_000
    return Moment(milliseconds: noon + milliseconds, utcOffset: 0)
  }

  /// Sends an event so many milliseconds after the beginning; everything that follows is on disk.
  private func send(_ event: SessionEvent, to quiz: inout Quiz, at time: Int64 = 0) -> [String] {
    var effects = quiz.handle(event, at: moment(time))
    while case .record? = effects.last {
      effects += quiz.handle(.recorded(Self.id), at: moment(time))
    }
    return effects.map(Sitting.line)
  }

  @Test func aQuizIsScoredAtTheEnd() throws {
    var quiz = try quiz(["Paris", "Oslo", "Tokyo"])
    let stems = quiz.questions.map(\.stem)
    #expect(send(.begin, to: &quiz) == ["1. \(stems[0])", "> reply"])
    #expect(
      send(.line("Paris"), to: &quiz, at: 1500) == [
        "record typed 'Paris' exact unrated", "2. \(stems[1])", "> reply",
      ])
    #expect(send(.line("?"), to: &quiz) == ["notInQuiz", "> reply"])
    #expect(send(.line("<"), to: &quiz) == ["notInQuiz", "> reply"])
    #expect(send(.line(""), to: &quiz) == ["> unknown"])
    #expect(send(.line(""), to: &quiz).first == "record typed '' unknown unrated")
    #expect(
      send(.line("Edo"), to: &quiz, at: 9000) == [
        "record typed 'Edo' wrong unrated", "record quiz finished in 9000 ms: 1.0 0.0 0.0",
        "quiz: 3 of 3, score \(1.0 / 3), explains true, 0 scheduled", "finish",
      ])
    #expect(quiz.results.map(\.assessment.verdict) == [.exact, .unknown, .wrong])
  }

  @Test func theResultHoldsWhatIsNeededToAskAgain() throws {
    var quiz = try quiz(["Paris", "Oslo"], QuizSettings(seed: .max))
    _ = quiz.handle(.begin, at: moment(0))
    _ = quiz.handle(.line("Paris"), at: moment(10))
    _ = quiz.handle(.recorded(Self.id), at: moment(10))
    let expected = QuizResult(
      items: [
        QuizResult.Item(card: Samples.capital("Paris").id, form: .typed, score: 1),
        QuizResult.Item(card: Samples.capital("Oslo").id, form: .typed, score: nil),
      ], seed: .max, milliseconds: 20, ending: .left)
    #expect(
      quiz.handle(.endOfInput, at: moment(20)) == [.record(.quiz(expected), at: moment(20))])
    #expect((expected.asked, expected.answered, expected.right, expected.score) == (2, 1, 1, 0.5))
    #expect(expected.decks == ["capitals"])
    #expect(expected.misses == [expected.items[1]])
  }

  @Test func feedbackComesAfterEachAnswerIfWanted() throws {
    var quiz = try quiz(["Paris", "Oslo"], QuizSettings(seed: 1, givesFeedback: true))
    _ = send(.begin, to: &quiz)
    #expect(send(.line("Rome"), to: &quiz)[1] == "wrong: Paris, unscheduled")
  }

  @Test func leavingEarlyKeepsWhatWasAnswered() throws {
    var quiz = try quiz(["Paris", "Oslo"])
    _ = send(.begin, to: &quiz)
    _ = send(.line("Paris"), to: &quiz)
    #expect(
      send(.endOfInput, to: &quiz, at: 7) == [
        "record quiz left in 7 ms: 1.0 -",
        "quiz: 1 of 2, score 0.5, explains true, 0 scheduled", "finish",
      ])
  }

  @Test func leavingWithoutAnAnswerKeepsNothing() throws {
    var quiz = try quiz(["Paris", "Oslo"])
    _ = send(.begin, to: &quiz)
    #expect(send(.interrupted(hadText: false), to: &quiz) == ["interruptAgain", "> reply"])
    #expect(
      send(.interrupted(hadText: false), to: &quiz)
        == ["quiz: 0 of 2, score 0.0, explains true, 0 scheduled", "finish"])
  }

  @Test func anAnswerThatCannotBeWrittenIsTriedAgain() throws {
    var quiz = try quiz(["Paris"])
    _ = quiz.handle(.begin, at: moment(0))
    let record = quiz.handle(.line("Paris"), at: moment(5))
    #expect(
      quiz.handle(.recordFailed(reason: "full"), at: moment(6))
        == [.show(.message(.notSaved(reason: "full"))), .ask(.retry)])
    #expect(quiz.handle(.line(""), at: moment(7)) == record)
    let result = quiz.handle(.recorded(Self.id), at: moment(8))
    #expect(result.map(Sitting.line) == ["record quiz finished in 8 ms: 1.0"])
    _ = quiz.handle(.recordFailed(reason: "full"), at: moment(9))
    #expect(quiz.handle(.line(""), at: moment(10)) == result)
    #expect(quiz.handle(.recorded(Self.id), at: moment(11)).last == .finish)
  }

  @Test func whatIsNotOnDiskDoesNotCount() throws {
    var quiz = try quiz(["Paris", "Oslo"])
    _ = quiz.handle(.begin, at: moment(0))
    _ = quiz.handle(.line("Paris"), at: moment(0))
    _ = quiz.handle(.recordFailed(reason: "full"), at: moment(0))
    #expect(
      send(.line(":quit"), to: &quiz)
        == ["quiz: 0 of 2, score 0.0, explains true, 0 scheduled", "finish"])
    #expect(quiz.handle(.line("x"), at: moment(0)).isEmpty)
  }

  @Test func aResultThatCannotBeWrittenCanBeLeft() throws {
    var quiz = try quiz(["Paris"])
    _ = quiz.handle(.begin, at: moment(0))
    _ = quiz.handle(.line("Paris"), at: moment(0))
    _ = quiz.handle(.recorded(Self.id), at: moment(0))
    _ = quiz.handle(.recordFailed(reason: "full"), at: moment(0))
    #expect(quiz.handle(.line(":quit"), at: moment(0)).last == .finish)
  }

  @Test func anEmptyQuizEndsAtOnce() throws {
    var quiz = try quiz([])
    #expect(
      send(.begin, to: &quiz)
        == ["quiz: 0 of 0, score 0.0, explains true, 0 scheduled", "finish"])
  }

  @Test func aSpellingThatWasAcceptedIsRight() throws {
    let card = Samples.capital("Tokyo").id
    var quiz = try quiz(["Tokyo"], QuizSettings(seed: 1, accepted: [card: ["Edo"]]))
    _ = send(.begin, to: &quiz)
    #expect(send(.line("edo"), to: &quiz).first == "record typed 'edo' exact unrated")
  }
}

/// A limit for the whole quiz.
extension QuizTests {
  @Test func theTimeLeftStandsAboveEachQuestion() throws {
    var quiz = try quiz(["Paris", "Oslo"], QuizSettings(seed: 1, timeLimit: 5000))
    let stems = quiz.questions.map(\.stem)
    #expect(send(.begin, to: &quiz) == ["1. \(stems[0]) (5000 ms left)", "> reply"])
    #expect(
      send(.line("Paris"), to: &quiz, at: 1200)[1]
        == "2. \(stems[1]) (3800 ms left)")
  }

  @Test func aLineThatComesTooLateDoesNotCount() throws {
    var quiz = try quiz(["Paris", "Oslo", "Tokyo"], QuizSettings(seed: 1, timeLimit: 5000))
    _ = send(.begin, to: &quiz)
    _ = send(.line("Paris"), to: &quiz, at: 4999)
    #expect(
      send(.line("Oslo"), to: &quiz, at: 5000) == [
        "record quiz time-up in 5000 ms: 1.0 - -",
        "quiz: 1 of 3, score \(1.0 / 3), explains true, 0 scheduled", "finish",
      ])
  }

  @Test func whoComesBackMuchLaterHadNoMoreTime() throws {
    var quiz = try quiz(["Paris"], QuizSettings(seed: 1, timeLimit: 5000))
    _ = send(.begin, to: &quiz)
    #expect(
      send(.endOfInput, to: &quiz, at: 9_999_999).first == "record quiz time-up in 5000 ms: -")
  }

  @Test func theLastAnswerInTimeFinishesTheQuiz() throws {
    var quiz = try quiz(["Paris"], QuizSettings(seed: 1, timeLimit: 5000))
    _ = send(.begin, to: &quiz)
    _ = quiz.handle(.line("Paris"), at: moment(4000))
    // Writing took longer than the time that was left.
    #expect(
      quiz.handle(.recorded(Self.id), at: moment(6000)).map(Sitting.line)
        == ["record quiz finished in 5000 ms: 1.0"])
  }

  @Test func anOrderGivenInTimeCountsWhenEnterConfirmsItLater() throws {
    let question = try QuestionMaker.question(
      for: Card(deck: "roles", fact: "heist/stages", direction: .order), in: Samples.roles,
      form: .order, seed: 1)
    for (line, scores) in [("", "0.0"), ("1 2 3 4", "-")] {
      var quiz = Quiz(
        questions: [question], banks: [Samples.roles],
        settings: QuizSettings(seed: 1, timeLimit: 5000))
      guard case .order(let shown, let right) = question.response else { return }
      _ = send(.begin, to: &quiz)
      // The right order, backwards.
      let keys = right.reversed().compactMap { shown.firstIndex(of: $0) }.map { "\($0 + 1)" }
      _ = send(.line(keys.joined(separator: " ")), to: &quiz, at: 4000)
      let end = send(.line(line), to: &quiz, at: 6000)
      #expect(end.contains { $0.hasPrefix("record quiz") && $0.hasSuffix(": \(scores)") }, "\(end)")
    }
  }
}

/// Answers that enter the schedule.
extension QuizTests {
  @Test func answersAreScheduledAsThoseOfASessionAre() throws {
    let cities = ["Paris", "Oslo"]
    let cards = cities.map(Samples.capital)
    let states = Dictionary(uniqueKeysWithValues: cards.map { ($0.id, Samples.state()) })
    var sitting = Samples.sitting(asking: cities)
    _ = sitting.begin()
    sitting.type("Paris")
    sitting.type("Rome")
    var quiz = try quiz(cities, QuizSettings(seed: 1, givesFeedback: true, schedule: states))
    _ = send(.begin, to: &quiz)
    var reviews: [Review] = []
    for line in ["Paris", "Rome"] {
      let effects = quiz.handle(.line(line), at: moment(0))
      if case .record(.review(let review), _)? = effects.last { reviews.append(review) }
      _ = quiz.handle(.recorded(Self.id), at: moment(0))
    }
    #expect(reviews.map(\.rating) == [.good, .again])
    #expect(reviews.map(\.source) == [.quiz, .quiz])
    #expect(reviews.map(\.interval) == sitting.reviews.map(\.review.interval))
    #expect(reviews.map(\.retrievability) == sitting.reviews.map(\.review.retrievability))
    #expect(reviews.map(\.model) == sitting.reviews.map(\.review.model))
  }

  @Test func aSkippedQuestionIsMissedAndSchedulesNothing() throws {
    var quiz = try quiz(["Paris", "Oslo"], QuizSettings(seed: 1, schedule: [:]))
    _ = send(.begin, to: &quiz)
    #expect(send(.line("-"), to: &quiz).first == "record typed '' unknown unrated")
    _ = send(.line(""), to: &quiz)
    #expect(
      send(.line(""), to: &quiz, at: 3) == [
        "record typed '' unknown again", "record quiz finished in 3 ms, recorded: 0.0 0.0",
        "quiz: 2 of 2, score 0.0, explains true, 1 scheduled", "finish",
      ])
  }

  @Test func aRightChoiceCountsOnlyWhereTheCardIsFirm() throws {
    let card = Card(deck: "roles", fact: "heist/roles/driver", direction: .name)
    let question = try QuestionMaker.question(
      for: card, in: Samples.roles, form: .choice, seed: 1)
    guard case .choice(_, let right) = question.response else { return }
    let states = [nil, Samples.state(interval: 10), Samples.state(interval: 30)]
    let expected = ["unrated", "unrated", "good"]
    for (state, rating) in zip(states, expected) {
      var quiz = Quiz(
        questions: [question], banks: [Samples.roles],
        settings: QuizSettings(seed: 1, schedule: state.map { [card.id: $0] } ?? [:]))
      _ = send(.begin, to: &quiz)
      let record = send(.line("\(right + 1)"), to: &quiz).first ?? ""
      #expect(record.hasSuffix(" exact \(rating)"), "\(record)")
    }
  }
}

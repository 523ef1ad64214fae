import DeckFormat
package import Questions

/// A scored test: every question once, answers at the end or after each.
///
/// A state machine of the same shape as ``Session``; it schedules nothing.
package struct Quiz: Sendable {
  /// One question and what became of it.
  package struct Result: Equatable, Sendable {
    /// The question.
    package var question: Question
    /// How right the reply was.
    package var assessment: Assessment
  }

  private enum State: Sendable {
    case fresh
    case asking(since: Int64)
    case unknown(since: Int64)
    case readBack([String], since: Int64)
    case recording(Event.Content)
    case finished
  }

  /// The questions, in the order they are asked.
  package let questions: [Question]
  /// What became of the questions answered so far, in order.
  package private(set) var results: [Result] = []
  private let givesFeedback: Bool
  private let assessors: [String: Assessor]
  private var state = State.fresh
  private var wasInterrupted = false

  /// Prepares a quiz, which gives feedback right after each question or at the end.
  package init(questions: [Question], banks: [Bank], givesFeedback: Bool) {
    self.questions = questions
    self.givesFeedback = givesFeedback
    assessors = Dictionary(
      banks.map { ($0.deck.id, Assessor($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The share of the possible score that was reached, 0…1; 0 before the first answer.
  package var score: Double {
    questions.isEmpty
      ? 0 : results.reduce(0) { $0 + $1.assessment.score } / Double(questions.count)
  }

  /// Moves the quiz on.
  package mutating func handle(_ event: SessionEvent, at moment: Moment) -> [SessionEffect] {
    if case .finished = state { return [] }
    if case .interrupted(hadText: false) = event {} else { wasInterrupted = false }
    switch event {
    case .begin: return ask(at: moment)
    case .line(let line): return handle(line: line, at: moment)
    case .interrupted(hadText: true): return prompt()
    case .interrupted:
      guard wasInterrupted else {
        wasInterrupted = true
        return [.show(.message(.interruptAgain))] + prompt()
      }
      return finish()
    case .endOfInput: return finish()
    case .recorded:
      guard case .recording = state else { return prompt() }
      state = .fresh
      let shown: [SessionEffect] = givesFeedback ? lastFeedback() : []
      return shown + ask(at: moment)
    case .recordFailed(let reason):
      return [.show(.message(.notSaved(reason: reason))), .ask(.retry)]
    case .edited: return prompt()
    }
  }

  private mutating func ask(at moment: Moment) -> [SessionEffect] {
    guard let question = current else { return finish() }
    state = .asking(since: moment.milliseconds)
    return [.show(.question(question, number: results.count + 1)), .ask(.reply(question))]
  }

  private var current: Question? {
    questions.indices.contains(results.count) ? questions[results.count] : nil
  }

  private mutating func handle(line: String, at moment: Moment) -> [SessionEffect] {
    if case .recording(let content) = state {
      return ReplyLine(line) == .word(.quit) ? finish() : [.record(content)]
    }
    guard let question = current else { return [] }
    switch state {
    case .fresh, .finished, .recording: return []
    case .readBack(let given, let since):
      guard case .order(_, let right) = question.response,
        let assessor = assessors[question.card.deck], ReplyLine(line) == .empty
      else {
        state = .asking(since: since)
        return handle(line: line, at: moment)
      }
      return conclude(assessor.assess(order: given, right: right), since, at: moment)
    case .asking(let since), .unknown(let since):
      return reply(line, to: question, since: since, at: moment)
    }
  }

  private mutating func reply(
    _ line: String, to question: Question, since: Int64, at moment: Moment
  ) -> [SessionEffect] {
    switch ReplyLine(line) {
    case .empty:
      if case .unknown = state { return conclude(.unknown, since, at: moment) }
      state = .unknown(since: since)
      return prompt()
    case .skip: return conclude(.unknown, since, at: moment)
    case .word(.quit): return finish()
    case .hint, .flip, .rate, .undo, .word:
      return [.show(.message(.notInQuiz))] + prompt()
    case .unknownWord(let word): return [.show(.message(.unknownWord(word)))] + prompt()
    case .text(let text):
      guard let assessor = assessors[question.card.deck] else { return ask(at: moment) }
      switch assessor.assess(text, to: question) {
      case .graded(let assessment) where assessment.verdict == .empty: return prompt()
      case .graded(let assessment) where assessment.verdict == .close && assessor.isWord(text):
        return conclude(assessment.withoutSlips, since, at: moment)
      case .graded(let assessment): return conclude(assessment, since, at: moment)
      case .order(let given):
        state = .readBack(given, since: since)
        return [.show(.readBack(given))] + prompt()
      case .unreadable(.option(let keys)):
        return [.show(.message(.chooseOption(keys: keys)))] + prompt()
      case .unreadable(.order(let count)):
        return [.show(.message(.giveOrder(count: count)))] + prompt()
      }
    }
  }

  private mutating func conclude(
    _ assessment: Assessment, _ since: Int64, at moment: Moment
  ) -> [SessionEffect] {
    guard let question = current else { return finish() }
    results.append(Result(question: question, assessment: assessment))
    let content = Event.Content.review(
      Review(
        card: question.card.id, rating: nil, verdict: assessment.verdict, form: question.form,
        options: question.optionCount, reply: assessment.reply, takenFor: assessment.takenFor,
        milliseconds: Int(min(3_600_000, max(0, moment.milliseconds - since))),
        seed: question.seed, source: .quiz))
    state = .recording(content)
    return [.record(content)]
  }

  private func lastFeedback() -> [SessionEffect] {
    guard let result = results.last else { return [] }
    return [
      .show(
        .feedback(
          Feedback(
            question: result.question, assessment: result.assessment, rating: nil,
            next: .unscheduled)))
    ]
  }

  private func prompt() -> [SessionEffect] {
    if case .recording = state { return [.ask(.retry)] }
    guard let question = current else { return [] }
    return switch state {
    case .asking: [.ask(.reply(question))]
    case .unknown: [.ask(.unknown(question))]
    case .readBack: [.ask(.readBack)]
    case .fresh, .finished, .recording: []
    }
  }

  private mutating func finish() -> [SessionEffect] {
    // What is not on disk does not count.
    if case .recording = state { results.removeLast() }
    state = .finished
    return [
      .show(
        .quizResult(results: results, of: questions.count, score: score, explains: !givesFeedback)),
      .finish,
    ]
  }
}

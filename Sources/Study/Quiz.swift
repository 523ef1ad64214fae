import DeckFormat
package import Questions
package import Scheduling

/// A scored test: every question once, answers at the end or after each.
///
/// A state machine of the same shape as ``Session``. It schedules nothing unless it is told to, and
/// keeps its result where anything was answered.
package struct Quiz: Sendable {
  /// One question and what became of it.
  package struct Result: Equatable, Sendable {
    /// The question.
    package var question: Question
    /// How right the reply was.
    package var assessment: Assessment
    /// What the scheduler was told; nil if nothing.
    package var rating: Rating?

    /// Creates a result from its parts.
    package init(question: Question, assessment: Assessment, rating: Rating? = nil) {
      self.question = question
      self.assessment = assessment
      self.rating = rating
    }
  }

  enum State: Sendable {
    case fresh
    case asking(since: Int64)
    case unknown(since: Int64)
    case readBack([String], since: Int64)
    /// An answer is on its way to the disk.
    case recording(Review, at: Moment)
    /// The result is.
    case closing(QuizResult, at: Moment)
    case finished
  }

  /// The questions, in the order they are asked.
  package let questions: [Question]
  /// What became of the questions answered so far, in order.
  package private(set) var results: [Result] = []
  let settings: QuizSettings
  let banks: [String: Bank]
  var state = State.fresh
  /// What the learner's coming days hold.
  private var agenda: Agenda
  private var assessor: TestAssessor?
  private var startedAt: Int64 = 0
  private var wasInterrupted = false
  /// When the last answer that is on disk brings its card back.
  private var next = Feedback.Next.unscheduled

  /// Prepares a quiz.
  ///
  /// - Parameters:
  ///   - questions: What to ask, in order.
  ///   - banks: The decks the questions are from.
  ///   - settings: What the quiz is to be like.
  package init(questions: [Question], banks: [Bank], settings: QuizSettings) {
    self.questions = questions
    self.settings = settings
    agenda = settings.agenda
    self.banks = Dictionary(banks.map { ($0.deck.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The share of the possible score that was reached, 0…1; 0 before the first answer.
  package var score: Double {
    questions.isEmpty
      ? 0 : results.reduce(0) { $0 + $1.assessment.score } / Double(questions.count)
  }

  /// Moves the quiz on.
  ///
  /// A line that comes after the time is over does not count and ends the quiz; an order that was
  /// given before counts when Enter confirms it.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - moment: When it happened.
  /// - Returns: What the world must do, in order; nothing once the quiz is over.
  package mutating func handle(_ event: SessionEvent, at moment: Moment) -> [SessionEffect] {
    if case .finished = state { return [] }
    if case .interrupted(hadText: false) = event {} else { wasInterrupted = false }
    switch event {
    case .begin:
      startedAt = moment.milliseconds
      return ask(at: moment)
    case .line(let line): return handle(line: line, at: moment)
    case .interrupted(hadText: true): return prompt()
    case .interrupted:
      guard wasInterrupted else {
        wasInterrupted = true
        return [.show(.message(.interruptAgain))] + prompt()
      }
      return leave(at: moment)
    case .endOfInput: return leave(at: moment)
    case .recorded: return recorded(at: moment)
    case .recordFailed(let reason):
      return [.show(.message(.notSaved(reason: reason))), .ask(.retry)]
    case .edited: return prompt()
    }
  }

  private mutating func handle(line: String, at moment: Moment) -> [SessionEffect] {
    switch state {
    case .fresh, .finished: return []
    case .recording(let review, let at):
      return ReplyLine(line) == .word(.quit)
        ? leave(at: moment) : [.record(.review(review), at: at)]
    case .closing(let result, let at):
      return ReplyLine(line) == .word(.quit) ? close(result) : [.record(.quiz(result), at: at)]
    case .readBack(let given, let since):
      guard ReplyLine(line) == .empty, let question = current,
        let assessment = assessors().assess(order: given, to: question)
      else {
        state = .asking(since: since)
        return handle(line: line, at: moment)
      }
      return conclude(assessment, since, at: moment)
    case .asking(let since), .unknown(let since):
      guard let question = current, !isOver(at: moment) else { return leave(at: moment) }
      return reply(line, to: question, since: since, at: moment)
    }
  }

  private mutating func recorded(at moment: Moment) -> [SessionEffect] {
    switch state {
    case .recording:
      state = .fresh
      return (settings.givesFeedback ? lastFeedback() : []) + ask(at: moment)
    case .closing(let result, _): return close(result)
    case .fresh, .asking, .unknown, .readBack, .finished: return prompt()
    }
  }

  private mutating func ask(at moment: Moment) -> [SessionEffect] {
    guard let question = current, !isOver(at: moment) else { return end(at: moment) }
    state = .asking(since: moment.milliseconds)
    let number = results.count + 1
    let shown: Screen =
      if let timeLeft = timeLeft(at: moment) {
        .timedQuestion(question, number: number, timeLeft: timeLeft)
      } else {
        .question(question, number: number)
      }
    return [.show(shown), .ask(.reply(question))]
  }

  /// The question on screen; nil after the last one.
  var current: Question? {
    questions.indices.contains(results.count) ? questions[results.count] : nil
  }

  /// What grades replies, made when the first one is graded.
  mutating func assessors() -> TestAssessor {
    if let assessor { return assessor }
    let made = TestAssessor(banks.keys.sorted().compactMap { banks[$0] })
    assessor = made
    return made
  }

  /// Takes an answer in and sends it to the disk.
  mutating func conclude(
    _ assessment: Assessment, isSkipped: Bool = false, _ since: Int64, at moment: Moment
  ) -> [SessionEffect] {
    guard let question = current else { return end(at: moment) }
    var review = Review(
      card: question.card.id, rating: nil, verdict: assessment.verdict, form: question.form,
      options: question.optionCount, reply: assessment.reply, takenFor: assessment.takenFor,
      milliseconds: Int(min(3_600_000, max(0, moment.milliseconds - since))),
      seed: question.seed, source: .quiz)
    next = .unscheduled
    if !isSkipped { schedule(&review, assessment, of: question, at: moment) }
    results.append(Result(question: question, assessment: assessment, rating: review.rating))
    state = .recording(review, at: moment)
    return [.record(.review(review), at: moment)]
  }

  /// Rates an answer and chooses an interval, where answers enter the schedule and this one is
  /// evidence.
  private mutating func schedule(
    _ review: inout Review, _ assessment: Assessment, of question: Question, at moment: Moment
  ) {
    guard let states = settings.schedule else { return }
    let before = states[review.card]
    guard
      let rating = RatingPolicy.rating(
        of: assessment, question: question, hints: 0, state: before, isRelearning: false)
    else { return }
    let card = question.card
    agenda.move(from: before?.dueDay, to: nil)
    review = ReviewScheduler(
      model: settings.model, own: settings.intervalsOfDecks[card.deck],
      intervals: settings.intervals, retention: banks[card.deck]?.deck.retention, agenda: agenda
    ).scheduled(
      review, rating: rating, before: before, on: moment.day, at: moment.milliseconds,
      siblings: Set(card.siblings.compactMap { states[$0.id]?.dueDay }))
    agenda.move(from: nil, to: review.interval.map { moment.day + $0 })
    next = review.interval.map { .days($0) } ?? .unscheduled
  }

  private func lastFeedback() -> [SessionEffect] {
    guard let result = results.last else { return [] }
    return [
      .show(
        .feedback(
          Feedback(
            question: result.question, assessment: result.assessment, rating: result.rating,
            next: next)))
    ]
  }

  /// The prompt of the state, again.
  func prompt() -> [SessionEffect] {
    switch state {
    case .asking: current.map { [.ask(.reply($0))] } ?? []
    case .unknown: current.map { [.ask(.unknown($0))] } ?? []
    case .readBack: [.ask(.readBack)]
    case .recording, .closing: [.ask(.retry)]
    case .fresh, .finished: []
    }
  }
}

extension Quiz {
  /// The milliseconds that are left; nil without a limit, never negative.
  private func timeLeft(at moment: Moment) -> Int64? {
    settings.timeLimit.map { max(0, startedAt + $0 - moment.milliseconds) }
  }

  private func isOver(at moment: Moment) -> Bool { timeLeft(at: moment) == 0 }

  /// Ends the quiz before its last question, or gives up writing the result.
  mutating func leave(at moment: Moment) -> [SessionEffect] {
    if case .closing(let result, _) = state { return close(result) }
    // What is not on disk does not count.
    if case .recording = state { results.removeLast() }
    return end(at: moment)
  }

  /// Sends the result to the disk; one without any answer is no result, unless the time was over.
  private mutating func end(at moment: Moment) -> [SessionEffect] {
    var result = QuizResult(
      items: questions.enumerated().map { index, question in
        QuizResult.Item(
          card: question.card.id, form: question.form,
          score: index < results.count ? results[index].assessment.score : nil)
      }, seed: settings.seed,
      milliseconds: Int(max(0, moment.milliseconds - startedAt)),
      isRecorded: settings.schedule != nil)
    if results.count < questions.count {
      result.ending = isOver(at: moment) ? .timeUp : .left
    }
    // Whoever comes back hours later had no more time than that.
    if let limit = settings.timeLimit { result.milliseconds = min(result.milliseconds, Int(limit)) }
    guard !results.isEmpty || result.ending == .timeUp else { return close(result) }
    state = .closing(result, at: moment)
    return [.record(.quiz(result), at: moment)]
  }

  private mutating func close(_ result: QuizResult) -> [SessionEffect] {
    state = .finished
    let report = QuizReport(
      answers: results, result: result, explains: !settings.givesFeedback)
    return [.show(.quizResult(report)), .finish]
  }
}

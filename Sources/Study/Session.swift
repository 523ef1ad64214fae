import DeckFormat
import Foundation
package import Questions
import Scheduling

/// One sitting: what is due and what is new, asked one question at a time.
///
/// A session is a state machine. ``handle(_:at:)`` moves it on and returns what the world must do
/// about it; the session itself reads no clock, draws no random number and writes nothing. An
/// answer waits for the world to say that it is on disk before the next question is shown.
package struct Session: Sendable {
  /// What the session waits for.
  enum State: Sendable {
    case fresh
    case lesson(StudyPlan.Lesson)
    case asking(Asked)
    case unknown(Asked)
    case slip(Asked, Assessment)
    case readBack(Asked, [String])
    case rating(Asked, reply: String)
    case keyPoints(Asked, reply: String)
    case recording(Recording)
    case feedback
    case accepting(spelling: String)
    case fault(Asked)
    case limit
    /// The last answer was given; only now can it still be changed.
    case closing
    case finished
  }

  /// A question that waits for its reply.
  struct Asked: Sendable {
    var question: Question
    /// When it was asked.
    var since: Moment
    var hints = 0
    var isNew = false
    var isRelearning = false
    var mustRecall = false
    /// Whether the notes were opened while it waited.
    var hasSeenNotes = false
  }

  /// An event on its way to the disk, and what follows when it is there.
  struct Recording: Sendable {
    enum Purpose: Sendable {
      case answer(Answer)
      case change(Answer)
      case accept(String)
      case suspend(Asked)
      case bury(Asked)
      case flag(Asked)
      case report(Asked)
      case undo
    }
    var purpose: Purpose
    var effect: SessionEffect
  }

  /// An answer that was given, for feedback and for changing the verdict.
  struct Answer: Sendable {
    var asked: Asked
    var assessment: Assessment
    var rating: Rating?
    /// The rating the verdict gave, before the learner changed anything.
    let firstRating: Rating?
    var review: Review
    let stateBefore: CardState?
    let at: Moment
    var event: UUID?

    /// Whether it counts as right: by its rating, which a cram session does not keep, else by its
    /// verdict.
    var isRight: Bool { rating.map { $0 != .again } ?? review.isRight }
  }

  /// What the session was when an answer was given, to take the answer back.
  ///
  /// Memories are left out: an answer changes that of its own card only.
  struct Past: Sendable {
    var asked: Asked
    var stateBefore: CardState?
    var queue: SessionQueue
    var last: Answer?
    var answered: Int
    var right: Int
    var relearning: Set<Card.ID>
    var limitBase: Int
    var startedAt: Int64
    var confusions: [Card.ID: [Confusion]]
  }

  let settings: SessionSettings
  var banks: [String: Bank]
  var states: [Card.ID: CardState]
  /// What the learner's coming days hold.
  var agenda: Agenda
  /// The spellings this learner has had accepted.
  var accepted: [Card.ID: [String]]
  /// What the learner has answered instead of each card's answer, the most frequent first.
  var confusions: [Card.ID: [Confusion]]
  var queue: SessionQueue
  let pause: StudyPlan.Pause?
  var state = State.fresh
  /// One past for each answer, the latest last.
  var history: [Past] = []
  var last: Answer?
  /// What the session goes back to when a side matter is settled, such as a change of the last
  /// answer; nil for whatever comes next.
  var behind: State?
  var answered = 0
  var right = 0
  /// The cards that were missed in this session and not yet recalled.
  var relearning: Set<Card.ID> = []
  /// The cards that were suspended or buried in this session.
  var suspended: Set<Card.ID> = []
  /// The facts that were shown in this session, by deck.
  var met: [String: Set<Fact.ID>] = [:]
  /// How often each card was missed in this session.
  var misses: [Card.ID: Int] = [:]
  var limitBase = 0
  var startedAt: Int64 = 0
  /// The learner's day of the latest thing that happened.
  var today = 0
  var wasInterrupted = false
  var assessors: [String: Assessor] = [:]

  /// Prepares a session.
  ///
  /// - Parameters:
  ///   - plan: What to ask.
  ///   - banks: The decks the plan was made from.
  ///   - states: What is known of each card.
  ///   - accepted: The spellings this learner has had accepted, by card.
  ///   - confusions: What this learner has taken for something else, in any order.
  ///   - agenda: What the learner's coming days hold.
  ///   - settings: What the session is to be like.
  package init(
    plan: StudyPlan, banks: [Bank], states: [Card.ID: CardState],
    accepted: [Card.ID: [String]] = [:], confusions: [Confusion] = [], agenda: Agenda = Agenda(),
    settings: SessionSettings
  ) {
    self.settings = settings
    self.banks = Dictionary(banks.map { ($0.deck.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.states = states
    self.agenda = agenda
    self.accepted = accepted
    self.confusions = Confusion.byCard(confusions)
    queue = SessionQueue(plan)
    pause = plan.pause
  }

  /// Whether the session is over.
  package var isFinished: Bool { if case .finished = state { true } else { false } }

  /// How the session went so far.
  ///
  /// Still due is what is due today and was not answered, the question on screen included: neither
  /// new facts nor misses, which the schedule has for a later day, whether they came back or not.
  package var summary: SessionSummary {
    let waiting = queue.skipped + queue.returning
    // Further directions of known facts are asked among the due cards, but are not due themselves.
    var open =
      queue.dueCards.count { states[$0.id] != nil }
      + waiting.count { isDue($0.card, isNew: $0.isNew) }
    if let asked = openQuestion(in: state), isDue(asked.question.card, isNew: asked.isNew) {
      open += 1
    }
    var isDone = queue.isEmpty && openQuestion(in: state) == nil
    if case .lesson = state { isDone = false }
    let answers = history.dropFirst().map(\.last) + [last]
    let partly = answers.count {
      $0.map { $0.isRight && $0.assessment.verdict == .partial } ?? false
    }
    return SessionSummary(
      answered: answered, right: right, stillDue: open, isDone: isDone, pause: pause,
      partly: partly, isCram: settings.isCram)
  }

  private func isDue(_ card: Card, isNew: Bool) -> Bool {
    !isNew && (settings.isCram || !relearning.contains(card.id))
  }

  /// The question that has no answer yet on disk.
  private func openQuestion(in state: State) -> Asked? {
    switch state {
    case .asking(let asked), .unknown(let asked), .slip(let asked, _), .readBack(let asked, _),
      .rating(let asked, _), .keyPoints(let asked, _):
      return asked
    case .recording(let recording):
      if case .answer(let answer) = recording.purpose { return answer.asked }
      return openQuestion(in: behind ?? .finished)
    case .fault, .accepting: return openQuestion(in: behind ?? .finished)
    case .fresh, .lesson, .feedback, .limit, .closing, .finished: return nil
    }
  }

  /// Moves the session on.
  ///
  /// - Parameters:
  ///   - event: What happened.
  ///   - moment: When it happened.
  /// - Returns: What the world must do, in order; nothing once the session is over.
  package mutating func handle(_ event: SessionEvent, at moment: Moment) -> [SessionEffect] {
    guard !isFinished else { return [] }
    if case .interrupted(hadText: false) = event {} else { wasInterrupted = false }
    today = moment.day
    switch event {
    case .begin:
      guard case .fresh = state else { return prompt() }
      startedAt = moment.milliseconds
      return advance(at: moment)
    case .line(let line): return handle(line: line, at: moment)
    case .interrupted(let hadText): return interrupt(hadText: hadText)
    case .endOfInput: return finish()
    case .recorded(let id):
      guard case .recording(let recording) = state else { return prompt() }
      return recorded(recording, id: id, at: moment)
    case .recordFailed(let reason):
      guard case .recording = state else { return prompt() }
      return [.show(.message(.notSaved(reason: reason))), .ask(.retry)]
    case .edited(let banks): return banks.map { reread($0, at: moment) } ?? prompt()
    }
  }

  private mutating func handle(line: String, at moment: Moment) -> [SessionEffect] {
    switch state {
    case .fresh, .finished: return []
    case .recording(let recording):
      return ReplyLine(line) == .word(.quit) ? finish() : [recording.effect]
    case .lesson(let lesson): return leaveLesson(lesson, line: line, at: moment)
    case .asking(let asked), .unknown(let asked): return reply(line, to: asked, at: moment)
    case .slip(let asked, let assessment):
      return confirmSlip(line, asked, assessment, at: moment)
    case .readBack(let asked, let given): return confirm(line, asked, order: given, at: moment)
    case .rating(let asked, let reply): return rate(line, asked, reply: reply, at: moment)
    case .keyPoints(let asked, let reply):
      return rateKeyPoints(line, asked, reply: reply, at: moment)
    case .feedback, .closing: return leaveFeedback(line: line, at: moment)
    case .accepting(let spelling): return accept(line, spelling: spelling, at: moment)
    case .fault(let asked): return report(line, asked, at: moment)
    case .limit: return leaveLimit(line: line, at: moment)
    }
  }

  private mutating func interrupt(hadText: Bool) -> [SessionEffect] {
    guard !hadText else { return prompt() }
    guard wasInterrupted else {
      wasInterrupted = true
      return [.show(.message(.interruptAgain))] + prompt()
    }
    return finish()
  }

  /// Ends the session; every answer is on disk already.
  mutating func finish() -> [SessionEffect] {
    let summary = summary
    state = .finished
    return [.show(.summary(summary)), .finish]
  }

  /// The prompt of the state, again.
  func prompt() -> [SessionEffect] {
    switch state {
    case .fresh, .finished: []
    case .lesson, .feedback, .closing: [.ask(.enter)]
    case .asking(let asked): [.ask(.reply(asked.question))]
    case .unknown(let asked): [.ask(.unknown(asked.question))]
    case .slip(let asked, let assessment):
      [.ask(.slip(typed: assessment.reply, right: asked.question.answer))]
    case .readBack: [.ask(.readBack)]
    case .rating(let asked, _):
      [.ask(.rating(days: settings.isCram ? [] : previewDays(of: asked)))]
    case .keyPoints(let asked, _): [.ask(.keyPoints(count: asked.question.keyPoints.count))]
    case .recording: [.ask(.retry)]
    case .accepting(let spelling): [.ask(.accept(spelling))]
    case .fault: [.ask(.fault)]
    case .limit: [.ask(.goOn(answered: answered))]
    }
  }
}

import DeckFormat
import Foundation
import Questions
import Scheduling
import Testing

@testable import Study

/// A session with a world around it that writes every event, and a log to look into.
struct Sitting {
  var session: Session
  /// The reviews that count, in order, with their moments.
  private(set) var reviews: [(id: UUID, review: Review, at: Moment)] = []
  /// Everything that was written and is no review.
  private(set) var others: [Event.Content] = []
  /// The effects of the latest event, and of what followed from it.
  private(set) var effects: [SessionEffect] = []
  let initial: [Card.ID: CardState]
  var now = Moment(milliseconds: Int64(Samples.today) * 86_400_000 + 43_200_000, utcOffset: 0)
  /// Whether the disk is full.
  var isFailing = false
  private var count: UInt8 = 0
  private var countHigh: UInt8 = 0

  init(
    plan: StudyPlan, banks: [Bank], states: [Card.ID: CardState] = [:],
    accepted: [Card.ID: [String]] = [:], confusions: [Confusion] = [],
    easyDays: EasyDays = .none, settings: SessionSettings = Samples.settings()
  ) {
    initial = states
    session = Session(
      plan: plan, banks: banks, states: states, accepted: accepted, confusions: confusions,
      agenda: Agenda(states.values, easyDays: easyDays), settings: settings)
  }

  mutating func begin() -> [String] { send(.begin) }

  @discardableResult
  mutating func type(_ line: String) -> [String] { send(.line(line)) }

  /// Sends an event, writes what is to be written, and tells what happened.
  @discardableResult
  mutating func send(_ event: SessionEvent) -> [String] {
    effects = []
    var next: SessionEvent? = event
    while let event = next {
      now = Moment(milliseconds: now.milliseconds + 1000, utcOffset: 0)
      let new = session.handle(event, at: now)
      effects += new
      checkEnd(of: new)
      next = answer(to: new.last)
    }
    return effects.map(Self.line)
  }

  private func checkEnd(of effects: [SessionEffect]) {
    let ends = effects.map { if case .show = $0 { false } else { true } }
    #expect(ends.count(where: \.self) == 1 && ends.last == true)
  }

  private mutating func answer(to effect: SessionEffect?) -> SessionEvent? {
    switch effect {
    case .record, .replace, .retract:
      guard !isFailing else { return .recordFailed(reason: "the disk is full") }
    default: return nil
    }
    countHigh = count == .max ? countHigh + 1 : countHigh
    count = count == .max ? 0 : count + 1
    let id = UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, countHigh, count))
    switch effect {
    case .record(.review(let review), let at): reviews.append((id, review, at ?? now))
    case .record(let content, _): others.append(content)
    case .retract(let event): reviews.removeAll { $0.id == event }
    case .replace(let event, with: .review(let review), _):
      let index = reviews.firstIndex { $0.id == event }
      #expect(index != nil)
      if let index { reviews[index] = (id, review, reviews[index].at) }
    default: break
    }
    return .recorded(id)
  }

  /// The memories that the reviews lead to.
  var replayed: [Card.ID: CardState] {
    reviews.reduce(into: initial) { states, entry in
      states[entry.review.card] = Replay().state(
        after: entry.review, on: entry.at.day, at: entry.at.milliseconds,
        from: states[entry.review.card])
    }
  }

  /// The question on screen.
  var question: Question? {
    for effect in effects.reversed() {
      switch effect {
      case .ask(.reply(let question)), .ask(.unknown(let question)): return question
      case .show(.question(let question, _)), .show(.revealed(let question, _)): return question
      default: continue
      }
    }
    return nil
  }
}

extension Sitting {
  /// An effect in a line of a transcript.
  static func line(_ effect: SessionEffect) -> String {
    switch effect {
    case .show(let screen): line(screen)
    case .ask(let prompt): "> " + line(prompt)
    case .record(.review(let review), _): "record " + line(review)
    case .record(.suspension(let card, let isSuspended), _):
      "record suspension \(card) \(isSuspended)"
    case .record(.alias(let card, let spelling, let isAccepted), _):
      "record alias \(card) \(spelling) \(isAccepted)"
    case .record(.report(let report), _): "record report \(report.fault.rawValue) \(report.stem)"
    case .record(.bury(let card, let day), _): "record bury \(card) \(day)"
    case .record(.flag(let card, let isFlagged), _): "record flag \(card) \(isFlagged)"
    case .record(.quiz(let result), _): "record " + line(result)
    case .record(let content, _): "record \(content)"
    case .retract: "retract"
    case .replace(_, .review(let review), _): "replace with " + line(review)
    case .replace: "replace"
    case .edit(let deck, let line): "edit \(deck):\(line)"
    case .finish: "finish"
    }
  }

  private static func line(_ result: QuizResult) -> String {
    let scores = result.items.map { item in item.score.map { "\($0)" } ?? "-" }
    return "quiz \(result.ending.rawValue) in \(result.milliseconds) ms"
      + "\(result.isRecorded ? ", recorded" : ""): " + scores.joined(separator: " ")
  }

  private static func line(_ review: Review) -> String {
    let rating = review.rating.map { "\($0)" } ?? "unrated"
    let from = review.overriddenFrom.map { " was \($0)" } ?? ""
    return "\(review.form.rawValue) '\(review.reply)' \(review.verdict.rawValue) \(rating)\(from)"
  }

  private static func line(_ screen: Screen) -> String {
    switch screen {
    case .lesson(_, let topic, let facts):
      "lesson \(topic): "
        + facts.map { $0.name.isEmpty ? $0.text : $0.name }.joined(separator: ", ")
    case .question(let question, let number): "\(number). \(question.stem)"
    case .hint(let hint): "hint: \(hint)"
    case .revealed(let question, let reply): "revealed '\(reply)': \(question.answer)"
    case .readBack(let items): "read back: " + items.joined(separator: ", ")
    case .feedback(let feedback):
      "\(feedback.assessment.verdict.rawValue): \(feedback.question.answer), \(feedback.next)"
    case .message(.flipped(_, let isRight)): "flipped(isRight: \(isRight))"
    case .message(.rated(_, let rating, _)): "rated(\(rating))"
    case .message(let message): "\(message)"
    case .reason(let reason): "reason: \(reason.question.card.id)"
    case .source(let deck, let line, _): "source \(deck):\(line)"
    case .summary(let summary):
      "saved: \(summary.answered) answered, \(summary.right) right, \(summary.stillDue) still due"
    case .timedQuestion(let question, let number, let timeLeft):
      "\(number). \(question.stem) (\(timeLeft) ms left)"
    case .quizResult(let report):
      "quiz: \(report.answers.count) of \(report.result.asked), score \(report.result.score), "
        + "explains \(report.explains), \(report.scheduled) scheduled"
    }
  }

  private static func line(_ prompt: Prompt) -> String {
    switch prompt {
    case .enter: "enter"
    case .reply: "reply"
    case .unknown: "unknown"
    case .slip(let typed, let right): "slip \(typed)/\(right)"
    case .readBack: "read back"
    case .rating(let days): "rating \(days)"
    case .keyPoints(let count): "key points \(count)"
    case .accept(let spelling): "accept \(spelling)"
    case .fault: "fault"
    case .goOn(let answered): "go on after \(answered)"
    case .retry: "retry"
    }
  }
}

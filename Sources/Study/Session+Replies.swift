import Questions
import Scheduling

extension Session {
  /// Follows a line typed while a question waits.
  mutating func reply(
    _ line: String, to asked: Asked, at moment: Moment
  ) -> [SessionEffect] {
    switch ReplyLine(line) {
    case .empty:
      if case .recall = asked.question.response { return reveal(asked, reply: "") }
      if case .unknown = state {
        return conclude(asked, .unknown, at: moment)
      }
      state = .unknown(asked)
      return prompt()
    case .text(let text): return assess(text, asked, at: moment)
    case .hint: return hint(asked)
    case .skip:
      queue.skip(
        SessionQueue.Entry(
          card: asked.question.card, mustRecall: asked.mustRecall, isNew: asked.isNew,
          hints: asked.hints))
      return [.show(.message(.skipped))] + advance(at: moment)
    case .flip: return flip()
    case .rate(let rating): return rateLast(rating)
    case .undo: return undo()
    case .word(let word): return follow(word, asked: asked)
    case .unknownWord(let word):
      return [.show(.message(.unknownWord(word)))] + prompt()
    }
  }

  private mutating func assess(
    _ text: String, _ asked: Asked, at moment: Moment
  ) -> [SessionEffect] {
    if case .recall = asked.question.response { return reveal(asked, reply: text) }
    let card = asked.question.card
    guard let assessor = assessor(of: card.deck) else { return advance(at: moment) }
    switch assessor.assess(text, to: asked.question, accepted: accepted[card.id] ?? []) {
    case .graded(let assessment) where assessment.verdict == .empty: return prompt()
    case .graded(let assessment) where assessment.verdict == .close:
      state = .slip(asked, assessment)
      return prompt()
    case .graded(let assessment): return conclude(asked, assessment, at: moment)
    case .order(let given):
      state = .readBack(asked, given)
      return [.show(.readBack(given))] + prompt()
    case .unreadable(.option(let keys)):
      return [.show(.message(.chooseOption(keys: keys)))] + prompt()
    case .unreadable(.order(let count)):
      return [.show(.message(.giveOrder(count: count)))] + prompt()
    }
  }

  /// Shows a flashcard's answer and asks the learner to rate it.
  private mutating func reveal(_ asked: Asked, reply: String) -> [SessionEffect] {
    state =
      asked.question.keyPoints.count >= 2
      ? .keyPoints(asked, reply: reply) : .rating(asked, reply: reply)
    return [.show(.revealed(asked.question, reply: reply))] + prompt()
  }

  mutating func confirmSlip(
    _ line: String, _ asked: Asked, _ assessment: Assessment, at moment: Moment
  ) -> [SessionEffect] {
    switch ReplyLine(line) {
    case .text("1"): return conclude(asked, assessment, at: moment)
    case .text("2"):
      return conclude(asked, assessment.withoutSlips, at: moment)
    case .undo: return undo()
    case .word(let word): return follow(word, asked: asked)
    case .unknownWord(let word): return [.show(.message(.unknownWord(word)))] + prompt()
    default: return [.show(.message(.chooseKey(first: 1, last: 2)))] + prompt()
    }
  }

  mutating func confirm(
    _ line: String, _ asked: Asked, order given: [String], at moment: Moment
  ) -> [SessionEffect] {
    switch ReplyLine(line) {
    case .empty:
      guard let assessor = assessor(of: asked.question.card.deck) else {
        return advance(at: moment)
      }
      return conclude(asked, assessor.assess(order: given, to: asked.question), at: moment)
    default:
      state = .asking(asked)
      return reply(line, to: asked, at: moment)
    }
  }

  mutating func rate(
    _ line: String, _ asked: Asked, reply: String, at moment: Moment
  ) -> [SessionEffect] {
    switch ReplyLine(line) {
    case .text("1"), .rate(1): return rate(asked, reply: reply, .again, at: moment)
    case .text("2"), .rate(2): return rate(asked, reply: reply, .hard, at: moment)
    case .text("3"), .rate(3): return rate(asked, reply: reply, .good, at: moment)
    case .text("4"), .rate(4): return rate(asked, reply: reply, .easy, at: moment)
    case .empty: return prompt()
    case .undo: return undo()
    case .word(let word): return follow(word, asked: asked)
    case .unknownWord(let word): return [.show(.message(.unknownWord(word)))] + prompt()
    default: return [.show(.message(.chooseKey(first: 1, last: 4)))] + prompt()
    }
  }

  mutating func rateKeyPoints(
    _ line: String, _ asked: Asked, reply: String, at moment: Moment
  ) -> [SessionEffect] {
    let count = asked.question.keyPoints.count
    switch ReplyLine(line) {
    case .text(let text):
      let numbers = text.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
      let isReadable = text.allSatisfy { $0.isNumber || $0.isWhitespace || ",;.".contains($0) }
      guard isReadable, !numbers.isEmpty, numbers.allSatisfy({ (0...count).contains($0) }) else {
        return [.show(.message(.keyPointNumbers(count: count)))] + prompt()
      }
      let had = Set(numbers).subtracting([0]).count
      let rating = RatingPolicy.rating(keyPointsHad: had, of: count, hints: asked.hints)
      return rate(asked, reply: reply, rating, at: moment)
    case .rate(let number):
      return rate(asked, reply: reply, Rating(rawValue: number) ?? .again, at: moment)
    case .undo: return undo()
    case .word(let word): return follow(word, asked: asked)
    case .unknownWord(let word): return [.show(.message(.unknownWord(word)))] + prompt()
    default: return [.show(.message(.keyPointNumbers(count: count)))] + prompt()
    }
  }

  private mutating func rate(
    _ asked: Asked, reply: String, _ rating: Rating, at moment: Moment
  ) -> [SessionEffect] {
    let limited = asked.hints > 0 ? min(rating, .hard) : rating
    // Where two things were told apart, their names stood in the question: a step to recall, for
    // which half of it will do.
    let isStep = asked.question.form.evidence != .recall && limited != .again
    let verdict: Verdict =
      switch limited {
      case .again: reply.isEmpty ? .unknown : .wrong
      case .hard: isStep ? .close : .partial
      case .good, .easy: .exact
      }
    let assessment = Assessment(
      verdict: verdict, score: limited == .again ? 0 : limited == .hard ? 0.5 : 1, reply: reply)
    return conclude(asked, assessment, rating: isStep ? nil : limited, at: moment)
  }

  private mutating func hint(_ asked: Asked) -> [SessionEffect] {
    guard asked.hints == 0, !asked.question.hint.isEmpty else {
      return [.show(.message(.noHint))] + prompt()
    }
    var asked = asked
    asked.hints += 1
    state = .asking(asked)
    return [.show(.hint(asked.question.hint))] + prompt()
  }
}

import Questions
import Scheduling

extension Session {
  /// Takes the last answer back: its event first, then the session's own state.
  mutating func undo() -> [SessionEffect] {
    guard let event = last?.event, !history.isEmpty else {
      return [.show(.message(.nothingToUndo))] + prompt()
    }
    setAside()
    return send(.undo, .retract(event))
  }

  /// Goes back to before the last answer, when its event is retracted.
  ///
  /// Spellings accepted since, suspended cards and edited notes stay.
  mutating func undone(at moment: Moment) -> [SessionEffect] {
    behind = nil
    guard let past = history.popLast() else { return advance(at: moment) }
    let card = past.asked.question.card
    know(past.stateBefore, of: card.id)
    queue = past.queue
    for id in suspended { if let card = Card(id: id) { queue.remove(card) } }
    last = past.last
    answered = past.answered
    right = past.right
    relearning = past.relearning.subtracting(suspended)
    limitBase = past.limitBase
    startedAt = past.startedAt
    confusions = past.confusions
    let notice: [SessionEffect] = [.show(.message(.undone(card: card.id)))]
    guard !suspended.contains(card.id) else { return notice + advance(at: moment) }
    var asked = past.asked
    asked.since = moment
    return notice + renew(asked, at: moment)
  }

  /// Remembers what is on screen while a side matter is settled.
  mutating func setAside() {
    switch state {
    case .unknown(let asked), .slip(let asked, _): behind = .asking(asked)
    case .limit, .feedback, .closing: behind = nil
    case .accepting, .fault, .recording: break
    default: behind = state
    }
  }

  /// Turns the last verdict into its opposite.
  mutating func flip() -> [SessionEffect] {
    guard let last else { return [.show(.message(.nothingToChange))] + prompt() }
    if last.asked.question.response == .recall {
      return [.show(.message(.rateInstead))] + prompt()
    }
    var answer = last
    answer.assessment.verdict = last.isRight ? .wrong : .exact
    answer.assessment.score = last.isRight ? 0 : 1
    if !last.isRight { answer.assessment.takenFor = nil }
    let rating = RatingPolicy.rating(
      of: answer.assessment, question: last.asked.question, hints: last.asked.hints,
      state: last.stateBefore, isRelearning: last.asked.isRelearning)
    return replace(answer, rating: rating)
  }

  /// Gives the last answer another rating.
  mutating func rateLast(_ number: Int) -> [SessionEffect] {
    guard let last, let rating = Rating(rawValue: number) else {
      return [.show(.message(.nothingToChange))] + prompt()
    }
    return replace(last, rating: rating)
  }

  /// Writes an answer anew, in the place of the old event.
  private mutating func replace(_ answer: Answer, rating: Rating?) -> [SessionEffect] {
    guard let event = answer.event else { return prompt() }
    var changed = answer
    changed.rating = rating
    changed.review = review(
      of: answer.asked, answer.assessment, rating: rating, before: answer.stateBefore,
      at: answer.at)
    if !settings.isCram, rating != answer.firstRating {
      changed.review.overriddenFrom = answer.firstRating
    }
    // Somebody may think again when the next question is on screen already.
    setAside()
    return send(.change(changed), .replace(event, with: .review(changed.review), at: answer.at))
  }

  /// Goes on after an answer was written anew.
  mutating func change(_ answer: Answer, at moment: Moment) -> [SessionEffect] {
    guard let old = last, let past = history.last else { return advance(at: moment) }
    let card = old.asked.question.card
    answered -= 1
    if old.isRight { right -= 1 } else { misses[card.id, default: 1] -= 1 }
    know(old.stateBefore, of: card.id)
    queue.removeReturning(card)
    relearning = past.relearning.subtracting(suspended)
    _ = file(answer)
    if suspended.contains(card.id) { queue.removeReturning(card) }
    // Whether and how this card is asked again was decided anew.
    if case .asking(let waiting)? = behind, waiting.question.card == card { behind = nil }
    let isFlip = answer.assessment.verdict != old.assessment.verdict
    let notice: SessionEffect =
      isFlip
      ? .show(.message(.flipped(answer: answer.asked.question.answer, isRight: answer.isRight)))
      : .show(
        .message(
          .rated(
            answer: answer.asked.question.answer, answer.rating?.rawValue ?? 0,
            days: answer.review.interval)))
    let mayAccept =
      isFlip && answer.isRight && !answer.assessment.reply.isEmpty
      && answer.asked.question.isTyped
    return [notice] + leechNotice(answer)
      + (mayAccept ? offer(answer, at: moment) : resume(at: moment))
  }

  /// Goes back to what was on screen when a side matter came up, or on to what comes next.
  mutating func resume(at moment: Moment) -> [SessionEffect] {
    guard let waiting = behind else { return advance(at: moment, closes: true) }
    behind = nil
    state = waiting
    switch waiting {
    case .asking(let asked): return ask(asked)
    case .lesson(let lesson): return [.show(screen(of: lesson))] + prompt()
    case .rating(let asked, let reply), .keyPoints(let asked, let reply):
      return [.show(.revealed(asked.question, reply: reply))] + prompt()
    default: return prompt()
    }
  }

  /// Asks whether a spelling is accepted from now on, unless it names something else.
  private mutating func offer(_ answer: Answer, at moment: Moment) -> [SessionEffect] {
    let question = answer.asked.question
    let spelling = answer.assessment.reply
    if case .typed(let accepts) = question.response,
      let assessor = assessor(of: question.card.deck),
      assessor.isName(spelling, besides: accepts)
    {
      return [.show(.message(.refused(spelling)))] + resume(at: moment)
    }
    state = .accepting(spelling: spelling)
    return prompt()
  }

  mutating func accept(
    _ line: String, spelling: String, at moment: Moment
  ) -> [SessionEffect] {
    switch ReplyLine(line) {
    case .text("1"):
      guard let card = last?.asked.question.card.id else { return resume(at: moment) }
      return send(
        .accept(spelling), .record(.alias(card: card, spelling: spelling, isAccepted: true)))
    case .text("2"): return resume(at: moment)
    case .undo, .word(.undo): return undo()
    case .word(.quit): return finish()
    default: return [.show(.message(.chooseKey(first: 1, last: 2)))] + prompt()
    }
  }
}

extension Question {
  /// Whether a name is typed.
  fileprivate var isTyped: Bool { if case .typed = response { true } else { false } }
}

import Foundation
import Questions
import Scheduling

extension Session {
  /// Sends an answer to the disk; feedback follows when it is there.
  mutating func conclude(
    _ asked: Asked, _ assessment: Assessment, rating given: Rating? = nil, at moment: Moment
  ) -> [SessionEffect] {
    let stateBefore = states[asked.question.card.id]
    let rating =
      given
      ?? RatingPolicy.rating(
        of: assessment, question: asked.question, hints: asked.hints, state: stateBefore,
        isRelearning: asked.isRelearning)
    let review = review(of: asked, assessment, rating: rating, before: stateBefore, at: moment)
    let answer = Answer(
      asked: asked, assessment: assessment, rating: rating, firstRating: rating, review: review,
      stateBefore: stateBefore, at: moment)
    return send(.answer(answer), .record(.review(review), at: moment))
  }

  /// The review of an answer, with the interval that is chosen for it; in a cram session without
  /// rating and interval.
  func review(
    of asked: Asked, _ assessment: Assessment, rating: Rating?, before: CardState?,
    at moment: Moment
  ) -> Review {
    let question = asked.question
    let review = Review(
      card: question.card.id, rating: nil, verdict: assessment.verdict, form: question.form,
      options: question.optionCount, reply: assessment.reply, takenFor: assessment.takenFor,
      hints: asked.hints,
      milliseconds: Int(min(3_600_000, max(0, moment.milliseconds - asked.since.milliseconds))),
      seed: question.seed, source: .study)
    guard let rating, !settings.isCram else { return review }
    return scheduler(of: question.card).scheduled(
      review, rating: rating, before: before, on: moment.day, at: moment.milliseconds,
      shownAt: asked.since, siblings: siblingDays(of: question.card))
  }

  /// Waits for an event to be written.
  mutating func send(_ purpose: Recording.Purpose, _ effect: SessionEffect) -> [SessionEffect] {
    state = .recording(Recording(purpose: purpose, effect: effect))
    return [effect]
  }

  /// Goes on after an event was written.
  mutating func recorded(
    _ recording: Recording, id: UUID, at moment: Moment
  ) -> [SessionEffect] {
    switch recording.purpose {
    case .answer(var answer):
      answer.event = id
      return settle(answer, at: moment)
    case .change(var answer):
      answer.event = id
      return change(answer, at: moment)
    case .accept(let spelling):
      if let card = last?.asked.question.card { accepted[card.id, default: []].append(spelling) }
      return [.show(.message(.accepted(spelling)))] + resume(at: moment)
    case .suspend(let asked):
      return putAway(asked, .suspended(card: asked.question.card.id), at: moment)
    case .bury(let asked):
      return putAway(asked, .buried(card: asked.question.card.id), at: moment)
    case .flag(let asked):
      return [.show(.message(.flagged(card: asked.question.card.id)))] + resume(at: moment)
    case .report: return [.show(.message(.reported))] + resume(at: moment)
    case .undo: return undone(at: moment)
    }
  }

  /// Goes on without a card that is not to be asked in this session any more.
  private mutating func putAway(
    _ asked: Asked, _ message: Message, at moment: Moment
  ) -> [SessionEffect] {
    let card = asked.question.card
    queue.remove(card)
    relearning.remove(card.id)
    suspended.insert(card.id)
    behind = nil
    return [.show(.message(message))] + advance(at: moment)
  }

  /// What is said of an answer that made its card a leech, by the learner's own measure; nothing of
  /// any other.
  func leechNotice(_ answer: Answer) -> [SessionEffect] {
    let card = answer.asked.question.card.id
    guard let state = states[card],
      state.turnedLeech(after: answer.stateBefore, from: settings.leechLapses)
    else { return [] }
    return [.show(.message(.leech(card: card, lapses: state.lapses)))]
  }

  /// Takes an answer into the session's own books and shows what became of it.
  private mutating func settle(_ answer: Answer, at moment: Moment) -> [SessionEffect] {
    history.append(
      Past(
        asked: answer.asked, stateBefore: answer.stateBefore, queue: queue, last: last,
        answered: answered, right: right, relearning: relearning, limitBase: limitBase,
        startedAt: startedAt, confusions: confusions))
    let next = file(answer)
    let feedback = Feedback(
      question: answer.asked.question, assessment: answer.assessment, rating: answer.rating,
      next: next,
      help: answer.asked.hints == 0 ? nil : answer.asked.hasSeenNotes ? .notes : .hint)
    let shown = [.show(.feedback(feedback))] + leechNotice(answer)
    // A flashcard's answer has been seen already, so there is nothing left to read.
    if answer.asked.question.response == .recall {
      return shown + advance(at: moment, closes: true)
    }
    if settings.waitsAfterMistakes, !answer.isRight || answer.assessment.verdict == .close {
      state = .feedback
      return shown + prompt()
    }
    return shown + advance(at: moment, closes: true)
  }

  /// The misses of one card after which a session leaves it for another day.
  static let mostMisses = 5

  /// Counts an answer, updates the card's memory and decides whether it comes back.
  mutating func file(_ answer: Answer) -> Feedback.Next {
    let card = answer.asked.question.card
    last = answer
    answered += 1
    if answer.isRight { right += 1 }
    if answer.review.rating != nil {
      know(
        Replay(model: settings.model).state(
          after: answer.review, on: answer.at.day, at: answer.at.milliseconds,
          from: answer.stateBefore), of: card.id)
    }
    guard answer.isRight else {
      if let other = answer.review.takenFor {
        confusions[card.id, default: []].count(other, of: card.id, on: answer.at.day)
      }
      misses[card.id, default: 0] += 1
      // What does not stick today is better met again tomorrow than once more.
      if misses[card.id, default: 0] >= Self.mostMisses, let days = answer.review.interval {
        relearning.remove(card.id)
        return .days(days)
      }
      relearning.insert(card.id)
      // Not only recall: options may help after two misses in a row, as a step to recall.
      queue.bringBack(card, mustRecall: false)
      return .laterInSession
    }
    // A step: recall is still to come, unless the learner wanted nothing but options.
    if answer.rating == nil, question(for: card, mustRecall: true)?.form.evidence == .recall {
      queue.bringBack(card, mustRecall: true)
      return .laterInSession
    }
    relearning.remove(card.id)
    return answer.review.interval.map { Feedback.Next.days($0) } ?? .unscheduled
  }

  /// Takes over what is known of a card now; nil for nothing.
  mutating func know(_ state: CardState?, of card: Card.ID) {
    agenda.move(from: states[card]?.dueDay, to: state?.dueDay)
    states[card] = state
  }

  mutating func leaveFeedback(line: String, at moment: Moment) -> [SessionEffect] {
    switch ReplyLine(line) {
    case .flip: return flip()
    case .rate(let rating): return rateLast(rating)
    case .undo, .word(.undo): return undo()
    case .word(.quit): return finish()
    case .word(.why), .word(.source), .word(.edit), .word(.suspend), .word(.bury),
      .word(.flag), .word(.report):
      guard let asked = last?.asked, case .word(let word) = ReplyLine(line) else { return prompt() }
      return follow(word, asked: asked)
    case .unknownWord(let word): return [.show(.message(.unknownWord(word)))] + prompt()
    default: return advance(at: moment)
    }
  }
}

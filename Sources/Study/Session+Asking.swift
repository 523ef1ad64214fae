import DeckFormat
import Markup
import Questions
import Scheduling

extension Session {
  /// Goes on to whatever comes next.
  ///
  /// Where nothing is left, a session on a terminal that `closes` waits once more, so that the last
  /// answer can be taken back like any other.
  mutating func advance(at moment: Moment, closes: Bool = false) -> [SessionEffect] {
    // Whatever was on screen does not wait for its answer any more.
    state = .feedback
    if isAtLimit(moment), !queue.isEmpty {
      state = .limit
      return prompt()
    }
    while true {
      switch queue.next() {
      case .nothing:
        guard closes, settings.waitsAfterMistakes else { return finish() }
        state = .closing
        return prompt()
      case .lesson(let lesson):
        if settings.isPretest {
          queue.add(lesson, distance: 0)
          continue
        }
        // What is not asked in this form need not be shown either.
        let askable = self.askable(of: lesson)
        if askable.facts.isEmpty { continue }
        state = .lesson(askable)
        let screen = screen(of: askable)
        met[askable.deck, default: []].formUnion(askable.facts)
        return [.show(screen)] + prompt()
      case .card(let entry):
        guard let question = question(for: entry.card, mustRecall: entry.mustRecall) else {
          continue
        }
        return ask(
          Asked(
            question: question, since: moment, hints: entry.hints,
            isNew: entry.isNew, isRelearning: relearning.contains(entry.card.id),
            mustRecall: entry.mustRecall))
      }
    }
  }

  /// Puts a question on screen.
  mutating func ask(_ asked: Asked) -> [SessionEffect] {
    state = .asking(asked)
    return [.show(.question(asked.question, number: answered + 1))] + prompt()
  }

  /// The question to ask a card now; nil if the notes no longer hold it or no form suits it.
  func question(for card: Card, mustRecall: Bool) -> Question? {
    guard let bank = banks[card.deck] else { return nil }
    let state = states[card.id]
    let seed = StudySeed.seed(
      learner: settings.learner, card: card.id, reviews: state?.reviews ?? 0)
    let policy = FormPolicy(allowed: settings.forms)
    return policy.question(
      for: card, in: bank, state: state,
      mustRecall: mustRecall || (state == nil && settings.forms.isEmpty),
      confusions: confusions[card.id] ?? [], seed: seed)
  }

  func screen(of lesson: StudyPlan.Lesson) -> Screen {
    let bank = banks[lesson.deck]
    return .lesson(
      deck: bank?.deck.title ?? lesson.deck, topic: lesson.topic,
      facts: lesson.facts.flatMap { id in
        guard let bank, let fact = bank[id] else { return [Fact]() }
        return [fact] + unmetMembers(of: fact, in: bank, besides: lesson)
      })
  }

  /// The members of a list that the learner has not met, neither in a lesson nor in a question: they
  /// have no cards of their own, or come later.
  private func unmetMembers(
    of list: Fact, in bank: Bank, besides lesson: StudyPlan.Lesson
  ) -> [Fact] {
    guard list.kind == .list else { return [] }
    let shown = Set(lesson.facts).union(met[lesson.deck] ?? [])
    let members = Set(list.members).subtracting(shown)
    guard !members.isEmpty else { return [] }
    let known = bank.cards.filter { members.contains($0.fact) && states[$0.id] != nil }.map(\.fact)
    let unmet = members.subtracting(known)
    return list.members.filter(unmet.contains).compactMap { bank[$0] }
  }

  private func isAtLimit(_ moment: Moment) -> Bool {
    guard answered > limitBase else { return false }
    if let limit = settings.questionLimit, answered - limitBase >= limit { return true }
    guard let limit = settings.timeLimit else { return false }
    return moment.milliseconds - startedAt >= limit
  }

  mutating func leaveLesson(
    _ lesson: StudyPlan.Lesson, line: String, at moment: Moment
  ) -> [SessionEffect] {
    let line = ReplyLine(line)
    switch line {
    case .word(.quit): return finish()
    case .undo, .word(.undo): return undo()
    case .flip: return flip()
    case .rate(let rating): return rateLast(rating)
    case .word(.edit):
      return [.edit(deck: lesson.deck, line: firstLine(of: lesson))]
    case .word(.source):
      return [.show(.source(deck: lesson.deck, line: firstLine(of: lesson), isAnswered: true))]
        + prompt()
    case .word(.why), .word(.suspend), .word(.bury), .word(.flag), .word(.report):
      return [.show(.message(.noQuestion))] + prompt()
    case .unknownWord(let word): return [.show(.message(.unknownWord(word)))] + prompt()
    default:
      queue.add(lesson)
      return advance(at: moment)
    }
  }

  private func firstLine(of lesson: StudyPlan.Lesson) -> Int {
    lesson.facts.first.flatMap { banks[lesson.deck]?[$0]?.location.line } ?? 1
  }

  mutating func leaveLimit(line: String, at moment: Moment) -> [SessionEffect] {
    switch ReplyLine(line) {
    case .word(.quit): return finish()
    case .undo, .word(.undo): return undo()
    case .flip: return flip()
    case .rate(let rating): return rateLast(rating)
    case .word(let word): return last.map { follow(word, asked: $0.asked) } ?? prompt()
    case .unknownWord(let word): return [.show(.message(.unknownWord(word)))] + prompt()
    default:
      limitBase = answered
      startedAt = moment.milliseconds
      return advance(at: moment)
    }
  }

  /// The days each rating of a question would lead to, for its prompt; after a hint none leads
  /// further than *hard*.
  func previewDays(of asked: Asked) -> [Int] {
    let card = asked.question.card
    let state = states[card.id]
    let days = scheduler(of: card).preview(
      of: card.id, before: state, on: asked.since, siblings: siblingDays(of: card)
    ).days
    return Rating.allCases.map { days[asked.hints > 0 ? min($0, .hard) : $0] }
  }

  /// What schedules a card: the author of its deck may ask for a retention of their own.
  func scheduler(of card: Card) -> ReviewScheduler {
    var agenda = agenda
    // The day it is due now is about to be another one.
    agenda.move(from: states[card.id]?.dueDay, to: nil)
    return ReviewScheduler(
      model: settings.model, own: settings.intervalsOfDecks[card.deck],
      intervals: settings.intervals, retention: banks[card.deck]?.deck.retention, agenda: agenda)
  }

  /// The days on which the other cards of a card's fact are due.
  func siblingDays(of card: Card) -> Set<Int> {
    Set(card.siblings.compactMap { states[$0.id]?.dueDay })
  }

  /// The assessor of a deck, made when its first reply is graded.
  mutating func assessor(of deck: String) -> Assessor? {
    if let assessor = assessors[deck] { return assessor }
    guard let bank = banks[deck] else { return nil }
    let assessor = Assessor(bank)
    assessors[deck] = assessor
    return assessor
  }

  /// Takes over notes that were edited, and asks what was asked, as it is now.
  mutating func reread(_ banks: [Bank], at moment: Moment) -> [SessionEffect] {
    for bank in banks { self.banks[bank.deck.id] = bank }
    assessors = [:]
    let notice: [SessionEffect] = [.show(.message(.reread))]
    switch state {
    case .asking(let asked), .unknown(let asked): return notice + renew(asked, at: moment)
    case .lesson(let lesson): return notice + [.show(screen(of: lesson))] + prompt()
    default: return notice + prompt()
    }
  }

  /// The facts of a lesson for which there is a question in the forms the learner asked for.
  private func askable(of lesson: StudyPlan.Lesson) -> StudyPlan.Lesson {
    guard !settings.forms.isEmpty else { return lesson }
    var askable = lesson
    let kept = lesson.cards.indices.filter {
      question(for: lesson.cards[$0], mustRecall: false) != nil
    }
    askable.facts = kept.map { lesson.facts[$0] }
    askable.cards = kept.map { lesson.cards[$0] }
    return askable
  }

  /// Asks a question as the notes have it now; goes on where they do not have it any more.
  mutating func renew(_ asked: Asked, at moment: Moment) -> [SessionEffect] {
    let card = asked.question.card
    guard let question = question(for: card, mustRecall: asked.mustRecall) else {
      queue.remove(card)
      return advance(at: moment)
    }
    var renewed = asked
    renewed.question = question
    return ask(renewed)
  }
}

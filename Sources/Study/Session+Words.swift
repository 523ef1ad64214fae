import Markup
import Questions

extension Session {
  /// Follows a word such as `:why`.
  mutating func follow(_ word: ReplyLine.Word, asked: Asked) -> [SessionEffect] {
    let question = asked.question
    let card = question.card
    switch word {
    case .why:
      let known = states[card.id]
      let reason = Reason(
        question: question, state: known,
        retrievability: known?.retrievability(on: today, model: settings.model),
        isRelearning: asked.isRelearning)
      return [.show(.reason(reason))] + prompt()
    case .source:
      return [
        .show(.source(deck: card.deck, line: question.location.line, isAnswered: !isOpen))
      ] + prompt()
    case .edit:
      // Whoever opens the notes sees the answer, which is the largest hint there is.
      if isOpen { countLook() }
      return [.edit(deck: card.deck, line: question.location.line)]
    case .suspend:
      setAside()
      return send(.suspend(asked), .record(.suspension(card: card.id, isSuspended: true)))
    case .bury:
      setAside()
      return send(.bury(asked), .record(.bury(card: card.id, until: today + 1)))
    case .flag:
      behind = state
      return send(.flag(asked), .record(.flag(card: card.id, isFlagged: true)))
    case .report:
      behind = state
      state = .fault(asked)
      return prompt()
    case .undo: return undo()
    case .quit: return finish()
    }
  }

  /// Whether a question waits whose answer has not been seen.
  private var isOpen: Bool {
    switch state {
    case .asking, .unknown: true
    default: false
    }
  }

  /// Counts a look into the notes as a hint.
  private mutating func countLook() {
    switch state {
    case .asking(var asked):
      asked.hints += 1
      asked.hasSeenNotes = true
      state = .asking(asked)
    case .unknown(var asked):
      asked.hints += 1
      asked.hasSeenNotes = true
      state = .unknown(asked)
    default: break
    }
  }

  /// Keeps what a learner finds wrong with a question.
  mutating func report(
    _ line: String, _ asked: Asked, at moment: Moment
  ) -> [SessionEffect] {
    let faults = Report.Fault.allCases
    switch ReplyLine(line) {
    case .text(let text):
      guard let number = Int(text), (1...faults.count).contains(number) else { break }
      let question = asked.question
      let report = Report(
        card: question.card.id, form: question.form, seed: question.seed, stem: question.stem,
        fault: faults[number - 1])
      return send(.report(asked), .record(.report(report)))
    case .empty: return resume(at: moment)
    case .word(.quit): return finish()
    default: break
    }
    return [.show(.message(.chooseKey(first: 1, last: faults.count)))] + prompt()
  }
}

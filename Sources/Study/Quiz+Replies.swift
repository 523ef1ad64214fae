import Questions

extension Quiz {
  /// Reads a line as a reply to the question on screen.
  mutating func reply(
    _ line: String, to question: Question, since: Int64, at moment: Moment
  ) -> [SessionEffect] {
    switch ReplyLine(line) {
    case .empty:
      if case .unknown = state { return conclude(.unknown, since, at: moment) }
      state = .unknown(since: since)
      return prompt()
    case .skip: return conclude(.unknown, isSkipped: true, since, at: moment)
    case .word(.quit): return leave(at: moment)
    case .hint, .flip, .rate, .undo, .word:
      return [.show(.message(.notInQuiz))] + prompt()
    case .unknownWord(let word): return [.show(.message(.unknownWord(word)))] + prompt()
    case .text(let text):
      let accepted = settings.accepted[question.card.id] ?? []
      switch assessors().assess(text, to: question, accepted: accepted) {
      case nil: return prompt()
      case .graded(let assessment) where assessment.verdict == .empty: return prompt()
      case .graded(let assessment):
        return conclude(assessment, since, at: moment)
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
}

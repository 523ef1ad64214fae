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
      guard let assessor = assessor(of: question.card.deck) else { return prompt() }
      let accepted = settings.accepted[question.card.id] ?? []
      switch assessor.assess(text, to: question, accepted: accepted) {
      case .graded(let assessment) where assessment.verdict == .empty: return prompt()
      case .graded(let assessment):
        return conclude(judged(assessment, question, accepted: accepted), since, at: moment)
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

  /// The assessment where nobody can be asked whether a near spelling was a slip: it is one unless
  /// what was typed is a word that the notes use.
  private mutating func judged(
    _ assessment: Assessment, _ question: Question, accepted: [String]
  ) -> Assessment {
    if let list = assessment.list {
      let wrong = list.hits.count { hit in
        hit.verdict == .close && isInNotes(hit.typed, rather: [hit.matched], question)
      }
      guard wrong > 0 else { return assessment }
      let kept = list.hits.count - wrong
      var strict = assessment
      strict.verdict = kept > 0 ? .partial : .wrong
      strict.score = 2 * Double(kept) / Double(max(1, list.typedCount + list.expectedCount))
      return strict
    }
    guard assessment.verdict == .close, case .typed(let accepts) = question.response,
      isInNotes(assessment.reply, rather: accepts + accepted, question)
    else { return assessment }
    return assessment.withoutSlips
  }

  /// Whether a near spelling has a word that the notes use and none of the right spellings has.
  private mutating func isInNotes(
    _ typed: String, rather right: [String], _ question: Question
  ) -> Bool {
    guard let normalForm = banks[question.card.deck]?.normalForm else { return false }
    func words(of text: String) -> [String] {
      normalForm.form(of: text).split(separator: " ").map(String.init)
    }
    let known = Set(right.flatMap(words))
    let strange = words(of: typed).filter { !known.contains($0) }
    guard !strange.isEmpty else { return false }
    return banks.keys.sorted().contains { deck in
      guard let assessor = assessor(of: deck) else { return false }
      return strange.contains { assessor.isWord($0) }
    }
  }
}

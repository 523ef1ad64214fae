import DeckFormat
import Markup
import Questions
import Scheduling
package import Study

/// What a session shows, as text in at most 60 columns.
package struct ScreenText: Sendable {
  let style: Style
  private let today: Int

  /// Creates texts for a terminal; `today` is the learner's day, in days since 1970-01-01.
  package init(style: Style, today: Int) {
    self.style = style
    self.today = today
  }

  /// The text of a screen; `place` names a line of a deck as a learner finds it.
  package func text(of screen: Screen, place: (_ deck: String, _ line: Int) -> String) -> String {
    lines(of: screen, place: place).joined(separator: "\n")
  }

  private func lines(
    of screen: Screen, place: (_ deck: String, _ line: Int) -> String
  ) -> [String] {
    switch screen {
    case .lesson(let deck, let topic, let facts): return lesson(deck, topic, facts)
    case .question(let question, let number): return self.question(question, number: number)
    case .hint(let hint): return wrap("hint: \(hint)")
    case .revealed(let question, let reply): return revealed(question, reply: reply, place: place)
    case .readBack(let items): return readBack(items)
    case .feedback(let feedback): return self.feedback(feedback, place: place)
    case .message(let message): return wrap(MessageText.sentence(for: message))
    case .reason(let reason): return ReasonText(reason, today: today).sentences.flatMap { wrap($0) }
    case .source(let deck, let line, _): return [place(deck, line)]
    case .summary(let summary): return self.summary(summary)
    case .timedQuestion(let question, let number, let timeLeft):
      return timed(question, number: number, timeLeft: timeLeft)
    case .quizResult(let report): return quizResult(report, place: place)
    }
  }

  func wrap(_ text: String, indent: String = "") -> [String] {
    Wrapping.lines(text.sanitized, width: style.textWidth, indent: indent)
  }

  private func lesson(_ deck: String, _ topic: String, _ facts: [Fact]) -> [String] {
    let title = topic.isEmpty ? deck : topic
    return ["", style.painted("new: \(title.sanitized)", .heading)]
      + facts.flatMap { fact in
        let list = facts.first { $0.kind == .list && $0.members.contains(fact.id) }
        // What belongs to a list and stands behind it is shown as its item.
        let isItem = list.map { Self.place(of: $0, in: facts) < Self.place(of: fact, in: facts) }
        return LessonText(fact, topic: topic, isItem: isItem ?? false).lines(width: style.textWidth)
      }
  }

  private static func place(of fact: Fact, in facts: [Fact]) -> Int {
    facts.firstIndex { $0.id == fact.id } ?? facts.endIndex
  }

  private func question(_ question: Question, number: Int) -> [String] {
    [""] + QuestionText(question, number: number).lines(style)
  }

  private func revealed(
    _ question: Question, reply: String, place: (String, Int) -> String
  ) -> [String] {
    // Key points that are all of the answer are read once.
    let isAll =
      question.keyPoints.count >= 2 && question.keyPoints.joined(separator: "; ") == question.answer
    var lines = isAll ? ["answer:"] : wrap("answer: \(question.answer)")
    for (index, point) in question.keyPoints.enumerated() where question.keyPoints.count >= 2 {
      lines += wrap(point, indent: "  \(index + 1)  ")
    }
    if let note = question.note { lines += wrap(note, indent: "  ") }
    lines += images(question.images)
    lines.append(
      style.painted("  " + place(question.card.deck, question.location.line).sanitized, .muted))
    return lines
  }

  /// Pictures, told by their words and their files.
  private func images(_ images: [Fact.Image]) -> [String] {
    images.flatMap { wrap("picture: \($0.alternative) (\($0.path))", indent: "  ") }
  }

  private func readBack(_ items: [String]) -> [String] {
    ["your order:"]
      + items.enumerated().flatMap { wrap($1, indent: "  \($0 + 1)  ") }
  }

  private func feedback(_ feedback: Feedback, place: (String, Int) -> String) -> [String] {
    let question = feedback.question
    let next: String? =
      switch feedback.next {
      case .days(let days): FeedbackText.next(inDays: days, today: today)
      case .laterInSession: FeedbackText.next(inDays: nil, today: today)
      case .unscheduled: nil
      }
    // A flashcard's answer, note and place have just been on screen.
    let isRecall = question.response == .recall
    var lines = FeedbackText(
      verdict: feedback.assessment.verdict, rating: feedback.rating,
      answer: isRecall ? "" : question.answer,
      difference: AssessmentText.remark(on: feedback.assessment, to: question),
      note: isRecall ? nil : question.note,
      place: isRecall ? nil : place(question.card.deck, question.location.line), next: next,
      reason: Self.reason(of: feedback)
    ).lines(style)
    if !isRecall { lines += images(question.images) }
    if isRecall, let rating = feedback.rating, let next {
      lines = [style.painted("  \(Self.word(for: rating)): again \(next)", .muted)]
    }
    return lines
  }

  /// What a learner said of a flashcard.
  private static func word(for rating: Rating) -> String {
    switch rating {
    case .again: "missed"
    case .hard: "had part of it"
    case .good, .easy: "had it"
    }
  }

  /// Why a right answer is rated hard; nil if it is not, or was not right as it stands.
  private static func reason(of feedback: Feedback) -> String? {
    guard feedback.rating == .hard, feedback.assessment.verdict == .exact else { return nil }
    return switch feedback.help {
    case .hint: "you had a hint"
    case .notes: "you looked at the notes"
    case nil: nil
    }
  }

  private func summary(_ summary: SessionSummary) -> [String] {
    var sentence = "saved: \(summary.answered) answered"
    if summary.answered > 0 { sentence += ", \(summary.right - summary.partly) right" }
    if summary.partly > 0 { sentence += ", \(summary.partly) partly right" }
    if summary.stillDue > 0 {
      sentence += ", \(summary.stillDue) still due"
    } else if summary.isDone {
      sentence += ", nothing left for now"
    }
    var lines = [""] + wrap(sentence)
    if summary.isCram { lines += wrap("the schedule is as it was") }
    if case .backlog(let due, let most)? = summary.pause {
      lines += wrap(
        "\(due) cards were due, so new facts wait until \(most) or fewer are; "
          + "'postpone --keep \(most)' spreads the others")
    }
    return lines
  }
}

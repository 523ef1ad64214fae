import Markup
import Questions
import Study

extension ScreenText {
  /// A question with the time that is left above it.
  func timed(_ question: Question, number: Int, timeLeft: Int64) -> [String] {
    let time = "\(Figure.clock(milliseconds: timeLeft)) left"
    return ["", style.painted(time, .muted)] + QuestionText(question, number: number).lines(style)
  }

  /// The score of a quiz, and what was missed with its place in the notes.
  func quizResult(_ report: QuizReport, place: (String, Int) -> String) -> [String] {
    let result = report.result
    var line = "score: \(result.right) of \(result.asked) right"
    if result.score * Double(result.asked) - Double(result.right) > 1e-9 {
      line += " (\(Figure.percent(result.score)) with parts)"
    }
    if result.answered < result.asked { line += ", \(result.asked - result.answered) not answered" }
    var lines = [""]
    if result.ending == .timeUp { lines += wrap("time is up") }
    lines += wrap(line)
    if result.isRecorded { lines += wrap(scheduled(report.scheduled)) }
    let missed = report.answers.filter { $0.assessment.score < 1 }
    if report.explains, !missed.isEmpty {
      lines += ["", "missed:"] + missed.flatMap { miss($0, place: place) }
    }
    if result.answered > 0 || result.ending == .timeUp, !result.misses.isEmpty {
      lines += [""] + wrap("'quiz --again' asks what was missed")
    }
    return lines
  }

  private func scheduled(_ count: Int) -> String {
    switch count {
    case 0: "recorded: none of these answers schedules a card"
    case 1: "recorded: 1 card is scheduled by its answer"
    default: "recorded: \(Plural.grouped(count)) cards are scheduled by their answers"
    }
  }

  private func miss(_ missed: Quiz.Result, place: (String, Int) -> String) -> [String] {
    let question = missed.question
    var lines = wrap(question.stem, indent: "- ")
    let reply = missed.assessment.reply
    if !reply.isEmpty { lines += wrap("you said: \(reply)", indent: "  ") }
    lines += wrap("it is: \(question.answer)", indent: "  ")
    return lines + wrap(place(question.card.deck, question.location.line), indent: "  ")
  }
}

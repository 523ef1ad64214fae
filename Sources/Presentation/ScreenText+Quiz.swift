import Markup
import Questions
import Study

extension ScreenText {
  /// The score of a quiz, and what was missed with its place in the notes.
  func quizResult(
    _ results: [Quiz.Result], of count: Int, score: Double, explains: Bool,
    place: (String, Int) -> String
  ) -> [String] {
    let right = results.count { $0.assessment.score >= 1 }
    var line = "score: \(right) of \(count) right"
    let percent = Int((score * 100).rounded())
    if percent * count != right * 100 { line += " (\(percent)% with parts)" }
    if results.count < count { line += ", \(count - results.count) not answered" }
    var lines = ["", line]
    let missed = results.filter { $0.assessment.score < 1 }
    guard explains, !missed.isEmpty else { return lines }
    lines += ["", "missed:"]
    for result in missed {
      lines += wrap(result.question.stem, indent: "- ")
      let reply = result.assessment.reply
      if !reply.isEmpty { lines += wrap("you said: \(reply)", indent: "  ") }
      lines += wrap("it is: \(result.question.answer)", indent: "  ")
      lines += wrap(place(result.question.card.deck, result.question.location.line), indent: "  ")
    }
    return lines
  }
}

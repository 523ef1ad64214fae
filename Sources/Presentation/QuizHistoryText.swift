package import Study

/// What `quiz --history` shows: a line for each quiz.
package struct QuizHistoryText: Sendable {
  private let quizzes: [(at: Moment, result: QuizResult)]

  /// Creates the text of some quizzes, which stay in their order.
  package init(_ quizzes: [(at: Moment, result: QuizResult)]) { self.quizzes = quizzes }

  /// The lines of the text, titles first; none is wider than the terminal, and none without a quiz.
  package func lines(_ style: Style) -> [String] {
    guard !quizzes.isEmpty else { return [] }
    let rows = quizzes.map { at, result in
      [
        MomentText.minute(at), result.decks.joined(separator: " "),
        "\(result.right) of \(result.asked)", Figure.percent(result.score),
        Figure.clock(milliseconds: Int64(result.milliseconds)), String(result.seed),
        Self.remarks(on: result),
      ]
    }
    return TextTable(
      columns: [
        .init("date"), .init("decks"), .init("right", .right), .init("score", .right),
        .init("time", .right), .init("seed", .right), .init("remarks"),
      ], rows: rows
    ).lines(style)
  }

  private static func remarks(on result: QuizResult) -> String {
    var remarks: [String] = []
    switch result.ending {
    case .finished: break
    case .left: remarks.append("left")
    case .timeUp: remarks.append("time up")
    }
    if result.isRecorded { remarks.append("recorded") }
    return remarks.joined(separator: ", ")
  }
}

import Presentation
import Questions
import Scheduling
import Study
import Testing

/// What a quiz shows at its end, and `quiz --history`.
struct QuizTextTests {
  private let face = question(.typed(accepts: ["Face"]))

  private func result(
    _ scores: [Double?], isRecorded: Bool = false, ending: QuizResult.Ending = .finished
  ) -> QuizResult {
    QuizResult(
      items: scores.map { QuizResult.Item(card: face.card.id, form: .typed, score: $0) }, seed: 7,
      milliseconds: 245_000, isRecorded: isRecorded, ending: ending)
  }

  private func answer(_ score: Double, _ reply: String = "", rating: Rating? = nil) -> Quiz.Result {
    Quiz.Result(
      question: face,
      assessment: Assessment(verdict: score < 1 ? .wrong : .exact, score: score, reply: reply),
      rating: rating)
  }

  private func text(_ report: QuizReport) -> String {
    ScreenText(style: Style(), today: today)
      .text(of: .quizResult(report)) { "Decks/\($0).md:\($1)" }
  }

  @Test func theScoreStandsBeforeTheMisses() {
    let report = QuizReport(
      answers: [answer(1), answer(0, "Driver"), answer(0)], result: result([1, 0, 0]),
      explains: true)
    #expect(
      text(report) == """

        score: 1 of 3 right

        missed:
        - Who talks to strangers?
          you said: Driver
          it is: Face
          Decks/heist.md:14
        - Who talks to strangers?
          it is: Face
          Decks/heist.md:14

        'quiz --again' asks what was missed
        """)
  }

  @Test func partsCountInTheScore() {
    let report = QuizReport(
      answers: [answer(1), answer(0.5)], result: result([1, 0.5]), explains: false)
    #expect(
      text(report) == """

        score: 1 of 2 right (75% with parts)

        'quiz --again' asks what was missed
        """)
  }

  @Test func aQuizWithoutMissesIsJustItsScore() {
    let report = QuizReport(answers: [answer(1)], result: result([1]), explains: true)
    #expect(text(report) == "\nscore: 1 of 1 right")
  }

  @Test func theEndOfTheTimeIsSaid() {
    let report = QuizReport(
      answers: [answer(1)], result: result([1, nil, nil], ending: .timeUp), explains: true)
    #expect(
      text(report) == """

        time is up
        score: 1 of 3 right, 2 not answered

        'quiz --again' asks what was missed
        """)
  }

  @Test func whatWasScheduledIsCounted() {
    let known: [(ratings: [Rating?], line: String)] = [
      ([nil, nil], "recorded: none of these answers schedules a card"),
      ([.good, nil], "recorded: 1 card is scheduled by its answer"),
      ([.good, .again], "recorded: 2 cards are scheduled by their answers"),
    ]
    for (ratings, line) in known {
      let report = QuizReport(
        answers: ratings.map { answer(1, rating: $0) }, result: result([1, 1], isRecorded: true),
        explains: true)
      #expect(text(report) == "\nscore: 2 of 2 right\n\(line)")
    }
  }

  @Test func aQuestionWithALimitSaysWhatIsLeft() {
    let screen = Screen.timedQuestion(face, number: 3, timeLeft: 244_001)
    #expect(
      ScreenText(style: Style(), today: today).text(of: screen) { "\($0):\($1)" }
        == "\n4:05 left\n3. Who talks to strangers?")
  }

  @Test func theHistoryHasALineForEachQuiz() {
    let moment = Moment(milliseconds: 1_795_422_307_250, utcOffset: 3600)
    let lines = QuizHistoryText([
      (moment, result([1, 0.5], isRecorded: true)), (moment, result([1, nil], ending: .left)),
      (moment, result([0, nil], isRecorded: true, ending: .timeUp)),
    ])
    #expect(
      lines.lines(Style()).joined(separator: "\n") == """
        date              decks   right  score  time  seed  remarks
        2026-11-23 09:25  heist  1 of 2    75%  4:05     7  recorded
        2026-11-23 09:25  heist  1 of 2    50%  4:05     7  left
        2026-11-23 09:25  heist  0 of 2     0%  4:05     7  time up, recorded
        """)
    for width in 20...80 {
      #expect(lines.lines(Style(width: width)).allSatisfy { $0.count <= width }, "\(width)")
    }
    #expect(QuizHistoryText([]).lines(Style()) == [])
  }
}

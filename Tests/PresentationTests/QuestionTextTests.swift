import DeckFormat
import Presentation
import Questions
import Testing

/// Questions and feedback as they are shown.
struct QuestionTextTests {
  private let style = Style(width: 60)

  @Test func optionsHangBelowTheirNumbers() {
    let question = question(
      .choice(
        options: [
          "Face", "the member who waits outside in the car and must never be seen talking",
          "Driver",
        ], right: 0),
      stem: "Who talks to strangers so that the others can get into the vault?")
    #expect(
      text(QuestionText(question).lines(style)) == """
        Who talks to strangers so that the others can get into the
        vault?
          1  Face
          2  the member who waits outside in the car and must never
             be seen talking
          3  Driver
        """)
    #expect(
      QuestionText(question, number: 3).lines(style).prefix(2) == [
        "3. Who talks to strangers so that the others can get into", "   the vault?",
      ])
  }

  @Test func optionsAreLetteredWhereOneIsANumber() {
    let options = ["12", "a dozen", "twenty"]
    #expect(
      text(QuestionText(question(.choice(options: options, right: 0))).lines(style)) == """
        Who talks to strangers?
          a  12
          b  a dozen
          c  twenty
        """)
  }

  @Test func tenOptionsAreAligned() {
    let options = (1...10).map { "option \(Plural.count($0, "x"))" }
    let lines = QuestionText(question(.choice(options: options, right: 0))).lines(style)
    #expect(lines[1] == "   1  option 1 x")
    #expect(lines[10] == "  10  option 10 xs")
  }

  @Test func listsSayHowManyAndOrdersHow() {
    #expect(
      text(QuestionText(question(.list(items: [["a"], ["b"]]))).lines(style)) == """
        Who talks to strangers?
          2 answers, a ';' between them
        """)
    #expect(
      text(
        QuestionText(question(.order(shown: ["Flight", "Plan"], right: ["Plan", "Flight"])))
          .lines(style)) == """
          Who talks to strangers?
            1  Flight
            2  Plan
            type their keys in the right order, a space between them
          """)
  }

  @Test func recallAndTypedAreTheirStem() {
    #expect(QuestionText(question(.recall)).lines(style) == ["Who talks to strangers?"])
    #expect(
      QuestionText(question(.typed(accepts: ["Face"]))).lines(Style(usesColor: true))
        == ["\u{1b}[1mWho talks to strangers?\u{1b}[0m"])
  }

  @Test func nothingInAQuestionReachesTheTerminalButText() {
    for seed in 0..<100 as Range<UInt64> {
      var dice = Dice(seed)
      let options = (0..<4).map { _ in dice.text(length: 30) }
      let question = question(.choice(options: options, right: 0), stem: dice.text(length: 60))
      let lines = QuestionText(question).lines(Style(width: 20 + Int(seed)))
      #expect(
        lines.allSatisfy { $0.sanitized == $0 && $0.terminalWidth <= min(60, 20 + Int(seed)) })
    }
  }
}

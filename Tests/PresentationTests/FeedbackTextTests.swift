import DeckFormat
import Presentation
import Questions
import Scheduling
import Testing

/// What a learner is told after a reply.
struct FeedbackTextTests {
  private let style = Style(width: 60)

  @Test func theVerdictComesFirstAndTheScheduleLast() {
    let feedback = FeedbackText(
      verdict: .close, rating: .hard, answer: "Face",
      difference: "you typed 'Fce', one letter missing: 'a'",
      note: "Often the charming one, who has talked the way into every\nbank of the city.",
      place: "Decks/heist.md:14", next: "in 3 days (Nov 26)")
    #expect(
      text(feedback.lines(style)) == """
        close: Face
          you typed 'Fce', one letter missing: 'a'
          Often the charming one, who has talked the way into every
          bank of the city.
          Decks/heist.md:14
          hard: again in 3 days (Nov 26)
        """)
  }

  @Test func whatThereIsNotIsNotSaid() {
    #expect(FeedbackText(verdict: .exact, answer: "Face").lines(style) == ["right: Face"])
    #expect(FeedbackText(verdict: .exact, answer: "").lines(style) == ["right"])
    #expect(
      FeedbackText(verdict: .wrong, answer: "Face", next: "later in this session").lines(style)
        == ["wrong: Face", "  again later in this session"])
    #expect(
      FeedbackText(verdict: .exact, rating: .easy, answer: "Face").lines(style)
        == ["right: Face", "  easy"])
  }

  @Test func aRightAnswerThatCountsAsHardSaysWhy() {
    #expect(
      FeedbackText(
        verdict: .exact, rating: .hard, answer: "Face", next: "tomorrow",
        reason: "you looked at the notes"
      ).lines(style) == ["right: Face", "  hard, because you looked at the notes: again tomorrow"])
  }

  @Test func everyVerdictIsOneWord() {
    #expect(
      Verdict.allCases.map(FeedbackText.word(for:))
        == ["right", "close", "wrong", "wrong", "partly", "unknown", "empty"])
  }

  @Test func theVerdictIsColoredAndNothingElseButMutedLines() {
    let lines = FeedbackText(verdict: .exact, answer: "Face", place: "Decks/heist.md:14")
      .lines(Style(usesColor: true))
    #expect(lines == ["\u{1b}[32mright\u{1b}[0m: Face", "\u{1b}[2m  Decks/heist.md:14\u{1b}[0m"])
  }

  @Test func cardsComeAgainLaterOrOnADay() {
    #expect(FeedbackText.next(inDays: nil, today: today) == "later in this session")
    #expect(FeedbackText.next(inDays: 0, today: today) == "later in this session")
    #expect(FeedbackText.next(inDays: 1, today: today) == "tomorrow")
    #expect(FeedbackText.next(inDays: 3, today: today) == "in 3 days (Nov 26)")
  }

  @Test func nothingInFeedbackReachesTheTerminalButText() {
    for seed in 0..<100 as Range<UInt64> {
      var dice = Dice(seed)
      let feedback = FeedbackText(
        verdict: .wrong, rating: .again, answer: dice.text(length: 20),
        difference: dice.text(length: 20), note: dice.text(length: 20),
        place: dice.text(length: 3), next: "tomorrow")
      let lines = feedback.lines(style)
      #expect(lines.allSatisfy { $0.sanitized == $0 && $0.terminalWidth <= 60 })
    }
  }
}

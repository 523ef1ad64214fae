import Contest
import DeckFormat
import Foundation
import Markup
import Presentation
import Questions
import Study
import Testing

/// What came of a class quiz, as text and as a page.
struct ClassReportTextTests {
  private func question(_ number: Int) throws -> ContestQuestion {
    let stem = "Question \(number)?"
    let options = ["one", "two", "three"]
    let question = Question(
      card: try #require(Card(id: "d:t/\(number)#name")), form: .choice,
      pattern: .descriptionToRole, facts: ["t/\(number)"], kind: .role, topic: "T", stem: stem,
      response: .choice(options: options, right: 0), answer: "one",
      location: .init(line: 1, column: 1), seed: 1)
    return ContestQuestion(
      question: question, stem: stem, prompt: .several(options: options, right: [0, 1]), place: "")
  }

  /// A quiz in which student 0 gives `replies[0]` to each question, and so on.
  private func outcome(_ replies: [[ContestReply]]) throws -> ClassOutcome {
    let count = replies[0].count
    let setup = ContestSetup(
      id: UUID(), title: "Test\u{1b}[2J", deck: "d", questions: try (1...count).map(question),
      seed: 1, code: "ABCDEF")
    var contest = Contest(setup, grader: ContestGrader([]))
    let players = replies.indices.map { place in
      let letters = Array("ABCDEFGHJKMNOPQRSTUVWXYZ").map(String.init)
      return ContestPlayer(id: UUID(), name: "Student \(letters[place])")
    }
    for player in players { _ = try contest.handle(.join(player), at: 0) }
    _ = try contest.handle(.command(.start), at: 0)
    for index in 0..<count {
      let id = contest.identifier(ofQuestionAt: index)
      for (player, replies) in zip(players, replies) {
        let event = ContestEvent.answer(
          player.id, question: id, replies[index], confidence: nil)
        _ = try contest.handle(event, at: 0)
      }
      _ = try contest.handle(.command(.close), at: 0)
      _ = try contest.handle(.command(.next), at: 0)
    }
    return ClassOutcome(
      contest, opened: Moment(milliseconds: 1_772_442_000_000, utcOffset: 0), group: "",
      isTakenBack: false, reviews: [], students: [:])
  }

  @Test func aPartIsTold() throws {
    let outcome = try outcome([[.options([0]), .options([0, 1])]])
    let lines = ClassReportText(outcome).lines(Style())
    #expect(
      lines.prefix(7) == [
        "Test, 2026-03-02 09:00", "1 student answered, 2 questions count, mean 75%", "", "Students",
        "student      points  1", "Student A  1.5 of 2  ◐✓",
        "✓ right, ◐ partly, ✗ wrong, · no answer",
      ])
    #expect(lines.contains("   mean of the parts 50%"))
    let colored = ClassReportText(outcome).lines(Style(usesColor: true))
    #expect(colored.contains { $0.hasSuffix("\u{1b}[33m◐\u{1b}[0m\u{1b}[32m✓\u{1b}[0m") })
  }

  @Test func moreQuestionsThanFitStandBelow() throws {
    let outcome = try outcome([Array(repeating: .options([0, 1]), count: 12)])
    let lines = ClassReportText(outcome).lines(Style(isPlain: true, width: 34))
    #expect(
      lines[4...8] == [
        "student      points  1     6", "Student A  12 of 12  RRRRR RRRRR",
        "student      points  11", "Student A  12 of 12  RR",
        "R right, P partly, W wrong, - no answer",
      ])
  }

  @Test func aQuestionIsDoubtfulFromTwentyAnswersOn() throws {
    // Those who know the others get the first one wrong.
    func replies(_ count: Int) -> [[ContestReply]] {
      (0..<count).map { place in
        place % 2 == 0
          ? [.options([2]), .options([0, 1]), .options([0, 1])]
          : [.options([0, 1]), .options([2]), .options([2])]
      }
    }
    let doubt = "doubtful: those who do well elsewhere"
    func lines(_ count: Int) throws -> [String] {
      ClassReportText(try outcome(replies(count))).lines(Style())
    }
    #expect(try lines(20).contains { $0.contains(doubt) })
    #expect(try !lines(18).contains { $0.contains(doubt) })
    #expect(try lines(18).contains { $0.hasPrefix("with fewer than 20 answers") })
    #expect(try !lines(20).contains { $0.hasPrefix("with fewer than 20 answers") })
    #expect(try lines(20).contains("   discrimination \u{2212}1.00"))
    let page = ClassReportPage(try outcome(replies(20))).html
    #expect(page.contains("<p class=\"doubt\">\(doubt)"))
  }

  @Test func thePageHoldsNoMarkupOfOthers() throws {
    let page = ClassReportPage(try outcome([[.options([0])]])).html
    #expect(page.contains("<h1>Test, 2026-03-02 09:00</h1>"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("http"))
    #expect(page.contains("<span role=\"img\" aria-label=\"partly\">◐</span>"))
  }
}

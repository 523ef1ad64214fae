import DeckFormat
import Markup
import Questions
import Scheduling
import Testing

@testable import Study

/// The table of ratings in the design, row by row.
struct RatingPolicyTests {
  private static let firm = Samples.state(interval: 30)
  private static let young = Samples.state(interval: 10)

  private func rating(
    _ verdict: Verdict, _ response: Question.Response, score: Double = 0, hints: Int = 0,
    state: CardState? = young, isRelearning: Bool = false, form: Form = .typed
  ) -> Rating? {
    let question = Question(
      card: Card(deck: "d", fact: "f", direction: .name), form: form, pattern: .recall, facts: [],
      kind: .definition, topic: "", stem: "", response: response, answer: "",
      location: SourceLocation(line: 1, column: 1), seed: 0)
    return RatingPolicy.rating(
      of: Assessment(verdict: verdict, score: score, reply: ""), question: question, hints: hints,
      state: state, isRelearning: isRelearning)
  }

  @Test(arguments: [
    (Verdict.exact, 0, Rating.good), (.exact, 1, .hard), (.close, 0, .hard), (.close, 1, .hard),
    (.wrong, 0, .again), (.otherName, 0, .again), (.unknown, 0, .again), (.wrong, 1, .again),
  ])
  func typed(verdict: Verdict, hints: Int, expected: Rating) {
    #expect(rating(verdict, .typed(accepts: ["x"]), hints: hints) == expected)
  }

  @Test(arguments: [
    (1.0, Verdict.exact, 0, Rating.good), (1, .exact, 1, .hard), (1, .close, 0, .hard),
    (0.8, .partial, 0, .hard), (0.75, .partial, 0, .hard), (0.74, .partial, 0, .again),
    (0, .wrong, 0, .again), (0, .unknown, 0, .again),
  ])
  func listsAndOrders(score: Double, verdict: Verdict, hints: Int, expected: Rating) {
    #expect(rating(verdict, .list(items: [["x"]]), score: score, hints: hints) == expected)
    let order = Question.Response.order(shown: ["x"], right: ["x"])
    #expect(rating(verdict, order, score: score, hints: hints) == expected)
  }

  @Test func aRightChoiceCountsForFirmCardsOnly() {
    let choice = Question.Response.choice(options: ["a", "b", "c"], right: 0)
    #expect(rating(.exact, choice, state: Self.firm) == .good)
    #expect(rating(.exact, choice, hints: 1, state: Self.firm) == .hard)
    #expect(rating(.exact, choice, state: Self.young) == nil)
    #expect(rating(.exact, choice, state: nil) == nil)
    #expect(rating(.exact, choice, state: Self.firm, isRelearning: true) == nil)
    let missed = Samples.state(interval: 30, misses: 1)
    #expect(rating(.exact, choice, state: missed) == nil)
    for state in [Self.firm, Self.young, nil] {
      #expect(rating(.wrong, choice, state: state) == .again)
      #expect(rating(.unknown, choice, state: state) == .again)
    }
  }

  @Test func aChoiceOfTwoIsNoEvidence() {
    let choice = Question.Response.choice(options: ["a", "b"], right: 0)
    #expect(rating(.exact, choice, state: Self.firm) == nil)
    #expect(rating(.wrong, choice, state: Self.firm) == nil)
  }

  @Test func formsThatShowTooLittleNeverRate() {
    let responses: [Question.Response] = [
      .choice(options: ["a", "b", "c", "d"], right: 0), .choice(options: ["a", "b"], right: 0),
      .matching(left: ["a", "b", "c"], right: ["d", "e", "f"], partners: [0, 1, 2]),
      .typed(accepts: ["a"]),
    ]
    for form in Form.allCases where form.evidence == .none {
      for response in responses {
        for verdict in Verdict.allCases {
          for state in [Self.firm, Self.young, nil] {
            #expect(
              rating(verdict, response, score: 1, state: state, form: form) == nil,
              "\(form) \(verdict)")
          }
        }
      }
    }
    #expect(
      Form.allCases.filter { $0.evidence == .none } == [.oddOneOut, .trueFalse, .yesNo, .matching])
  }

  @Test func aFlashcardIsRatedByTheLearner() {
    #expect(rating(.exact, .recall) == nil)
  }

  @Test(arguments: [
    (3, 3, 0, Rating.good), (3, 3, 1, .hard), (2, 3, 0, .hard), (1, 3, 0, .again),
    (1, 2, 0, .hard), (0, 2, 0, .again), (2, 4, 0, .hard),
  ])
  func keyPoints(had: Int, count: Int, hints: Int, expected: Rating) {
    #expect(RatingPolicy.rating(keyPointsHad: had, of: count, hints: hints) == expected)
  }
}

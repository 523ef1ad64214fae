import DeckFormat
import Questions
import Testing

@testable import Study

/// Where nobody can be asked whether a near spelling was a slip.
struct QuizSlipTests {
  private static let cells = Samples.deck(
    "cells",
    """
    # Solutions

    What pulls water out of a cell? :: hypertonic solution

    What lets water into a cell? :: hypotonic solution

    # Parts

    What keeps a plant upright? :: outer mantle

    What lies below the crust of the earth? :: a layer, not a mantel

    What carries sap upwards? :: xylem
    """)

  private func verdict(_ reply: String, to answer: String) throws -> Verdict {
    let bank = Self.cells
    let fact = try #require(bank.deck.facts.first { $0.text == answer })
    let question = try QuestionMaker.question(
      for: Card(deck: bank.deck.id, fact: fact.id, direction: .answer), in: bank, form: .typed,
      seed: 1)
    var quiz = Quiz(questions: [question], banks: [bank], settings: QuizSettings(seed: 1))
    let moment = Moment(milliseconds: 0, utcOffset: 0)
    _ = quiz.handle(.begin, at: moment)
    _ = quiz.handle(.line(reply), at: moment)
    return try #require(quiz.results.first).assessment.verdict
  }

  @Test func aSlipThatIsNoWordIsRight() throws {
    #expect(try verdict("xylemm", to: "xylem") == .close)
    #expect(try verdict("the xylemm", to: "xylem") == .close)
    #expect(try verdict("outer mantlle", to: "outer mantle") == .close)
  }

  @Test func aWordOfTheNotesIsNoSlip() throws {
    #expect(try verdict("outer mantel", to: "outer mantle") == .wrong)
  }

  @Test func aNameInShortIsRight() throws {
    // It has no word that the answer does not have, and names nothing else.
    #expect(try verdict("hypertonic", to: "hypertonic solution") == .close)
    #expect(try verdict("hypotonic", to: "hypertonic solution") == .wrong)
    #expect(try verdict("solution", to: "hypertonic solution") == .wrong)
  }

  @Test func theOppositeIsNoSlip() throws {
    #expect(try verdict("hypotonic solution", to: "hypertonic solution") != .close)
    #expect(try verdict("hypotonik solution", to: "hypertonic solution") != .exact)
  }

  @Test func anItemOfAListThatIsAnotherWordDoesNotCount() throws {
    let bank = Samples.deck(
      "plants",
      """
      # Parts

      ## Roles

      - **Petiole**: holds a leaf to the twig
      - **Root**: draws water from the ground
      - **Blossom**: becomes a fruit

      # Pitfalls

      Is it spelled petiola? :: petiole is the word
      """)
    let list = try #require(bank.deck.facts.first { $0.kind == .list && $0.members.count == 3 })
    let question = try QuestionMaker.question(
      for: Card(deck: "plants", fact: list.id, direction: .members), in: bank, form: .listAll,
      seed: 1)
    let moment = Moment(milliseconds: 0, utcOffset: 0)
    for (reply, score) in [("petiolle; root; blossom", 1.0), ("petiola; root; blossom", 2.0 / 3)] {
      var quiz = Quiz(questions: [question], banks: [bank], settings: QuizSettings(seed: 1))
      _ = quiz.handle(.begin, at: moment)
      _ = quiz.handle(.line(reply), at: moment)
      #expect(quiz.score == score, "\(reply) \(quiz.results)")
    }
  }
}

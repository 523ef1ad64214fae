import DeckFormat
import Questions
import Testing

@testable import Study

struct QuizPlanTests {
  private let banks = [Samples.roles, Samples.capitals]

  @Test func theSameSeedDrawsTheSameQuestions() {
    let first = QuizPlan.questions(from: banks, count: 12, seed: 7)
    #expect(first == QuizPlan.questions(from: banks, count: 12, seed: 7))
    #expect(first != QuizPlan.questions(from: banks, count: 12, seed: 8))
    #expect(first.count == 12)
  }

  @Test func aFactIsAskedOnceAndNeverAsAFlashcard() {
    for seed in 0..<40 as Range<UInt64> {
      let questions = QuizPlan.questions(from: banks, count: 100, seed: seed)
      #expect(Set(questions.map { "\($0.card.deck):\($0.card.fact)" }).count == questions.count)
      #expect(questions.allSatisfy { $0.form != .recall })
    }
  }

  @Test func onlyWantedFormsAndFactsAreDrawn() {
    let choices = QuizPlan.questions(from: banks, count: 100, seed: 1, forms: [.choice])
    #expect(!choices.isEmpty && choices.allSatisfy { $0.form == .choice })
    let con = QuizPlan.questions(from: banks, count: 100, seed: 1) { $0.topic == "Con" }
    #expect(!con.isEmpty && con.allSatisfy { $0.card.fact.hasPrefix("con") })
    #expect(QuizPlan.questions(from: [], count: 5, seed: 1).isEmpty)
    #expect(QuizPlan.questions(from: banks, count: 0, seed: 1).isEmpty)
  }

  @Test func missesAreAskedInTheSameWords() throws {
    let questions = QuizPlan.questions(from: banks, count: 12, seed: 7)
    let items = questions.map { QuizResult.Item(card: $0.card.id, form: $0.form, score: 0) }
    let again = QuizPlan.questions(repeating: items, seed: 7, from: banks.reversed())
    #expect(again.questions == questions)
    #expect(again.gone == 0)
  }

  @Test func missesThatAreGoneAreCounted() {
    let item = { QuizResult.Item(card: $0, form: $1, score: nil) }
    let (questions, gone) = QuizPlan.questions(
      repeating: [
        item(Samples.capital("Paris").id, .typed), item("capitals:none#answer", .typed),
        item("elsewhere:heist#name", .typed), item("no key", .typed),
        item(Samples.capital("Paris").id, .order),
      ], seed: 1, from: banks)
    #expect(questions.map(\.card) == [Samples.capital("Paris")])
    #expect(gone == 4)
  }
}

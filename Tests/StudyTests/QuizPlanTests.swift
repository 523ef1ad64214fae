import DeckFormat
import Markup
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

  /// Each gap shows the words of the others.
  @Test func aSheetAsksOneGapOfASentence() {
    let bank = Samples.deck(
      "dawn",
      """
      # Dawn

      C: The [sun] rises in the [east] and sets in the [west].

      C: The [moon] has no light.
      """)
    for seed in 0..<10 as Range<UInt64> {
      let sheet = QuizPlan.sheet(from: [bank], count: .max, seed: seed)
      #expect(sheet.questions.count == 2)
      #expect(sheet.left.map(\.reason) == [.gap, .gap])
      #expect(QuizPlan.questions(from: [bank], count: 9, seed: seed).count == 4)
    }
  }

  @Test func aSheetTellsWhatOnlyTheLearnerCanJudge() {
    let bank = Samples.deck(
      "dawn",
      """
      # Dawn

      Q: Why is it dark at night?
      A: The sun is on the other side then, and lights what is not here but far away.

      When is dawn? :: early
      """)
    let sheet = QuizPlan.sheet(from: [bank], count: .max, seed: 1)
    #expect(sheet.questions.map(\.answer) == ["early"])
    #expect(sheet.left.map(\.reason) == [.judged])
    #expect(sheet.left.first?.question.location.line == 3)
  }

  private static func hasOptions(_ question: Question) -> Bool { question.optionCount != nil }

  /// What asks a fact as the sheet can hold it goes first; the rest comes last.
  @Test func aSheetTakesTheFormsThatItHolds() {
    let all = QuizPlan.sheet(from: banks, count: .max, seed: 3)
    #expect(all.questions == QuizPlan.questions(from: banks, count: .max, seed: 3))
    let held = QuizPlan.sheet(from: banks, count: .max, seed: 3, holds: Self.hasOptions)
    #expect(held.questions.count == all.questions.count)
    let options = held.questions.count(where: Self.hasOptions)
    let askable = banks.flatMap { bank in
      bank.cards.filter { card in
        QuizPlan.forms.contains {
          (try? QuestionMaker.question(for: card, in: bank, form: $0, seed: 3))
            .map(Self.hasOptions) ?? false
        }
      }.map(\.fact)
    }
    #expect(options == Set(askable).count)
    #expect(options > all.questions.count(where: Self.hasOptions))
    let few = QuizPlan.sheet(from: banks, count: 5, seed: 3, holds: Self.hasOptions)
    #expect(few.questions.allSatisfy(Self.hasOptions))
  }
}

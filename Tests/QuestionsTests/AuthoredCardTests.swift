import DeckFormat
import Questions
import Testing

/// Cards that an author wrote as question and answer.
@Suite struct AuthoredCardTests {
  private static let bank = HeistDeck.bank(
    of: """
      # Cards

      Who wrote Emma? :: Austen

      Who wrote Dune? :: Herbert

      Who wrote Ulysses? :: Joyce

      When did it end? :: 1945

      Why is the sea salty? :: Rivers carry salt into it, and only water leaves it.

      C: The first dupe in a con is the [mark] of it.
      """)

  private func forms(_ opening: String, in bank: Bank = bank) -> [Form] {
    bank.cards.first { $0.fact.hasPrefix("cards/" + opening) }.map {
      QuestionMaker.forms(for: $0, in: bank)
    } ?? []
  }

  @Test func shortAnswersAreTypedAndChosenAmongAnswersToLikeQuestions() throws {
    #expect(forms("who-wrote-emma") == [.recall, .typed, .choice])
    let card = try #require(Self.bank.cards.first { $0.fact.hasPrefix("cards/who-wrote-dune") })
    let question = try QuestionMaker.question(for: card, in: Self.bank, form: .choice, seed: 1)
    #expect(question.stem.hasPrefix("Who wrote Dune?"))
    #expect(HeistDeck.options(of: question).shown.sorted() == ["Austen", "Herbert", "Joyce"])
    #expect(question.pattern == .faq)
    #expect(question.kind == .authored)
  }

  @Test func answersToOtherQuestionsAreNoOptions() {
    #expect(forms("when-did-it") == [.recall, .typed])
  }

  @Test func sentencesAreRecalled() { #expect(forms("why-is-the-sea") == [.recall]) }

  @Test func hiddenWordsAreFilledIn() { #expect(forms("the-first-dupe") == [.recall, .cloze]) }

  @Test func theAuthorsFormsAreTheOnlyOnesBesideRecall() {
    let text = "---\nforms: [typed]\n---\n\n# Cards\n\nWho wrote Emma? :: Austen\n\n"
    let bank = HeistDeck.bank(
      of: text + "Who wrote Dune? :: Herbert\n\nWho wrote She? :: Haggard\n")
    #expect(forms("who-wrote-emma", in: bank) == [.recall, .typed])
  }
}

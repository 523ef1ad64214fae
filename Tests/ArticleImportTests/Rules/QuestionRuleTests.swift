@testable import ArticleImport
import Testing

/// X-Q1, X-D1: questions and their answers.
@Suite struct QuestionRuleTests {
  @Test func `a question for a term defines it, any other is kept`() {
    let text = """
      Sourdough

      What is a starter?

      A starter is a mix of flour and water that ferments. In it, yeasts live.

      Why does my bread not rise?

      The starter may be too young.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D1 | definition |  | Starter | A starter is a mix of flour and water that ferments. In it, yeasts live.",
        "X-Q1 | faq |  | Why does my bread not rise? | The starter may be too young.",
      ])
  }

  @Test func `Here goes on with a definition`() {
    let text = """
      Stories

      What is a heist?

      A heist is a theft of high value that is planned and carried out by a group of thieves over weeks. Here, the plan is the story. More follows.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D1 | definition |  | Heist | A heist is a theft of high value that is planned and carried out by a group of thieves over weeks. Here, the plan is the story."
      ])
  }

  @Test func `one line in notes`() {
    let text = """
      Plates notes

      Wer hat's erfunden? Alfred Wegener, 1912
      """
    #expect(
      FactSummary.plain(text) == [
        "X-Q1 | faq |  | Wer hat's erfunden? | Alfred Wegener, 1912"
      ])
  }

  @Test func `empty questions and answers that lead elsewhere are refused`() {
    let text = """
      Sourdough

      Still stuck?

      Write to us or call in on a Saturday.

      Where can I buy flour?

      See the shop page.
      """
    #expect(FactSummary.plain(text).isEmpty)
  }
}

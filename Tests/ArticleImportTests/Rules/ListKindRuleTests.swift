@testable import ArticleImport
import Testing

/// X-R1, X-C1, X-S1, X-E1: lists by what announces them.
@Suite struct ListKindRuleTests {
  @Test func `roles, characteristics, stages`() {
    let text = """
      Heists

      What is a heist?

      A heist is a theft that is planned.

      Key roles in a heist:
      - Mastermind: plans it
      - Driver: waits outside

      Characteristics of a heist:
      - a hard target
      - a plan

      Stages of a heist:
      1. Planning
      2. Break-in (often at night)
      3. Escape
      """
    #expect(
      FactSummary.plain(text) == [
        "X-R1 | role | Heist | Mastermind | plans it",
        "X-R1 | role | Heist | Driver | waits outside",
        "X-C1 | characteristic | Heist |  | a hard target",
        "X-C1 | characteristic | Heist |  | a plan",
        "X-S1 | stage | Heist | Planning | ",
        "X-S1 | stage | Heist | Break-in | ",
        "X-S1 | stage | Heist | Escape | ",
        "X-D1 | definition |  | Heist | A heist is a theft that is planned.",
      ])
  }

  @Test func `numbered lists of notes keep their order`() {
    let text = """
      Contract notes

      Elements of a contract
      1. Offer
      2. Acceptance
      3. Consideration
      """
    #expect(
      FactSummary.plain(text) == [
        "X-S1 | stage | Elements of a contract | Offer | ",
        "X-S1 | stage | Elements of a contract | Acceptance | ",
        "X-S1 | stage | Elements of a contract | Consideration | ",
      ])
  }

  @Test func `packing lists, links and steps of recipes are none`() {
    let text = """
      Lemon cake

      Ingredients

      - 200 g butter
      - 3 eggs

      Method

      1. Heat the oven.
      2. Cream the butter.
      3. Add the eggs.

      Further reading

      - Cakes: a history
      - Butter: a life
      - Eggs: a mystery
      """
    #expect(FactSummary.plain(text).isEmpty)
  }
}

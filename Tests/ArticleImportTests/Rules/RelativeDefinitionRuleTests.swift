@testable import ArticleImport
import Testing

/// X-D7: a clause that defines what stands before it, and set phrases around a term.
@Suite struct RelativeDefinitionRuleTests {
  @Test func `which is`() {
    let text = """
      Growth

      Insects go through complete metamorphosis, which is a change of body in four steps.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D7 | definition |  | complete metamorphosis | a change of body in four steps"
      ])
  }

  @Test func `are called`() {
    let text = """
      Growth

      These growth steps between two moults are called instars. Figures that carry no water are called grotesques, although few care.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D7 | definition |  | instars | These growth steps between two moults"
      ])
  }

  @Test func `circles and negations are refused`() {
    let text = """
      Sea

      On a boat almost no rope is called a rope. I am told that such things are often called sheets.
      """
    #expect(FactSummary.plain(text).isEmpty)
  }

  @Test func `set phrases of other languages`() {
    let text = """
      Glossar

      Unter Tiefenschärfe versteht man den Bereich, der scharf ist. On appelle privilège un avantage réservé à certains.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D7 | definition |  | Tiefenschärfe | den Bereich, der scharf ist",
        "X-D7 | definition |  | privilège | un avantage réservé à certains",
      ])
  }
}

@testable import ArticleImport
import Testing

/// X-S2: stages within a sentence or a chain of arrows.
@Suite struct StageRuleTests {
  @Test func `a sentence`() {
    let text = """
      Chess

      A game of chess has three phases: the opening, the middlegame and the endgame.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-S2 | stage | Game of chess | opening | ",
        "X-S2 | stage | Game of chess | middlegame | ",
        "X-S2 | stage | Game of chess | endgame | ",
      ])
  }

  @Test func `a chain`() {
    let text = """
      Rock notes

      Rock cycle:
      uplift → weathering → deposition
      """
    #expect(
      FactSummary.plain(text) == [
        "X-S2 | stage | Rock cycle | uplift | ",
        "X-S2 | stage | Rock cycle | weathering | ",
        "X-S2 | stage | Rock cycle | deposition | ",
      ])
  }

  @Test func `jokes and sentences with arrows are none`() {
    let text = """
      Sleep

      My aunt says there are three phases here too, namely denial, nodding and drooling.

      Deep rocks cool slowly → large crystals, others cool fast → small ones
      """
    #expect(FactSummary.plain(text).isEmpty)
  }
}

@testable import ArticleImport
import Testing

/// X-D3: a label and its text, three lines or more of them, or in notes.
@Suite struct LabelRunRuleTests {
  @Test func `every separator`() {
    let text = """
      Glossary

      sheet: line that controls a sail
      halyard - line for hoisting
      bight = bend in a rope
      cleat → fitting to which ropes are tied
      boom ...... pole along the foot of a sail
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D3 | definition |  | sheet | line that controls a sail",
        "X-D3 | definition |  | halyard | line for hoisting",
        "X-D3 | definition |  | bight | bend in a rope",
        "X-D3 | definition |  | cleat | fitting to which ropes are tied",
        "X-D3 | definition |  | boom | pole along the foot of a sail",
      ])
  }

  @Test func `remarks, dates, prices and the writer’s own week are refused`() {
    let text = """
      Notes on the sea

      Note: see below
      Exam: Tuesday
      Fare: €12
      Week 6: waves
      Reviewed: No
      @anna: so true
      buy: earplugs
      sheet: line that controls a sail
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D3 | definition |  | sheet | line that controls a sail"
      ])
  }

  @Test func `signs tell names apart`() {
    let text = """
      Elasticity notes

      < 1 = inelastic
      A = area
      P = price
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D3 | definition |  | < 1 | inelastic",
        "X-D3 | definition |  | A | area",
        "X-D3 | definition |  | P | price",
      ])
  }

  @Test func `advice with labels is none`() {
    let text = """
      Gardens to see

      The gardens below are all worth a trip if you have a free weekend and like walking through the rain, and the list is in no order whatever, since taste in gardens differs more than people think it does.

      Kyoto – take bus 59
      Takamatsu – go early
      Hamburg – ask for the key
      """
    #expect(FactSummary.plain(text).isEmpty)
  }
}

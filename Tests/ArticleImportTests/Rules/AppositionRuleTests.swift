@testable import ArticleImport
import Testing

/// X-D8: a phrase between commas or in brackets that says what its term is.
@Suite struct AppositionRuleTests {
  @Test func `an article before the term and a class behind it`() {
    let text = """
      Words of the trade

      A tort is a civil wrong that harms a person. A lien is a right to keep goods. An easement is a right to use land.

      The adult has wings and a proboscis, a long tube for drinking nectar. The Calvin cycle takes place in the stroma, the fluid that fills the chloroplast.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | tort | A tort is a civil wrong that harms a person.",
        "X-D2 | definition |  | lien | A lien is a right to keep goods.",
        "X-D2 | definition |  | easement | An easement is a right to use land.",
        "X-D8 | definition |  | proboscis | a long tube for drinking nectar",
        "X-D8 | definition |  | stroma | the fluid that fills the chloroplast",
      ])
  }

  @Test func `a term brought in with its short form`() {
    let text = """
      Words of the trade

      A tort is a civil wrong that harms a person. A lien is a right to keep goods. An easement is a right to use land.

      The size is measured on the Volcanic Explosivity Index (VEI), a scale from 0 to 8.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | tort | A tort is a civil wrong that harms a person.",
        "X-D2 | definition |  | lien | A lien is a right to keep goods.",
        "X-D2 | definition |  | easement | An easement is a right to use land.",
        "X-D8 | definition |  | Volcanic Explosivity Index | a scale from 0 to 8",
      ])
  }

  @Test func `lists, people and places of a sentence are none`() {
    let text = """
      Words of the trade

      A tort is a civil wrong that harms a person. A lien is a right to keep goods. An easement is a right to use land.

      You need a large jar, a piece of net, a rubber band and leaves. He met a friend, a man of few words. It hinges on the thrill of the chase, the sweetness of the fruit, and the triumph.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | tort | A tort is a civil wrong that harms a person.",
        "X-D2 | definition |  | lien | A lien is a right to keep goods.",
        "X-D2 | definition |  | easement | An easement is a right to use land.",
      ])
  }

  @Test func `what is called something`() {
    let text = """
      Words of the trade

      A tort is a civil wrong that harms a person. A lien is a right to keep goods. An easement is a right to use land.

      In the end a much larger basin called a caldera is left behind.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | tort | A tort is a civil wrong that harms a person.",
        "X-D2 | definition |  | lien | A lien is a right to keep goods.",
        "X-D2 | definition |  | easement | An easement is a right to use land.",
        "X-D8 | definition |  | caldera | a much larger basin",
      ])
  }
}

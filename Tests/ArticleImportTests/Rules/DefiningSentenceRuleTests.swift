@testable import ArticleImport
import Testing

/// X-D2: a sentence that says what its subject is.
@Suite struct DefiningSentenceRuleTests {
  @Test func `a subject with an article and a class with a clause`() {
    let text = """
      Sea

      A sheet is a line that controls the angle of a sail. A halyard, by the way, is a line for hoisting a sail.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | sheet | A sheet is a line that controls the angle of a sail.",
        "X-D2 | definition |  | halyard | A halyard, by the way, is a line for hoisting a sail.",
      ])
  }

  @Test func `weaker wording counts beside three other definitions`() {
    let text = """
      Words of the trade

      A tort is a civil wrong that harms a person. A lien is a right to keep goods. An easement is a right to use land.

      Melatonin is a hormone that makes us sleepy. The dock is the place where the accused sits.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | tort | A tort is a civil wrong that harms a person.",
        "X-D2 | definition |  | lien | A lien is a right to keep goods.",
        "X-D2 | definition |  | easement | An easement is a right to use land.",
        "X-D2 | definition |  | Melatonin | Melatonin is a hormone that makes us sleepy.",
        "X-D2 | definition |  | dock | The dock is the place where the accused sits.",
      ])
  }

  @Test func `weaker wording alone is a statement`() {
    let text = """
      Mill Bridge closed

      The bridge is a link between two towns. Traffic is a burden to the people on Mill Lane.
      """
    #expect(FactSummary.plain(text).isEmpty)
  }

  @Test func `what repeats its class defines`() {
    let text = """
      Tides

      Semidiurnal tides are tides with two high waters a day. Stained glass is glass coloured by metal oxides.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | Semidiurnal tides | Semidiurnal tides are tides with two high waters a day.",
        "X-D2 | definition |  | Stained glass | Stained glass is glass coloured by metal oxides.",
      ])
  }

  @Test func `pronouns, negations, idioms, places and speech are refused`() {
    let text = """
      Words of the trade

      A tort is a civil wrong that harms a person. A lien is a right to keep goods. An easement is a right to use land.

      It is a thing that moves. A whale is not a fish that swims. The key is a matter of taste. Lisbon is a city of hills. A pool is a place where families meet, says one of them.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | tort | A tort is a civil wrong that harms a person.",
        "X-D2 | definition |  | lien | A lien is a right to keep goods.",
        "X-D2 | definition |  | easement | An easement is a right to use land.",
      ])
  }

  @Test func `a noun with an article that goes on with one before is refused`() {
    let text = """
      Words of the trade

      A tort is a civil wrong that harms a person. A lien is a right to keep goods. An easement is a right to use land.

      She presses a cake. The cake is the base for the next course of the meal.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | tort | A tort is a civil wrong that harms a person.",
        "X-D2 | definition |  | lien | A lien is a right to keep goods.",
        "X-D2 | definition |  | easement | An easement is a right to use land.",
        "X-D2 | definition |  | cake | The cake is the base for the next course of the meal.",
      ])
  }

  @Test func `other languages`() {
    let text = """
      Glossar

      Ein Stativ ist ein Gestell, das die Kamera trägt. La monarchie absolue est un régime dans lequel le roi détient tous les pouvoirs.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | Stativ | Ein Stativ ist ein Gestell, das die Kamera trägt.",
        "X-D2 | definition |  | monarchie absolue | La monarchie absolue est un régime dans lequel le roi détient tous les pouvoirs.",
      ])
  }
}

@testable import ArticleImport
import Testing

/// X-A1: other names, spellings and literal meanings.
@Suite struct AliasRuleTests {
  @Test func `cues of another name`() {
    let text = """
      Words of the trade

      A tort is a civil wrong that harms a person. A lien is a right to keep goods. An easement is a right to use land.

      Tsunamis, formerly known as tidal waves, are set off under the sea. A lien, also called a charge, ends with payment.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D2 | definition |  | tort | A tort is a civil wrong that harms a person.",
        "X-D2 | definition |  | lien | A lien is a right to keep goods.",
        "X-D2 | definition |  | easement | An easement is a right to use land.",
        "X-A1 | alias | Tsunamis | tidal waves | ",
        "X-A1 | alias | lien | charge | ",
      ])
  }

  @Test func `literal meanings are no other names`() {
    let text = """
      Espresso

      What is espresso?

      Espresso is a coffee drink made under pressure. The word is Italian and means “pressed out”.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D1 | definition |  | Espresso | Espresso is a coffee drink made under pressure.",
        "X-A1 | alias | Espresso | pressed out | ",
      ])
  }

  @Test func `what brackets behind a label hold`() {
    let text = """
      Glossary

      Mise en place (French for "put in place"): having all at hand
      Tobi-ishi (飛石) or stepping stones: flat stones laid across moss
      Domain Name System (DNS): the directory of the net
      Metre (US spelling: meter): the pattern of stresses
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D3 | definition |  | Mise en place | having all at hand",
        "X-A1 | alias | Mise en place | put in place | ",
        "X-D3 | definition |  | Tobi-ishi | flat stones laid across moss",
        "X-A1 | alias | Tobi-ishi | stepping stones | ",
        "X-D3 | definition |  | Domain Name System | the directory of the net",
        "X-A1 | alias | Domain Name System | DNS | ",
        "X-D3 | definition |  | Metre | the pattern of stresses",
        "X-A1 | alias | Metre | meter | ",
      ])
  }

  @Test func `a quotation behind something else is none`() {
    let text = """
      1848 notes

      April 1849 – the king refuses the crown ("from the gutter")
      May 1849 – riots
      """
    #expect(
      FactSummary.plain(text) == [
        "X-D3 | definition |  | April 1849 | the king refuses the crown (\"from the gutter\")",
        "X-D3 | definition |  | May 1849 | riots",
      ])
  }
}

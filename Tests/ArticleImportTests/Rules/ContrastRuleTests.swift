@testable import ArticleImport
import Testing

/// X-K2: sentences that set two things against each other.
@Suite struct ContrastRuleTests {
  @Test func `whereas, while and unlike`() {
    let text = """
      Jam vs. Marmalade

      Jam is made of berries, whereas marmalade is made of citrus. Unlike jam, marmalade holds shreds of peel.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-K2 | contrast | Jam vs Marmalade |  | Jam is made of berries / marmalade is made of citrus",
        "X-K2 | contrast | Jam vs Marmalade |  | not so / marmalade holds shreds of peel",
      ])
  }

  @Test func `two sentences about like things`() {
    let text = """
      Sleep

      N3 sleep is longest in the first half of the night. REM sleep, on the other hand, grows longer towards the morning.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-K2 | contrast | N3 sleep vs REM sleep | Sleep | N3 sleep is longest in the first half of the night / REM sleep grows longer towards the morning"
      ])
  }

  @Test func `a line that announces a list is no side`() {
    let text = """
      Jam vs. Marmalade

      Typical jam:

      - red
      - sweet

      Marmalade, however, is bitter.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-C1 | characteristic | Jam |  | red",
        "X-C1 | characteristic | Jam |  | sweet",
      ])
  }

  @Test func `an aspect with both sides`() {
    let text = """
      Jam vs. Marmalade

      - Fruit: Jam takes berries. Marmalade takes citrus.
      - Peel: Jam has none. Marmalade has shreds.
      """
    #expect(
      FactSummary.plain(text) == [
        "X-K3 | contrast | Jam vs Marmalade | Fruit | Jam takes berries / Marmalade takes citrus",
        "X-K3 | contrast | Jam vs Marmalade | Peel | Jam has none / Marmalade has shreds",
      ])
  }
}

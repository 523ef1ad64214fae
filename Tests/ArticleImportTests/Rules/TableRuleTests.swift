@testable import ArticleImport
import Testing

/// X-K1: rows of a table.
@Suite struct TableRuleTests {
  @Test func `terms with meanings`() {
    let text = """
      Codes

      | Code | Meaning |
      |---|---|
      | QRP | low power |
      | QTH | location |
      """
    #expect(
      FactSummary.plain(text) == [
        "X-K1 | definition |  | QRP | low power",
        "X-K1 | definition |  | QTH | location",
      ])
  }

  @Test func `a comparison`() {
    let text = """
      Jam vs. Marmalade

      | Feature | Jam | Marmalade |
      |---|---|---|
      | Fruit | berries | citrus |
      | Peel | no peel | shreds of peel |
      | Time | | long |
      """
    #expect(
      FactSummary.plain(text) == [
        "X-K1 | contrast | Jam vs Marmalade | Fruit | berries / citrus",
        "X-K1 | contrast | Jam vs Marmalade | Peel | no peel / shreds of peel",
      ])
  }

  @Test func `timetables and price lists are none`() {
    let text = """
      Shuttle

      | Stop | Departure | Arrival |
      |---|---|---|
      | Church | 7:10 | 7:32 |
      | Market | 13:15 | 13:40 |

      | Ticket | Price |
      |---|---|
      | Child | € 2 |
      | Adult | € 4 |
      """
    #expect(FactSummary.plain(text).isEmpty)
  }
}

import DeckFormat
import Presentation
import Testing

/// Tables and charts.
struct TableTests {
  private let table = TextTable(
    columns: [.init("deck"), .init("cards", .right), .init("language")],
    rows: [["heist", "120", "en"], ["寝取り", "7", "ja"], ["short row"]])

  @Test func columnsAreAligned() {
    #expect(
      text(table.lines(Style())) == """
        deck       cards  language
        heist        120  en
        寝取り         7  ja
        short row
        """)
  }

  @Test func wordsAreCutOffWhereTheTerminalEnds() {
    let table = TextTable(
      columns: [.init("card"), .init("n", .right)],
      rows: [["a card with a long name", "12"], ["寝取り寝取り寝取り", "3"]])
    #expect(
      text(table.lines(Style(width: 20))) == """
        card               n
        a card with a l…  12
        寝取り寝取り寝…    3
        """)
    #expect(table.lines(Style(isPlain: true, width: 20))[1] == "a card with a...  12")
  }

  @Test func barsAreAsLongAsTheirCounts() {
    let chart = BarChart([
      .init("Mon", 80, remark: "3 overdue"), .init("Tue", 0), .init("Wed", 1), .init("Thu", 29),
    ])
    #expect(
      text(chart.lines(Style(width: 32))) == """
        Mon  █████████████ 80  3 overdue
        Tue  0
        Wed  ▏ 1
        Thu  ████▊ 29
        """)
    #expect(
      text(chart.lines(Style(isPlain: true, width: 32))) == """
        Mon  ############# 80  3 overdue
        Tue  0
        Wed  # 1
        Thu  ##### 29
        """)
  }

  @Test func wordsAreBrokenWhereATableWouldBeTooWide() {
    let table = TextTable(
      columns: [.init("lapses", .right), .init("fact")],
      rows: [["3", "Conditions of Castling, asked for its members"], ["12"]])
    #expect(
      text(table.lines(Style(width: 30), breaking: 1)) == """
        lapses  fact
             3  Conditions of
                  Castling, asked for
                  its members
            12
        """)
    #expect(table.lines(Style(), breaking: 1) == table.lines(Style()))
    let tight = TextTable(
      columns: [.init("lapses", .right), .init("fact")], rows: [["3", "Taste"]])
    #expect(tight.lines(Style(width: 20), breaking: 1) == ["lapses  fact", "     3  Taste"])
  }

  @Test func emptyOnesHaveNoRows() {
    #expect(BarChart([]).lines(Style()) == [])
    #expect(TextTable(columns: [.init("deck")], rows: []).lines(Style()) == ["deck"])
  }

  @Test func noLineIsWiderThanTheTerminal() {
    for seed in 0..<200 as Range<UInt64> {
      var dice = Dice(seed)
      let width = 20 + Int(dice.next() % 60)
      let style = Style(isPlain: seed % 2 == 0, width: width)
      let columns = (0...dice.next() % 9).map { index in
        TextTable.Column(dice.text(length: 2).sanitized, index % 2 == 0 ? .left : .right)
      }
      let rows = (0..<4).map { _ in columns.map { _ in dice.text(length: 5) } }
      let bars = (0..<5).map { _ in
        BarChart.Bar(
          dice.text(length: 4), Int(dice.next() % 100_000), remark: dice.text(length: 4))
      }
      let lines =
        TextTable(columns: columns, rows: rows).lines(style) + BarChart(bars).lines(style)
      #expect(lines.allSatisfy { $0.terminalWidth <= width }, "seed \(seed)")
    }
  }
}

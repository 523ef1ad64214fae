import Presentation
import Statistics
import Testing

/// What `decks` shows.
struct DecksTextTests {
  @Test func decksHaveALineEach() {
    var sums = RollUp()
    sums.recalls = 1000
    sums.recalled = 880
    sums.predicted = 905_000_000
    let retention = Retention([sums])
    let decks = [
      DeckSummary(
        id: "heist", title: "Heist", facts: 40, cards: 1200, new: 1000, learning: 150, known: 50,
        due: 12, retention: retention),
      DeckSummary(
        id: "tragoedie-und-komoedie", title: "Tragödie und Komödie", facts: 8, cards: 12, new: 12,
        learning: 0, known: 0, due: 0, retention: Retention()),
    ]
    #expect(
      text(DecksText(decks).lines(Style())) == """
        deck                    facts  cards    new  learning  known  due  retention
        heist                      40  1,200  1,000       150     50   12        88%
        tragoedie-und-komoedie      8     12     12         0      0    0          –
        """)
    #expect(DecksText([]).lines(Style()) == [])
  }
}

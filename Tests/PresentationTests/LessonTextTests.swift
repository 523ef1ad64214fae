import DeckFormat
import Presentation
import Questions
import Study
import Testing

/// New facts as they are shown, and what is said of answers that were not quite right.
struct LessonTextTests {
  private static let deck = Deck(
    parsing: """
      # Castling

      **Castling** is a move of king and rook at the same time.

      ## Conditions

      - neither piece has moved
      - nothing stands between them

      # Cards

      C: A king in [check] must be freed at once.

      What gives check? :: an attack

      """, path: "Decks/chess.md")

  private func text(_ facts: [Fact]) -> String {
    ScreenText(style: Style(width: 60), today: 0)
      .text(of: .lesson(deck: "Chess", topic: "Castling", facts: facts)) { "\($0):\($1)" }
  }

  @Test func theItemsOfAListStandBelowIt() throws {
    let list = try #require(Self.deck.facts.first { $0.kind == .list })
    let members = Self.deck.facts.filter { list.members.contains($0.id) }
    #expect(members.count == 2)
    #expect(
      text([list] + members) == """

        new: Castling
          Conditions: 2 in all
            - neither piece has moved
            - nothing stands between them
        """)
    #expect(
      text(members + [list]) == """

        new: Castling
          Conditions: neither piece has moved
          Conditions: nothing stands between them
          Conditions: 2 in all
        """)
  }

  @Test func cardsReadAsSentences() {
    #expect(
      text(Self.deck.facts.filter { $0.kind == .authored })
        == """

        new: Castling
          Cards: A king in [check] must be freed at once.
          Cards: What gives check? an attack
        """.replacing("Cards: ", with: ""))
  }

  @Test func partlyRightIsCountedByItself() {
    let summary = SessionSummary(
      answered: 4, right: 3, stillDue: 0, isDone: true, pause: nil, partly: 1, isCram: true)
    #expect(
      ScreenText(style: Style(width: 60), today: 0).text(of: .summary(summary)) { "\($0):\($1)" }
        == """

        saved: 4 answered, 2 right, 1 partly right, nothing left for
        now
        the schedule is as it was
        """)
  }
}

import DeckFormat
import Questions
import Scheduling
import Study
import Testing

@testable import Presentation

/// What `find` prints of a fact, on narrow and wide terminals.
struct FindingTextTests {
  private static let today = 20_500

  private static func state(due: Int, lapses: Int = 0) -> CardState {
    CardState(
      memory: Memory(stability: 9, difficulty: 5), dueDay: due, lastDay: due - 9, firstDay: 20_000,
      reviews: 9, lapses: lapses, missesInARow: 0)
  }

  private func lines(
    name: String, text: String = "", _ cards: [(direction: Card.Direction, standing: CardStanding)],
    width: Int
  ) -> [String] {
    FindingText(
      place: "Decks/heist.md:14",
      fact: Fact(id: "a", kind: .role, topic: "", name: name, text: text),
      cards: cards, today: Self.today
    ).lines(Style(width: width))
  }

  @Test func cardsThatStandAlikeAreNamedTogether() {
    let due = CardStanding(state: Self.state(due: Self.today))
    #expect(
      lines(
        name: "Face",
        [
          (.name, due), (.meaning, CardStanding()), (.topic, due),
          (
            .answer,
            CardStanding(state: Self.state(due: Self.today + 5, lapses: 8), isFlagged: true)
          ),
        ], width: 80) == [
          "Decks/heist.md:14  Face",
          "  name, topic: due; meaning: new; answer: in 5 days (Feb 21), leech, flagged",
        ])
    #expect(lines(name: "Face", [], width: 80) == ["Decks/heist.md:14  Face", "  not asked"])
  }

  @Test func suspendedAndBuriedComeBeforeTheDay() {
    let state = Self.state(due: Self.today)
    #expect(
      lines(
        name: "Face",
        [
          (.name, CardStanding(state: state, isSuspended: true)),
          (.meaning, CardStanding(state: state, buriedUntil: Self.today + 2)),
          (.topic, CardStanding(state: state, buriedUntil: Self.today)),
        ], width: 60) == [
          "Decks/heist.md:14  Face",
          "  name: suspended; meaning: buried until Feb 18; topic: due",
        ])
  }

  @Test func whatHasNoNameIsToldByItsTextWhichIsCutToTheTerminal() {
    let text = "the crew is assembled one by one, each for a skill that nobody else has to offer"
    #expect(
      lines(name: "", text: text, [(.topic, CardStanding())], width: 80)
        == [
          "Decks/heist.md:14  the crew is assembled one by one, each for a skill that nobo…",
          "  topic: new",
        ])
    #expect(
      lines(name: "", text: text, [(.topic, CardStanding())], width: 50) == [
        "Decks/heist.md:14",
        "  the crew is assembled one by one, each for a sk…",
        "  topic: new",
      ])
  }
}

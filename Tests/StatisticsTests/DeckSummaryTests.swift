import Foundation
import Statistics
import Testing

/// What `decks` is told.
struct DeckSummaryTests {
  private let cards = ["d:a#name", "d:b#name", "d:c#name", "d:d#name", "d:e#name", "d:f#name"]
  private let states = [
    "d:a#name": state(due: today - 1, interval: 3),
    "d:b#name": state(due: today + 9, interval: 21),
    "d:c#name": state(due: today, interval: 30),
    "other:a#name": state(due: today, interval: 30),
  ]

  @Test func everyCardIsNewLearningOrKnown() {
    #expect(
      DeckSummary(
        id: "d", title: "D", facts: 4, cards: cards, states: states, today: today)
        == DeckSummary(
          id: "d", title: "D", facts: 4, cards: 6, new: 3, learning: 1, known: 2, due: 2,
          retention: Retention()))
  }

  @Test func suspendedCardsAreNeitherNewNorDue() {
    let summary = DeckSummary(
      id: "d", title: "D", facts: 4, cards: cards, states: states,
      suspended: ["d:a#name", "d:f#name"], today: today)
    #expect(figures(summary.new, summary.learning, summary.known, summary.due) == [2, 1, 2, 1])
  }

  @Test func keysOfJSONAreStable() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let summary = DeckSummary(
      id: "d", title: "D", facts: 1, cards: [], states: [:], today: today,
      retention: Retention([
        rollUp(answers: 2, right: 1, recalls: 2, recalled: 2, predicted: 1_000_000)
      ]))
    let expected = #"""
      {"cards":0,"deck":"d","due":0,"facts":1,"known":0,"learning":0,"new":0,\#
      "retention":{"high":1,"low":0.3423802275066531,"predicted":0.5,"recalled":2,"recalls":2,\#
      "retention":1},"title":"D"}
      """#
    #expect(String(decoding: try encoder.encode(summary), as: UTF8.self) == expected)
  }
}

import Questions
import Scheduling
import Statistics
import Study
import Testing

/// How many facts are expected to be known.
struct KnowledgeTests {
  private let model = FSRS6()

  private func knowledge(_ states: [Card.ID: CardState], cards: [Card.ID] = []) -> Knowledge {
    Knowledge(states: states, cards: cards, today: today, model: model)
  }

  @Test func aFactIsKnownWithTheMeanOfItsReviewedCards() {
    // A stability of 10 means 90 % after 10 days; what was reviewed today is certain.
    let knowledge = knowledge(
      [
        "d:a#name": state(due: today, interval: 10), "d:a#meaning": state(due: today, interval: 0),
        "d:b#name": state(due: today, interval: 10), "gone:c#name": state(due: today, interval: 0),
      ], cards: ["d:a#name", "d:a#meaning", "d:b#name", "d:b#meaning", "d:e#name", "d:e#meaning"])
    #expect(figures(knowledge.facts, knowledge.reviewed) == [4, 3])
    #expect(knowledge.knownMillionths == 950_000 + 900_000 + 1_000_000)
    #expect(knowledge.known == 2.85)
    #expect(knowledge.later < knowledge.known)
  }

  @Test func laterIsThirtyDaysOn() {
    let knowledge = knowledge(["d:a#name": state(due: today, interval: 0, stability: 30)])
    #expect(
      knowledge
        == Knowledge(facts: 1, reviewed: 1, knownMillionths: 1_000_000, laterMillionths: 900_000))
  }

  @Test func nothingReviewedIsNothingKnown() {
    #expect(knowledge([:], cards: ["d:a#name", "d:a#meaning"]) == Knowledge(facts: 1))
    #expect(knowledge([:]) == Knowledge())
  }
}

import Questions
import Scheduling
import Statistics
import Study
import Testing

/// How many facts are expected to be known.
struct KnowledgeTests {
  private let model = FSRS6()

  private func knowledge(
    _ states: [Card.ID: CardState], facts: Set<String> = ["d:a"]
  ) -> Knowledge {
    Knowledge(states: states, facts: facts, today: today, model: model)
  }

  @Test func aFactIsKnownWithTheMeanOfItsReviewedCards() {
    // A stability of 10 means 90 % after 10 days; what was reviewed today is certain.
    let knowledge = knowledge(
      [
        "d:a#name": state(due: today, interval: 10), "d:a#meaning": state(due: today, interval: 0),
        "d:b#name": state(due: today, interval: 10),
      ], facts: ["d:a", "d:b", "d:e"])
    #expect(figures(knowledge.facts, knowledge.reviewed, knowledge.gone) == [3, 2, 0])
    #expect(knowledge.knownMillionths == 950_000 + 900_000)
    #expect(knowledge.known == 1.85)
    #expect(knowledge.later < knowledge.known)
  }

  @Test func whatTheNotesNoLongerHaveIsCountedApart() {
    let states = [
      "d:a#name": state(due: today, interval: 0), "gone:a#name": state(due: today, interval: 0),
      "d:old#name": state(due: today, interval: 0), "d:old#topic": state(due: today, interval: 0),
    ]
    let knowledge = knowledge(states, facts: ["d:a", "d:b"])
    #expect(figures(knowledge.facts, knowledge.reviewed, knowledge.gone) == [2, 1, 2])
    #expect(knowledge.known == 1)
  }

  @Test func aListIsNoFactBesideItsMembers() {
    let states = [
      "d:a#position": state(due: today, interval: 0, stability: 30),
      "d:list#order": state(due: today, interval: 0),
      "d:list#members": state(due: today, interval: 0),
      "d:gone#members": state(due: today, interval: 0),
    ]
    #expect(
      knowledge(states)
        == Knowledge(
          facts: 1, reviewed: 1, knownMillionths: 1_000_000, laterMillionths: 900_000))
  }

  @Test func laterIsThirtyDaysOn() {
    let knowledge = knowledge(["d:a#name": state(due: today, interval: 0, stability: 30)])
    #expect(
      knowledge
        == Knowledge(facts: 1, reviewed: 1, knownMillionths: 1_000_000, laterMillionths: 900_000))
  }

  @Test func nothingReviewedIsNothingKnown() {
    #expect(knowledge([:]) == Knowledge(facts: 1))
    #expect(knowledge([:], facts: []) == Knowledge())
  }
}

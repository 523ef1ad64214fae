import DeckFormat
import Questions
import Scheduling
import Testing

@testable import Study

struct StudyPlanTests {
  private let today = Samples.today

  private func plan(
    _ states: [Card.ID: CardState], suspended: Set<Card.ID> = [], ahead: Int = 0, new: Int = 0,
    limit: Int = 0, isCram: Bool = false
  ) -> StudyPlan {
    StudyPlan(
      banks: [Samples.roles], states: states, suspended: suspended, today: today, ahead: ahead,
      newFacts: new, newLimit: limit, isCram: isCram)
  }

  private func card(_ fact: String, _ direction: Card.Direction = .name) -> Card {
    Card(deck: "roles", fact: fact, direction: direction)
  }

  @Test func whatIsDueTodayAndEarlierIsAsked() {
    let states = [
      card("heist").id: Samples.state(due: today - 3), card("con").id: Samples.state(due: today),
      card("con/roles/shill").id: Samples.state(due: today + 1),
    ]
    #expect(Set(plan(states).due.map(\.fact)) == ["heist", "con"])
    #expect(Set(plan(states, ahead: 1).due.map(\.fact)) == ["heist", "con", "con/roles/shill"])
    #expect(plan(states).dueCount == 2)
  }

  @Test func suspendedCardsAreNeitherAskedNorShown() {
    let states = [card("heist").id: Samples.state()]
    let suspended: Set = [card("heist").id, card("heist/also/caper").id]
    let plan = plan(states, suspended: suspended, new: 1)
    #expect(plan.due.isEmpty)
    #expect(plan.lessons.map(\.facts) == [["heist/roles/mastermind"]])
    #expect(self.plan(states, suspended: suspended, isCram: true).due.isEmpty)
  }

  @Test func theLikeliestRecalledComesFirst() {
    let deck = Samples.capitals
    let cards = ["Paris", "Oslo", "Tokyo", "Lima"].map(Samples.capital)
    let states = Dictionary(
      uniqueKeysWithValues: zip(cards, [5.0, 40, 1, 20]).map {
        ($0.id, Samples.state(stability: $1))
      })
    let plan = StudyPlan(banks: [deck], states: states, today: today, newFacts: 0)
    #expect(plan.due == ["Oslo", "Lima", "Paris", "Tokyo"].map(Samples.capital))
  }

  @Test func topicsTakeTurns() {
    let facts = ["heist", "heist/roles/grifter", "heist/roles/driver", "con", "con/roles/shill"]
    let states = Dictionary(
      uniqueKeysWithValues: zip(facts, [50.0, 40, 30, 20, 10]).map {
        (card($0).id, Samples.state(stability: $1))
      })
    #expect(
      plan(states).due.map(\.fact) == [
        "heist", "con", "heist/roles/grifter", "con/roles/shill", "heist/roles/driver",
      ])
  }

  @Test func theOrderDoesNotDependOnTheDictionary() {
    let states = Dictionary(
      uniqueKeysWithValues: Samples.roles.cards.map { ($0.id, Samples.state()) })
    let shuffled = Dictionary(uniqueKeysWithValues: states.reversed().map { ($0.key, $0.value) })
    #expect(plan(states).due == plan(shuffled).due)
    #expect(plan(states).due.count == Samples.roles.cards.count)
  }

  @Test func newCardsThatAskForATopicKnowItsRivals() {
    let met = [card("heist/roles/grifter"), card("heist/roles/grifter", .meaning)]
    let states = Dictionary(
      uniqueKeysWithValues: met.map { ($0.id, Samples.state(due: today + 9, first: today - 9)) })
    let plan = plan(states, new: 1, limit: 1)
    #expect(plan.due == [card("heist/roles/grifter", .topic)])
    #expect(plan.rivals == [card("heist/roles/grifter", .topic).id: ["con", "heist"]])
    #expect(self.plan([:], new: 100).rivals.isEmpty)
  }

  @Test func newFactsComeTopicByTopicInTheAuthorsOrderContrastsLast() {
    let lessons = plan([:], new: 100).lessons
    #expect(
      lessons.map(\.topic) == [
        "Heist", "Heist", "Heist", "Con", "Questions", "Heist and con compared",
      ])
    #expect(lessons.allSatisfy { $0.facts.count <= StudyPlan.lessonLength })
    #expect(lessons.first?.facts.first == "heist")
    #expect(lessons.flatMap(\.cards).map(\.fact) == lessons.flatMap(\.facts))
  }

  @Test func aContrastWrittenFirstComesLast() {
    let bank = Samples.deck(
      "early",
      """
      # Compared

      | Aspect | Heist | Con |
      | --- | --- | --- |
      | Victim | never asked | takes part |

      # Heist

      A **heist** is a theft by a crew.

      # Con

      A **con** is a deception.
      """)
    let plan = StudyPlan(banks: [bank], states: [:], today: today, newFacts: 10)
    #expect(plan.lessons.map(\.topic).last == "Compared")
  }

  @Test func newFactsAreLimited() {
    #expect(plan([:], new: 3).lessons.flatMap(\.facts).count == 3)
    let none = plan([:], new: 0, limit: 10)
    #expect(none.lessons.isEmpty)
    #expect(none.pause == .dayIsFull(limit: 10))
    #expect(plan([:], new: 3).pause == nil)
  }

  @Test func aBacklogHoldsEverythingNewBack() {
    let text = (0..<60).map { "What is number \($0)? :: n\($0)" }.joined(separator: "\n\n")
    let bank = Samples.deck("many", "# Numbers\n\n" + text)
    let known = bank.cards.prefix(51)
    func plan(_ count: Int, due: Int) -> StudyPlan {
      StudyPlan(
        banks: [bank, Samples.roles],
        states: Dictionary(
          uniqueKeysWithValues: known.prefix(count).map { ($0.id, Samples.state(due: due)) }
            + [(card("heist").id, Samples.state(due: today + 9, first: today - 30))]),
        today: today, ahead: 2, newFacts: 5, newLimit: 5)
    }
    #expect(plan(51, due: today).pause == .backlog(due: 51, most: 50))
    #expect(plan(51, due: today).lessons.isEmpty)
    #expect(plan(51, due: today).due.count == 51)
    #expect(plan(50, due: today).pause == nil)
    #expect(plan(50, due: today).due.last == card("heist", .meaning))
    // Studying ahead is no backlog.
    #expect(plan(51, due: today + 1).pause == nil)
  }

  @Test func furtherDirectionsFollowOneADay() {
    let role = "heist/roles/grifter"
    func followUps(_ states: [Card.ID: CardState], limit: Int = 10) -> [Card] {
      plan(states, limit: limit).due
    }
    let met = Samples.state(due: today + 5, first: today - 1)
    let metToday = Samples.state(due: today + 5, first: today)
    #expect(followUps([card(role).id: metToday]) == [])
    #expect(followUps([card(role).id: met]) == [card(role, .meaning)])
    #expect(followUps([card(role).id: met], limit: 0) == [])
    #expect(followUps([card(role).id: met, card(role, .meaning).id: metToday]) == [])
    #expect(
      followUps([card(role).id: met, card(role, .meaning).id: met]) == [card(role, .topic)])
    let missed = Samples.state(due: today + 1, misses: 1, first: today - 1)
    #expect(followUps([card(role).id: missed]) == [])
    #expect(plan([card(role).id: met], limit: 10).dueCount == 0)
  }

  @Test func crammingAsksAllThatIsKnownAndNothingNew() {
    let states = [
      card("heist").id: Samples.state(due: today + 100), card("con").id: Samples.state(due: today),
    ]
    let plan = plan(states, new: 10, limit: 10, isCram: true)
    #expect(Set(plan.due.map(\.fact)) == ["heist", "con"])
    #expect(plan.lessons.isEmpty)
    #expect(plan.pause == nil)
  }

  @Test func onlyWantedFactsArePlanned() {
    let plan = StudyPlan(
      banks: [Samples.roles], states: [card("heist").id: Samples.state()], today: today,
      newFacts: 99
    ) { _, fact in fact.topic == "Con" }
    #expect(plan.due.isEmpty)
    #expect(Set(plan.lessons.map(\.topic)) == ["Con"])
  }
}

import DeckFormat
import Foundation
import Questions
import Scheduling

@testable import Study

/// Decks, plans and settings of the tests.
enum Samples {
  static let learner = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
  static let today = 20_000

  /// Six capitals, typed; nothing in it is kin of anything else.
  static let capitals = deck(
    "capitals",
    """
    # Capitals

    What is the capital of France? :: Paris

    What is the capital of Norway? :: Oslo

    What is the capital of Japan? :: Tokyo

    What is the capital of Peru? :: Lima

    What is the capital of Latvia? :: Riga

    What is the capital of Egypt? :: Cairo
    """)

  /// Two topics with roles, stages, characteristics and a contrast.
  static let roles = deck(
    "roles",
    """
    # Heist

    A **heist** is a theft that a crew plans and carries out together.

    Also: caper

    ## Roles

    - **Mastermind**: plans the job and picks the crew
    - **Grifter**: talks the way past people
    - **Lookout**: watches the street for the police
    - **Driver**: waits outside in a fast car

    ## Stages

    1. Recruiting
    2. Planning
    3. Execution
    4. Getaway

    # Con

    A **con** is a deception that makes the victim hand the goods over.

    ## Roles

    - **Roper**: finds the victim and wins trust
    - **Shill**: pretends to be an ordinary customer

    # Heist and con compared

    | Aspect | Heist | Con |
    | --- | --- | --- |
    | Victim | never asked | takes part gladly |

    # Questions

    ## Is violence common?

    No. Both depend on **planning** and on **patience** rather than on force.
    """)

  static func deck(_ name: String, _ text: String) -> Bank {
    Bank(Deck(parsing: text + "\n", path: "Decks/\(name).md"))
  }

  /// The card of the capitals' deck that asks for a city.
  static func capital(_ city: String) -> Card {
    let fact = capitals.deck.facts.first { $0.text == city }
    return Card(deck: "capitals", fact: fact?.id ?? "", direction: .answer)
  }

  /// A state that is due today after an interval.
  static func state(
    interval: Int = 10, due: Int = today, stability: Double = 10, misses: Int = 0,
    first: Int? = nil, reviews: Int = 3
  ) -> CardState {
    CardState(
      memory: Memory(stability: stability, difficulty: 5), dueDay: due, lastDay: due - interval,
      firstDay: first ?? (due - interval - 10), reviews: reviews, lapses: 0, missesInARow: misses)
  }

  /// A plan of those due cards, in that order, and nothing new.
  static func plan(due: [Card], lessons: [StudyPlan.Lesson] = []) -> StudyPlan {
    var plan = StudyPlan(banks: [], states: [:], today: today, newFacts: 0)
    plan.due = due
    plan.lessons = lessons
    return plan
  }

  static func settings(
    limit: Int? = nil, waits: Bool = true, isCram: Bool = false, forms: Set<Form> = [],
    isPretest: Bool = false, timeLimit: Int64? = nil
  ) -> SessionSettings {
    SessionSettings(
      learner: learner, questionLimit: limit, timeLimit: timeLimit, isCram: isCram,
      waitsAfterMistakes: waits, isPretest: isPretest, forms: forms)
  }

  /// The cities asked as due cards, each known for ten days.
  static func sitting(
    asking cities: [String], settings: SessionSettings = settings()
  ) -> Sitting {
    let cards = cities.map(capital)
    return Sitting(
      plan: plan(due: cards), banks: [capitals],
      states: Dictionary(uniqueKeysWithValues: cards.map { ($0.id, state()) }), settings: settings)
  }
}

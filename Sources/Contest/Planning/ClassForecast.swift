package import Foundation
package import Questions
package import Scheduling
package import Statistics
package import Study

/// What the students of a class are expected to know on a day, if nobody studies until then.
package struct ClassForecast: Equatable, Sendable {
  /// A student with what is known of the cards.
  package struct Learner: Equatable, Sendable {
    /// The student's learner.
    package var id: UUID
    /// The name shown.
    package var name: String
    /// What is known of the cards that were reviewed.
    package var states: [Card.ID: CardState]
    /// The model of these memories, with the student's weights.
    package var model: Model
    /// Whether nothing is known but what the student answered in class.
    package var isFromClassOnly: Bool

    /// Creates a student from the parts.
    package init(
      id: UUID, name: String, states: [Card.ID: CardState], model: Model, isFromClassOnly: Bool
    ) {
      self.id = id
      self.name = name
      self.states = states
      self.model = model
      self.isFromClassOnly = isFromClassOnly
    }
  }

  /// A card that is likely to be forgotten.
  package struct Weak: Equatable, Sendable {
    /// The card.
    package var card: Card.ID
    /// The probability of recall, 0…1.
    package var recall: Double
  }

  /// What a student is expected to know.
  package struct Student: Equatable, Sendable {
    /// The student's learner.
    package var id: UUID
    /// The name shown.
    package var name: String
    /// How many of the facts are known, by expectation.
    package var known: Double
    /// The facts of which some card was reviewed.
    package var reviewed: Int
    /// The cards most likely to be forgotten, the worst first.
    package var weakest: [Weak]
    /// Whether nothing is known but what the student answered in class.
    package var isFromClassOnly: Bool
  }

  /// What the class is expected to know of a topic.
  package struct Topic: Equatable, Sendable {
    /// The topic.
    package var key: TopicTally.Key
    /// The mean probability of recall over all students' reviewed cards of it, 0…1.
    package var recall: Double
    /// The students who reviewed any of it.
    package var students: Int

    /// Creates it from its parts.
    package init(key: TopicTally.Key, recall: Double, students: Int) {
      self.key = key
      self.recall = recall
      self.students = students
    }
  }

  /// The weak cards that are named of a student.
  package static let mostWeak = 3

  /// The day, in days since 1970-01-01.
  package var day: Int
  /// The facts there are.
  package var facts: Int
  /// The students, who is expected to know least first.
  package var students: [Student]
  /// The topics, the least known first; those nobody reviewed are left out.
  package var topics: [Topic]

  /// Expects what a class knows.
  ///
  /// - Parameters:
  ///   - learners: The students.
  ///   - facts: The keys of the facts, `deck:fact`; the states of others are left out.
  ///   - day: The day, in days since 1970-01-01; the time until then counts in whole days.
  package init(of learners: [Learner], facts: Set<String>, on day: Int) {
    self.day = day
    self.facts = facts.count
    var topics: [TopicTally.Key: (recalls: [Double], students: Int)] = [:]
    students = learners.map { learner in
      let states = learner.states.filter { Self.isOf(facts, $0.key) }
      let model = learner.model
      let knowledge = Knowledge(states: states, facts: facts, today: day, model: model)
      let recalls = states.map { Weak(card: $0, recall: $1.retrievability(on: day, model: model)) }
        .sorted { ($0.recall, $0.card) < ($1.recall, $1.card) }
      var met: Set<TopicTally.Key> = []
      for weak in recalls {
        let place = CardPlace(weak.card)
        let key = TopicTally.Key(deck: place.deck, topic: place.topic)
        topics[key, default: ([], 0)].recalls.append(weak.recall)
        if met.insert(key).inserted { topics[key]?.students += 1 }
      }
      return Student(
        id: learner.id, name: learner.name, known: knowledge.known, reviewed: knowledge.reviewed,
        weakest: Array(recalls.prefix(Self.mostWeak)), isFromClassOnly: learner.isFromClassOnly)
    }.sorted { ($0.known, $0.name, $0.id.uuidString) < ($1.known, $1.name, $1.id.uuidString) }
    self.topics = topics.map { key, sums in
      Topic(
        key: key, recall: sums.recalls.sorted().reduce(0, +) / Double(max(1, sums.recalls.count)),
        students: sums.students)
    }.sorted { ($0.recall, $0.key.deck, $0.key.topic) < ($1.recall, $1.key.deck, $1.key.topic) }
  }

  /// Whether a card asks one of some facts.
  private static func isOf(_ facts: Set<String>, _ card: Card.ID) -> Bool {
    card.lastIndex(of: "#").map { facts.contains(String(card[..<$0])) } ?? false
  }
}

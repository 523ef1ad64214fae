import DeckFormat
import Questions
import Scheduling
import Statistics
import Study

/// 2026-11-23, a Monday.
let today = 20_780

/// What some answers of a study session are summed under.
struct AnswerKey: Hashable {
  var day: Int
  var deck: String
  var topic: String
  var form: Form
}

/// The key of some answers of a study session.
func key(
  _ day: Int, deck: String = "heist", topic: String = "heist", form: Form = .typed
) -> AnswerKey {
  AnswerKey(day: day, deck: deck, topic: topic, form: form)
}

/// A roll-up with those sums.
func rollUp(
  answers: Int, right: Int, recalls: Int = 0, recalled: Int = 0, predicted: Int = 0,
  introduced: Int = 0, milliseconds: Int = 0
) -> RollUp {
  var rollUp = RollUp()
  rollUp.answers = answers
  rollUp.right = right
  rollUp.recalls = recalls
  rollUp.recalled = recalled
  rollUp.predicted = predicted
  rollUp.introduced = introduced
  rollUp.milliseconds = milliseconds
  return rollUp
}

/// A state that is due that day, last reviewed that many days before it.
func state(
  due: Int, interval: Int, reviews: Int = 3, lapses: Int = 0, misses: Int = 0,
  stability: Double = 10
) -> CardState {
  CardState(
    memory: Memory(stability: stability, difficulty: 5), dueDay: due, lastDay: due - interval,
    firstDay: due - interval - 10, reviews: reviews, lapses: lapses, missesInARow: misses)
}

/// A record of those answers and states; the decks have the cards and facts of the states, each a
/// role.
func record(
  rollUps: [AnswerKey: RollUp] = [:], states: [Card.ID: CardState] = [:],
  suspended: Set<Card.ID> = []
) -> LearningRecord {
  LearningRecord(
    days: rollUps.map {
      (DaySum.Key(day: $0.key.day, deck: $0.key.deck, source: .study), $0.value)
    },
    topics: rollUps.map {
      (TopicSum.Key(deck: $0.key.deck, topic: $0.key.topic, form: $0.key.form), $0.value)
    }, states: states, suspended: suspended, kinds: states.mapValues { _ in .role },
    facts: Set(states.keys.map { String($0.prefix { $0 != "#" }) }))
}

/// A summary of those answers and states, in decks that have so many other cards.
func summary(
  rollUps: [AnswerKey: RollUp] = [:], states: [Card.ID: CardState] = [:],
  suspended: Set<Card.ID> = [], others: Int = 0
) -> Summary {
  var record = record(rollUps: rollUps, states: states, suspended: suspended)
  for number in 0..<others { record.kinds["d:other-\(number)#name"] = .role }
  return Summary(record, today: today)
}

/// Some numbers, to be compared at once.
func figures(_ numbers: Int...) -> [Int] { numbers }

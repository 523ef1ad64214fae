import Questions
import Scheduling
import Statistics
import Study

/// 2026-11-23, a Monday.
let today = 20_780

/// The key of a roll-up of a study session.
func key(
  _ day: Int, deck: String = "heist", topic: String = "heist", form: Form = .typed
) -> RollUp.Key {
  RollUp.Key(day: day, deck: deck, topic: topic, form: form, source: .study)
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

/// A summary of those roll-ups and states.
func summary(
  rollUps: [RollUp.Key: RollUp] = [:], states: [Card.ID: CardState] = [:],
  suspended: Set<Card.ID> = [], cards: Int = 0
) -> Summary {
  Summary(rollUps: rollUps, states: states, suspended: suspended, cards: cards, today: today)
}

/// Some numbers, to be compared at once.
func figures(_ numbers: Int...) -> [Int] { numbers }

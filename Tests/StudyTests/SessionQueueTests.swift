import Chance
import Questions
import Testing

@testable import Study

struct SessionQueueTests {
  private func cards(_ names: [String]) -> [Card] {
    names.map { Card(deck: "d", fact: $0, direction: .name) }
  }

  /// The facts in the order they are asked until nothing is left, lessons as `[a b]`.
  private func order(_ queue: inout SessionQueue, misses: Set<String> = []) -> [String] {
    var order: [String] = []
    var missed = misses
    while order.count < 100 {
      switch queue.next() {
      case .nothing: return order
      case .lesson(let lesson):
        order.append("[" + lesson.facts.joined(separator: " ") + "]")
        queue.add(lesson)
      case .card(let entry):
        order.append("\(entry.card.fact)#\(entry.card.direction.rawValue.prefix(1))")
        if missed.remove(entry.card.fact) != nil { queue.bringBack(entry.card, mustRecall: false) }
      }
    }
    return order
  }

  private func lesson(_ names: [String]) -> StudyPlan.Lesson {
    StudyPlan.Lesson(deck: "d", topic: "t", facts: names, cards: cards(names))
  }

  @Test func aMissComesBackAfterThreeOthers() {
    var queue = SessionQueue(Samples.plan(due: cards(["a", "b", "c", "d", "e", "f"])))
    #expect(
      order(&queue, misses: ["a", "c"]) == [
        "a#n", "b#n", "c#n", "d#n", "a#n", "e#n", "c#n", "f#n",
      ])
  }

  @Test func aMissComesBackAfterAsManyAsAreLeft() {
    var queue = SessionQueue(Samples.plan(due: cards(["a", "b"])))
    #expect(order(&queue, misses: ["a", "b"]) == ["a#n", "b#n", "a#n", "b#n"])
    queue = SessionQueue(Samples.plan(due: cards(["a"])))
    #expect(order(&queue, misses: ["a"]) == ["a#n", "a#n"])
  }

  @Test func newFactsComeAfterEveryThirdDueCardTopicByTopic() {
    var queue = SessionQueue(
      Samples.plan(
        due: cards(["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]),
        lessons: [lesson(["x", "y"]), lesson(["z"])]))
    #expect(
      order(&queue) == [
        "a#n", "b#n", "c#n", "[x y]", "d#n", "e#n", "f#n", "x#n", "g#n", "h#n", "i#n", "y#n",
        "j#n", "[z]", "z#n",
      ])
  }

  @Test func newFactsAloneAreShownTopicByTopic() {
    var queue = SessionQueue(
      Samples.plan(due: [], lessons: [lesson(["x", "y"]), lesson(["z"])]))
    #expect(order(&queue, misses: ["x"]) == ["[x y]", "x#n", "y#n", "[z]", "z#n", "x#n"])
  }

  @Test func kinKeepApart() {
    let kin = Card(deck: "d", fact: "a", direction: .meaning)
    var queue = SessionQueue(
      Samples.plan(due: cards(["a"]) + [kin] + cards(["b", "c", "d", "e"])))
    #expect(order(&queue) == ["a#n", "b#n", "c#n", "d#n", "a#m", "e#n"])
  }

  @Test func kinThatAreAllThatIsLeftKeepAsFarApartAsTheyCan() {
    let cards = ["a", "b"].flatMap { fact in
      [Card.Direction.name, .meaning, .topic].map { Card(deck: "d", fact: fact, direction: $0) }
    }
    var queue = SessionQueue(Samples.plan(due: cards))
    #expect(order(&queue) == ["a#n", "b#n", "a#m", "b#m", "a#t", "b#t"])
  }

  @Test func aListIsKinOfItsMembersOnly() {
    let list = Card(deck: "d", fact: "t/roles", direction: .members)
    let member = Card(deck: "d", fact: "t/roles/face", direction: .name)
    let other = Card(deck: "d", fact: "t/roles-2/face", direction: .name)
    #expect(list.isKin(of: member))
    #expect(member.isKin(of: list))
    #expect(!list.isKin(of: other))
    #expect(!member.isKin(of: Card(deck: "d", fact: "t/roles/driver", direction: .name)))
    #expect(!member.isKin(of: Card(deck: "e", fact: "t/roles/face", direction: .name)))
  }

  @Test func whatIsSkippedWaitsForTheEnd() {
    var queue = SessionQueue(Samples.plan(due: cards(["a", "b", "c"])))
    guard case .card(let first) = queue.next() else { return }
    queue.skip(first)
    #expect(order(&queue, misses: ["b"]) == ["b#n", "c#n", "a#n", "b#n"])
    #expect(queue.isEmpty)
  }

  @Test func everyQueueKeepsItsDistances() {
    for seed in 0..<200 as Range<UInt64> { check(seed: seed) }
  }

  /// Plays a queue with chance misses and skips and holds every choice against all that was left.
  private func check(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let directions: [Card.Direction] = [.name, .meaning, .topic]
    let due = (0..<(3 + chance.next(below: 15))).flatMap { fact in
      directions.prefix(1 + chance.next(below: 3)).map {
        Card(deck: "d", fact: "f\(fact)", direction: $0)
      }
    }
    let lessons = (0..<chance.next(below: 3)).map { lesson(["n\($0)", "m\($0)", "o\($0)"]) }
    var queue = SessionQueue(Samples.plan(due: chance.shuffle(due), lessons: lessons))
    var left = due
    var asked: [Card] = []
    var steps = 0
    func gap(_ card: Card) -> Int {
      min(
        3,
        asked.reversed().firstIndex { $0.isKin(of: card) }
          .map { asked.reversed().distance(from: asked.reversed().startIndex, to: $0) } ?? 3)
    }
    while steps < 2000 {
      steps += 1
      let hadLesson = !queue.lessons.isEmpty && !queue.returning.contains(where: \.isNew)
      switch queue.next() {
      case .nothing:
        #expect(left.isEmpty && queue.isEmpty, "seed \(seed)")
        #expect(Set(asked.map(\.id)).count == due.count + lessons.count * 3, "seed \(seed)")
        return
      case .lesson(let lesson):
        left += lesson.cards
        queue.add(lesson)
      case .card(let entry):
        let distance = gap(entry.card)
        if distance < 3 {
          #expect(!hadLesson && left.allSatisfy { gap($0) <= distance }, "seed \(seed)")
        }
        guard let index = left.firstIndex(of: entry.card) else {
          Issue.record("seed \(seed): \(entry.card.id) was not waiting")
          return
        }
        left.remove(at: index)
        asked.append(entry.card)
        switch chance.next(below: 6) {
        case 0:
          queue.bringBack(entry.card, mustRecall: false)
          left.append(entry.card)
        case 1:
          queue.skip(SessionQueue.Entry(card: entry.card, isNew: entry.isNew))
          left.append(entry.card)
        default: break
        }
      }
    }
    Issue.record("seed \(seed): the queue never ends")
  }
}

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

  @Test func aTopicIsAskedForWhenAnotherOneWasShown() {
    let first = topicLesson("a", ["a/1", "a/2"], meeting: "a")
    let second = topicLesson("b", ["b/1"], meeting: "b")
    var queue = SessionQueue(topicPlan([first, second]))
    #expect(
      order(&queue) == ["[a a/1 a/2]", "a#n", "[b b/1]", "a/1#t", "a/2#t", "b#n", "b/1#t"])
    // A due card of the other topic does as well.
    queue = SessionQueue(topicPlan([first], due: cards(["b"])))
    #expect(order(&queue) == ["b#n", "[a a/1 a/2]", "a#n", "a/1#t", "a/2#t"])
  }

  @Test func withoutAnotherTopicItIsAskedAtTheEnd() {
    // There is something else, but nothing that could be the answer.
    var queue = SessionQueue(
      topicPlan([topicLesson("a", ["a/1"], meeting: "a")], due: cards(["x", "y"])))
    #expect(order(&queue) == ["x#n", "y#n", "[a a/1]", "a#n", "a/1#t"])
    #expect(queue.isEmpty)
  }

  @Test func aSessionOfOneTopicLeavesItForAnotherDay() {
    var queue = SessionQueue(topicPlan([topicLesson("a", ["a/1", "a/2"], meeting: "a")]))
    #expect(order(&queue) == ["[a a/1 a/2]", "a#n"])
    #expect(queue.isEmpty)
    // Nothing else would be new the day after either.
    queue = SessionQueue(topicPlan([topicLesson("a", ["a/1", "a/2"])]))
    #expect(order(&queue) == ["[a/1 a/2]", "a/1#t", "a/2#t"])
    #expect(queue.isEmpty)
  }

  @Test func aFurtherDirectionIsHeldBackToo() {
    let topic = Card(deck: "d", fact: "a/1", direction: .topic)
    let lesson = topicLesson("a", [], meeting: "a")
    var queue = SessionQueue(topicPlan([lesson], due: [topic]))
    #expect(order(&queue) == ["[a]", "a#n"])
    queue = SessionQueue(topicPlan([lesson], due: [topic] + cards(["b"])))
    #expect(order(&queue).first == "b#n")
  }

  @Test func aMissedTopicIsNotHeldBackAgain() {
    var queue = SessionQueue(topicPlan([topicLesson("a", ["a/1"])]))
    #expect(order(&queue, misses: ["a/1"]) == ["[a/1]", "a/1#t", "a/1#t"])
  }

  /// A lesson of one topic: its name, if it is met in it, and facts that are asked for the topic.
  private func topicLesson(
    _ topic: String, _ facts: [String], meeting name: String? = nil
  ) -> StudyPlan.Lesson {
    let own = name.map { cards([$0]) } ?? []
    let all = own + facts.map { Card(deck: "d", fact: $0, direction: .topic) }
    return StudyPlan.Lesson(deck: "d", topic: topic, facts: all.map(\.fact), cards: all)
  }

  /// A plan in which *a* and *b* could be the answer of each other's questions.
  private func topicPlan(_ lessons: [StudyPlan.Lesson], due: [Card] = []) -> StudyPlan {
    var plan = Samples.plan(due: due, lessons: lessons)
    for card in due + lessons.flatMap(\.cards) where card.direction == .topic {
      plan.rivals[card.id] = Set(["a", "b"]).subtracting([card.root])
    }
    return plan
  }

  @Test func everyQueueKeepsItsDistances() {
    for seed in 0..<200 as Range<UInt64> { check(seed: seed) }
  }

  @Test func nothingIsLostWhereTopicsAreHeldBack() {
    for seed in 0..<300 as Range<UInt64> { checkTopics(seed: seed) }
  }

  /// Plays a queue of three topics by chance: each card is asked, or left where all is of one topic,
  /// and no topic is asked for before another one was met, unless at the end.
  private func checkTopics(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let topics = Array(["a", "b", "c"].prefix(1 + chance.next(below: 3)))
    let lessons = topics.map { topic in
      topicLesson(
        topic, (0..<chance.next(below: 5)).map { "\(topic)/\($0)" },
        meeting: chance.next(below: 3) > 0 ? topic : nil)
    }.filter { !$0.cards.isEmpty }
    let due = (0..<chance.next(below: 4)).map {
      Card(
        deck: "d", fact: ["a/x", "c/y", "z/z"][chance.next(below: 3)] + "\($0)",
        direction: chance.next(below: 3) == 0 ? .topic : .name)
    }
    var plan = topicPlan(lessons, due: due)
    for card in due where chance.next(below: 2) == 0 { plan.rivals[card.id] = nil }
    var queue = SessionQueue(plan)
    var met: Set<String> = []
    var asked: [Card] = []
    var misses = 0
    for _ in 0..<500 {
      let open = queue.returning.contains { $0.card.direction != .topic } || !queue.lessons.isEmpty
      switch queue.next() {
      case .nothing:
        let all = Set((due + lessons.flatMap(\.cards)).map(\.id))
        let left = all.subtracting(asked.map(\.id))
        #expect(queue.isEmpty, "seed \(seed)")
        #expect(left.isEmpty || met.count == 1, "seed \(seed): \(left)")
        #expect(left.allSatisfy { plan.rivals[$0] != nil }, "seed \(seed): \(left)")
        return
      case .lesson(let lesson):
        queue.add(lesson)
        met.formUnion(lesson.cards.map(\.root))
      case .card(let entry):
        if open, !asked.contains(entry.card), let rivals = plan.rivals[entry.card.id] {
          #expect(!rivals.isDisjoint(with: met), "seed \(seed): \(entry.card.id)")
        }
        met.insert(entry.card.root)
        asked.append(entry.card)
        if misses < 10, chance.next(below: 4) == 0 {
          misses += 1
          queue.bringBack(entry.card, mustRecall: false)
        }
      }
    }
    Issue.record("seed \(seed): the queue never ends")
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

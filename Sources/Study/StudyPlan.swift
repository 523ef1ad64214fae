package import DeckFormat
package import Questions
package import Scheduling

/// What a session will ask: cards that are due, then facts that are new.
package struct StudyPlan: Equatable, Sendable {
  /// The facts of one topic that are met together: shown on one screen, then asked.
  package struct Lesson: Equatable, Sendable {
    /// The identifier of the deck.
    package var deck: String
    /// The topic, or the heading for facts without one; may be empty.
    package var topic: String
    /// The facts, in the author's order.
    package var facts: [Fact.ID]
    /// The card each fact is first asked as, in the same order.
    package var cards: [Card]
  }

  /// The due cards in the order to ask, then those that ask a fact met earlier in a further
  /// direction.
  package var due: [Card]
  /// The new facts, topic by topic.
  package var lessons: [Lesson]
  /// For each new card that asks which topic something belongs to, the other topics of its deck that
  /// could be the answer, by the first part of their facts' identifiers.
  package var rivals: [Card.ID: Set<String>] = [:]
  /// The number of ``due`` cards that were asked before: without first questions in a further
  /// direction.
  package var dueCount: Int
  /// The due cards that the day's limit leaves for another day, 0 or more.
  package var dueLeft = 0
  /// Why there are no new facts although some are left; nil if there is no such reason.
  package var pause: Pause?
  /// The new facts that are left for another day, 0 or more.
  package var newLeft = 0
  /// The limit of new facts a day it was made with, 0 or more.
  package var newLimit: Int
  /// Whether it holds all the new facts that the day has left.
  package var isDayFull = false

  /// Why new facts wait.
  package enum Pause: Equatable, Sendable {
    /// More cards are due than the learner wants beside new facts.
    case backlog(due: Int, most: Int)
    /// The new facts of the day have been learned.
    case dayIsFull(limit: Int)
  }

  /// The most facts that are shown on one screen.
  package static let lessonLength = 5

  /// Plans a session.
  ///
  /// - Parameters:
  ///   - banks: The decks, in the order of the library.
  ///   - states: What is known of each card.
  ///   - suspended: The cards not to be asked.
  ///   - today: The learner's day.
  ///   - ahead: How many days ahead cards count as due.
  ///   - newFacts: How many facts may still be met today, 0 or more.
  ///   - newLimit: The limit of the day, to say why there are none.
  ///   - isCram: Whether every known card is asked, due or not.
  ///   - backlog: The number of due cards above which no new facts come.
  ///   - reviewsLeft: How many due cards may still be asked today, 0 or more; nil for all.
  ///   - model: The model that schedules.
  ///   - includes: Which facts are wanted, as by `--tag` or `--topic`; nil for all.
  package init(
    banks: [Bank], states: [Card.ID: CardState], suspended: Set<Card.ID> = [], today: Int,
    ahead: Int = 0, newFacts: Int, newLimit: Int = 0, isCram: Bool = false, backlog: Int = 50,
    reviewsLeft: Int? = nil, model: Model = .default, includes: ((Deck, Fact) -> Bool)? = nil
  ) {
    var due: [Candidate] = []
    var fresh: [Fresh] = []
    var followUps: [Card] = []
    var dueToday = 0
    var unmet = 0
    for (index, bank) in banks.enumerated() {
      var current: Int?
      var isWanted = true
      // Whether all cards of the fact so far were met before today: they stand together.
      var isMet = false
      var contrasts: [Fresh] = []
      let before = fresh.count
      var metToday = 0
      for (card, place) in zip(bank.cards, bank.factOfCard) {
        let isFirst = current != place
        if isFirst {
          current = place
          isWanted = includes?(bank.deck, bank.deck.facts[place]) ?? true
        }
        guard isWanted else { continue }
        // A key is made only where there is something to look up by it.
        let id = states.isEmpty && suspended.isEmpty ? "" : card.id
        let state = states[id]
        if isFirst {
          isMet = state?.missesInARow == 0
          if state?.firstDay == today { metToday += 1 }
        }
        if let state {
          if state.firstDay >= today || suspended.contains(id) { isMet = false }
          guard !suspended.contains(id), isCram || state.dueDay <= today + ahead else { continue }
          if state.dueDay <= today { dueToday += 1 }
          due.append(
            Candidate(
              card: card, id: id, deck: index, topic: bank.deck.facts[place].topic,
              retrievability: state.retrievability(on: today, model: model)))
        } else if suspended.contains(id) {
          continue
        } else if isFirst {
          unmet += 1
          let isContrast = bank.deck.facts[place].kind == .contrast
          guard (isContrast ? contrasts : fresh).count < max(1, newFacts) else { continue }
          let next = Fresh(bank: index, fact: bank.deck.facts[place], card: card)
          if isContrast { contrasts.append(next) } else { fresh.append(next) }
        } else if isMet {
          // One more direction a day: siblings of a day would answer each other.
          followUps.append(card)
          isMet = false
        }
      }
      fresh += contrasts
      if let limit = bank.deck.newPerDay {
        fresh = Array(fresh.prefix(before + max(0, limit - metToday)))
      }
    }
    dueCount = due.count
    self.newLimit = newLimit
    self.due = Self.interleaved(due)
    lessons = []
    pause = nil
    guard !isCram else { return }
    if let reviewsLeft {
      dueLeft = max(0, self.due.count - reviewsLeft)
      self.due = Array(self.due.prefix(reviewsLeft))
    }
    newLeft = unmet
    guard dueToday <= backlog else {
      if !fresh.isEmpty { pause = .backlog(due: dueToday, most: backlog) }
      return
    }
    let further = followUps.prefix(max(newLimit, newFacts))
    self.due += further
    if newFacts > 0 {
      lessons = Self.lessons(from: fresh.prefix(newFacts), banks: banks)
      newLeft -= min(newFacts, fresh.count)
      isDayFull = fresh.count >= newFacts
    } else if !fresh.isEmpty {
      pause = .dayIsFull(limit: newLimit)
    }
    rivals = Self.rivals(of: further + lessons.flatMap(\.cards), banks: banks)
  }

  /// A fact that was never asked, with the card it is first asked as.
  private struct Fresh {
    var bank: Int
    var fact: Fact
    var card: Card
  }

  private static func lessons(
    from fresh: ArraySlice<Fresh>, banks: [Bank]
  ) -> [Lesson] {
    var lessons: [Lesson] = []
    for next in fresh {
      let fact = next.fact
      let topic = fact.topic.isEmpty ? fact.heading : fact.topic
      let deck = banks[next.bank].deck.id
      if let last = lessons.last, last.deck == deck, last.topic == topic,
        last.facts.count < lessonLength
      {
        lessons[lessons.count - 1].facts.append(fact.id)
        lessons[lessons.count - 1].cards.append(next.card)
      } else {
        lessons.append(Lesson(deck: deck, topic: topic, facts: [fact.id], cards: [next.card]))
      }
    }
    return lessons
  }

  /// The topics that could answer each of some new cards, the right one among them; cards of one
  /// kind share one set.
  private static func rivals(
    of cards: some Sequence<Card>, banks: [Bank]
  ) -> [Card.ID: Set<String>] {
    let asking = Dictionary(grouping: cards.filter { $0.direction == .topic }, by: \.deck)
    var rivals: [Card.ID: Set<String>] = [:]
    for bank in banks {
      guard let cards = asking[bank.deck.id] else { continue }
      // Topics that are asked for have such facts; any other topic might as well have them.
      var topics: [Fact.Kind: Set<String>] = [:]
      for (card, place) in zip(bank.cards, bank.factOfCard) where card.direction == .topic {
        topics[bank.deck.facts[place].kind, default: []].insert(card.root)
      }
      for card in cards {
        guard let kind = bank[card.fact]?.kind else { continue }
        rivals[card.id] = topics[kind]
      }
    }
    return rivals
  }

  private struct Candidate {
    var card: Card
    /// The card's key, made once: sorting asks for it often.
    var id: Card.ID
    /// The place of the deck among the decks.
    var deck: Int
    var topic: String
    var retrievability: Double

    func isOfTopic(of other: Candidate?) -> Bool {
      other.map { $0.deck == deck && $0.topic == topic } ?? false
    }
  }

  /// The cards by descending retrievability, topics taking turns: of the cards that are about as
  /// urgent, the next is of another topic than the one before.
  private static func interleaved(_ cards: [Candidate]) -> [Card] {
    let sorted = cards.sorted { left, right in
      left.retrievability == right.retrievability
        ? left.id < right.id : left.retrievability > right.retrievability
    }
    // Looking a few places ahead keeps the order of urgency and is linear in the number of cards.
    let reach = 6
    var waiting = sorted[...]
    var held: [Candidate] = []
    var result: [Card] = []
    var last: Candidate?
    while !waiting.isEmpty || !held.isEmpty {
      while held.count < reach, let next = waiting.popFirst() { held.append(next) }
      let index = held.firstIndex { !$0.isOfTopic(of: last) } ?? 0
      let chosen = held.remove(at: index)
      last = chosen
      result.append(chosen.card)
    }
    return result
  }
}

import DeckFormat
import Presentation
import Questions
import Statistics
import Storage
import Study

/// What statistics of a learner are made from: the sums of the progress file, and the decks.
@MainActor
struct LearningDesk {
  /// Whose statistics.
  let desk: StudyDesk
  /// The sums, of the wanted decks alone.
  let record: LearningRecord
  private let banks: [Bank]

  /// Collects what there is of some decks; of everything for none.
  init(workspace: Workspace, common: CommonOptions, decks: [String]) throws {
    let desk = try StudyDesk(workspace: workspace, common: common)
    self.desk = desk
    banks = try desk.banks(named: decks)
    let store = try workspace.store(common)
    let learner = desk.learner.id
    let wanted = decks.isEmpty ? nil : Set(banks.map(\.deck.id))
    func isWanted(_ card: Card.ID) -> Bool { wanted?.contains(CardPlace(card).deck) ?? true }
    var kinds: [Card.ID: Fact.Kind] = [:]
    var facts: Set<String> = []
    var kindsOfFacts: [String: Fact.Kind] = [:]
    for bank in banks {
      for (card, fact) in zip(bank.cards, bank.factOfCard) {
        kinds[card.id] = bank.deck.facts[fact].kind
      }
      for fact in bank.deck.facts.indices {
        let key = "\(bank.deck.id):\(bank.deck.facts[fact].id)"
        kindsOfFacts[key] = bank.deck.facts[fact].kind
        if bank.deck.facts[fact].kind != .list { facts.insert(key) }
      }
    }
    record = LearningRecord(
      days: try store.daySums(of: learner).filter { wanted?.contains($0.key.deck) ?? true },
      topics: try store.topicSums(of: learner).filter { wanted?.contains($0.key.deck) ?? true },
      cards: try store.cardSums(of: learner).filter { isWanted($0.key) },
      calibration: try store.calibration(of: learner)
        .filter { wanted?.contains($0.key.deck) ?? true },
      confusions: try store.confusions(of: learner).filter { isWanted($0.card) },
      states: desk.states.filter { isWanted($0.key) }, suspended: desk.suspended,
      buried: try store.buried(of: learner),
      quizzes: try store.quizzes(of: learner).map(\.result)
        .filter { wanted?.isDisjoint(with: $0.decks) != true },
      kinds: kinds, facts: facts, kindsOfFacts: kindsOfFacts)
  }

  /// The statistics as they stand today.
  var summary: Summary { Summary(record, today: desk.today, model: desk.replay.model) }

  /// What the cards and topics of a summary are called in the notes.
  func names(for summary: Summary) -> LearningNames {
    var names = LearningNames()
    for id in summary.namedCards {
      guard let card = Card(id: id),
        let fact = banks.first(where: { $0.deck.id == card.deck })?[card.fact]
      else { continue }
      names.cards[id] = CardName(fact, card.direction, deck: card.deck)
    }
    for deck in banks.map(\.deck) {
      for topic in deck.topics {
        names.topics[TopicTally.Key(deck: deck.id, topic: topic.id)] = topic.name
      }
    }
    let wanted = Set(
      names.cards.values.compactMap(\.bearer?.name) + summary.confusions.map(\.takenFor))
    names.bearers = bearers(of: wanted)
    return names
  }

  /// What bears some names in the notes; another name or a literal meaning is not borne by a fact of
  /// its own.
  private func bearers(of names: Set<String>) -> NameBearers {
    var bearers: [NameBearer] = []
    guard !names.isEmpty else { return NameBearers() }
    for deck in banks.map(\.deck) {
      for topic in deck.topics where names.contains(topic.name) {
        bearers.append(NameBearer(name: topic.name, topic: topic.name, deck: deck.id))
      }
      // By index: a fact is large, and copying ten thousand of them is felt.
      for index in deck.facts.indices where names.contains(deck.facts[index].name) {
        switch deck.facts[index].kind {
        case .list, .alias, .gloss: continue
        default:
          bearers.append(
            NameBearer(
              name: deck.facts[index].name, topic: deck.facts[index].topic,
              heading: deck.facts[index].heading, deck: deck.id))
        }
      }
    }
    return NameBearers(bearers)
  }
}

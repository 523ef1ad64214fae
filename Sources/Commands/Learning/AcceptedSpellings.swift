import DeckFormat
import Foundation
import Presentation
import Questions
import Storage
import Study

/// The spellings that a learner has had accepted beside those in the notes.
@MainActor
struct AcceptedSpellings {
  /// One spelling of one card, as `--json` prints it.
  struct Entry: Encodable, Equatable {
    /// The card's key.
    let card: Card.ID
    /// What the notes give as the answer; nil if they do not hold the card any more.
    let answer: String?
    /// The spelling, as it was accepted.
    let spelling: String
  }

  /// What to say where nothing was accepted.
  static let none =
    "no spelling is accepted beside those in the notes; '!' after a reply accepts it"

  private let workspace: Workspace
  private let common: CommonOptions
  private let learner: UUID
  private let spellings: [Card.ID: [String]]

  init(workspace: Workspace, common: CommonOptions) throws {
    self.workspace = workspace
    self.common = common
    learner = try workspace.learner(common).id
    spellings = try workspace.store(common).aliases(of: learner)
  }

  /// The spellings for cards of some decks, by card and in the order of acceptance; of all cards,
  /// those that left the notes included, for no deck.
  func entries(of decks: [String]) throws -> [Entry] {
    let wanted = Set(try decks.isEmpty ? [] : workspace.decks(matching: decks, common).map(\.id))
    return spellings.keys.sorted().filter { id in
      decks.isEmpty || Card(id: id).map { wanted.contains($0.deck) } ?? false
    }.flatMap { id in
      let answer = fact(of: id).map { Self.answer(of: $0) }
      return (spellings[id] ?? []).map { Entry(card: id, answer: answer, spelling: $0) }
    }
  }

  /// Accepts a spelling no longer.
  ///
  /// - Parameters:
  ///   - spelling: The spelling, in whatever case.
  ///   - name: The card's key, its fact's or what it asks for.
  /// - Returns: What was revoked.
  /// - Throws: A ``CommandError`` where nothing such is accepted, or more than one card is meant.
  func revoke(_ spelling: String, for name: String) throws -> Entry {
    guard !spellings.isEmpty else {
      throw CommandError("alias: error: \(Self.none)", status: .no)
    }
    let cards = try acceptedCards(named: name)
    let form = NormalForm()
    let found = cards.filter { id in
      spellings[id]?.contains { form.isSame($0, spelling) } ?? false
    }
    let known = cards.flatMap { spellings[$0] ?? [] }
    guard let card = found.first, let kept = spellings[card] else {
      let hint = EditDistance.nearest(to: spelling, in: known) ?? known.first ?? ""
      throw CommandError(
        "alias: error: '\(spelling)' is not accepted for \(cards.first ?? name); "
          + "did you mean '\(hint)'?", status: .noInput)
    }
    try Self.requireOne(found, named: name)
    // The same word may have come from two machines in two ways of writing it.
    let revoked =
      kept.contains(spelling) ? [spelling] : kept.filter { form.isSame($0, spelling) }
    try record(revoked.map { .alias(card: card, spelling: $0, isAccepted: false) })
    return Entry(card: card, answer: nil, spelling: revoked.last ?? spelling)
  }

  /// Accepts a spelling.
  ///
  /// - Parameters:
  ///   - spelling: The spelling, not empty.
  ///   - name: The card's key, its fact's or what it asks for.
  /// - Returns: What was accepted.
  /// - Throws: A ``CommandError`` where there is no such card, it is not answered by typing, or the
  ///   spelling is right already or names something else.
  func add(_ spelling: String, to name: String) throws -> Entry {
    let (question, bank) = try typedQuestion(named: name)
    let id = question.card.id
    guard case .typed(let accepts) = question.response else {
      preconditionFailure("a question that is typed was looked for")
    }
    let right = accepts + (spellings[id] ?? [])
    let assessor = Assessor(bank)
    if assessor.isName(spelling, besides: right) {
      throw CommandError(
        "alias: error: '\(spelling)' names something else in these notes, so it cannot stand for "
          + "'\(question.answer)'; choose another spelling", status: .no)
    }
    if case .graded(let grade) = assessor.assess(
      spelling, to: question, accepted: spellings[id] ?? []), grade.verdict == .exact
    {
      throw CommandError(
        "alias: error: '\(spelling)' is right for \(id) already; 'alias' lists what was accepted",
        status: .no)
    }
    try record([.alias(card: id, spelling: spelling, isAccepted: true)])
    return Entry(card: id, answer: question.answer, spelling: spelling)
  }
}

extension AcceptedSpellings {
  /// The cards with accepted spellings that a name stands for.
  private func acceptedCards(named name: String) throws -> [Card.ID] {
    let all = spellings.keys.sorted()
    if spellings[name] != nil { return [name] }
    let form = NormalForm()
    let found = all.filter { id in
      guard !id.hasPrefix(name + "#") else { return true }
      guard let fact = fact(of: id) else { return false }
      return form.isSame(fact.name, name) || form.isSame(Self.answer(of: fact), name)
    }
    guard found.isEmpty else { return found }
    let names = all + all.compactMap { fact(of: $0).map(Self.answer(of:)) }
    let hint =
      EditDistance.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
      ?? "'alias' lists what was accepted"
    throw CommandError(
      "alias: error: no spelling is accepted for '\(name)'; \(hint)", status: .noInput)
  }

  /// The question of the only typed card that a name stands for, and its deck.
  private func typedQuestion(named name: String) throws -> (Question, Bank) {
    let deck = name.firstIndex(of: ":").map { String(name[..<$0]) }
    let isKey = try deck.map { id in try workspace.decks(common).contains { $0.id == id } } ?? false
    let banks = try workspace.decks(matching: isKey ? [deck ?? ""] : [], common).map { Bank($0) }
    var isCard = false
    var found: [(question: Question, bank: Bank)] = []
    for bank in banks {
      for (card, place) in zip(bank.cards, bank.factOfCard)
      where Self.isMeant(card, bank.deck.facts[place], by: name, isKey: isKey, in: bank) {
        isCard = true
        if let question = Self.typedQuestion(of: card, in: bank) { found.append((question, bank)) }
      }
    }
    try Self.requireOne(found.map(\.question.card.id), named: name)
    if let only = found.first { return only }
    if isCard {
      throw CommandError(
        "alias: error: '\(name)' is not asked by typing, so it has no spelling; choose a card that "
          + "asks for a name", status: .no)
    }
    let names = banks.flatMap { bank in
      isKey ? bank.cards.map(\.id) : bank.deck.facts.map(\.name).filter { !$0.isEmpty }
    }
    let hint =
      EditDistance.nearest(to: name, in: names).map { "did you mean '\($0)'?" }
      ?? "'show DECK' lists what a deck holds"
    throw CommandError("alias: error: there is no card '\(name)'; \(hint)", status: .noInput)
  }

  private static func isMeant(
    _ card: Card, _ fact: Fact, by name: String, isKey: Bool, in bank: Bank
  ) -> Bool {
    if isKey { return card.id == name || "\(card.deck):\(card.fact)" == name }
    return bank.normalForm.isSame(fact.name, name)
      || (card.direction == .answer && bank.normalForm.isSame(fact.text, name))
  }

  private static func typedQuestion(of card: Card, in bank: Bank) -> Question? {
    for form in [Form.typed, .cloze] {
      let question = try? QuestionMaker.question(for: card, in: bank, form: form, seed: 0)
      if let question, case .typed = question.response { return question }
    }
    return nil
  }

  /// What a fact's typed card asks for.
  private static func answer(of fact: Fact) -> String {
    switch fact.kind {
    case .authored, .faq: fact.text
    case .alias, .gloss: fact.topic
    default: fact.name
    }
  }

  private static func requireOne(_ cards: [Card.ID], named name: String) throws {
    guard cards.count > 1 else { return }
    throw CommandError(
      "alias: error: '\(name)' is asked by several cards; choose one of "
        + cards.joined(separator: ", "), status: .noInput)
  }

  private func fact(of id: Card.ID) -> Fact? {
    guard let card = Card(id: id), let deck = workspace.deck(card.deck, common),
      let place = deck.indexOfFact[card.fact]
    else { return nil }
    return deck.facts[place]
  }

  private func record(_ contents: [Event.Content]) throws {
    let journal = Journal(workspace: workspace, common: common, learner: learner)
    if case .recordFailed(let reason) = journal.record(all: contents) {
      throw CommandError(reason, status: .inputOutput)
    }
  }
}

extension NormalForm {
  /// Whether two texts are one, or are written alike where they are nothing but symbols.
  fileprivate func isSame(_ one: String, _ other: String) -> Bool {
    Spelling(one, in: self).primary == Spelling(other, in: self).primary
  }
}

import DeckFormat

/// One line of `questions --json`.
package struct QuestionRecord: Encodable, Equatable, Sendable {
  /// The card's key and the form.
  package var id: String
  /// The identifier of the deck.
  package var deck: String
  /// The fact asked about; nil for a question about a whole list.
  package var factID: String?
  /// The members of the list asked about; nil for a question about one fact.
  package var factIDs: [String]?
  /// The card's key.
  package var cardID: String
  /// The sort of the fact; for a list, of its members.
  package var kind: String
  /// The pattern, such as `next_stage`.
  package var form: String
  /// The text shown.
  package var stem: String
  /// The options in the order shown; nil for what is typed or revealed.
  package var options: [String]?
  /// The right answer; nil for a list and an order.
  package var answer: String?
  /// The items of a list or an order; nil for everything else.
  package var answers: [String]?
  /// The 0-based place of the right option; nil where there are none.
  package var answerIndex: Int?
  /// Other spellings that are right; nil where there are none.
  package var accept: [String]?
  /// The topic; `A vs B` for a contrast; empty if there is none.
  package var subject: String

  /// The record of a question.
  package init(_ question: Question, in bank: Bank) {
    let fact = bank[question.card.fact]
    id = question.id
    deck = question.card.deck
    cardID = question.card.id
    if fact?.kind == .list {
      factIDs = Array(question.facts.dropFirst())
    } else {
      factID = question.facts.first
    }
    kind = question.kind.recordName
    form = question.pattern.rawValue
    stem = question.stem
    subject = Self.subject(of: question, fact: fact, in: bank)
    switch question.response {
    case .recall: answer = question.answer
    case .typed(let accepts):
      answer = accepts.first
      accept = accepts.count > 1 ? Array(accepts.dropFirst()) : nil
    case .choice(let options, let right):
      self.options = options
      answer = options[right]
      answerIndex = right
    case .list(let items): answers = items.compactMap(\.first)
    case .order(let shown, let right):
      options = shown
      answers = right
    }
  }

  /// The topic; empty where a list is not all that the topic has of its kind, so that nobody takes
  /// it for that.
  private static func subject(of question: Question, fact: Fact?, in bank: Bank) -> String {
    guard let fact else { return question.topic }
    if fact.kind == .contrast { return fact.sides.map(\.term).joined(separator: " vs ") }
    if fact.kind == .list {
      let lists = bank.facts(ofTopic: fact.topic).count {
        $0.kind == .list && $0.memberKind == fact.memberKind
      }
      if lists > 1 { return "" }
    }
    return question.topic
  }

  private enum CodingKeys: String, CodingKey {
    case id, deck, kind, form, stem, options, answer, answers, accept, subject
    case factID = "fact_id"
    case factIDs = "fact_ids"
    case cardID = "card_id"
    case answerIndex = "answer_index"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(deck, forKey: .deck)
    try container.encodeIfPresent(factID, forKey: .factID)
    try container.encodeIfPresent(factIDs, forKey: .factIDs)
    try container.encode(cardID, forKey: .cardID)
    try container.encode(kind, forKey: .kind)
    try container.encode(form, forKey: .form)
    try container.encode(stem, forKey: .stem)
    try container.encodeIfPresent(options, forKey: .options)
    try container.encodeIfPresent(answer, forKey: .answer)
    try container.encodeIfPresent(answers, forKey: .answers)
    try container.encodeIfPresent(answerIndex, forKey: .answerIndex)
    try container.encodeIfPresent(accept, forKey: .accept)
    try container.encode(subject, forKey: .subject)
  }
}

extension Fact.Kind {
  /// The kind's name in JSON lines, which know fewer kinds.
  var recordName: String {
    switch self {
    case .gloss: Fact.Kind.alias.rawValue
    case .authored: Fact.Kind.faq.rawValue
    default: rawValue
    }
  }
}

import DeckFormat

/// One line of `questions --json`.
package struct QuestionRecord: Equatable, Sendable {
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
  /// The pairs of a matching, in the order of the left column; nil for everything else.
  package var pairs: [[String]]?
  /// The topic; `A vs B` for a contrast; empty if there is none.
  package var subject: String
  /// True where an aside was cut off what the notes say; else nil.
  package var trimmed: Bool?

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
    trimmed = question.isTrimmed ? true : nil
    switch question.response {
    case .recall: answer = question.answer
    case .typed(let accepts):
      answer = accepts.first
      accept = accepts.count > 1 ? Array(accepts.dropFirst()) : nil
    // The names of the two truths are those of the format, whatever the deck's language.
    case .choice(_, let right) where question.form == .trueFalse:
      options = ["True", "False"]
      answer = right == 0 ? "True" : "False"
      answerIndex = right
    case .choice(let options, let right):
      self.options = options
      answer = options[right]
      answerIndex = right
    case .list(let items): answers = items.compactMap(\.first)
    case .order(let shown, let right):
      options = shown
      answers = right
    case .matching(let left, let right, let partners):
      options = right
      pairs = zip(left, partners).map { [$0, right[$1]] }
    }
  }

  /// The topic; empty where a list is not all that the topic has of its kind, so that nobody takes
  /// it for that.
  private static func subject(of question: Question, fact: Fact?, in bank: Bank) -> String {
    guard let fact else { return question.topic }
    if fact.kind == .contrast { return fact.sides.map(\.term).joined(separator: " vs ") }
    let kind = fact.memberKind ?? fact.kind
    if fact.kind == .list || kind == .stage, bank.lists.count(of: kind, in: fact.topic) > 1 {
      return ""
    }
    return question.topic
  }
}

extension QuestionRecord {
  /// The record in JSON; what is nil is left out.
  package var json: JSONObject {
    var object = JSONObject()
    object.add("id", id)
    object.add("deck", deck)
    object.add("fact_id", factID)
    object.add("fact_ids", factIDs)
    object.add("card_id", cardID)
    object.add("kind", kind)
    object.add("form", form)
    object.add("stem", stem)
    object.add("options", options)
    object.add("answer", answer)
    object.add("answers", answers)
    object.add("answer_index", answerIndex)
    object.add("accept", accept)
    object.add("pairs", pairs)
    object.add("subject", subject)
    object.add("trimmed", trimmed)
    return object
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

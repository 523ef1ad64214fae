import Questions

/// A question as a learner meets it, and what the program holds to be right: all that rules judge.
struct AskedQuestion: Equatable {
  /// What a true/false statement says.
  struct Claim: Equatable {
    /// The sort of fact.
    var kind: String
    /// The topic it is said of.
    var subject: String
    /// What is said to belong to the topic.
    var name: String
  }

  /// The question's identifier.
  var id: String
  /// The identifier of its deck.
  var deck: String
  /// The facts it comes from, the one asked about first.
  var factIDs: [String]
  /// The sort of fact.
  var kind: String
  /// The form's name in JSON lines.
  var form: String
  /// The text shown.
  var stem: String
  /// The options in the order shown; empty where none are.
  var options: [String]
  /// The right answer; nil for lists, orders and matching.
  var answer: String?
  /// The items of a list or an order.
  var answers: [String]
  /// The 0-based place of the right option.
  var answerIndex: Int?
  /// What belongs together, left and right.
  var pairs: [[String]]
  /// Further spellings that are right.
  var accept: [String]
  /// The topic; empty if there is none.
  var subject: String
  /// What a true/false statement says.
  var claim: Claim?

  /// Creates a question from its parts; what most questions lack has a default.
  init(
    id: String, deck: String = "deck", factIDs: [String] = [], kind: String, form: String,
    stem: String, options: [String] = [], answer: String? = nil, answers: [String] = [],
    answerIndex: Int? = nil, pairs: [[String]] = [], accept: [String] = [], subject: String = "",
    claim: Claim? = nil
  ) {
    self.id = id
    self.deck = deck
    self.factIDs = factIDs
    self.kind = kind
    self.form = form
    self.stem = stem
    self.options = options
    self.answer = answer
    self.answers = answers
    self.answerIndex = answerIndex
    self.pairs = pairs
    self.accept = accept
    self.subject = subject
    self.claim = claim
  }

  /// Reads the record that `questions --json` prints.
  init(_ record: QuestionRecord) {
    self.init(
      id: record.id, deck: record.deck,
      factIDs: record.factIDs ?? record.factID.map { [$0] } ?? [],
      kind: record.kind, form: record.form, stem: record.stem, options: record.options ?? [],
      answer: record.answer, answers: record.answers ?? [], answerIndex: record.answerIndex,
      accept: record.accept ?? [], subject: record.subject)
    pairs = record.pairs ?? []
    // No statement of ours says who has what by name.
    claim = nil
  }
}

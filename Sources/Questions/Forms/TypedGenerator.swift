import Chance
import DeckFormat
import Markup

/// Asks for a name to be typed.
struct TypedGenerator: QuestionGenerator {
  var form: Form { .typed }

  var suits: [Suit] {
    [
      Suit(
        [.definition, .role, .labelled], .name, "a name is short enough to be typed and graded"),
      Suit([.alias, .gloss], .name, "what another name stands for is one thing, and typed"),
      Suit([.stage], .position, "the next stage is recalled without seeing the others"),
      Suit([.authored], .answer, "a short answer can be graded"),
    ]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let request = try request(asking)
    try asking.checkFormulas(request.accepts)
    let stem = asking.bank.stem(request.stem)
    let rules = LeakRules(
      bank: asking.bank, pattern: request.pattern,
      topicWords: asking.bank.lexicon.words(in: asking.leakTopic))
    let answer = request.accepts[0]
    try rules.check(
      stem, answer: asking.phrase(ofAnswer: answer), accepted: Array(request.accepts.dropFirst()),
      isTyped: true)
    guard answer.count <= 60 else { throw Refusal("T06", "the answer is too long to be typed") }
    return asking.question(
      .typed, request.pattern, stem: request.stem, response: .typed(accepts: request.accepts),
      answer: answer, hint: asking.hint(name: answer), isTrimmed: request.isTrimmed)
  }

  private struct Request {
    var stem: String
    var pattern: Pattern
    var accepts: [String]
    var isTrimmed = false
  }

  private func request(_ asking: Asking) throws(Refusal) -> Request {
    let fact = asking.fact
    let phrasing = asking.phrasing
    switch (asking.card.direction, fact.kind) {
    case (.name, .alias):
      return Request(
        stem: asking.aliasRequest(.typed), pattern: .faq, accepts: asking.topicAnswers)
    case (.name, .gloss):
      return Request(
        stem: phrasing.term(literally: fact.name, .typed), pattern: .whichSubject,
        accepts: asking.topicAnswers)
    case (.name, _):
      let (stem, pattern, isTrimmed) = try asking.nameRequest(.typed)
      return Request(
        stem: stem, pattern: pattern, accepts: asking.accepted(fact.name, fact.aliases),
        isTrimmed: isTrimmed)
    case (.position, _):
      try asking.checkStage()
      try asking.checkTypable(fact.name)
      if asking.isFirstOfCycle { throw Refusal("A01", "a cycle has no first stage") }
      let previous = asking.previousStage.map { asking.bank.deck.facts[$0].name }
      return Request(
        stem: phrasing.stage(after: previous, of: asking.listName, .typed),
        pattern: asking.stagePattern(hasNeighbor: previous != nil),
        accepts: asking.accepted(fact.name, fact.aliases))
    default:
      guard let prompt = fact.prompt, !prompt.contains("____"), asking.isShortAnswer else {
        throw .unsuited
      }
      return Request(
        stem: phrasing.answer(to: prompt, .typed), pattern: .faq,
        accepts: [fact.text]
          + [NumberWords.counterpart(of: fact.text, language: asking.language)].compactMap(\.self))
    }
  }
}

extension Asking {
  /// The most words of a name that anybody types as it stands.
  private static let mostTypedWords = 4

  /// Refuses names that nobody types word for word.
  func checkTypable(_ name: String) throws(Refusal) {
    if name.split(separator: " ").count > Self.mostTypedWords {
      throw Refusal("T06", "'\(name)' has too many words to be typed")
    }
  }

  /// Refuses answers of which every spelling has a formula that nobody types.
  func checkFormulas(_ accepts: [String]) throws(Refusal) {
    if accepts.allSatisfy(FormulaText.hasTeX) {
      throw Refusal("", "'\(accepts[0])' is a formula in TeX, which nobody types")
    }
  }

  /// Whether an authored card's answer is a word or a few, without a picture or a full stop.
  var isShortAnswer: Bool {
    fact.text.split(separator: " ").count <= Self.mostTypedWords && fact.images.isEmpty
      && !fact.text.hasSuffix(".")
  }
}

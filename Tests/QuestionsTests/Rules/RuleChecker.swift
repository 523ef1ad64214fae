/// Holds questions against the rules, one by one and together.
///
/// Facts, if any are given, tell whether the key is right and whether another option is right too.
struct RuleChecker {
  /// The facts of the questions' deck.
  let facts: KnownFacts
  /// Reads texts, each once.
  let reader: TextReader

  /// Creates a checker for the questions of a deck.
  init(facts: [KnownFact] = []) {
    self.facts = KnownFacts(facts)
    var terms = Set(self.facts.subjects.flatMap(Words.words))
    for fact in facts where fact.kind == "alias" && !fact.isGloss {
      terms.formUnion(Words.words(in: fact.name))
    }
    reader = TextReader(terms: terms)
  }

  /// What a question does against the rules by itself, in the order of the groups of rules.
  func violations(of question: AskedQuestion) -> [Violation] {
    let read = ReadQuestion(question, reader: reader)
    return textViolations(read) + leakViolations(read) + optionViolations(read)
      + ambiguityViolations(read) + keyViolations(read)
  }

  /// What the questions of one deck, drawn once, do against the rules, each and together.
  func violations(in questions: [AskedQuestion]) -> [Violation] {
    questions.flatMap(violations(of:)) + deckViolations(in: questions)
  }
}

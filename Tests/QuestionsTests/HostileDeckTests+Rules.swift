import DeckFormat
import Questions
import Testing

extension HostileDeckTests {
  /// The questions of one deck that are held against the rules: from all over it, so many.
  private static let sample = 200
  /// The facts up to which a deck's questions are held against what is known, and not by themselves
  /// alone.
  private static let mostFacts = 800
  /// The length of a text, in bytes, above which its questions are only made.
  private static let longestText = 4000

  /// Asks a deck everything and holds some of the questions against the rules.
  ///
  /// - Parameters:
  ///   - text: The deck.
  ///   - forms: The forms asked; empty for all.
  ///   - exceptions: Rules that the notes themselves break.
  ///   - inRecall: Rules that only flashcards may break, which there are for every card.
  ///   - sourceLocation: Where a failure is shown.
  /// - Returns: All questions.
  @discardableResult
  func ask(
    _ text: String, forms: Set<Form> = [], except exceptions: Set<Rule> = [],
    exceptInRecall inRecall: Set<Rule> = [], sourceLocation: SourceLocation = #_sourceLocation
  ) -> [Question] {
    let bank = HeistDeck.bank(of: text)
    var questions: [Question] = []
    QuestionMaker.forEachQuestion(in: bank, forms: forms, seed: 1) { questions.append($0) }
    let isSmall =
      bank.deck.facts.count <= Self.mostFacts
      && bank.deck.facts.allSatisfy { $0.text.utf8.count < Self.longestText }
    let facts = bank.deck.facts.indices.filter { _ in isSmall }.compactMap {
      FactRecord(factAt: $0, in: bank).map(KnownFact.init)
    }
    let checker = RuleChecker(facts: facts)
    let step = max(1, questions.count / Self.sample)
    var violations: [Violation] = []
    for index in stride(from: 0, to: questions.count, by: step)
    where questions[index].answer.utf8.count < Self.longestText {
      let asked = AskedQuestion(QuestionRecord(questions[index], in: bank))
      violations += checker.violations(of: asked).filter { violation in
        violation.severity == .error && !exceptions.contains(violation.rule)
          && !(questions[index].form == .recall && inRecall.contains(violation.rule))
      }
    }
    #expect(violations == [], sourceLocation: sourceLocation)
    #expect(Set(questions.map(\.id)).count == questions.count, sourceLocation: sourceLocation)
    return questions
  }
}

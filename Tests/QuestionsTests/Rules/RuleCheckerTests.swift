import Testing

/// Tries the rules on questions made by hand: each trips what it should, and nothing else.
@Suite struct RuleCheckerTests {
  private static let bad =
    RuleCases.text + RuleCases.leak + RuleCases.options + RuleCases.ambiguity + RuleCases.key
  private let checker = RuleChecker(facts: Plays.facts)

  @Test(arguments: Plays.clean.indices)
  func cleanQuestionsBreakNothing(_ index: Int) {
    #expect(checker.violations(of: Plays.clean[index]) == [])
  }

  @Test func everyFormHasACleanQuestion() {
    let forms = Set(Plays.clean.map(\.form))
    #expect(AskedForm.allCases.map(\.rawValue).filter { !forms.contains($0) } == [])
  }

  @Test(arguments: RuleCheckerTests.bad)
  func badQuestionsBreakTheirRule(_ bad: RuleCase) {
    #expect(checker.violations(of: bad.question) == bad.violations)
  }

  @Test func everyRuleHasABadQuestion() {
    let tried = Set(Self.bad.flatMap { $0.violations.map(\.rule) })
    let ofDecks: Set<Rule> = [.k01, .k02, .k03, .k04, .k05, .k06, .k07]
    #expect(Rule.allCases.filter { !tried.contains($0) && !ofDecks.contains($0) } == [])
  }

  @Test func withoutFactsOnlyTheQuestionItselfIsJudged() {
    var question = Plays.descriptionToRole
    question.answer = "Herald"
    question.answerIndex = 2
    question.factIDs = ["nowhere"]
    #expect(RuleChecker().violations(of: question) == [])
  }
}

import DeckFormat
import Questions
import Testing

/// Holds every question of every sample deck and seed against the rules.
@Suite struct DeckRulesTests {
  @Test func thereAreDecksToTry() {
    #expect(DeckSweep.all.count >= 5)
    for sweep in DeckSweep.all {
      #expect(!sweep.facts.isEmpty, "\(sweep.deck)")
      #expect(sweep.drawings.count == SampleDecks.seeds.count, "\(sweep.deck)")
    }
    #expect(DeckSweep.all.reduce(0) { $0 + $1.drawings.joined().count } > 5000)
  }

  @Test(arguments: DeckSweep.all.indices)
  func noQuestionBreaksARule(_ index: Int) {
    let sweep = DeckSweep.all[index]
    let checker = RuleChecker(facts: sweep.facts)
    // The same question breaks the same rule with most seeds: the first is enough to see.
    var seen: Set<String> = []
    var errors: [Violation] = []
    for questions in sweep.drawings {
      for violation in checker.violations(in: questions) where violation.severity == .error {
        if seen.insert("\(violation.rule) \(violation.id ?? "")").inserted {
          errors.append(violation)
        }
      }
    }
    #expect(errors == [], "\(sweep.deck)")
  }

  @Test(arguments: DeckSweep.all.indices)
  func choicesHaveFourOptionsAtMost(_ index: Int) {
    // What is matched shows its right column as options.
    for question in DeckSweep.all[index].drawings.joined() where question.answerIndex != nil {
      #expect((2...4).contains(question.options.count), "\(question.id)")
    }
  }

  @Test(arguments: DeckSweep.all.indices)
  func rightOptionsStandAnywhereOverAllSeeds(_ index: Int) {
    let sweep = DeckSweep.all[index]
    let checker = RuleChecker(facts: sweep.facts)
    let questions = Array(sweep.drawings.joined())
    let violations =
      checker.positionViolations(in: questions, limits: .pooled)
      + checker.truthViolations(in: questions, limits: .pooled)
    // Rows of one place are bound to come in so many drawings.
    #expect(violations.filter { $0.severity == .error } == [])
  }

  @Test func oneSeedGivesOneSetOfQuestions() {
    for bank in SampleDecks.all {
      for seed in [SampleDecks.seeds.lowerBound, SampleDecks.seeds.upperBound] {
        let records = DeckSweep.records(of: bank, seed: seed)
        #expect(records == DeckSweep.records(of: bank, seed: seed), "\(bank.deck.id)")
      }
    }
  }

  @Test func anotherSeedAsksTheSameQuestionsInAnotherOrder() {
    for sweep in DeckSweep.all {
      let ids = sweep.drawings.map { $0.map(\.id) }
      #expect(ids.allSatisfy { $0 == ids.first }, "\(sweep.deck)")
      #expect(sweep.drawings.dropFirst().allSatisfy { $0 != sweep.drawings[0] }, "\(sweep.deck)")
    }
  }

  @Test func anotherDeckChangesNothing() {
    let seed = SampleDecks.seeds.lowerBound
    let forwards = SampleDecks.all.map { DeckSweep.records(of: $0, seed: seed) }
    let backwards = SampleDecks.all.reversed().map { DeckSweep.records(of: $0, seed: seed) }
    #expect(forwards == backwards.reversed())
    // Alone, without anything drawn before it.
    for (bank, records) in zip(SampleDecks.all, forwards) {
      #expect(DeckSweep.records(of: Bank(bank.deck), seed: seed) == records, "\(bank.deck.id)")
    }
  }
}

import Testing

/// Lets solvers who know nothing try the sample decks: none may beat chance in any form.
@Suite struct SolverTests {
  /// What chance alone may reach in one run of all tests together.
  private static let level = 1e-3

  /// Every question with options of which one is right, by form.
  private static let forms: [String: [AskedQuestion]] = {
    let questions = DeckSweep.all.flatMap { $0.drawings.joined() }.map { question in
      var question = question
      if question.form == AskedForm.trueFalse.rawValue { question.options = ["True", "False"] }
      return question
    }
    return Dictionary(
      grouping: questions.filter { !$0.options.isEmpty && $0.answer != nil }, by: \.form)
  }()

  @Test func noSolverBeatsChanceInAnyForm() {
    let reader = TextReader(terms: [])
    let forms = Self.forms.merging([
      "all forms": Self.forms.keys.sorted().flatMap { Self.forms[$0] ?? [] }
    ]) {
      first, _ in first
    }
    let limit = Self.level / Double(forms.count * Solver.all.count)
    for form in forms.keys.sorted() {
      for solver in Solver.all {
        let score = SolverScore(of: solver, on: forms[form] ?? [], reader: reader)
        #expect(score.probability >= limit, "\(form): \(solver.name): \(score)")
      }
    }
  }

  @Test(arguments: Solver.all.indices)
  func aSolverFindsItsBias(_ index: Int) {
    let solver = Solver.all[index]
    let questions = BiasedQuestions.questions(for: solver)
    let score = SolverScore(of: solver, on: questions, reader: TextReader(terms: []))
    #expect(score.count == BiasedQuestions.count)
    #expect(score.probability < Self.level / 1000, "\(solver.name): \(score)")
  }

  @Test(arguments: Solver.all.indices)
  func aSolverFindsNothingWhereThereIsNothing(_ index: Int) {
    let score = SolverScore(
      of: Solver.all[index], on: BiasedQuestions.neutral, reader: TextReader(terms: []))
    #expect(score.scored == score.expected)
    #expect(score.probability == 1)
  }

  @Test func seedsOfOneQuestionAreOneObservation() {
    let question = BiasedQuestions.questions(for: .longest)[0]
    let score = SolverScore(
      of: .longest, on: Array(repeating: question, count: 20), reader: TextReader(terms: []))
    #expect(score.count == 1)
    #expect(score.probability == 0.25)
  }
}

import Testing

/// Tries the rules for all questions of a deck on questions made by hand.
@Suite struct DeckRuleCheckerTests {
  private let checker = RuleChecker()

  /// A question of four options, one of them right.
  private func choice(_ number: Int, at place: Int, right: String = "marble") -> AskedQuestion {
    var options = ["gneiss", "basalt", "quartz"]
    options.insert(right, at: place)
    return AskedQuestion(
      id: "q\(number)", kind: "labelled", form: "description_to_label",
      stem: "Which stone is number \(number)?", options: options, answer: right,
      answerIndex: place)
  }

  private func statements(true trues: Int, of count: Int) -> [AskedQuestion] {
    (0..<count).map {
      AskedQuestion(
        id: "q\($0)", kind: "role", form: "true_false", stem: "Stone \($0) is hard.",
        options: ["True", "False"], answer: $0 < trues ? "True" : "False")
    }
  }

  private func violation(
    _ rule: Rule, _ severity: Violation.Severity, _ message: String, id: String? = nil
  ) -> Violation {
    Violation(rule: rule, severity: severity, id: id, message: message)
  }

  @Test func evenPlacesAreClean() {
    let questions = (0..<40).map { choice($0, at: $0 % 4) }
    #expect(checker.deckViolations(in: questions) == [])
  }

  @Test func unevenPlacesAreABias() {
    let message = "of 4 options the right one stands [24, 1, 11, 4] times in each place"
    let places = (0..<40).map { [0, 2, 0, 3, 0, 2, 0, 0, 2, 0][$0 % 10] }
    var questions = places.enumerated().map { choice($0.offset, at: $0.element) }
    questions[1] = choice(1, at: 1)
    #expect(
      checker.deckViolations(in: questions) == [violation(.k01, .error, message)])
  }

  @Test func placesOfManySeedsAreJudgedTogether() {
    let questions = (0..<400).map { choice($0, at: $0 % 8 < 3 ? 0 : $0 % 4) }
    let message = "of 4 options the right one stands [200, 50, 50, 100] times in each place"
    #expect(
      checker.positionViolations(in: questions, limits: .pooled)
        == [violation(.k01, .error, message)])
  }

  @Test func sevenInOnePlaceAreARun() {
    let questions = (0..<7).map { choice($0, at: 2) }
    #expect(
      checker.deckViolations(in: questions)
        == [violation(.k01, .warning, "seven right options in a row stand in one place")])
  }

  @Test func theLongestOptionIsABias() {
    let questions = (0..<40).map { choice($0, at: $0 % 4, right: "limestone") }
    #expect(
      checker.deckViolations(in: questions)
        == [violation(.k02, .error, "the longest option is right in 40 of 40 questions")])
  }

  @Test func theShortestOptionIsABias() {
    let questions = (0..<40).map { choice($0, at: $0 % 4, right: "tuff") }
    #expect(
      checker.deckViolations(in: questions)
        == [violation(.k02, .error, "the shortest option is right in 40 of 40 questions")])
  }

  @Test func trueAndFalseAreEven() {
    #expect(checker.deckViolations(in: statements(true: 10, of: 20)) == [])
    #expect(checker.deckViolations(in: statements(true: 11, of: 11)) == [])
    #expect(
      checker.deckViolations(in: statements(true: 14, of: 20))
        == [violation(.k03, .warning, "14 of 20 statements are true")])
    #expect(
      checker.deckViolations(in: statements(true: 1, of: 30))
        == [violation(.k03, .error, "1 of 30 statements are true")])
  }

  @Test func mostFactsAreAsked() {
    let checker = RuleChecker(facts: Plays.facts)
    #expect(
      checker.deckViolations(
        in: Plays.facts.dropFirst(2).map { fact in
          AskedQuestion(
            id: fact.id, factIDs: [fact.id], kind: fact.kind, form: "recall", stem: fact.id,
            answer: fact.id)
        }) == [violation(.k04, .warning, "2 of 18 facts have no question")])
  }

  @Test func identifiersAreUnique() {
    var other = choice(1, at: 1)
    other.id = "q0"
    #expect(
      checker.deckViolations(in: [choice(0, at: 0), other])
        == [violation(.k05, .error, "several questions are called 'q0'")])
  }

  @Test func oneStemHasOneAnswer() {
    var other = choice(1, at: 1, right: "tuff")
    other.stem = choice(0, at: 0).stem
    let message = "the stem of 'q0' with another answer"
    #expect(
      checker.deckViolations(in: [choice(0, at: 0), other])
        == [violation(.k06, .warning, message, id: "q1")])
    other.options = []
    #expect(
      checker.deckViolations(in: [choice(0, at: 0), other])
        == [violation(.k06, .error, message, id: "q1")])
  }

  @Test func noQuestionStandsTwice() {
    var other = choice(1, at: 1)
    other.stem = choice(0, at: 0).stem
    let message = "the same question as 'q0'"
    #expect(
      checker.deckViolations(in: [choice(0, at: 0), other])
        == [violation(.k07, .error, message, id: "q1")])
    other.options = []
    #expect(
      checker.deckViolations(in: [choice(0, at: 0), other])
        == [violation(.k07, .warning, message, id: "q1")])
  }

  @Test func oddOnesOfOtherOptionsAreOtherQuestions() {
    var one = Plays.oddOneOut
    var other = Plays.oddOneOut
    one.id = "q0"
    other.id = "q1"
    other.options = ["Chorus", "Chase", "Herald", "Hero"]
    other.answer = "Chase"
    #expect(checker.deckViolations(in: [one, other]) == [])
  }
}

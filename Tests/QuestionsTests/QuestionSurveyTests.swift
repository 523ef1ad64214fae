import DeckFormat
import Questions
import Testing

@Suite struct QuestionSurveyTests {
  @Test func countsEveryQuestionOnce() {
    for bank in [HeistDeck.bank, RockDeck.bank] {
      let questions = QuestionMaker.all(in: bank, seed: 4)
      let survey = QuestionSurvey(bank, seed: 4)
      #expect(survey.questionCount == questions.count)
      #expect(survey.forms.map(\.form) == Form.allCases)
      for (form, count) in survey.forms {
        #expect(count == questions.count { $0.form == form }, "\(form.rawValue)")
      }
      let counts = questions.compactMap(\.optionCount)
      #expect(survey.twoOptions == counts.count { $0 == 2 })
      #expect(
        survey.twoOptionShare == Double(survey.twoOptions) / Double(survey.questionCount))
      for size in 2...4 {
        #expect((survey.positions[size] ?? []).reduce(0, +) == counts.count { $0 == size })
      }
    }
  }

  @Test func countsTheFactsThatAreAsked() {
    let bank = HeistDeck.bank
    let survey = QuestionSurvey(bank, seed: 1)
    #expect(survey.factCount == bank.deck.facts.count { $0.kind != .list })
    #expect(survey.askedFacts.once == survey.factCount)
    #expect(survey.askedFacts.twice + survey.thinFacts.count == survey.factCount)
  }

  @Test func namesFactsThatHaveOneFormOnly() {
    let bank = HeistDeck.bank(
      of: "# Questions\n\n## Who knows?\n\nNobody.\n\n## Is it so?\n\nNo, it is not.\n")
    let survey = QuestionSurvey(bank, seed: 1)
    #expect(survey.thinFacts == ["questions/who-knows"])
    #expect(survey.askedFacts == (2, 1))
  }

  @Test func leavesOutWhatTheAuthorTurnedOff() {
    let bank = HeistDeck.bank(
      of: """
        # Knots

        <!-- quiz: off -->

        - **Bend**: joins two ropes

        <!-- quiz: on -->

        - **Bowline**: makes a fixed loop
        """)
    #expect(bank.deck.facts.count { $0.kind != .list } == 2)
    #expect(QuestionSurvey(bank, seed: 1).factCount == 1)
  }

  @Test func anEmptyDeckHasNothing() {
    let survey = QuestionSurvey(HeistDeck.bank(of: ""), seed: 1)
    #expect(survey.questionCount == 0)
    #expect(survey.twoOptionShare == 0)
    #expect(survey.factCount == 0)
    #expect(survey.thinFacts == [])
  }

  @Test func isPrintedWithEveryForm() {
    let bank = HeistDeck.bank(of: "# Questions\n\n## Who knows?\n\nNobody.\n")
    #expect(
      QuestionSurvey(bank, seed: 1).json.text == #"""
        {"questions":1,"forms":{"recall":1,"typed":0,"choice":0,"cloze":0,"which-topic":0,\#
        "next-stage":0,"previous-stage":0,"first-last":0,"stage-position":0,"contrast":0,\#
        "odd-one-out":0,"true-false":0,"yes-no":0,"matching":0,"list-all":0,"order":0},\#
        "two_option_questions":0,"facts":1,"facts_asked":1,"facts_in_two_forms":0,\#
        "facts_in_one_form_or_none":["questions/who-knows"]}
        """#)
  }
}

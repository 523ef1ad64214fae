package import DeckFormat

/// How well a deck can be asked: counts over all its questions.
package struct QuestionSurvey: Sendable {
  /// The number of questions of each form, in the order of ``Form``; forms without any are there
  /// with 0.
  package private(set) var forms: [(form: Form, count: Int)]
  /// The number of questions with two options, true/false among them.
  package private(set) var twoOptions = 0
  /// The facts that can be asked at all: those the author has not turned off.
  package let factCount: Int
  /// The facts with a question in at least one form and in at least two.
  package private(set) var askedFacts = (once: 0, twice: 0)
  /// The identifiers of facts with fewer than two forms, in file order.
  package private(set) var thinFacts: [Fact.ID] = []
  /// How often the right option was the first, the second, …, by the number of options.
  package private(set) var positions: [Int: [Int]] = [:]

  /// Asks every question of a deck once.
  package init(_ bank: Bank, seed: UInt64) {
    let places = bank.deck.facts.indices.filter {
      bank.deck.facts[$0].kind != .list && bank.deck.facts[$0].quiz != .off
    }
    factCount = places.count
    var counts: [Form: Int] = [:]
    var formsOfFact: [Fact.ID: Set<Form>] = [:]
    var twoOptions = 0
    var positions: [Int: [Int]] = [:]
    QuestionMaker.forEachQuestion(in: bank, seed: seed) { question in
      counts[question.form, default: 0] += 1
      for fact in question.facts { formsOfFact[fact, default: []].insert(question.form) }
      guard case .choice(let options, let right) = question.response else { return }
      if options.count == 2 { twoOptions += 1 }
      positions[options.count, default: Array(repeating: 0, count: options.count)][right] += 1
    }
    forms = Form.allCases.map { ($0, counts[$0] ?? 0) }
    self.twoOptions = twoOptions
    self.positions = positions
    for place in places {
      let id = bank.deck.facts[place].id
      let count = formsOfFact[id]?.count ?? 0
      if count > 0 { askedFacts.once += 1 }
      if count > 1 { askedFacts.twice += 1 } else { thinFacts.append(id) }
    }
  }

  /// The number of questions.
  package var questionCount: Int { forms.reduce(0) { $0 + $1.count } }

  /// The share of the questions with two options, 0…1; 0 if there is no question.
  package var twoOptionShare: Double {
    questionCount == 0 ? 0 : Double(twoOptions) / Double(questionCount)
  }
}

extension QuestionSurvey {
  /// The survey in JSON.
  package var json: JSONObject {
    var object = JSONObject()
    object.add("questions", questionCount)
    var forms = JSONObject()
    for (form, count) in self.forms { forms.add(form.rawValue, count) }
    object.add("forms", forms)
    object.add("two_option_questions", twoOptions)
    object.add("facts", factCount)
    object.add("facts_asked", askedFacts.once)
    object.add("facts_in_two_forms", askedFacts.twice)
    object.add("facts_in_one_form_or_none", thinFacts)
    return object
  }
}

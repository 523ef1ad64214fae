extension RuleChecker {
  /// How unlikely a bias must be before it is reported.
  struct Limits {
    /// Below this probability it is an error.
    var error: Double
    /// Below this probability it is a warning.
    var warning: Double

    /// One drawing of a deck.
    static let one = Limits(error: 1e-6, warning: 1e-3)
    /// Twenty seeds of a deck together.
    static let pooled = Limits(error: 1e-4, warning: 1e-4)

    /// How bad a probability is; nil if it is not.
    func severity(of probability: Double) -> Violation.Severity? {
      probability < error ? .error : probability < warning ? .warning : nil
    }
  }

  /// K01–K07: what the questions of one deck, drawn once, do together.
  func deckViolations(in questions: [AskedQuestion]) -> [Violation] {
    var report = Report(nil)
    for id in Series.repeated(questions.map(\.id)) {
      report.error(.k05, "several questions are called '\(id)'")
    }
    checkLengths(in: questions, report: &report)
    checkCoverage(of: questions, report: &report)
    return report.violations + stemViolations(in: questions)
      + positionViolations(in: questions, limits: .one)
      + truthViolations(in: questions, limits: .one)
  }

  /// K01: the right option stands anywhere, each time anew.
  func positionViolations(in questions: [AskedQuestion], limits: Limits) -> [Violation] {
    var report = Report(nil)
    let places = questions.compactMap { question in
      place(of: question).map { (count: question.options.count, place: $0) }
    }
    for count in Set(places.map(\.count)).sorted() where count > 1 {
      let found = places.filter { $0.count == count }.map(\.place)
      let counts = (0..<count).map { place in found.count { $0 == place } }
      guard found.count >= 5 * count,
        let severity = limits.severity(of: Tails.unevenness(of: counts))
      else { continue }
      report.add(
        .k01, severity, "of \(count) options the right one stands \(counts) times in each place")
    }
    var run = 0
    var last: Int?
    for place in places.filter({ $0.count == 4 }).map(\.place) {
      run = place == last ? run + 1 : 1
      last = place
      if run == 7 { report.warning(.k01, "seven right options in a row stand in one place") }
    }
    return report.violations
  }

  /// K03: true and false are drawn evenly.
  func truthViolations(in questions: [AskedQuestion], limits: Limits) -> [Violation] {
    var report = Report(nil)
    let answers = questions.filter { $0.form == AskedForm.trueFalse.rawValue }.map(\.answer)
    guard answers.count >= 12 else { return [] }
    let trues = answers.count { $0 == "True" }
    let chances = Array(repeating: 0.5, count: answers.count)
    let probability = 2 * Tails.atLeast(max(trues, answers.count - trues), chances: chances)
    let message = "\(trues) of \(answers.count) statements are true"
    if probability < limits.error {
      report.error(.k03, message)
    } else if !(0.35...0.65).contains(Double(trues) / Double(answers.count)) {
      report.warning(.k03, message)
    }
    return report.violations
  }

  /// K06 and K07: one stem has one answer, and no question stands twice.
  private func stemViolations(in questions: [AskedQuestion]) -> [Violation] {
    let groups = Dictionary(grouping: questions) { [$0.deck, reader($0.stem).key] }
      .filter { $0.value.count > 1 }
    let order = groups.keys.sorted { $0.lexicographicallyPrecedes($1) }
    return order.flatMap { key -> [Violation] in
      let group = groups[key] ?? []
      return group.indices.flatMap { index in
        group[..<index].compactMap { compare(group[index], with: $0) }
      }
    }
  }

  private func compare(_ question: AskedQuestion, with other: AskedQuestion) -> Violation? {
    let keys = question.options.map { reader($0).key }
    let otherKeys = other.options.map { reader($0).key }
    // “Which does not belong?” is another question with other options.
    let showsItsMatter = ["odd_one_out", "matching"].contains(question.form)
    if showsItsMatter, keys.sorted() != otherKeys.sorted() { return nil }
    if signature(of: question) == signature(of: other) {
      return Violation(
        rule: .k07, severity: keys.isEmpty == otherKeys.isEmpty ? .error : .warning,
        id: question.id, message: "the same question as '\(other.id)'")
    }
    let isOffered =
      otherKeys.contains(reader(question.answer ?? "").key)
      || keys.contains(reader(other.answer ?? "").key)
    let isOpen = keys.isEmpty || otherKeys.isEmpty
    return Violation(
      rule: .k06, severity: isOpen || isOffered ? .error : .warning, id: question.id,
      message: "the stem of '\(other.id)' with another answer")
  }

  private func signature(of question: AskedQuestion) -> [String] {
    if question.form == AskedForm.matching.rawValue {
      return question.pairs.map { $0.map { reader($0).key }.joined(separator: "=") }.sorted()
    }
    let answers = question.answers.isEmpty ? [question.answer ?? ""] : question.answers
    return answers.map { reader($0).key }.sorted()
  }

  /// K02: neither the longest nor the shortest option is right more often than chance has it.
  private func checkLengths(in questions: [AskedQuestion], report: inout Report) {
    let choices = questions.filter { place(of: $0) != nil && $0.options.count >= 3 }
    for (name, solver) in [("longest", Solver.longest), ("shortest", Solver.shortest)] {
      var hits = 0
      var chances: [Double] = []
      for question in choices {
        let guesses = solver.guesses(question, reader)
        guard guesses.count == 1, let guess = guesses.first else { continue }
        if guess == place(of: question) { hits += 1 }
        chances.append(1 / Double(question.options.count))
      }
      guard chances.count >= 20,
        let severity = Limits.one.severity(of: Tails.atLeast(hits, chances: chances))
      else { continue }
      report.add(
        .k02, severity, "the \(name) option is right in \(hits) of \(chances.count) questions")
    }
  }

  /// K04: most facts are asked.
  private func checkCoverage(of questions: [AskedQuestion], report: inout Report) {
    let asked = Set(questions.flatMap(\.factIDs))
    let missing = facts.all.map(\.id).filter { !asked.contains($0) }
    if 10 * missing.count > facts.all.count {
      report.warning(.k04, "\(missing.count) of \(facts.all.count) facts have no question")
    }
  }

  /// The 0-based place of the right option; nil where options are not a choice of one.
  private func place(of question: AskedQuestion) -> Int? {
    guard question.options.count >= 2, let answer = question.answer,
      AskedForm(rawValue: question.form)?.isSingleAnswer == true
    else { return nil }
    let key = reader(answer).key
    return question.options.firstIndex { reader($0).key == key }
  }
}

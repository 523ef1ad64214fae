extension RuleChecker {
  /// T01–T11: texts are whole, clean, understood by themselves and ended.
  func textViolations(_ question: ReadQuestion) -> [Violation] {
    let asked = question.asked
    var report = Report(asked.id)
    for field in fields(of: asked) {
      for flaw in reader.flaws(of: field.text, as: field.role) {
        report.add(flaw.rule, flaw.severity, "\(field.name) \(flaw.what)")
      }
    }
    for (index, pair) in asked.pairs.enumerated() where pair.count != 2 {
      report.error(.t01, "pair \(index) has \(pair.count) sides")
    }
    guard let form = question.form else { return report.violations }
    if form.showsDescription,
      PageText.pointingStart(of: question.stem) != nil || PageText.pointsElsewhere(asked.stem)
    {
      report.error(.t08, "the description in the stem starts with a pronoun")
    }
    if asked.options.isEmpty, form.isSingleAnswer, let answer = asked.answer, answer.count > 60 {
      report.warning(.t06, "a typed answer of \(answer.count) characters")
    }
    checkGap(asked, form: form, in: &report)
    if form.isSingleAnswer, Self.hasQuietNegative(asked.stem) {
      report.warning(.t10, "a negative in the stem is not set off")
    }
    return report.violations
  }

  private struct Field {
    var name: String
    var text: String
    var role: TextRole
  }

  /// Every text of a question, each once for each thing it is.
  private func fields(of asked: AskedQuestion) -> [Field] {
    var fields = [Field(name: "the stem", text: asked.stem, role: .stem)]
    for (index, text) in asked.options.enumerated() {
      fields.append(Field(name: "option \(index)", text: text, role: .option))
    }
    if let answer = asked.answer {
      fields.append(Field(name: "the answer", text: answer, role: .answer))
    }
    for (index, text) in asked.answers.enumerated() {
      fields.append(Field(name: "item \(index)", text: text, role: .answer))
    }
    for (index, pair) in asked.pairs.enumerated() {
      for (side, text) in zip(["left", "right"], pair) {
        fields.append(Field(name: "\(side) \(index)", text: text, role: .pair))
      }
    }
    return fields
  }

  private func checkGap(_ asked: AskedQuestion, form: AskedForm, in report: inout Report) {
    let gaps = Lines.gaps(in: asked.stem)
    guard form == .cloze else {
      let last = Lines.trimmed(asked.stem).last
      if gaps == 0, last.map({ "?:.)\"”“«".contains($0) }) != true {
        report.warning(.t11, "the stem has no end mark")
      }
      if form == .trueFalse, last == "?" {
        report.warning(.t11, "a true/false stem is a question")
      }
      return
    }
    if gaps != 1 { report.error(.t09, "the stem has \(gaps) gaps") }
    let length = asked.stem.drop { $0 != "_" }.prefix { $0 == "_" }.count
    if length != 4, length >= 3, length == asked.answer?.count {
      report.warning(.t09, "the gap is as long as the answer")
    }
  }

  /// Whether a small `not` after a verb, or a small `except`, turns the question around.
  private static func hasQuietNegative(_ stem: String) -> Bool {
    let words = stem.split { !$0.isLetter }
    let verbs: Set<Substring> = ["is", "are", "was", "were"]
    return words.contains("except")
      || zip(words, words.dropFirst()).contains {
        verbs.contains($0) && ($1 == "not" || $1 == "never")
      }
  }
}

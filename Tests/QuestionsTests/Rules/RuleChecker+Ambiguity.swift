extension RuleChecker {
  /// A01–A05: exactly one option is right, and the stem says what it speaks of.
  func ambiguityViolations(_ question: ReadQuestion) -> [Violation] {
    guard let form = question.form else { return [] }
    var report = Report(question.asked.id)
    checkTopic(question, form: form, in: &report)
    guard !facts.isEmpty else { return report.violations }
    let ids = question.asked.factIDs
    if ids.isEmpty { report.warning(.a04, "the question names no fact") }
    for id in ids where facts[id] == nil { report.error(.a04, "no fact is called '\(id)'") }
    guard let answer = question.answer, form != .trueFalse else { return report.violations }
    checkNames(question, answer: answer, in: &report)
    guard let fact = facts[ids.first] else { return report.violations }
    if form.asksName {
      checkDescriptions(question, of: fact, in: &report)
    } else if form.answerIsText, form != .faq, form != .contrast {
      checkMeanings(question, of: fact, answer: answer, in: &report)
    } else if form == .whichSubject {
      checkSubjects(question, of: fact, answer: answer, in: &report)
    }
    return report.violations
  }

  /// A05: where several topics have roles or stages, the stem says whose.
  private func checkTopic(_ question: ReadQuestion, form: AskedForm, in report: inout Report) {
    let subject = question.subject
    guard !subject.key.isEmpty, !question.stem.holds(subject),
      !facts.aliases(of: subject.key).contains(where: question.stem.holds(key:))
    else { return }
    if form.needsTopic {
      let kind = question.asked.kind
      let subjects = Set(facts.all.lazy.filter { $0.kind == kind }.map(\.subject))
      report.add(
        .a05, subjects.count > 1 ? .error : .warning,
        "the stem does not name '\(subject.trimmed)'")
    } else if form == .roleToDescription || form == .labelToDescription,
      let fact = facts[question.asked.factIDs.first], !fact.name.isEmpty,
      facts.subjects(having: reader(fact.name).key, kind: fact.kind).count > 1
    {
      report.error(.a05, "several topics have '\(fact.name)', and the stem does not say which")
    }
  }

  /// A02: no option is another name of the answer or of another option.
  private func checkNames(_ question: ReadQuestion, answer: ReadText, in report: inout Report) {
    for (index, option) in question.wrong.enumerated() {
      if facts.areOneThing(option.key, answer.key) {
        report.error(.a02, "the option '\(option.trimmed)' is another name of the answer")
      }
      for other in question.wrong[(index + 1)...] where facts.areOneThing(option.key, other.key) {
        report.error(.a02, "the options '\(option.trimmed)' and '\(other.trimmed)' are one thing")
      }
    }
  }

  /// A03: nothing that a wrong option names is described as what is asked for.
  private func checkDescriptions(
    _ question: ReadQuestion, of fact: KnownFact, in report: inout Report
  ) {
    let text = reader(fact.text)
    for option in question.wrong {
      for other in facts.named(option.key) where other.kind == fact.kind && other.id != fact.id {
        let otherText = reader(other.text)
        let similarity = TextReader.similarity(otherText, text)
        if !otherText.key.isEmpty, otherText.key == text.key {
          report.error(.a03, "the option '\(option.trimmed)' has the same description")
        } else if similarity >= 0.6 {
          report.warning(.a03, "the option '\(option.trimmed)' has nearly the same description")
        }
      }
    }
  }

  /// A03: no wrong option is said of what is asked about.
  private func checkMeanings(
    _ question: ReadQuestion, of fact: KnownFact, answer: ReadText, in report: inout Report
  ) {
    let name = reader(fact.name).key
    let subject = reader(fact.subject).key
    let texts = Set(
      facts.named(name).filter { Words.key(of: $0.subject) == subject }
        .map { reader($0.text).key })
    for option in question.wrong {
      if texts.contains(option.key) {
        report.error(.a03, "the option '\(option.trimmed)' is true of '\(fact.name)' too")
      }
      if TextReader.similarity(option, answer) >= 0.6 {
        report.warning(.a03, "the option '\(option.trimmed)' says nearly the same as the answer")
      }
    }
  }

  /// A03: what is shown belongs to no other topic on offer.
  private func checkSubjects(
    _ question: ReadQuestion, of fact: KnownFact, answer: ReadText, in report: inout Report
  ) {
    let owners = fact.name.isEmpty ? [] : facts.subjects(having: reader(fact.name).key)
    for option in question.wrong where owners.contains(option.key) {
      report.error(.a03, "'\(fact.name)' belongs to '\(option.trimmed)' too")
    }
    guard ["characteristic", "labelled", "contrast"].contains(question.asked.kind),
      let quotation = Self.quotation(in: question.asked.stem)
    else { return }
    let attribute = Set(reader(quotation).content.map(\.spelling))
    guard (1...3).contains(reader(quotation).content.count) else { return }
    for option in question.wrong {
      let known = facts.about(option.key).flatMap {
        reader($0.name).content + reader($0.text).content
      }
      if attribute.isSubset(of: Set(known.map(\.spelling))) {
        report.error(.a03, "'\(quotation)' is said of '\(option.trimmed)' too")
      }
    }
  }

  /// The first quotation of a stem, of three to eighty characters; nil if there is none.
  private static func quotation(in stem: String) -> String? {
    let closing: [Character: Set<Character>] = [
      "\"": ["\""], "“": ["”"], "„": ["“"], "»": ["«"],
    ]
    for index in stem.indices {
      guard let ends = closing[stem[index]] else { continue }
      let rest = stem[stem.index(after: index)...]
      guard let end = rest.firstIndex(where: ends.contains) else { continue }
      if (3...80).contains(rest[..<end].count) { return String(rest[..<end]) }
    }
    return nil
  }
}

extension RuleChecker {
  /// L01–L04: the stem gives neither the answer away nor a wrong option a false air of being right.
  func leakViolations(_ question: ReadQuestion) -> [Violation] {
    guard let form = question.form, !form.isExemptFromLeaks, let answer = question.answer
    else { return [] }
    var report = Report(question.asked.id)
    let free = form.hidesTopic ? [] : Set(question.subject.words)
    let isTopicItself =
      !free.isEmpty
      && Set(answer.key.split(separator: " ").map(String.init))
        .isSubset(of: free)
    if question.stem.holds(answer), !isTopicItself {
      report.error(.l01, "the stem holds the answer '\(answer.trimmed)'")
      return report.violations
    }
    guard form != .recall else { return [] }
    let telling = tellingWords(of: answer, in: question, except: free)
    if !telling.isEmpty {
      let isError = isLeak(telling, of: answer, form: form)
      report.add(
        .l02, isError ? .error : .warning,
        "the stem and the answer share '\(telling.joined(separator: " "))'")
    }
    if form.hidesTopic { checkElimination(question, answer: answer, in: &report) }
    if telling.isEmpty, question.wrong.count >= 2, !form.answerIsText {
      checkFalseCues(question, answer: answer, except: free, in: &report)
    }
    return report.violations
  }

  /// The words that answer and stem share and fewer than half of the wrong options share too, each
  /// once, sorted.
  private func tellingWords(
    of answer: ReadText, in question: ReadQuestion, except free: Set<String>
  ) -> [String] {
    let shared = reader.shared(answer, with: question.stem)
      .filter { !free.contains($0.spelling) }
    guard !shared.isEmpty else { return [] }
    let enough = max(1, (question.wrong.count + 1) / 2)
    let telling = shared.filter { word in
      question.options.isEmpty
        || question.wrong.count { reader.has($0, relativeOf: word) } < enough
    }
    return Set(telling.map(\.spelling)).sorted()
  }

  /// Whether shared words tell enough: the head of a name, two words, or most of a short answer.
  private func isLeak(_ words: [String], of answer: ReadText, form: AskedForm) -> Bool {
    if words.count >= 2 { return true }
    if form.answerIsText { return answer.content.count <= 6 }
    return answer.content.count <= 2 || answer.head.map(words.contains) == true
  }

  private func checkElimination(
    _ question: ReadQuestion, answer: ReadText, in report: inout Report
  ) {
    var others = Set(question.wrong.filter(question.stem.holds).map(\.trimmed))
    for subject in facts.subjects {
      let read = reader(subject)
      if read.key != answer.key, question.stem.holds(read) { others.insert(subject) }
    }
    if !others.isEmpty {
      report.add(
        .l03, question.wrong.count <= 2 ? .error : .warning,
        "the stem names '\(others.sorted().joined(separator: "', '"))'")
    }
    for alias in facts.aliases(of: answer.key).sorted() where question.stem.holds(key: alias) {
      report.error(.l01, "the stem holds another name of the answer, '\(alias)'")
    }
  }

  private func checkFalseCues(
    _ question: ReadQuestion, answer: ReadText, except free: Set<String>, in report: inout Report
  ) {
    let right = Set(answer.content.map(\.spelling))
    for option in question.wrong {
      let shared = reader.shared(option, with: question.stem).map(\.spelling).filter {
        $0.count > 2 && !free.contains($0) && !right.contains($0) && !$0.allSatisfy(\.isNumber)
      }
      guard let head = option.head, shared.contains(head) else { continue }
      report.warning(.l04, "the wrong option '\(option.trimmed)' shares '\(head)' with the stem")
    }
  }
}

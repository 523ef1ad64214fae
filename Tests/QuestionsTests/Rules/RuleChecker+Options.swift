extension RuleChecker {
  /// O00–O15: options are few, distinct and alike; lists, orders and pairs are complete.
  func optionViolations(_ question: ReadQuestion) -> [Violation] {
    var report = Report(question.asked.id)
    let asked = question.asked
    for (name, value) in [("id", asked.id), ("deck", asked.deck), ("stem", asked.stem)]
    where value.isEmpty {
      report.error(.o00, "the \(name) is missing")
    }
    guard let form = question.form else {
      report.error(.o00, "no form is called '\(asked.form)'")
      return report.violations
    }
    switch form {
    case .trueFalse: checkStatement(question, in: &report)
    case .matching: checkPairs(asked, in: &report)
    case .orderStages: checkOrder(asked, in: &report)
    case .listAll: checkList(question, in: &report)
    default: checkChoice(question, form: form, in: &report)
    }
    return report.violations
  }

  private func checkChoice(_ question: ReadQuestion, form: AskedForm, in report: inout Report) {
    guard let answer = question.answer, !answer.trimmed.isEmpty else {
      report.error(.o03, "there is no answer")
      return
    }
    guard !question.options.isEmpty else { return }
    checkNumber(question, form: form, in: &report)
    checkKey(question, answer: answer, in: &report)
    guard question.wrong.count < question.options.count, !question.wrong.isEmpty else { return }
    checkLikeness(question, answer: answer, in: &report)
    checkLengths(question, answer: answer, form: form, in: &report)
    checkGrammar(question, answer: answer, form: form, in: &report)
    checkCues(question, answer: answer, in: &report)
    checkArticle(question, answer: answer, in: &report)
    checkVerb(question, answer: answer, in: &report)
    if form == .nextStage || form == .stagePosition {
      for option in question.asked.options where Series.number(before: option) == .figure {
        report.error(.o14, "the option '\(option)' bears its number")
      }
    }
  }

  private func checkNumber(_ question: ReadQuestion, form: AskedForm, in report: inout Report) {
    let count = question.options.count
    if count < (form.allowsTwoOptions ? 2 : 3) {
      report.error(.o01, "there are only \(count) options")
    } else if count > 6 {
      report.warning(.o01, "there are \(count) options")
    }
    for option in question.options where Self.isAboutTheOthers(option) {
      report.error(.o10, "the option '\(option.trimmed)' speaks of the others")
    }
  }

  private func checkKey(_ question: ReadQuestion, answer: ReadText, in report: inout Report) {
    let keys = question.options.map(\.key)
    for key in Series.repeated(keys) {
      report.error(.o02, "two options are '\(key)'")
    }
    let places = keys.indices.filter { keys[$0] == answer.key }
    if places.isEmpty {
      report.error(.o03, "the answer '\(answer.trimmed)' is not among the options")
    }
    if let index = question.asked.answerIndex,
      !keys.indices.contains(index) || !places.isEmpty && !places.contains(index)
    {
      report.error(.o03, "the index \(index) does not point at the answer")
    }
    for other in question.asked.answers + question.asked.accept {
      let key = reader(other).key
      if key != answer.key, keys.contains(key) {
        report.error(.a01, "the option '\(other)' is right too")
      }
    }
  }

  private func checkLikeness(_ question: ReadQuestion, answer: ReadText, in report: inout Report) {
    let options = question.options
    for (index, one) in options.enumerated() {
      for other in options[(index + 1)...] where one.key != other.key {
        let names = "the options '\(one.trimmed)' and '\(other.trimmed)'"
        let concernsAnswer = one === answer || other === answer
        switch reader.likeness(one, other) {
        case .none: break
        case .sameWords: report.error(.o09, "\(names) differ only in small words")
        case .opposites: report.warning(.o09, "\(names) are opposites")
        case .oneLetter: report.error(.o09, "\(names) are one letter apart")
        case .firstInSecond, .secondInFirst:
          report.add(
            .o09, concernsAnswer ? .error : .warning, "\(names) contain one another")
        }
      }
    }
  }

  private func checkLengths(
    _ question: ReadQuestion, answer: ReadText, form: AskedForm, in report: inout Report
  ) {
    let lengths = question.options.map(\.length)
    let wrong = question.wrong.map(\.length)
    guard let longest = lengths.max(), let shortest = lengths.min(), let longestWrong = wrong.max(),
      let shortestWrong = wrong.min()
    else { return }
    // Names are as the text has them; descriptions can be cut.
    let isFree = form.answerIsText || answer.content.count > 4
    let all = lengths.map(String.init).joined(separator: ", ")
    if longest > 2 * shortest, longest >= 40, isFree {
      report.error(.o07, "the options have \(all) characters")
    } else if longest > 3 * shortest {
      report.warning(.o07, "the options have \(all) characters")
    }
    guard wrong.count >= 2 else { return }
    let length = answer.length
    if length >= 24, 2 * length > 3 * longestWrong {
      report.add(.o06, isFree ? .error : .warning, "the answer is far the longest of \(all)")
    } else if length >= 24, isFree, 4 * length > 5 * longestWrong {
      report.warning(.o06, "the answer is clearly the longest of \(all)")
    }
    if shortestWrong >= 24, 10 * length < 6 * shortestWrong {
      report.warning(.o06, "the answer is far the shortest of \(all)")
    }
  }

  private static func isAboutTheOthers(_ option: ReadText) -> Bool {
    let words = option.words
    for index in words.indices.dropLast(2)
    where ["all", "none", "both", "neither", "any"].contains(words[index])
      && words[index + 1] == "of"
    {
      let rest = words[(index + 2)...].drop { $0 == "the" }
      if let last = rest.first, ["above", "these", "them"].contains(last) { return true }
    }
    return false
  }
}

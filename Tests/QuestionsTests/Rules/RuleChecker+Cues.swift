extension RuleChecker {
  /// O08: options are of one grammatical type.
  func checkGrammar(
    _ question: ReadQuestion, answer: ReadText, form: AskedForm, in report: inout Report
  ) {
    let types = question.options.map(\.type)
    guard Set(types).count > 1 else { return }
    let wrong = Set(question.wrong.map(\.type))
    let isOdd = question.wrong.count >= 2 && wrong.count == 1 && !wrong.contains(answer.type)
    let isFree = form.answerIsText || answer.content.count > 4
    report.add(
      .o08, isOdd && isFree ? .error : .warning,
      "the options are \(types.map(\.rawValue).joined(separator: ", "))")
  }

  /// O11 and O13: nothing that meets the eye is the answer's alone, or is missing in it alone.
  func checkCues(_ question: ReadQuestion, answer: ReadText, in report: inout Report) {
    guard question.wrong.count >= 2 else { return }
    for (cue, name) in Cues.named {
      let count = question.wrong.count { $0.cues.contains(cue) }
      let has = answer.cues.contains(cue)
      guard has ? count == 0 : count == question.wrong.count else { continue }
      report.add(
        .o13, Cues.strong.contains(cue) ? .error : .warning,
        "only the answer \(has ? "has" : "lacks") \(name)")
    }
    if answer.absolute == nil, question.wrong.allSatisfy({ $0.absolute != nil }) {
      report.warning(.o11, "every wrong option is absolute")
    }
  }

  /// O12: an article before the gap or at the end of the stem fits every option.
  func checkArticle(_ question: ReadQuestion, answer: ReadText, in report: inout Report) {
    guard let article = StemEnd(question.asked.stem).article else { return }
    let misfits = question.options.filter { Self.article(before: $0) != article }
    if Self.article(before: answer) != article {
      report.error(.o12, "'\(article)' does not fit the answer '\(answer.trimmed)'")
    } else if !misfits.isEmpty {
      let names = misfits.map(\.trimmed).joined(separator: "', '")
      report.error(.o12, "'\(article)' rules out '\(names)'")
    }
  }

  /// O12: a verb at the end of the stem fits more than the answer.
  func checkVerb(_ question: ReadQuestion, answer: ReadText, in report: inout Report) {
    guard let isPlural = StemEnd(question.asked.stem).isPlural,
      Self.isPlural(answer) == isPlural,
      question.wrong.allSatisfy({ Self.isPlural($0) != isPlural })
    else { return }
    report.error(.o12, "the verb at the end of the stem fits only the answer")
  }

  /// `a` or `an`, by the sound that a text starts with.
  static func article(before text: ReadText) -> String {
    let word = text.key.prefix { $0.isLetter }
    guard !word.isEmpty else { return "a" }
    if ["hour", "honest", "heir", "honor", "honour"].contains(where: word.hasPrefix) {
      return "an"
    }
    guard "aeiou".contains(word.prefix(1)) else { return "a" }
    if word == "one" || word == "once" { return "a" }
    if word.hasPrefix("uni") {
      // An uninteresting one, an unimportant one; but a unit.
      return word.dropFirst(3).first.map { "nm".contains($0) } == true ? "an" : "a"
    }
    return ["use", "usu", "eu", "ubiq"].contains(where: word.hasPrefix) ? "a" : "an"
  }

  /// Whether the head of a name looks like a plural.
  static func isPlural(_ text: ReadText) -> Bool {
    guard let head = text.head, head.hasSuffix("s") else { return false }
    return !["ss", "us", "is"].contains(head.suffix(2))
  }
}

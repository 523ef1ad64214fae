extension RuleChecker {
  /// V01 and G01: what is held to be right is right by the facts.
  func keyViolations(_ question: ReadQuestion) -> [Violation] {
    guard !facts.isEmpty, let form = question.form else { return [] }
    var report = Report(question.asked.id)
    switch form {
    case .definitionToTerm, .descriptionToRole, .descriptionToLabel, .whichSubject:
      checkFactOfKey(question, form: form, in: &report)
    case .nextStage, .stagePosition: checkStage(question, form: form, in: &report)
    case .oddOneOut: checkOddOne(question, in: &report)
    case .trueFalse: checkClaim(question.asked, in: &report)
    case .orderStages: checkStages(question, in: &report)
    case .listAll: checkItems(question, in: &report)
    case .matching: checkKnownPairs(question.asked, in: &report)
    default: break
    }
    if let answer = question.answer {
      for spelling in question.asked.accept {
        let key = reader(spelling).key
        if key != answer.key, facts.names.contains(key), !facts.areOneThing(key, answer.key) {
          report.error(.g01, "the accepted spelling '\(spelling)' names something else")
        }
      }
    }
    return report.violations
  }

  private func checkFactOfKey(
    _ question: ReadQuestion, form: AskedForm, in report: inout Report
  ) {
    guard let answer = question.answer, let fact = facts[question.asked.factIDs.first]
    else { return }
    let right: [String] =
      form == .whichSubject ? Self.sides(of: fact.subject) : [Words.key(of: fact.name)]
    if !right.contains(answer.key) {
      report.error(
        .v01,
        "the answer is '\(answer.trimmed)', the fact says '\(right.joined(separator: "', '"))'")
    }
  }

  /// The keys of the topics of a fact: two for a contrast.
  private static func sides(of subject: String) -> [String] {
    var sides: [[Substring]] = [[]]
    for word in subject.split(separator: " ") {
      if word == "vs" || word == "vs." {
        sides.append([])
      } else {
        sides[sides.count - 1].append(word)
      }
    }
    return sides.map { Words.key(of: $0.joined(separator: " ")) }
  }

  private func checkStage(_ question: ReadQuestion, form: AskedForm, in report: inout Report) {
    let subject = question.subject
    let stages = facts.names(ofKind: "stage", about: subject.key)
    guard !subject.key.isEmpty, let answer = question.answer, !stages.isEmpty else { return }
    if !stages.contains(answer.key) {
      report.error(.v01, "the answer '\(answer.trimmed)' is no stage of '\(subject.trimmed)'")
    }
    if !Series.repeated(stages).isEmpty {
      report.error(.a03, "a stage of '\(subject.trimmed)' stands twice")
    }
    guard form == .nextStage else { return }
    let step = Self.isBackwards(question.stem, stages: stages) ? -1 : 1
    let right = stages.indices.filter { question.stem.holds(key: stages[$0]) }
      .map { $0 + step }.filter(stages.indices.contains).map { stages[$0] }
    if !right.isEmpty, !right.contains(answer.key) {
      report.error(
        .v01,
        "the answer is '\(answer.trimmed)', the facts say '\(right.joined(separator: "', '"))'")
    }
    for option in question.wrong {
      if right.contains(option.key) {
        report.error(.a01, "the option '\(option.trimmed)' is right too")
      }
      if question.stem.holds(option) {
        report.warning(.l03, "the stem names the option '\(option.trimmed)'")
      }
    }
  }

  /// Whether a stem asks for what comes before a stage; the stages' own names do not count.
  private static func isBackwards(_ stem: ReadText, stages: [String]) -> Bool {
    let names = Set(stages.flatMap { $0.split(separator: " ").map(String.init) })
    let words: Set<String> = [
      "before", "precede", "precedes", "preceding", "precedence", "previous", "vor", "davor",
      "voraus", "vorher", "vorangeht", "voran",
    ]
    return stem.words.contains { words.contains($0) && !names.contains($0) }
  }

  private func checkOddOne(_ question: ReadQuestion, in report: inout Report) {
    guard let answer = question.answer else { return }
    let owners = question.wrong.map { facts.subjects(having: $0.key) }
    guard let first = owners.first, owners.allSatisfy({ !$0.isEmpty }) else { return }
    let common = owners.dropFirst().reduce(first) { $0.intersection($1) }
    if common.isEmpty { report.error(.v01, "the other options have no topic in common") }
    if !common.isDisjoint(with: facts.subjects(having: answer.key)) {
      report.error(.v01, "the answer belongs to the topic of the others")
    }
  }

  private func checkClaim(_ asked: AskedQuestion, in report: inout Report) {
    guard let claim = asked.claim else { return }
    let subject = Words.key(of: claim.subject)
    let isTrue = facts.named(Words.key(of: claim.name)).contains {
      $0.kind == claim.kind && Words.key(of: $0.subject) == subject
    }
    if isTrue != (asked.answer == "True") {
      report.error(.v01, "the statement is \(isTrue) by the facts")
    }
  }

  private func checkStages(_ question: ReadQuestion, in report: inout Report) {
    let stages = facts.names(ofKind: "stage", about: question.subject.key)
    let answers = question.asked.answers.map { reader($0).key }
    guard !question.subject.key.isEmpty, !stages.isEmpty else { return }
    if stages.filter(answers.contains) != answers {
      report.error(.v01, "the facts have the order '\(stages.joined(separator: "', '"))'")
    } else if answers.count < stages.count, question.stem.words.contains("all") {
      report.warning(.v01, "the stem asks for all and holds \(answers.count) of \(stages.count)")
    }
  }

  private func checkItems(_ question: ReadQuestion, in report: inout Report) {
    let names = facts.names(ofKind: question.asked.kind, about: question.subject.key)
    guard !question.subject.key.isEmpty, !names.isEmpty else { return }
    let difference = Set(names).symmetricDifference(question.asked.answers.map { reader($0).key })
    if !difference.isEmpty {
      report.error(
        .v01, "the list differs from the facts: '\(difference.sorted().joined(separator: "', '"))'")
    }
  }

  /// A pair of a fact's name is its topic, its text or much of its text.
  private func checkKnownPairs(_ asked: AskedQuestion, in report: inout Report) {
    for pair in asked.pairs where pair.count == 2 {
      let right = reader(pair[1])
      let known = facts.named(reader(pair[0]).key)
      let fits = known.contains { fact in
        Words.key(of: fact.subject) == right.key || reader(fact.text).key == right.key
          || TextReader.similarity(right, reader(fact.text)) >= 0.3
      }
      if !known.isEmpty, !fits {
        report.warning(.v01, "the pair '\(pair[0])' and '\(pair[1])' is no fact")
      }
    }
  }
}

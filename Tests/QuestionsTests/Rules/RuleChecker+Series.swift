extension RuleChecker {
  /// True and false: answers, options and how a false statement came to be.
  func checkStatement(_ question: ReadQuestion, in report: inout Report) {
    let asked = question.asked
    let answer = asked.answer ?? ""
    if !["True", "False"].contains(answer) {
      report.error(.o03, "the answer is '\(answer)' and not True or False")
    }
    if !asked.options.isEmpty, question.options.map(\.key) != ["true", "false"] {
      report.warning(.o01, "the options are not True, False")
    }
    let words = question.stem.words
    if let absolute = question.stem.absolute {
      report.warning(.o11, "the statement says '\(absolute)'")
    }
    guard answer == "False", words.contains(where: ["not", "never", "no"].contains) else { return }
    let hedges: Set<String> = [
      "often", "usually", "typically", "rarely", "sometimes", "may", "might", "can", "could",
      "generally", "mostly", "tend", "tends",
    ]
    report.add(
      .a06, words.contains(where: hedges.contains) ? .error : .warning,
      "a statement was made false by a negation")
  }

  /// Matching: pairs are distinct, no pair tells itself, and the right column is shown in another
  /// order.
  func checkPairs(_ asked: AskedQuestion, in report: inout Report) {
    let pairs = asked.pairs.filter { $0.count == 2 }.map {
      (left: reader($0[0]), right: reader($0[1]))
    }
    if pairs.count < 3 { report.error(.o01, "there are only \(pairs.count) pairs") }
    if pairs.count > 8 { report.warning(.o01, "there are \(pairs.count) pairs") }
    for (side, keys) in [("left", pairs.map(\.left.key)), ("right", pairs.map(\.right.key))] {
      for key in Series.repeated(keys) {
        report.error(.o02, "the \(side) column has '\(key)' twice")
      }
    }
    for (index, pair) in pairs.enumerated() {
      let own = reader.shared(pair.left, with: pair.right)
      let isCommon = pairs.enumerated().contains { other, otherPair in
        other != index && own.contains { reader.has(otherPair.right, relativeOf: $0) }
      }
      guard !own.isEmpty, !isCommon else { continue }
      let words = Set(own.map(\.spelling)).sorted().joined(separator: " ")
      report.error(.l02, "the pair '\(pair.left.trimmed)' shares '\(words)'")
    }
    let shown = asked.options.map { reader($0).key }
    guard !shown.isEmpty else { return }
    let right = pairs.map(\.right.key)
    if shown.sorted() != right.sorted() {
      report.error(.o03, "the column shown is not the right column of the pairs")
    }
    if shown == right, right.count > 1 {
      report.error(.o15, "the right column is shown in the right order")
    }
  }

  /// Ordering: the right items are shown, in another order and without their numbers.
  func checkOrder(_ asked: AskedQuestion, in report: inout Report) {
    let right = asked.answers.map { reader($0).key }
    let shown = asked.options.map { reader($0).key }
    if right.count < 3 { report.error(.o01, "there are only \(right.count) items") }
    for key in Series.repeated(right) { report.error(.o02, "two items are '\(key)'") }
    if !shown.isEmpty {
      if shown.sorted() != right.sorted() {
        report.error(.o03, "the items shown are not the items of the answer")
      }
      if shown == right { report.error(.o15, "the items are shown in the right order") }
      if shown.count > 2, shown == right.reversed() {
        report.warning(.o15, "the items are shown exactly reversed")
      }
      if shown == right.sorted(), right == right.sorted() {
        report.warning(.o15, "the right order is alphabetical")
      }
    }
    for item in Set(asked.options + asked.answers).sorted() {
      if Series.number(before: item) != nil {
        report.error(.o14, "the item '\(item)' bears its number")
      } else if let ordinal = Series.ordinal(in: reader(item).words) {
        report.warning(.o14, "the item '\(item)' says '\(ordinal)'")
      }
    }
  }

  /// Lists: items are distinct and none stands in the stem.
  func checkList(_ question: ReadQuestion, in report: inout Report) {
    let items = question.asked.answers.map { reader($0) }
    if items.count < 2 { report.error(.o01, "the list has \(items.count) items") }
    for key in Series.repeated(items.map(\.key)) { report.error(.o02, "two items are '\(key)'") }
    for item in items where question.stem.holds(item) {
      report.error(.l01, "the stem holds the item '\(item.trimmed)'")
    }
    if let number = Series.number(in: question.stem.words), number != items.count {
      report.error(.v01, "the stem says \(number) and the list has \(items.count) items")
    }
  }
}

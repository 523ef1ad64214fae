/// The outcome of recalling a list: what was named, what is missing, what does not belong.
///
/// Each typed item counts for at most one expected item, exact matches before close ones; an item
/// typed twice is right once and extra once.
package struct ListGrade: Hashable, Sendable {
  /// One typed item that counts for one expected item.
  package struct Hit: Hashable, Sendable {
    /// The position of the expected item, from 0.
    package let item: Int
    /// The item as the learner typed it.
    package let typed: String
    /// The accepted spelling that it matched, as written.
    package let matched: String
    /// Either `exact` or `close`.
    package let verdict: Verdict

    /// Makes a hit from its parts.
    package init(item: Int, typed: String, matched: String, verdict: Verdict) {
      self.item = item
      self.typed = typed
      self.matched = matched
      self.verdict = verdict
    }
  }

  /// The hits in the order of the expected items.
  package let hits: [Hit]
  /// The expected items that were not named, in their order, in their first spelling.
  package let missing: [String]
  /// The typed items that count for nothing, in the order typed.
  package let extra: [String]
  /// The items that were named more than once, each once, in their order and first spelling.
  package let repeated: [String]
  /// The typed items that are none of the list, in the order typed: ``extra`` without repeats.
  package let foreign: [String]
  /// The number of items typed, without blank ones.
  package let typedCount: Int
  /// The number of items expected.
  package let expectedCount: Int

  /// Grades the typed items; blank ones are passed over.
  ///
  /// - Parameters:
  ///   - expected: The accepted spellings of each item, the name to show first.
  ///   - typed: What the learner typed, in any order.
  ///   - grader: The grader of the deck's language; the items stand for the other names.
  package init(expected: [[String]], typed: [String], grader: TypedGrader) {
    let items = expected.filter { !$0.isEmpty }
    let replies = typed.filter { !WrittenForm.form(of: $0).isEmpty }
    let table = NameTable(items.flatMap(\.self), normalForm: grader.normalForm)
    var hitOfItem = [Hit?](repeating: nil, count: items.count)
    var isUsed = [Bool](repeating: false, count: replies.count)
    for verdict in [Verdict.exact, .close] {
      for (position, reply) in replies.enumerated() where !isUsed[position] {
        for (index, item) in items.enumerated() where hitOfItem[index] == nil {
          let grade = grader.grade(
            reply, expected: item[0], accept: Array(item.dropFirst()), among: table)
          guard grade.verdict == verdict, let matched = grade.matched else { continue }
          hitOfItem[index] = Hit(item: index, typed: reply, matched: matched, verdict: verdict)
          isUsed[position] = true
          break
        }
      }
    }
    hits = hitOfItem.compactMap(\.self)
    missing = items.indices.filter { hitOfItem[$0] == nil }.map { items[$0][0] }
    extra = replies.indices.filter { !isUsed[$0] }.map { replies[$0] }
    var isRepeated = [Bool](repeating: false, count: items.count)
    var foreign: [String] = []
    for reply in extra {
      let index = items.firstIndex { item in
        let grade = grader.grade(
          reply, expected: item[0], accept: Array(item.dropFirst()), among: table)
        return grade.verdict == .exact || grade.verdict == .close
      }
      if let index { isRepeated[index] = true } else { foreign.append(reply) }
    }
    repeated = items.indices.filter { isRepeated[$0] }.map { items[$0][0] }
    self.foreign = foreign
    typedCount = replies.count
    expectedCount = items.count
  }

  /// The share of typed items that are right, 0 to 1; 0 when nothing was typed.
  package var precision: Double {
    typedCount == 0 ? 0 : Double(hits.count) / Double(typedCount)
  }

  /// The share of expected items that were named, 0 to 1; 0 when nothing is expected.
  package var recall: Double {
    expectedCount == 0 ? 0 : Double(hits.count) / Double(expectedCount)
  }

  /// The harmonic mean of precision and recall, `F1 = 2h / (typed + expected)`, 0 to 1: an item
  /// too many costs as much as one that is missing.
  package var score: Double {
    let count = typedCount + expectedCount
    return count == 0 ? 0 : 2 * Double(hits.count) / Double(count)
  }

  /// `exact` when all is named and nothing else, `close` when that took a slip, `partial` when
  /// anything is right, `wrong` when nothing is, `empty` when nothing was typed.
  package var verdict: Verdict {
    if typedCount == 0 { return .empty }
    if hits.isEmpty { return .wrong }
    guard missing.isEmpty && extra.isEmpty else { return .partial }
    return hits.allSatisfy { $0.verdict == .exact } ? .exact : .close
  }
}

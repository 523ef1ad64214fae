import Testing

import Questions

@Suite("Grading lists, orders and differences")
struct GradingListTests {
  @Test("every list vector gets its figures")
  func lists() throws {
    for item in try GradingCases().list {
      let grade = ListGrade(
        expected: item.expected.map { [$0] }, typed: item.typed, grader: TypedGrader())
      #expect(grade.hits.count == item.hits)
      #expect(abs(grade.precision - item.precision) < 5e-5)
      #expect(abs(grade.recall - item.recall) < 5e-5)
      #expect(abs(grade.score - item.score) < 5e-5)
    }
  }

  @Test("a list tells hits, missing and extra items in a stable order")
  func wholeList() {
    let grade = ListGrade(
      expected: [["The Victim"], ["The Cheater", "Adulterer"], ["The Interloper"], ["Mentor"]],
      typed: ["adulterer", " ", "victim", "interlopper", "victim", "mentee"], grader: TypedGrader())
    #expect(
      grade.hits == [
        .init(item: 0, typed: "victim", matched: "The Victim", verdict: .exact),
        .init(item: 1, typed: "adulterer", matched: "Adulterer", verdict: .exact),
        .init(item: 2, typed: "interlopper", matched: "The Interloper", verdict: .close),
      ])
    #expect(grade.missing == ["Mentor"])
    #expect(grade.extra == ["victim", "mentee"])
    #expect(grade.verdict == .partial)
  }

  @Test("an exact match takes its item before a close one")
  func exactBeforeClose() {
    let grade = ListGrade(
      expected: [["Seducer"]], typed: ["seducr", "seducer"], grader: TypedGrader())
    #expect(
      grade.hits == [.init(item: 0, typed: "seducer", matched: "Seducer", verdict: .exact)])
    #expect(grade.extra == ["seducr"])
  }

  @Test("the verdict of a list follows from hits, missing and extra items")
  func listVerdicts() {
    func verdict(_ typed: String...) -> Verdict {
      ListGrade(expected: [["Seducer"], ["Victim"]], typed: typed, grader: TypedGrader()).verdict
    }
    #expect(verdict("victim", "seducer") == .exact)
    #expect(verdict("victim", "seducerr") == .close)
    #expect(verdict("victim") == .partial)
    #expect(verdict("victim", "seducer", "mentor") == .partial)
    #expect(verdict("mentor") == .wrong)
    #expect(verdict() == .empty)
    #expect(verdict(" ") == .empty)
  }

  @Test("a reply is split as its items allow")
  func splitting() throws {
    for item in try GradingCases().split {
      #expect(
        ListGrade.splitList(item.text, items: item.items) == item.pieces, "'\(item.text)'")
    }
  }

  @Test("every order vector gets its figures")
  func orders() throws {
    for item in try GradingCases().order {
      let grade = OrderGrade(right: item.right, given: item.given)
      #expect(grade.tau == item.tau)
      #expect(grade.score == item.score)
      #expect(grade.longestOrdered == item.longestOrdered)
      #expect(grade.adjacentPairs == item.adjacentPairs)
      #expect(grade.verdict == (item.tau == 1 ? .exact : item.tau > 0 ? .partial : .wrong))
    }
  }

  @Test("missing, repeated and foreign items earn nothing")
  func oddOrders() {
    #expect(OrderGrade(right: ["a", "b", "c"], given: ["a", "b"]).tau == 1.0 / 3)
    #expect(OrderGrade(right: ["a", "b", "c"], given: ["x", "a", "a", "b", "c"]).tau == 1)
    #expect(OrderGrade(right: ["a", "b", "c"], given: ["x", "a", "b", "c"]).verdict == .partial)
    #expect(OrderGrade(right: ["a", "b", "a"], given: ["a", "b", "a"]).verdict == .exact)
    #expect(OrderGrade(right: [], given: []).verdict == .exact)
    #expect(OrderGrade(right: ["a"], given: []).verdict == .wrong)
    #expect(OrderGrade(right: ["a", "b"], given: []).longestOrdered == 0)
  }

  @Test("a near miss is told in words")
  func differences() {
    let cases = [
      ("netorie", "Netori", "one letter too many: 'e'"),
      ("netor", "Netori", "one letter missing: 'i'"),
      ("neotri", "Netori", "two letters swapped: 'ot'"),
      ("natori", "Netori", "'a' instead of 'e'"),
      ("seducr", "The Seducer", "one letter missing: 'e'"),
      ("unsuspectng partnr", "The Unsuspecting Partner", "2 differences"),
      ("partner, unsuspecting", "The Unsuspecting Partner", "the same words in another order"),
      ("bookcase", "book case", "one space missing"),
      ("net ori", "Netori", "one space too many"),
      ("KYOGEN", "Kyōgen", "no difference"),
    ]
    for (typed, right, summary) in cases {
      let difference = WordDifference(typed: typed, right: right)
      #expect(difference.summary == summary)
      #expect(difference.sentence == "you typed '\(typed)', \(summary)")
    }
    #expect(
      WordDifference(
        typed: "schon", right: "schön", normalForm: NormalForm(language: "de")
      ).summary == "'o' instead of 'ö'")
  }

  @Test("the pieces spell both sides")
  func pieces() throws {
    #expect(
      WordDifference(typed: " neotrie ", right: "Netori").pieces == [
        .init(.kept, "Ne"), .init(.extra, "ot"), .init(.missing, "to"), .init(.kept, "ri"),
        .init(.extra, "e"),
      ])
    for item in try GradingCases().typed where item.verdict == "close" {
      let difference = WordDifference(typed: item.typed, right: item.expected)
      let right = difference.pieces.filter { $0.kind != .extra }.map(\.text).joined()
      #expect(item.expected.hasSuffix(right))
    }
  }
}

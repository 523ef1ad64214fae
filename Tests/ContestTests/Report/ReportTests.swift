import Chance
import Foundation
import Statistics
import Testing

@testable import Contest

@Suite("What came of a quiz")
struct ReportTests {
  /// Plays a quiz of questions with four options, the second one right: for each student the option
  /// given to each question, nil for none.
  private func play(_ replies: [[Int?]], skipping skipped: Set<Int> = []) throws -> Contest {
    let count = replies.first?.count ?? 1
    var room = try Room(Samples.setup(Array(repeating: Samples.choice, count: count)))
    for student in replies.indices { try room.join(Samples.id(UInt16(student)), "S\(student)") }
    try room.say(.start)
    for question in 0..<count {
      for (student, given) in replies.enumerated() {
        if let option = given[question] {
          try room.answer(Samples.id(UInt16(student)), .option(option))
        }
      }
      try room.say(.close, .reveal, skipped.contains(question) ? .skip : .next)
    }
    #expect(room.contest.phase == .finished)
    return room.contest
  }

  @Test("a small class, computed by hand")
  func byHand() throws {
    let report = try play([
      [1, 1, 1],  // 3 of 3
      [1, 1, 0],  // 2
      [1, 0, 1],  // 2
      [0, 2, nil],  // 0, one not answered
      [nil, nil, nil],  // not there
    ]).report
    #expect(report.title == "Cell division")
    #expect(report.counted == [0, 1, 2])
    #expect(report.lines.map(\.points) == [3, 2, 2, 0, nil])
    #expect(report.lines.map(\.of) == [3, 3, 3, 3, 3])
    #expect(report.lines[3].scores == [0, 0, nil])
    #expect(report.lines[3].replies == ["Prophase", "Anaphase", nil])
    #expect(report.lines[4].scores == [nil, nil, nil])
    #expect(report.participants == 4)
    #expect(abs((report.mean ?? 0) - 7.0 / 12) < 1e-12)
    #expect(report.items.map(\.index) == [0, 1, 2])
    #expect(
      report.items.map(\.right) == [
        Proportion(3, of: 4), Proportion(2, of: 4), Proportion(2, of: 3),
      ])
    #expect(report.items.map(\.difficulty) == [0.75, 0.5, 2.0 / 3])
    // The first question: scores 1 1 1 0 with 2 1 1 0 on the others: 1 ÷ √(0.75 · 2). The second:
    // 1 1 0 0 with 2 1 2 0: 0.5 ÷ √(1 · 2.75). The third: 1 0 1 with 2 2 1: -1/3 ÷ √(2/3 · 2/3).
    let expected = [1 / 1.5.squareRoot(), 0.5 / 2.75.squareRoot(), -0.5]
    for (item, value) in zip(report.items, expected) {
      #expect(abs((item.discrimination ?? .nan) - value) < 1e-12)
    }
    // Thirds of four in the order of the rest: two, one and one.
    #expect(
      report.items[0].options
        == zip(Samples.choice.prompt.options, [[0, 0, 1], [2, 1, 0], [0, 0, 0], [0, 0, 0]])
        .enumerated().map { .init(text: $1.0, isRight: $0 == 1, counts: $1.1) })
  }

  @Test("every figure is the one its definition gives, over many classes")
  func byDefinition() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      var chance = SplitMix64(seed: seed)
      let (students, questions) = (1 + chance.next(below: 30), 1 + chance.next(below: 6))
      let skipped = Set((0..<questions).filter { _ in chance.next(below: 6) == 0 })
      let replies: [[Int?]] = (0..<students).map { _ in
        (0..<questions).map { _ in
          chance.next(below: 5) == 0 ? nil : chance.next(below: 2) == 0 ? 1 : chance.next(below: 4)
        }
      }
      let report = try play(replies, skipping: skipped).report
      let counted = (0..<questions).filter { !skipped.contains($0) }
      try #require(report.counted == counted)
      for (line, given) in zip(report.lines, replies) {
        let own = counted.compactMap { given[$0] }
        try #require(line.points == (own.isEmpty ? nil : Double(own.count { $0 == 1 })))
        try #require(line.of == Double(counted.count))
      }
      for item in report.items { try check(item, replies, counted, "seed \(seed)") }
    }
  }

  private func check(
    _ item: ItemAnalysis, _ replies: [[Int?]], _ counted: [Int], _ place: Comment
  ) throws {
    func score(_ option: Int?) -> Double { option == 1 ? 1 : 0 }
    let answered = replies.filter { $0[item.index] != nil }
    let x = answered.map { score($0[item.index]) }
    let y = answered.map { given in
      counted.filter { $0 != item.index }.reduce(0) { $0 + score(given[$1]) }
    }
    let n = Double(answered.count)
    try #require(item.right == Proportion(x.count { $0 == 1 }, of: x.count), place)
    if let difficulty = item.difficulty {
      try #require(abs(difficulty - x.reduce(0, +) / n) < 1e-12, place)
    } else {
      try #require(answered.isEmpty)
    }
    // (n Σxy − Σx Σy) ÷ √((n Σx² − (Σx)²) (n Σy² − (Σy)²)), in whole numbers but for the root.
    func sum(_ values: [Double]) -> Double { values.reduce(0, +) }
    let xy = n * sum(zip(x, y).map(*)) - sum(x) * sum(y)
    let xx = n * sum(x.map { $0 * $0 }) - sum(x) * sum(x)
    let yy = n * sum(y.map { $0 * $0 }) - sum(y) * sum(y)
    if answered.count < 3 || xx == 0 || yy == 0 || counted.count < 2 {
      try #require(item.discrimination == nil, place)
    } else {
      let expected = xy / (xx * yy).squareRoot()
      try #require(abs((item.discrimination ?? .nan) - expected) < 1e-9, place)
    }
    // Thirds as even as can be, the first ones the larger; each option as often as it was given.
    let thirds = (0..<3).map { third in item.options.reduce(0) { $0 + $1.counts[third] } }
    let sizes = (0..<3).map { (answered.count + 2 - $0) / 3 }
    try #require(thirds.reduce(0, +) == answered.count, place)
    try #require(thirds == sizes, place)
    for (option, row) in item.options.enumerated() {
      let given = answered.count { $0[item.index] == option }
      try #require(row.counts.reduce(0, +) == given && row.isRight == (option == 1), place)
    }
  }

  @Test("the best third is the one that did best on the other questions")
  func thirds() throws {
    // Six students; who does well on the rest gives the third option to the first question.
    let replies: [[Int?]] = (0..<6).map { student in
      [student < 2 ? 2 : student < 4 ? 1 : 0, student < 4 ? 1 : 0, student < 2 ? 1 : 0]
    }
    let item = try play(replies).report.items[0]
    #expect(item.options.map(\.counts) == [[0, 0, 2], [0, 2, 0], [2, 0, 0], [0, 0, 0]])
  }

  @Test("a question is doubtful where those who do well miss it, and only with twenty answers")
  func doubtful() {
    func isDoubtful(_ count: Int, _ discrimination: Double?) -> Bool {
      ItemAnalysis(
        index: 0, right: Proportion(5, of: count), difficulty: 0.5, discrimination: discrimination,
        options: []
      ).isDoubtful
    }
    #expect(isDoubtful(20, -0.01))
    #expect(!isDoubtful(19, -1))
    #expect(!isDoubtful(20, 0))
    #expect(!isDoubtful(20, nil))
  }

  @Test("nobody and nothing give no figures")
  func empty() throws {
    let contest = Contest(Samples.setup(), grader: Samples.grader)
    #expect(
      contest.report == ContestReport(title: "Cell division", counted: [], lines: [], items: []))
    #expect(contest.report.mean == nil)
    let alone = try play([[1]]).report
    #expect(alone.items[0].discrimination == nil && alone.items[0].difficulty == 1)
    #expect(Contest.correlation([1, 0], [1, 0]) == nil)
    #expect(Contest.correlation([1, 1, 1], [1, 0, 1]) == nil)
    #expect(Contest.correlation([1, 2, 3], [3, 2, 1]) == -1)
  }

  @Test("with speed the points are those that were shown")
  func speed() throws {
    var room = try Room(
      Samples.setup([Samples.choice], ContestSettings(scoring: .speed, timeLimit: 20_000)),
      [Samples.ada])
    try room.say(.start)
    room.time += 10_000
    try room.answer(Samples.ada, .option(1))
    try room.say(.close, .reveal)
    let line = room.contest.report.lines[0]
    #expect(line.points == 750 && line.of == 1000 && line.scores == [1])
    #expect(
      room.contest.view(of: Samples.ada, at: room.now)?.score
        == StudentView.Score(points: 750, of: 1000, rank: nil))
  }
}

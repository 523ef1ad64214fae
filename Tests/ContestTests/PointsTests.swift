import Chance
import Foundation
import Questions
import Study
import Testing

@testable import Contest

@Suite("What answers are worth")
struct PointsTests {
  @Test("each sort of question gives the part that is right")
  func partialCredit() {
    let table: [(ContestQuestion, ContestReply, Verdict, Double, String)] = [
      (Samples.choice, .option(1), .exact, 1, "Metaphase"),
      (Samples.choice, .option(3), .wrong, 0, "Telophase"),
      (Samples.pair, .option(0), .exact, 1, "True"),
      (Samples.several, .options([3, 0, 2]), .exact, 1, "a; c; d"),
      (Samples.several, .options([0, 2]), .partial, 2.0 / 3, "a; c"),
      (Samples.several, .options([0, 2, 1]), .partial, 1.0 / 3, "a; b; c"),
      (Samples.several, .options([0, 1]), .wrong, 0, "a; b"),
      (Samples.several, .options([1, 4, 5]), .wrong, 0, "b; e; f"),
      (Samples.several, .options([0, 1, 2, 3, 4, 5]), .wrong, 0, "a; b; c; d; e; f"),
      (Samples.several, .options([]), .wrong, 0, ""),
      (Samples.order, .order([2, 0, 3, 1]), .exact, 1, "a; b; c; d"),
      (Samples.order, .order([0, 2, 3, 1]), .partial, 2.0 / 3, "b; a; c; d"),
      (Samples.order, .order([1, 3, 0, 2]), .wrong, 0, "d; c; b; a"),
      (Samples.matching, .order([2, 0, 1]), .exact, 1, "l0: r2; l1: r0; l2: r1"),
      (Samples.matching, .order([2, 1, 0]), .partial, 1.0 / 3, "l0: r2; l1: r1; l2: r0"),
      (Samples.matching, .order([0, 1, 2]), .wrong, 0, "l0: r0; l1: r1; l2: r2"),
      (Samples.text, .text("paris"), .exact, 1, "paris"),
      (Samples.text, .text("Lutetia"), .exact, 1, "Lutetia"),
      (Samples.text, .text("Oslo"), .otherName, 0, "Oslo"),
      (Samples.text, .text("nothing of it"), .wrong, 0, "nothing of it"),
    ]
    for (question, reply, verdict, score, words) in table {
      let found = Samples.grader.assess(reply, to: question)
      #expect(found.verdict == verdict, "\(reply)")
      #expect(abs(found.score - score) < 1e-12, "\(reply)")
      #expect(found.reply == words)
    }
  }

  @Test("speed gives all points within half a second, half of them in the last moment")
  func speed() {
    let contest = Contest(
      Samples.setup(Samples.all, ContestSettings(scoring: .speed, timeLimit: 20_000)),
      grader: Samples.grader)
    func points(_ milliseconds: Int64, share: Double = 1) -> Double {
      contest.points(
        of: ContestAnswer(
          reply: .option(1), assessment: Assessment(verdict: .exact, score: share, reply: ""),
          milliseconds: milliseconds))
    }
    let table: [(Int64, Double)] = [
      (-5, 1000), (0, 1000), (499, 1000), (500, 988), (501, 987), (1000, 975), (10_000, 750),
      (19_999, 500), (20_000, 500), (20_300, 500), (90_000, 500), (.max, 500),
    ]
    for (time, expected) in table { #expect(points(time) == expected, "\(time)") }
    #expect(points(10_000, share: 0.5) == 375)
    #expect(points(10_000, share: 0) == 0)
    for time in stride(from: Int64(0), through: 20_000, by: 50) {
      #expect(points(time) >= points(time + 50))
    }
    #expect(contest.mostPoints == 1000)
    let unlimited = Contest(
      Samples.setup(Samples.all, ContestSettings(scoring: .speed)), grader: Samples.grader)
    let answer = ContestAnswer(
      reply: .option(1), assessment: Assessment(verdict: .exact, score: 0.5, reply: ""),
      milliseconds: 90_000)
    #expect(unlimited.points(of: answer) == 500)
  }

  @Test("students with as many points share a place, in the order of their names")
  func ranking() throws {
    var room = try Room(Samples.setup([Samples.choice], ContestSettings(leaderboard: .top3)))
    for (number, name) in ["Zoe", "Ada", "Mia", "Ben", "Eve", "Gus", "Kim"].enumerated() {
      try room.join(Samples.id(UInt16(number)), name)
    }
    try room.say(.start)
    for number in [0, 1, 3] as [UInt16] { try room.answer(Samples.id(number), .option(1)) }
    try room.answer(Samples.id(4), .option(0))
    try room.say(.kick(Samples.id(6)))
    func ranking() -> [String] {
      room.contest.ranking.map { "\($0.place) \($0.player.name) \($0.points)" }
    }
    #expect(room.contest.screen(at: room.now, address: "").leaderboard == nil)
    #expect(ranking().allSatisfy { $0.hasPrefix("1 ") && $0.hasSuffix(" 0.0") })
    try room.say(.close)
    #expect(room.contest.ranking.allSatisfy { $0.points == 0 })
    try room.say(.reveal)
    #expect(
      ranking() == ["1 Ada 1.0", "1 Ben 1.0", "1 Zoe 1.0", "4 Eve 0.0", "4 Gus 0.0", "4 Mia 0.0"])
    #expect(
      room.contest.screen(at: room.now, address: "").leaderboard?.map(\.name)
        == ["Ada", "Ben", "Zoe"])
    #expect(room.contest.view(of: Samples.id(0), at: room.now, rank: 1)?.score?.rank == nil)
  }

  @Test(
    "replies are counted by option, texts and orders by what was given, the most frequent first")
  func counts() throws {
    let replies: [[ContestReply]] = [
      [.option(1), .option(1), .option(3)], [.option(0), .option(1), .option(1)],
      [.options([0, 2, 3]), .options([0, 1]), .options([])],
      [.order([2, 0, 3, 1]), .order([0, 2, 3, 1]), .order([0, 2, 3, 1])],
      [.order([2, 0, 1]), .order([2, 0, 1]), .order([0, 1, 2])],
      [.text("rome"), .text("Rome"), .text("Paris")],
    ]
    typealias Row = ContestCounts.Row
    func options(_ texts: [String], _ right: Set<Int>, _ counts: [Int]) -> [Row] {
      zip(texts, counts).enumerated().map { place, row in
        Row(option: place, text: row.0, count: row.1, score: right.contains(place) ? 1 : 0)
      }
    }
    let expected: [ContestCounts] = [
      .init(
        rows: options(Samples.choice.prompt.options, [1], [0, 2, 0, 1]), answered: 3, right: 2),
      .init(rows: options(["True", "False"], [0], [1, 2]), answered: 3, right: 1),
      .init(
        rows: options(Samples.several.prompt.options, [0, 2, 3], [2, 1, 1, 1, 0, 0]), answered: 3,
        right: 1),
      .init(
        rows: [
          Row(option: nil, text: "b; a; c; d", count: 2, score: 4.0 / 6),
          Row(option: nil, text: "a; b; c; d", count: 1, score: 1),
        ], answered: 3, right: 1),
      .init(
        rows: [
          Row(option: nil, text: "l0: r2; l1: r0; l2: r1", count: 2, score: 1),
          Row(option: nil, text: "l0: r0; l1: r1; l2: r2", count: 1, score: 0),
        ], answered: 3, right: 2),
      .init(
        rows: [
          Row(option: nil, text: "Rome", count: 2, score: 0),
          Row(option: nil, text: "Paris", count: 1, score: 1),
        ], answered: 3, right: 1),
    ]
    for (index, question) in Samples.all.enumerated() {
      var room = try Room(
        Samples.setup([question]), [Samples.ada, Samples.ben, Samples.cleo])
      try room.say(.start)
      for (player, reply) in zip([Samples.ada, Samples.ben, Samples.cleo], replies[index]) {
        try room.answer(player, reply)
      }
      #expect(room.contest.counts(ofQuestionAt: 0) == expected[index])
      try room.say(.close, .reveal)
      let counts = room.contest.screen(at: room.now, address: "").reveal?.counts ?? []
      let names = room.contest.optionIdentifiers(ofQuestionAt: 0)
      if index < 3 {
        #expect(
          counts
            == room.contest.optionOrder(ofQuestionAt: 0).map { place in
              let row = expected[index].rows[place]
              return .init(
                id: names[place], text: row.text, count: row.count, share: Double(row.count) / 3)
            })
      } else {
        // What was typed may be anything: it is not shown.
        #expect(counts.map(\.text) == ["right", "not right"])
        #expect(counts.map(\.count) == [expected[index].right, 3 - expected[index].right])
      }
      try room.say(.revote)
      try room.answer(Samples.ada, replies[index][2])
      #expect(room.contest.counts(ofQuestionAt: 0, round: 0) == expected[index])
      #expect(room.contest.counts(ofQuestionAt: 0, round: 1).answered == 1)
      #expect(room.contest.counts(ofQuestionAt: 0, round: 2).answered == 0)
      #expect(room.contest.counts(ofQuestionAt: 0).answered == 3)
    }
  }
}

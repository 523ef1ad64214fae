import Chance
import Foundation
import Questions
import Testing

@testable import Contest

@Suite("The answer before it is told")
struct LeakTests {
  /// What must not be a key of anything sent before the reveal.
  private static let secrets: Set<String> = [
    "reveal", "verdict", "right", "answer", "pairs", "counts", "note", "place",
  ]

  /// All keys in a JSON value, at any depth.
  private func keys(in value: Any) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      object.reduce(into: Set(object.keys)) { $0.formUnion(keys(in: $1.value)) }
    case let array as [Any]: array.reduce(into: []) { $0.formUnion(keys(in: $1)) }
    default: []
    }
  }

  /// What goes over the wire, by both encoders.
  private func sent(_ room: Room) throws -> [Data] {
    let views = Views(room.contest, at: room.now)
    let encoder = JSONEncoder()
    return try [
      encoder.encode(views.state), encoder.encode(views.screen),
      Data(Contest.json(views.state)), Data(Contest.json(views.screen)),
    ]
      + views.students.compactMap { $0 }.flatMap {
        [try encoder.encode($0), Data(Contest.json($0))]
      }
  }

  private func expectNothing(in room: Room, besides allowed: Set<String> = []) throws {
    for data in try sent(room) {
      let found = keys(in: try JSONSerialization.jsonObject(with: data))
      try #require(found.isDisjoint(with: Self.secrets.subtracting(allowed)), "\(found)")
    }
  }

  @Test("no view holds it in the lobby, while it is asked, paused, closed or asked once more")
  func keys() throws {
    let replies: [ContestReply] = [
      .option(1), .option(0), .options([0, 2, 3]), .order([2, 0, 3, 1]), .order([2, 0, 1]),
      .text("Paris"),
    ]
    for (index, question) in Samples.all.enumerated() {
      for board in ContestSettings.Leaderboard.allCases {
        var noted = question
        noted.question.note = "The note tells it."
        var room = try Room(
          Samples.setup(
            [noted, Samples.choice],
            ContestSettings(timeLimit: 20_000, leaderboard: board, asksConfidence: true)),
          [Samples.ada, Samples.ben])
        try expectNothing(in: room)
        try room.say(.start)
        try expectNothing(in: room)
        try room.answer(Samples.ada, replies[index], confidence: 2)
        for command in [ContestCommand.pause, .resume, .close, .undo, .close, .revote, .close] {
          try room.say(command)
          try expectNothing(in: room)
          for data in try sent(room) {
            #expect(!String(decoding: data, as: UTF8.self).contains("The note tells it."))
          }
        }
        try room.say(.reveal)
        let state = room.contest.state(at: room.now)
        #expect(state.reveal?.note == "The note tells it.")
        #expect(state.reveal?.answer == question.answer)
        #expect(state.reveal?.counts == nil)
        #expect(room.contest.view(of: Samples.ada, at: room.now)?.verdict?.said == "right")
        #expect(room.contest.view(of: Samples.ben, at: room.now)?.verdict?.said == "not answered")
        // The next question is as quiet as the first one.
        try room.say(.next)
        try expectNothing(in: room, besides: ["place"])
        #expect(room.contest.screen(at: room.now, address: "").leaderboard == nil)
      }
    }
  }

  @Test("at one's own speed nobody is told before they have answered themselves")
  func ownSpeed() throws {
    var room = try Room(
      Samples.setup([Samples.choice, Samples.several], ContestSettings(isSelfPaced: true)),
      [Samples.ada, Samples.ben])
    try room.say(.start)
    try room.take(.answer(Samples.ada, question: "q1-1", .option(1), confidence: nil))
    let ben = try #require(room.contest.view(of: Samples.ben, at: room.now))
    for data in [Data(Contest.json(ben)), try JSONEncoder().encode(ben)] {
      #expect(
        keys(in: try JSONSerialization.jsonObject(with: data)).isDisjoint(with: Self.secrets))
    }
    let ada = try #require(room.contest.view(of: Samples.ada, at: room.now))
    #expect(ada.reveal?.right?.count == 1)
    try room.take(.advance(Samples.ada, question: "q1-1"))
    try expectNothing(in: room)
  }

  @Test("what is typed as right is in no view before the reveal")
  func spellings() throws {
    var room = try Room(Samples.setup([Samples.text]), [Samples.ada])
    try room.say(.start, .close)
    for data in try sent(room) {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("Paris") && !text.contains("Lutetia"))
    }
  }

  /// Whether each of some counts is within five standard deviations of an even share.
  private func expectEven(_ counts: [Int], _ what: Comment) {
    let (sum, share) = (Double(counts.reduce(0, +)), 1 / Double(counts.count))
    let deviation = (sum * share * (1 - share)).squareRoot()
    for count in counts { #expect(abs(Double(count) - sum * share) < 5 * deviation, what) }
  }

  @Test("the right option stands at each place about equally often, for everybody and each student")
  func places() {
    for right in 0..<4 {
      let question = Samples.question(
        .choice(options: ["w", "x", "y", "z"], right: right), .choice)
      var (common, own, same) = ([0, 0, 0, 0], [0, 0, 0, 0], 0)
      var (ranks, letters) = ([0, 0, 0, 0], [Character: Int]())
      for seed in 0..<2000 as Range<UInt64> {
        let contest = Contest(
          Samples.setup([question], seed: seed), grader: Samples.grader)
        let order = contest.optionOrder(ofQuestionAt: 0)
        let mine = contest.optionOrder(ofQuestionAt: 0, for: Samples.ada)
        common[order.firstIndex(of: right) ?? 0] += 1
        own[mine.firstIndex(of: right) ?? 0] += 1
        if order.firstIndex(of: right) == mine.firstIndex(of: right) { same += 1 }
        // Nor does the identifier say anything: its rank among all, its letters.
        let names = contest.optionIdentifiers(ofQuestionAt: 0)
        ranks[names.sorted().firstIndex(of: names[right]) ?? 0] += 1
        for letter in names[right] { letters[letter, default: 0] += 1 }
      }
      expectEven(common, "everybody's")
      expectEven(own, "a student's")
      expectEven([same, (2000 - same) / 3], "both")
      expectEven(ranks, "identifiers")
      #expect(letters.count == 31)
      expectEven(Array(letters.values), "letters")
    }
  }

  @Test("several right options stand anywhere; an order to be found is never shown as it is")
  func otherPlaces() {
    var counts = [0, 0, 0, 0, 0, 0]
    var orders: [[Int]: Int] = [:]
    var partners = [0, 0, 0]
    for seed in 0..<2000 as Range<UInt64> {
      let contest = Contest(
        Samples.setup([Samples.several, Samples.order, Samples.matching], seed: seed),
        grader: Samples.grader)
      for (place, option) in contest.optionOrder(ofQuestionAt: 0, for: Samples.ada).enumerated()
      where [0, 2, 3].contains(option) {
        counts[place] += 1
      }
      orders[contest.optionOrder(ofQuestionAt: 1, for: Samples.ada), default: 0] += 1
      #expect(contest.optionOrder(ofQuestionAt: 1) != [2, 0, 3, 1])
      partners[contest.optionOrder(ofQuestionAt: 2).firstIndex(of: 2) ?? 0] += 1
    }
    expectEven(counts, "several")
    expectEven(partners, "matching")
    #expect(orders[[2, 0, 3, 1]] == nil && orders.count == 23)
    expectEven(Array(orders.values), "orders")
  }

  @Test("students see different orders; numbers, and yes and no, stay as they are")
  func orders() throws {
    let years = Samples.question(.choice(options: ["1914", "1918", "1939"], right: 2), .choice)
    let contest = Contest(
      Samples.setup([Samples.choice, years, Samples.pair, Samples.text]), grader: Samples.grader)
    let players = (0..<40).map { Samples.id($0) }
    #expect(Set(players.map { contest.optionOrder(ofQuestionAt: 0, for: $0) }).count > 15)
    for player in players {
      #expect(contest.optionOrder(ofQuestionAt: 1, for: player) == [0, 1, 2])
      #expect(contest.optionOrder(ofQuestionAt: 2, for: player) == [0, 1])
      #expect(contest.optionOrder(ofQuestionAt: 3, for: player) == [])
    }
    let names = contest.optionIdentifiers(ofQuestionAt: 0)
    #expect(contest.places(of: [names[2], names[0]], ofQuestionAt: 0) == [2, 0])
    #expect(contest.places(of: [names[2], "zzzzz"], ofQuestionAt: 0) == nil)
    #expect(contest.places(of: names + names, ofQuestionAt: 0) == nil)
    #expect(contest.places(of: ["a"], ofQuestionAt: 3) == nil)
  }
}

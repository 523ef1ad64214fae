import Foundation
import Testing

@testable import Contest

@Suite("What the teacher says, and when")
struct FlowTests {
  private static let begun = "the quiz has begun; Enter goes on"
  private static let lobby = "the quiz has not begun; 'start' begins it"
  private static let over = "the quiz is over"
  private static let closed = "the question is closed; 'reopen' opens it again"
  private static let still = "nothing is being answered, so there is nothing to pause"
  private static let running = "the quiz is not paused"
  private static let told = "the answer is shown already; Enter goes on"
  private static let open = "the question is open; 'close' it first, or 'skip' it"
  private static let vote = "the vote is still open; 'close' it first"
  private static let opened = "the question is open"
  private static let hint = "a hint is shown while a question is open"
  private static let hands =
    "hands are counted while a question is on screen, in a quiz with '--hands'"
  private static let typed = "a spelling is accepted while a question to be typed is on screen"
  private static let nobody = "there is no such student in the room"

  /// For each command what becomes of it in the lobby, while a question is asked, while it is paused,
  /// once it is closed, revealed, and at the end; nil where it is taken.
  private static let table: [(ContestCommand, [String?])] = [
    (.start, [nil, begun, begun, begun, begun, over]),
    (.close, [lobby, nil, nil, closed, closed, over]),
    (.reveal, [lobby, nil, nil, nil, told, over]),
    (.next, [lobby, open, open, nil, nil, over]),
    (.revote, [lobby, vote, vote, nil, nil, over]),
    (.skip, [lobby, nil, nil, nil, nil, over]),
    (.pause, [lobby, nil, still, still, still, over]),
    (.resume, [lobby, running, nil, running, running, over]),
    (.reopen, [lobby, opened, opened, nil, nil, over]),
    (.undo, ["there is nothing to take back", nil, nil, nil, nil, over]),
    (.lock, [nil, nil, nil, nil, nil, nil]),
    (.unlock, [nil, nil, nil, nil, nil, nil]),
    (.kick(Samples.ada), [nil, nil, nil, nil, nil, nil]),
    (.kick(Samples.ben), [nobody, nobody, nobody, nobody, nobody, nobody]),
    (.time(Samples.ada, .half), [nil, nil, nil, nil, nil, nil]),
    (.time(Samples.ben, .half), [nobody, nobody, nobody, nobody, nobody, nobody]),
    (.hint, [lobby, nil, nil, hint, hint, over]),
    (.tally([1]), [hands, hands, hands, hands, hands, hands]),
    (.accept("x"), [typed, typed, typed, typed, typed, typed]),
    (.end, [nil, nil, nil, nil, nil, "the quiz is over already"]),
  ]

  /// A room in each of those six states.
  private func rooms() throws -> [Room] {
    let ways: [[ContestCommand]] = [
      [], [.start], [.start, .pause], [.start, .close], [.start, .close, .reveal], [.start, .end],
    ]
    return try ways.map { way in
      var room = try Room(Samples.setup(), [Samples.ada])
      for command in way { try room.say(command) }
      return room
    }
  }

  @Test("each command is taken or refused with a sentence, and a refused one changes nothing")
  func commands() throws {
    for (command, expected) in Self.table {
      let found = try rooms().map { $0.refusal(of: .command(command)) }
      #expect(found == expected, "\(command)")
      for var room in try rooms() where room.refusal(of: .command(command)) != nil {
        let before = room.picture
        #expect(throws: ContestRefusal.self) { try room.say(command) }
        #expect(room.picture == before, "\(command)")
      }
    }
  }

  @Test("Enter leads from the lobby through every question to the end")
  func obvious() throws {
    var room = try Room(Samples.setup(), [Samples.ada])
    var said: [ContestCommand] = []
    var phases: [Contest.Phase] = [room.contest.phase]
    while let command = room.contest.obvious {
      said.append(command)
      try room.say(command)
      phases.append(room.contest.phase)
    }
    #expect(
      said == [
        .start, .close, .reveal, .next, .close, .reveal, .next, .close, .reveal, .end,
      ])
    #expect(
      phases == [
        .lobby, .asking, .closed, .revealed, .asking, .closed, .revealed, .asking, .closed,
        .revealed, .finished,
      ])
    var paused = try Room()
    try paused.say(.start, .pause)
    #expect(paused.contest.obvious == .resume)
    var own = try Room(Samples.setup([Samples.choice], ContestSettings(isSelfPaced: true)))
    try own.say(.start, .pause)
    #expect(own.contest.obvious == .resume)
    try own.say(.resume)
    #expect(own.contest.obvious == .end)
  }

  @Test("each step tells the world what to do, and a question is remembered once it is left")
  func effects() throws {
    var room = try Room()
    #expect(try room.join(Samples.ada) == [.publishTo(Samples.ada), .count])
    #expect(try room.say(.start) == [.publish])
    #expect(try room.answer(Samples.ada, .option(1)) == [.publishTo(Samples.ada), .count])
    #expect(try room.say(.close) == [.publish])
    #expect(try room.say(.reveal) == [.publish])
    #expect(try room.say(.next) == [.remember(0), .publish])
    #expect(try room.say(.skip) == [.publish])
    #expect(try room.say(.time(Samples.ada, .double)) == [.publishTo(Samples.ada)])
    #expect(try room.say(.accept("x")) == [.publish])
    #expect(try room.answer(Samples.ada, .text("Oslo")) == [.publishTo(Samples.ada), .count])
    #expect(try room.say(.kick(Samples.ada)) == [.sendOut(Samples.ada), .count])
    #expect(try room.say(.lock) == [.count])
    // Whoever has answered has answered.
    #expect(try room.say(.end) == [.remember(2), .publish, .finish])
    #expect(room.contest.counted == [0, 2])
    var empty = try Room()
    #expect(try empty.say(.end) == [.publish, .finish])
  }

  @Test("a question without a hint says so; one that was skipped last ends the quiz uncounted")
  func rest() throws {
    var room = try Room(Samples.setup([Samples.pair]), [Samples.ada])
    try room.say(.start)
    #expect(room.refusal(of: .command(.hint)) == "this question has no hint")
    try room.answer(Samples.ada, .option(0))
    #expect(try room.say(.skip) == [.publish, .finish])
    #expect(room.contest.counted == [])
    #expect(room.contest.newReviews(ofQuestionAt: 0) == [])
  }
}

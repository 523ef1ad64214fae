import Foundation
import Testing

@testable import Contest

@Suite("Taking steps back")
struct UndoTests {
  @Test("undo takes each step back in turn, and answers stay")
  func everyStep() throws {
    var room = try Room(Samples.setup(), [Samples.ada])
    let steps: [ContestCommand] = [
      .start, .hint, .pause, .resume, .close, .reveal, .reopen, .close, .revote, .close, .reveal,
      .next, .skip,
    ]
    var before: [(Contest.Phase, Bool, Int, Int, Set<Int>, Set<Int>, Set<Int>)] = []
    func place() -> (Contest.Phase, Bool, Int, Int, Set<Int>, Set<Int>, Set<Int>) {
      let flow = room.contest.flow
      return (
        flow.phase, flow.pausedAt != nil, flow.index, flow.round, flow.closedOnce, flow.skipped,
        flow.hinted
      )
    }
    for (index, step) in steps.enumerated() {
      before.append(place())
      room.time += 1000
      try room.say(step)
      if index == 0 { try room.answer(Samples.ada, .option(2)) }
    }
    for expected in before.reversed() {
      room.time += 1000
      #expect(try room.say(.undo) == [.publish])
      #expect("\(place())" == "\(expected)")
    }
    #expect(room.refusal(of: .command(.undo)) == "there is nothing to take back")
    #expect(room.contest.phase == .lobby)
    #expect(room.contest.items[0].rounds.map { $0[Samples.ada]?.reply } == [.option(2)])
    // What stood before the answer was told goes on counting for memory.
    #expect(room.contest.items[0].first?[Samples.ada]?.reply == .option(2))
  }

  @Test("what counts for memory is what stood at the first close that was not taken back")
  func firstClose() throws {
    var room = try Room(Samples.setup(), [Samples.ada, Samples.ben])
    func first() -> [UUID: ContestReply]? {
      room.contest.items[0].first.map { $0.mapValues(\.reply) }
    }
    try room.say(.start)
    try room.answer(Samples.ada, .option(0))
    try room.say(.close)
    #expect(first() == [Samples.ada: .option(0)])
    try room.say(.undo)
    #expect(first() == nil)
    #expect(room.contest.newReviews(ofQuestionAt: 0) == [])
    try room.answer(Samples.ada, .option(1))
    try room.say(.close, .reopen)
    try room.answer(Samples.ada, .option(3))
    try room.answer(Samples.ben, .option(1))
    try room.say(.close, .revote)
    try room.answer(Samples.ada, .option(2))
    try room.say(.close, .reveal)
    #expect(first() == [Samples.ada: .option(1)])
    #expect(
      room.contest.items[0].latest.mapValues(\.reply)
        == [Samples.ada: .option(2), Samples.ben: .option(1)])
  }

  @Test("answers of a vote that is taken back are gone, those of the one before count again")
  func revote() throws {
    var room = try Room(Samples.setup(), [Samples.ada])
    try room.say(.start)
    try room.answer(Samples.ada, .option(1))
    try room.say(.close, .revote)
    let second = room.contest.identifier(ofQuestionAt: 0)
    #expect(second == "q1-2")
    try room.answer(Samples.ada, .option(0))
    try room.say(.undo)
    #expect(room.contest.phase == .closed)
    #expect(room.contest.items[0].rounds.count == 1)
    #expect(room.contest.items[0].answer(of: Samples.ada)?.reply == .option(1))
    try room.say(.revote)
    #expect(room.contest.items[0].rounds.map(\.count) == [1, 0])
    #expect(room.contest.view(of: Samples.ada, at: room.now)?.mine == nil)
  }

  @Test("undo of next goes back to the question, and what was answered meanwhile waits")
  func next() throws {
    var room = try Room(Samples.setup(), [Samples.ada])
    try room.say(.start, .close, .reveal, .next)
    try room.answer(Samples.ada, .options([0]))
    try room.say(.undo)
    #expect(room.contest.phase == .revealed)
    #expect(room.contest.index == 0)
    try room.say(.next)
    #expect(
      room.contest.view(of: Samples.ada, at: room.now)?.mine?.options?.count == 1)
  }

  @Test("a question that is open again has the time it had left; a hint taken back costs none")
  func time() throws {
    var room = try Room(Samples.setup(Samples.all, ContestSettings(timeLimit: 20_000)))
    try room.say(.start)
    room.time += 5000
    try room.say(.close)
    room.time += 60_000
    try room.say(.undo)
    #expect(room.contest.timeLeft(at: room.now) == 15_000)
    try room.say(.hint)
    room.time += 3000
    try room.say(.undo)
    #expect(room.contest.timeLeft(at: room.now) == 12_000)
    try room.say(.pause)
    room.time += 9000
    try room.say(.undo)
    #expect(room.contest.timeLeft(at: room.now) == 12_000)
    try room.say(.pause)
    room.time += 9000
    try room.say(.resume)
    room.time += 1000
    try room.say(.undo)
    #expect(room.contest.isPaused)
    #expect(room.contest.timeLeft(at: room.now) == nil)
    room.time += 1000
    try room.say(.resume)
    #expect(room.contest.timeLeft(at: room.now) == 12_000)
    // Opened again it has all of it.
    try room.say(.close, .reopen)
    #expect(room.contest.timeLeft(at: room.now) == 20_000)
  }

  @Test("no more than fifty steps are kept")
  func limit() throws {
    var room = try Room()
    try room.say(.start)
    for _ in 0..<30 { try room.say(.pause, .resume) }
    for _ in 0..<50 { try room.say(.undo) }
    #expect(room.refusal(of: .command(.undo)) == "there is nothing to take back")
    #expect(room.contest.phase == .asking)
  }
}

import Foundation
import Testing

@testable import Contest

@Suite("The clock of a question")
struct TimeTests {
  private let limited = Samples.setup(Samples.all, ContestSettings(timeLimit: 10_000))

  @Test("each student answers until their own time and 300 ms are over")
  func limits() throws {
    for (extra, own) in [(ExtraTime.none, 10_000), (.half, 15_000), (.double, 20_000)] {
      var room = try Room(limited)
      try room.join(Samples.ada, "Ada", extra)
      try room.join(Samples.ben, "Ben", .unlimited)
      try room.say(.start)
      let start = room.time
      #expect(room.contest.view(of: Samples.ada, at: room.now)?.closesIn == Int64(own))
      #expect(room.contest.view(of: Samples.ben, at: room.now)?.closesIn == nil)
      // The projector shows everybody's clock; what all students are sent has none, for those without.
      #expect(room.contest.screen(at: room.now, address: "").question?.closesIn == 10_000)
      #expect(room.contest.state(at: room.now).question?.closesIn == nil)
      room.time = start + Int64(own) + 300
      #expect(room.contest.view(of: Samples.ada, at: room.now)?.closesIn == 0)
      try room.answer(Samples.ada, .option(1))
      #expect(room.contest.items[0].answer(of: Samples.ada)?.milliseconds == Int64(own) + 300)
      room.time += 1
      #expect(throws: ContestRefusal.closed) { try room.answer(Samples.ada, .option(2)) }
      room.time += 1_000_000
      try room.answer(Samples.ben, .option(1))
    }
  }

  @Test("the question closes after the time of everybody who is there, and never before")
  func deadline() throws {
    var room = try Room(limited, [Samples.ada])
    try room.join(Samples.ben, "Ben", .double)
    #expect(room.contest.deadline == nil)
    try room.say(.start)
    #expect(room.contest.deadline == room.now + 20_300)
    try room.say(.kick(Samples.ben))
    #expect(room.contest.deadline == room.now + 10_300)
    try room.say(.time(Samples.ada, .half))
    #expect(room.contest.deadline == room.now + 15_300)
    let question = room.contest.identifier(ofQuestionAt: 0)
    room.time += 15_299
    #expect(throws: ContestRefusal.closed) { try room.take(.timeUp(question: question)) }
    room.time += 1
    #expect(throws: ContestRefusal.closed) { try room.take(.timeUp(question: "q2-1")) }
    #expect(try room.take(.timeUp(question: question)) == [.publish])
    #expect(room.contest.phase == .closed)
    #expect(throws: ContestRefusal.closed) { try room.take(.timeUp(question: question)) }
    try room.say(.time(Samples.ada, .unlimited), .reopen)
    #expect(room.contest.deadline == nil)
    #expect(try Room().contest.deadline == nil)
  }

  @Test("a pause stops the clock and takes no answers; so does the time of a restart")
  func pauses() throws {
    var room = try Room(limited, [Samples.ada])
    try room.say(.start)
    room.time += 4000
    try room.say(.pause)
    #expect(room.contest.deadline == nil)
    #expect(room.contest.timeLeft(at: room.now) == nil)
    #expect(throws: ContestRefusal.closed) { try room.answer(Samples.ada, .option(1)) }
    #expect(room.contest.state(at: room.now).isPaused)
    room.time += 50_000
    try room.say(.resume)
    #expect(room.contest.timeLeft(at: room.now) == 6000)
    room.time += 1000
    try room.answer(Samples.ada, .option(1))
    #expect(room.contest.items[0].answer(of: Samples.ada)?.milliseconds == 5000)
    // The program stops; what happened last is what it knows of the time.
    room.time += 100_000
    #expect(try room.take(.restart) == [.publish])
    #expect(room.contest.timeLeft(at: room.now) == 5000)
    #expect(room.contest.deadline == room.now + 5300)
    // A restart during a pause changes nothing of it.
    try room.say(.pause)
    room.time += 7000
    try room.take(.restart)
    room.time += 7000
    try room.say(.resume)
    #expect(room.contest.timeLeft(at: room.now) == 5000)
  }

  @Test("a clock that goes back stands still; one that is absurd overflows nothing")
  func clocks() throws {
    var room = try Room(limited, [Samples.ada])
    try room.say(.start)
    room.time -= 1_000_000
    try room.answer(Samples.ada, .option(1))
    #expect(room.contest.items[0].answer(of: Samples.ada)?.milliseconds == 0)
    for limit in [Int64.min, -1, 0, 1, .max] {
      for instants in [[Int64.min, .max, 0, .min], [.max, .max, .min, .max]] {
        var contest = Contest(
          Samples.setup(Samples.all, ContestSettings(scoring: .speed, timeLimit: limit)),
          grader: Samples.grader)
        let player = ContestPlayer(id: Samples.ada, name: "Ada", extraTime: .double)
        let events: [ContestEvent] = [
          .join(player), .command(.start), .command(.pause), .command(.resume), .restart,
          .answer(Samples.ada, question: "q1-1", .option(1), confidence: nil),
          .timeUp(question: "q1-1"), .command(.undo), .command(.close), .command(.reveal),
        ]
        for (index, event) in events.enumerated() {
          _ = try? contest.handle(event, at: instants[index % 4])
          _ = (contest.deadline, Views(contest, at: instants[(index + 1) % 4]), contest.report)
        }
        #expect(contest.phase == .revealed)
      }
    }
  }
}

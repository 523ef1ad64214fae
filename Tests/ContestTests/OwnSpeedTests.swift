import Foundation
import Testing

@testable import Contest

@Suite("A quiz at everyone's own speed")
struct OwnSpeedTests {
  private let setup = Samples.setup(
    [Samples.choice, Samples.text, Samples.pair],
    ContestSettings(timeLimit: 10_000, isSelfPaced: true))

  private func answer(_ player: UUID, _ question: String, _ reply: ContestReply) -> ContestEvent {
    .answer(player, question: question, reply, confidence: nil)
  }

  @Test("each goes from question to question, sees each answer, and is through at last")
  func flow() throws {
    var room = try Room(setup, [Samples.ada, Samples.ben])
    func view(_ player: UUID = Samples.ada) -> StudentView? {
      room.contest.view(of: player, at: room.now)
    }
    #expect(throws: ContestRefusal.closed) {
      try room.take(answer(Samples.ada, "q1-1", .option(1)))
    }
    #expect(view()?.question == nil)
    room.time += 60_000
    try room.say(.start)
    let state = room.contest.state(at: room.now)
    #expect(state.question == nil && state.isSelfPaced && state.phase == .asking)
    #expect(room.contest.screen(at: room.now, address: "").question == nil)
    #expect(view()?.question?.id == "q1-1")
    #expect(view()?.question?.closesIn == nil && view()?.closesIn == nil)
    #expect(throws: ContestRefusal.closed) {
      try room.take(.advance(Samples.ada, question: "q1-1"))
    }
    room.time += 2000
    #expect(
      try room.take(answer(Samples.ada, "q1-1", .option(1))) == [.publishTo(Samples.ada), .count])
    #expect(view()?.reveal?.answer == "Metaphase")
    #expect(view()?.verdict == StudentView.Verdict(score: 1, said: "right"))
    #expect(view()?.score == StudentView.Score(points: 1, of: 1, rank: nil))
    #expect(view(Samples.ben)?.reveal == nil && view(Samples.ben)?.score == nil)
    // What is told stays.
    #expect(throws: ContestRefusal.closed) {
      try room.take(answer(Samples.ada, "q1-1", .option(2)))
    }
    #expect(throws: ContestRefusal.closed) {
      try room.take(.advance(Samples.ada, question: "q2-1"))
    }
    try room.take(.advance(Samples.ada, question: "q1-1"))
    #expect(throws: ContestRefusal.unfit) { try room.take(answer(Samples.ada, "q2-1", .option(0))) }
    try room.take(answer(Samples.ada, "q2-1", .text("Rome")))
    try room.take(.advance(Samples.ada, question: "q2-1"))
    try room.take(answer(Samples.ada, "q3-1", .option(0)))
    #expect(view()?.isThrough == false)
    try room.take(.advance(Samples.ada, question: "q3-1"))
    #expect(view()?.isThrough == true && view()?.question == nil)
    #expect(view()?.score == StudentView.Score(points: 2, of: 3, rank: nil))
    #expect(room.contest.answered == 1)
    #expect(room.contest.report.lines.map(\.points) == [2, nil])
    #expect(
      try room.say(.end) == [.remember(0), .remember(1), .remember(2), .publish, .finish])
    #expect(view()?.score == StudentView.Score(points: 2, of: 3, rank: nil))
    #expect(room.contest.newReviews(ofQuestionAt: 1).count == 1)
  }

  @Test("the time of an answer leaves out pauses and restarts")
  func time() throws {
    var room = try Room(setup, [Samples.ada])
    try room.say(.start)
    room.time += 1000
    try room.say(.pause)
    #expect(throws: ContestRefusal.closed) {
      try room.take(answer(Samples.ada, "q1-1", .option(1)))
    }
    try room.join(Samples.ben)
    room.time += 90_000
    try room.say(.resume)
    room.time += 1000
    try room.take(answer(Samples.ada, "q1-1", .option(1)))
    try room.take(answer(Samples.ben, "q1-1", .option(1)))
    room.time += 500
    try room.take(.advance(Samples.ada, question: "q1-1"))
    room.time += 90_000
    try room.take(.restart)
    room.time += 700
    try room.take(answer(Samples.ada, "q2-1", .text("Paris")))
    #expect(
      [0, 1].map { room.contest.items[$0].answer(of: Samples.ada)?.milliseconds } == [2000, 700])
    #expect(room.contest.items[0].answer(of: Samples.ben)?.milliseconds == 1000)
  }

  @Test("what needs one question for all is refused; nothing closes by itself")
  func refusals() throws {
    var room = try Room(setup, [Samples.ada])
    try room.say(.start)
    let own = "everyone goes at their own speed; 'end' ends the quiz"
    for command in [ContestCommand.close, .reveal, .next, .revote, .skip, .reopen, .hint] {
      #expect(room.refusal(of: .command(command)) == own, "\(command)")
    }
    room.time += 100_000
    #expect(room.contest.deadline == nil)
    #expect(throws: ContestRefusal.closed) { try room.take(.timeUp(question: "q1-1")) }
    var normal = try Room(Samples.setup(), [Samples.ada])
    try normal.say(.start)
    try normal.answer(Samples.ada, .option(1))
    #expect(throws: ContestRefusal.closed) {
      try normal.take(.advance(Samples.ada, question: "q1-1"))
    }
  }
}

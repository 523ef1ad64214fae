import Foundation
import Testing

@testable import Contest

@Suite("Who is in the room")
struct JoinTests {
  @Test("what counts for somebody who comes late is what they could answer")
  func late() throws {
    var room = try Room(Samples.setup([Samples.choice, Samples.pair, Samples.choice]))
    try room.join(Samples.ada)
    try room.say(.start)
    // While it is asked, it can be answered.
    try room.join(Samples.ben)
    try room.say(.close)
    // Once it is closed, not.
    try room.join(Samples.cleo)
    try room.say(.reveal)
    func of() -> [Double?] {
      [Samples.ada, Samples.ben, Samples.cleo].map {
        room.contest.view(of: $0, at: room.now)?.score?.of
      }
    }
    #expect(of() == [1, 1, nil])
    try room.say(.next, .close, .reveal)
    #expect(of() == [2, 2, 1])
    #expect(room.contest.players.map(\.joinedAt) == [0, 0, 1])
    #expect(room.contest.report.lines.map(\.of) == [2, 2, 1])
    try room.say(.end)
    #expect(room.refusal(of: .join(ContestPlayer(id: Samples.id(9), name: "Zoe"))) != nil)
    #expect(throws: ContestRefusal.locked) { try room.join(Samples.id(9), "Zoe") }
  }

  @Test("what a late student answered after all, in a second vote, counts for points and for 'of'")
  func lateVote() throws {
    var room = try Room(Samples.setup(), [Samples.ada])
    try room.say(.start, .close)
    try room.join(Samples.ben)
    try room.say(.revote)
    try room.answer(Samples.ben, .option(1))
    try room.say(.close, .reveal)
    #expect(
      room.contest.view(of: Samples.ben, at: room.now)?.score
        == StudentView.Score(points: 1, of: 1, rank: nil))
    let line = room.contest.report.lines[1]
    #expect(line.points == 1 && line.of == 1)
  }

  @Test("who was sent out cannot answer, comes in again under the name, and has all they had")
  func kick() throws {
    var room = try Room(Samples.setup(), [Samples.ada, Samples.ben])
    try room.say(.start)
    try room.answer(Samples.ada, .option(1))
    try room.say(.time(Samples.ada, .double))
    #expect(try room.say(.kick(Samples.ada)) == [.sendOut(Samples.ada), .count])
    #expect(throws: ContestRefusal.unknownPlayer) { try room.answer(Samples.ada, .option(2)) }
    #expect(room.contest.view(of: Samples.ada, at: room.now) == nil)
    #expect(room.contest.present.map(\.id) == [Samples.ben])
    let screen = room.contest.screen(at: room.now, address: "")
    #expect(screen.students == 1 && screen.answered == 0)
    #expect(throws: ContestRefusal.nameTaken) { try room.join(Samples.cleo, "ADA") }
    try room.say(.lock)
    #expect(throws: ContestRefusal.locked) { try room.join(Samples.ada) }
    try room.say(.unlock)
    #expect(try room.join(Samples.ada) == [.publishTo(Samples.ada), .count])
    #expect(room.contest.view(of: Samples.ada, at: room.now)?.mine?.option != nil)
    #expect(room.contest.player(Samples.ada)?.extraTime == .double)
    #expect(throws: ContestRefusal.nameTaken) { try room.join(Samples.ada) }
    #expect(room.contest.players.count == 2)
  }

  @Test("no more are let in than there is room for, not even those who come again")
  func capacity() throws {
    var room = try Room(
      Samples.setup([Samples.choice], ContestSettings(capacity: 2)), [Samples.ada, Samples.ben])
    #expect(throws: ContestRefusal.full) { try room.join(Samples.cleo) }
    try room.say(.kick(Samples.ada))
    try room.join(Samples.cleo)
    #expect(throws: ContestRefusal.full) { try room.join(Samples.ada) }
    try room.say(.kick(Samples.ben))
    try room.join(Samples.ada)
    #expect(room.contest.present.count == 2)
  }

  @Test("the sentences that students read")
  func sentences() {
    let all: [ContestRefusal] = [
      .unknownPlayer, .nameTaken, .locked, .full, .closed, .unfit, .idle("so it is"),
    ]
    #expect(
      all.map(\.description) == [
        "there is no such student in the room",
        "somebody is here under this name; choose another one",
        "nobody is let in any more; ask your teacher", "the room is full; ask your teacher",
        "this question takes no answers any more", "this is no answer to the question", "so it is",
      ])
  }

  @Test("a reply of another sort, with places there are not or twice, is no answer")
  func unfit() throws {
    let unfit: [[ContestReply]] = [
      [.option(4), .option(-1), .options([1]), .order([0]), .text("Metaphase")],
      [.option(2), .text("")], [.options([0, 0]), .options([6]), .option(0), .order([0, 1])],
      [.order([0, 1, 2]), .order([0, 1, 2, 2]), .order([0, 1, 2, 4]), .options([0, 1, 2, 3])],
      [.order([0, 1]), .order([0, 1, 3]), .order([]), .option(1)],
      [.option(0), .options([]), .order([]), .text(String(repeating: "x", count: 201))],
    ]
    let fit: [ContestReply] = [
      .option(3), .option(1), .options([]), .order([3, 2, 1, 0]), .order([2, 1, 0]),
      .text(String(repeating: "x", count: 200)),
    ]
    for (index, question) in Samples.all.enumerated() {
      var room = try Room(Samples.setup([question]), [Samples.ada])
      try room.say(.start)
      for reply in unfit[index] {
        let before = room.picture
        #expect(throws: ContestRefusal.unfit) { try room.answer(Samples.ada, reply) }
        #expect(room.picture == before)
        #expect(question.words(of: reply) == "")
      }
      try room.answer(Samples.ada, fit[index], confidence: 3)
      for confidence in [0, 4, -1, .max] {
        #expect(throws: ContestRefusal.unfit) {
          try room.answer(Samples.ada, fit[index], confidence: confidence)
        }
      }
    }
  }
}

import Foundation
import Study
import Testing

@testable import Contest

@Suite("Hands, spellings, hints and advice")
struct CommandTests {
  @Test("hands are counted in the order of the projector, each vote anew")
  func hands() throws {
    // The same question twice: each has an order of its own.
    for seed in 0..<20 as Range<UInt64> {
      var room = try Room(
        Samples.setup(
          [Samples.choice, Samples.choice], ContestSettings(usesHands: true), seed: seed))
      try room.say(.start)
      for index in 0...1 {
        try room.say(.tally([12, 9, 6]))
        let order = room.contest.optionOrder(ofQuestionAt: index)
        let counts = room.contest.counts(ofQuestionAt: index)
        #expect(order.map { counts.rows[$0].count } == [12, 9, 6, 0])
        #expect(counts.answered == 27)
        #expect(counts.right == counts.rows[1].count)
        try room.say(.close, .reveal)
        let view = room.contest.screen(at: room.now, address: "")
        #expect(view.reveal?.counts?.map(\.count) == [12, 9, 6, 0])
        #expect(view.answered == 27)
        #expect(view.address == nil && view.code == nil)
        try room.say(.revote)
        #expect(room.contest.answered == 0)
        try room.say(.tally([0, 0, 0, 27]))
        #expect(room.contest.counts(ofQuestionAt: index).answered == 27)
        #expect(
          order.map { room.contest.counts(ofQuestionAt: index, round: 0).rows[$0].count }
            == [12, 9, 6, 0])
        try room.say(.undo)
        #expect(room.contest.items[index].tally == [12, 9, 6])
        if index == 0 { try room.say(.next) }
      }
    }
  }

  @Test("a tally of more options than there are, or of absurd numbers, is refused")
  func unfitHands() throws {
    var room = try Room(Samples.setup([Samples.pair], ContestSettings(usesHands: true)))
    #expect(
      room.refusal(of: .command(.tally([1])))
        == "hands are counted while a question is on screen, in a quiz with '--hands'")
    try room.say(.start)
    for counts in [[1, 2, 3], [-1], [10_001], [.max, .max], [.min]] {
      #expect(throws: ContestRefusal.unfit) { try room.say(.tally(counts)) }
    }
    try room.say(.tally([]), .tally([10_000, 10_000]))
    #expect(room.contest.answered == 20_000)
  }

  @Test("a spelling that is accepted makes right what everybody gave, at the first close too")
  func spelling() throws {
    var room = try Room(
      Samples.setup([Samples.text]), [Samples.ada, Samples.ben, Samples.cleo])
    try room.say(.start)
    try room.answer(Samples.ada, .text("Ville Lumière"))
    try room.answer(Samples.ben, .text("Rome"))
    try room.answer(Samples.cleo, .text("paris"))
    try room.say(.close)
    #expect(room.contest.counts(ofQuestionAt: 0).right == 1)
    #expect(try room.say(.accept("ville lumière")) == [.publish])
    #expect(room.contest.counts(ofQuestionAt: 0).right == 2)
    #expect(
      room.contest.items[0].first?.mapValues(\.assessment.score)
        == [Samples.ada: 1, Samples.ben: 0, Samples.cleo: 1])
    try room.say(.revote)
    try room.answer(Samples.ben, .text("Ville lumiere"))
    #expect(room.contest.items[0].rounds[1][Samples.ben]?.assessment.score == 1)
    var other = try Room(Samples.setup([Samples.choice]))
    try other.say(.start)
    #expect(
      other.refusal(of: .command(.accept("x")))
        == "a spelling is accepted while a question to be typed is on screen")
  }

  @Test("a hint is shown from then on, and whoever answers after it had it")
  func hint() throws {
    var room = try Room(Samples.setup(), [Samples.ada, Samples.ben])
    try room.say(.start)
    try room.answer(Samples.ada, .option(1))
    #expect(room.contest.state(at: room.now).question?.hint == nil)
    try room.say(.hint)
    #expect(room.contest.state(at: room.now).question?.hint == "They meet in the middle.")
    try room.answer(Samples.ben, .option(1))
    #expect(
      [Samples.ada, Samples.ben].map { room.contest.items[0].answer(of: $0)?.hints } == [0, 1])
  }

  @Test("what to do depends on how many are right, at the edges of 35 and 70 percent")
  func advice() throws {
    #expect(
      [0, 0.3499, 0.35, 0.7, 0.7001, 1].map { ContestAdvice(share: $0) }
        == [.explain, .explain, .discuss, .discuss, .goOn, .goOn])
    func advice(_ question: ContestQuestion, right: Int, of count: Int) throws -> ContestAdvice? {
      var room = try Room(Samples.setup([question]))
      for number in 0..<count { try room.join(Samples.id(UInt16(100 + number))) }
      try room.say(.start)
      for number in 0..<count {
        try room.answer(
          Samples.id(UInt16(100 + number)),
          question == Samples.text ? .text("Paris") : .option(number < right ? 1 : 0))
      }
      #expect(room.contest.advice == nil)
      try room.say(.close)
      let found = room.contest.advice
      try room.say(.revote, .close)
      #expect(room.contest.advice == nil)
      return found
    }
    #expect(try advice(Samples.choice, right: 7, of: 10) == .discuss)
    #expect(try advice(Samples.choice, right: 8, of: 10) == .goOn)
    #expect(try advice(Samples.choice, right: 3, of: 10) == .explain)
    #expect(try advice(Samples.choice, right: 0, of: 0) == nil)
    #expect(try advice(Samples.pair, right: 5, of: 10) == nil)
    #expect(try advice(Samples.text, right: 5, of: 10) == nil)
  }
}

import Foundation
import Questions
import Scheduling
import Study
import Testing

@testable import Contest

@Suite("What a class does for memory")
struct ReviewTests {
  private static let today = 20_780
  private static let now = Moment(milliseconds: Samples.noon + 4321, utcOffset: 0)
  private let states: [CardState?] = [nil, Samples.state(interval: 5), Samples.state(interval: 30)]

  /// The review of an answer of one student who knew a card so far.
  private func review(
    _ question: ContestQuestion, _ reply: ContestReply, _ state: CardState?,
    retention: Double? = nil, replay: Replay = Replay(), _ before: [ContestCommand] = []
  ) throws -> Review {
    var room = try Room(Samples.setup([question]), [Samples.ada])
    try room.say(.start)
    for command in before { try room.say(command) }
    room.time += 4321
    try room.answer(Samples.ada, reply)
    try room.say(.close)
    let reviews = room.contest.reviews(
      ofQuestionAt: 0, at: Self.now, retention: retention,
      replay: { $0 == Samples.ada ? replay : Replay() }, state: { $0 == Samples.ada ? state : nil })
    #expect(reviews.map(\.player) == [Samples.ada] && reviews.map(\.index) == [0])
    return try #require(reviews.first?.review)
  }

  @Test("an answer is rated and scheduled as a study session or a recorded quiz would")
  func sameAsStudy() throws {
    let cases: [(ContestQuestion, [ContestReply])] = [
      (Samples.choice, [.option(1), .option(0)]), (Samples.pair, [.option(0), .option(1)]),
      (
        Samples.order,
        [
          .order([2, 0, 3, 1]), .order([0, 2, 3, 1]), .order([2, 0, 1, 3]), .order([1, 3, 0, 2]),
        ]
      ), (Samples.matching, [.order([2, 0, 1]), .order([0, 1, 2])]),
      (Samples.text, [.text("Paris"), .text("paris"), .text("Oslo"), .text("x")]),
    ]
    let assessor = TestAssessor([Samples.capitals])
    for (question, replies) in cases {
      for reply in replies {
        for state in states {
          for retention in [nil, 0.8] {
            let found = try review(question, reply, state, retention: retention)
            let assessment = try #require(assess(reply, question, assessor))
            let rating = RatingPolicy.rating(
              of: assessment, question: question.question, hints: 0, state: state,
              isRelearning: false)
            var expected = Review(
              card: question.question.card.id, rating: nil, verdict: assessment.verdict,
              form: question.question.form, options: question.question.optionCount,
              reply: assessment.reply, takenFor: assessment.takenFor, milliseconds: 4321, seed: 7,
              source: .classroom, retrievability: expectation(state))
            if let rating {
              expected = ReviewScheduler(retention: retention).scheduled(
                expected, rating: rating, before: state, on: Self.today)
            }
            #expect(found == expected, "\(reply)")
          }
        }
      }
    }
  }

  /// The probability of recall that is expected of a card in a state; nil for a new one.
  private func expectation(_ state: CardState?) -> Double? {
    state?.retrievability(on: Self.today, model: FSRS6())
  }

  /// What a session makes of a reply that is typed rather than tapped.
  private func assess(
    _ reply: ContestReply, _ question: ContestQuestion, _ assessor: TestAssessor
  ) -> Assessment? {
    switch (reply, question.prompt) {
    case (.option(let place), .choice(let options, _)):
      guard case .graded(let found) = assessor.assess(options[place], to: question.question) else {
        return nil
      }
      return found
    case (.order(let places), .order(let items, _)):
      return assessor.assess(order: places.map { items[$0] }, to: question.question)
    case (.order(let places), .matching(let left, let right, _)):
      return assessor.assess(
        order: zip(left, places).map { "\($0): \(right[$1])" }, to: question.question)
    case (.text(let text), _):
      guard case .graded(let found) = assessor.assess(text, to: question.question) else {
        return nil
      }
      return found
    default: return nil
    }
  }

  @Test("the log of a recorded quiz says the same of the same answers")
  func sameAsQuiz() throws {
    let cases: [(ContestQuestion, ContestReply, [String])] = [
      (Samples.choice, .option(1), ["Metaphase"]), (Samples.choice, .option(0), ["Prophase"]),
      (Samples.pair, .option(1), ["False"]),
      (Samples.order, .order([2, 0, 3, 1]), ["3 1 4 2", ""]),
      (Samples.order, .order([0, 2, 3, 1]), ["1 3 4 2", ""]),
      (Samples.text, .text("Paris"), ["Paris"]), (Samples.text, .text("Oslo"), ["Oslo"]),
    ]
    for (question, reply, lines) in cases {
      for state in states {
        let card = question.question.card.id
        var quiz = Quiz(
          questions: [question.question], banks: [Samples.capitals],
          settings: QuizSettings(seed: 1, schedule: state.map { [card: $0] } ?? [:]))
        let start = Moment(milliseconds: Samples.noon, utcOffset: 0)
        #expect(Self.now.day == Self.today)
        _ = quiz.handle(.begin, at: start)
        let effects = lines.flatMap { quiz.handle(.line($0), at: Self.now) }
        let logged = effects.compactMap { effect -> Review? in
          if case .record(.review(let review), at: _) = effect { review } else { nil }
        }
        var expected = try #require(logged.first, "\(reply)")
        expected.source = .classroom
        // A report compares what was expected with what happened, also where nothing is scheduled.
        expected.retrievability = expectation(state)
        #expect(try review(question, reply, state) == expected, "\(reply)")
      }
    }
  }

  @Test("each student's own model, weights and intervals schedule, by exact time where it is known")
  func ownModels() throws {
    var weights = Weights.default.values
    weights[20] = 0.5
    var state = Samples.state(interval: 5)
    state.memory = Memory(stability: 8, difficulty: 5)
    let other = Replay(model: try Model(.fsrs6, weights: weights))
    let found = try review(Samples.text, .text("Paris"), state, replay: other)
    let days = Double(Self.today - state.lastDay)
    #expect(
      found.retrievability == other.model.retrievability(of: state.memory, elapsedDays: days))
    #expect(found.retrievability != expectation(state))
    #expect(
      found.interval
        == ReviewScheduler(model: other.model).scheduled(
          found, rating: .good, before: state, on: Self.today, at: Self.now.milliseconds
        ).interval)

    let seven = Replay(model: try Model(.fsrs7))
    state.memory = Memory(stability: 6, fastStability: 2, difficulty: 5)
    let whole = try review(Samples.text, .text("Paris"), state, replay: seven)
    #expect(
      whole.retrievability == seven.model.retrievability(of: state.memory, elapsedDays: days))
    state.lastAt = Self.now.milliseconds - 43_200_000
    let half = try review(Samples.text, .text("Paris"), state, replay: seven)
    #expect(half.model == "fsrs-7")
    #expect(
      half.retrievability == seven.model.retrievability(of: state.memory, elapsedDays: 0.5))
    // What the log replays is what was kept.
    #expect(
      seven.state(
        after: half, on: Self.today, at: Self.now.milliseconds, from: state
      )?.interval == half.interval)
    // Also of what schedules nothing.
    let choice = try review(Samples.choice, .option(1), state, replay: seven)
    #expect(choice.rating == nil && choice.retrievability == half.retrievability)
  }

  @Test("a retention for this deck goes before the author's, which goes before the usual one")
  func retentions() throws {
    func interval(_ author: Double?, _ own: IntervalPolicy?, usual: Double = 0.9) throws -> Int? {
      let replay = Replay(
        intervals: IntervalPolicy(desiredRetention: usual),
        intervalsOfDecks: own.map { [Samples.text.question.card.deck: $0] } ?? [:])
      return try review(
        Samples.text, .text("Paris"), states[2], retention: author, replay: replay
      ).interval
    }
    let (usual, author) = (try interval(nil, nil), try interval(0.8, nil))
    #expect(try #require(usual) < (author ?? 0))
    #expect(try interval(nil, nil, usual: 0.8) == author)
    #expect(try interval(nil, IntervalPolicy(desiredRetention: 0.8)) == author)
    #expect(try interval(0.7, IntervalPolicy(desiredRetention: 0.8)) == author)
    // A longest interval says nothing of retention.
    #expect(try interval(0.8, IntervalPolicy(maximumDays: 9999)) == author)
    #expect(try interval(0.8, IntervalPolicy(maximumDays: 7)) == 7)
  }

  @Test("a right choice schedules nothing but what is firm; a wrong one brings the card back")
  func choices() throws {
    for (question, right, wrong) in [
      (Samples.choice, ContestReply.option(1), ContestReply.option(0)),
      (Samples.several, .options([0, 2, 3]), .options([0, 2])),
    ] {
      #expect(try states.map { try review(question, right, $0).rating } == [nil, nil, .good])
      #expect(
        try states.map { try review(question, wrong, $0).rating } == [.again, .again, .again])
      let new = try review(question, right, nil)
      #expect(new.interval == nil && new.model == nil && new.retrievability == nil)
      #expect(new.options == question.prompt.options.count && new.verdict == .exact)
      // Grown less than by recall.
      let (firm, typed) = (
        try review(question, right, states[2]), try review(Samples.text, .text("Paris"), states[2])
      )
      #expect(firm.interval ?? 0 < typed.interval ?? 0)
    }
    // One of two is a guess, and matchings help themselves.
    for (question, reply) in [
      (Samples.pair, ContestReply.option(0)), (Samples.pair, .option(1)),
      (Samples.matching, .order([2, 0, 1])), (Samples.matching, .order([0, 1, 2])),
    ] {
      #expect(
        try states.map { try review(question, reply, $0).rating } == [nil, nil, nil])
    }
  }

  @Test("what was answered after a hint is worth as much as in a session: hard")
  func hints() throws {
    var question = Samples.text
    question.question.hint = "on the Seine"
    let (plain, hinted) = (
      try review(question, .text("Paris"), states[1]),
      try review(question, .text("Paris"), states[1], [.hint])
    )
    #expect(plain.rating == .good && plain.hints == 0)
    #expect(hinted.rating == .hard && hinted.hints == 1)
    #expect(try review(Samples.choice, .option(1), states[2], [.hint]).rating == .hard)
  }

  @Test("students come in order, those sent out among them; who did not answer has no review")
  func order() throws {
    var room = try Room(Samples.setup(), [Samples.cleo, Samples.ada, Samples.ben])
    try room.say(.start)
    try room.answer(Samples.ben, .option(0))
    try room.answer(Samples.cleo, .option(1))
    try room.say(.kick(Samples.cleo))
    func reviews() -> [UUID] {
      room.contest.newReviews(ofQuestionAt: 0).map(\.player)
    }
    #expect(reviews() == [])
    try room.say(.close)
    #expect(reviews() == [Samples.cleo, Samples.ben])
    try room.say(.skip)
    #expect(reviews() == [])
  }
}

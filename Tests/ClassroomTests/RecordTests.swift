import Contest
import Foundation
import Questions
import Scheduling
import Storage
import Study
import Testing

@testable import Classroom

@Suite("What a class quiz leaves in the students' logs")
struct RecordTests {
  private static func events(_ hall: Hall) throws -> [Event] {
    hall.room.finishRecords()
    var events: [Event] = []
    try hall.store.forEachEvent { events.append($0) }
    return events
  }

  @Test("exactly one review for each answer to a question that closed: the answer that stood then")
  func reviews() async throws {
    let library = try ClassLibrary()
    let quiz = Quizzes.quiz([Quizzes.choice, Quizzes.text, Quizzes.order, Quizzes.several])
    try await Hall.serve(quiz, in: library) { hall in
      let (ada, bob) = (try await hall.phone(of: "Ada"), try await hall.phone(of: "Bob"))
      let cy = try await hall.phone(of: "Cy")
      func say(_ phone: Phone, _ question: String, _ kind: String, _ reply: JSON) async throws {
        let answer = try await phone.post(
          "/api/answer", ["question": .text(question), .init(kind): reply])
        #expect(answer.status == 204)
      }
      try await hall.tell(.start)
      library.clock.pass(2500)
      try await say(ada, "q1-1", "option", hall.options("Lima", at: 0)[0])
      try await say(bob, "q1-1", "option", hall.options("Paris", at: 0)[0])
      #expect(try Self.events(hall) == [])
      try await hall.tell(.close, .reopen)
      try await say(ada, "q1-1", "option", hall.options("Paris", at: 0)[0])
      try await hall.tell(.close, .revote)
      try await say(ada, "q1-2", "option", hall.options("Paris", at: 0)[0])
      try await say(cy, "q1-2", "option", hall.options("Paris", at: 0)[0])
      try await hall.tell(.reveal)
      #expect(try Self.events(hall) == [], "it can still be passed over")
      try await hall.tell(.next)
      #expect(try Self.events(hall).count == 2)
      try await say(ada, "q2-1", "text", "Riga")
      try await say(bob, "q2-1", "text", "Rigga")
      try await say(cy, "q2-1", "text", "Paris")
      try await hall.tell(.reveal, .next)
      try await say(
        ada, "q3-1", "order", .list(hall.options("Lima", "Paris", "Riga", "Tokyo", at: 2)))
      try await hall.tell(.close, .skip)
      try await say(bob, "q4-1", "options", .list(hall.options("Oslo", "Tokyo", "Riga", at: 3)))
      try await say(cy, "q4-1", "options", .list(hall.options("Paris", at: 3)))
      try await hall.tell(.end)

      let events = try Self.events(hall)
      let names = Dictionary(
        uniqueKeysWithValues: hall.room.contest.players.map { ($0.id, $0.name) })
      var lines: [String] = []
      for event in events {
        guard case .review(let review) = event.content else { continue }
        #expect(review.source == .classroom)
        #expect(event.at.day == library.clock.now.day)
        let question = try #require(
          quiz.setup.questions.first { $0.question.card.id == review.card })
        #expect(review.form == question.question.form)
        lines.append(
          "\(names[event.learner] ?? "?") \(question.answer): \(review.reply) "
            + "\(review.verdict) \(review.rating.map { "\($0)" } ?? "-") \(review.options ?? 0)")
      }
      #expect(
        lines.sorted() == [
          "Ada Paris: Lima wrong again 4", "Ada Riga: Riga exact good 0",
          "Bob Oslo; Tokyo; Riga: Oslo; Tokyo; Riga exact - 5", "Bob Paris: Paris exact - 4",
          "Bob Riga: Rigga wrong again 0", "Cy Oslo; Tokyo; Riga: Paris wrong again 5",
          "Cy Riga: Paris otherName again 0",
        ])
      #expect(events.count == lines.count)
      #expect(Set(events.map { "\($0.learner) \($0.batch)" }).count == 3, "a batch a student")
      let first = try #require(events.first)
      if case .review(let review) = first.content { #expect(review.milliseconds == 2500) }
    }
    // Opened again by mistake, nothing is written twice.
    let store = try ProgressStore(path: library.file)
    var count = 0
    try store.forEachEvent { _ in count += 1 }
    #expect(count == 7)
  }

  @Test("what is answered once the right answer was told does not count for memory")
  func afterReveal() async throws {
    for undoes in [false, true] {
      try await Hall.serve(Quizzes.quiz([Quizzes.choice])) { hall in
        let ada = try await hall.phone(of: "Ada")
        try await hall.tell(.start)
        _ = try await ada.post(
          "/api/answer", ["question": "q1-1", "option": hall.options("Lima", at: 0)[0]])
        try await hall.tell(.close, .reveal)
        if undoes { try await hall.tell(.undo, .undo) } else { try await hall.tell(.reopen) }
        _ = try await ada.post(
          "/api/answer", ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]])
        try await hall.tell(.close, .end)
        let replies = try Self.events(hall).compactMap { event in
          if case .review(let review) = event.content { review.reply } else { nil }
        }
        #expect(replies == ["Lima"])
      }
    }
  }

  @Test("the ratings are those that studying alone would give")
  func ratings() async throws {
    let quiz = Quizzes.quiz([Quizzes.long])
    let replies: [(String, Verdict)] = [
      ("Reykjavik", .exact), ("Reykjavk", .close), ("Oslo", .otherName), ("no idea at all", .wrong),
    ]
    for (reply, verdict) in replies {
      try await Hall.serve(quiz) { hall in
        let ada = try await hall.phone(of: "Ada")
        try await hall.tell(.start)
        _ = try await ada.post("/api/answer", ["question": "q1-1", "text": .text(reply)])
        try await hall.tell(.end)
        let answer = try #require(hall.room.contest.items[0].first?.values.first)
        #expect(answer.assessment.verdict == verdict)
        let alone = RatingPolicy.rating(
          of: answer.assessment, question: Quizzes.long.question, hints: 0, state: nil,
          isRelearning: false)
        let reviews = try Self.events(hall).compactMap { event in
          if case .review(let review) = event.content { review } else { nil }
        }
        #expect(reviews.map(\.rating) == [alone])
        #expect(try hall.store.states(of: hall.room.contest.players[0].id).count == 1)
      }
    }
  }

  @Test("what was open when the program was stopped is recorded when the quiz goes on, once")
  func afterRestart() async throws {
    let library = try ClassLibrary()
    let quiz = Quizzes.quiz([Quizzes.choice, Quizzes.text])
    try await Hall.serve(quiz, in: library) { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Lima", at: 0)[0]])
      try await hall.tell(.close)
      #expect(try Self.events(hall) == [])
    }
    for number in 1...2 {
      try await Hall.serve(quiz, in: library) { hall in
        if number == 1 { try await hall.tell(.next) }
        #expect(try Self.events(hall).count == 1)
      }
    }
  }

  @Test(
    "at everyone's own speed every answer is recorded at the end, that of who is not through too")
  func ownSpeed() async throws {
    let quiz = Quizzes.quiz([Quizzes.choice, Quizzes.text], ContestSettings(isSelfPaced: true))
    try await Hall.serve(quiz) { hall in
      try await hall.tell(.start)
      for name in ["Ada", "Bob"] {
        let phone = try await hall.phone(of: name)
        _ = try await phone.post(
          "/api/answer", ["question": "q1-1", "option": hall.options("Lima", at: 0)[0]])
        guard name == "Ada" else { continue }
        _ = try await phone.post("/api/next", ["question": "q1-1"])
        _ = try await phone.post("/api/answer", ["question": "q2-1", "text": "Riga"])
      }
      #expect(try Self.events(hall) == [])
      try await hall.tell(.end)
      #expect(try Self.events(hall).count == 3)
    }
  }
}

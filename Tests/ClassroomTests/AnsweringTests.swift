import Contest
import Foundation
import Storage
import Study
import Testing

@testable import Classroom

@Suite("Answering on a phone")
struct AnsweringTests {
  private static let closed = "this question takes no answers any more"
  private static let unfit = "this is no answer to the question"

  @Test("an answer of each sort is taken, and is there again after a reload")
  func sorts() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      let replies: [(kind: String, reply: JSON)] = [
        ("option", hall.options("Oslo", at: 0)[0]),
        ("options", .list(hall.options("Tokyo", "Paris", at: 1))),
        ("order", .list(hall.options("Lima", "Tokyo", "Paris", "Riga", at: 2))),
        ("order", .list(hall.options("Peru", "Latvia", "Norway", at: 3))),
        ("text", "riga"),
      ]
      for (index, (kind, reply)) in replies.enumerated() {
        try await hall.tell(index == 0 ? .start : .next)
        let answer = try await ada.post(
          "/api/answer",
          ["question": .text("q\(index + 1)-1"), .init(kind): reply, "confidence": 2])
        #expect(answer.status == 204)
        #expect(answer.body == "")
        let you = try await ada.now().you
        #expect(you["mine"] == [.init(kind): reply])
        #expect(you["confidence"] == 2)
        #expect(you["verdict"] == .null)
        try await hall.tell(.reveal)
      }
      #expect(
        hall.room.contest.items.map { $0.rounds[0].values.first?.assessment.score }
          == [0, 0, 1.0 / 3, 1, 1])
    }
  }

  @Test("an answer can be changed until the question closes; the last one counts")
  func change() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      for city in ["Oslo", "Lima", "Lima", "Paris"] {
        let body: JSON = ["question": "q1-1", "option": hall.options(city, at: 0)[0]]
        #expect(try await ada.post("/api/answer", body).status == 204)
      }
      try await hall.tell(.close)
      let late = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Oslo", at: 0)[0]])
      #expect(late.status == 409)
      #expect(late.error == Self.closed)
      let counts = hall.room.contest.counts(ofQuestionAt: 0)
      #expect(counts.rows.map(\.count) == [0, 1, 0, 0])
      #expect(counts.answered == 1)
    }
  }

  @Test("what is early, late, paused or for another question or vote is not taken")
  func otherTimes() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      let paris = hall.options("Paris", at: 0)[0]
      func status(_ question: String) async throws -> Int {
        let answer = try await ada.post(
          "/api/answer", ["question": .text(question), "option": paris])
        if answer.status == 409 { #expect(answer.error == Self.closed) }
        return answer.status
      }
      #expect(try await status("q1-1") == 409, "the lobby is open")
      try await hall.tell(.start, .pause)
      #expect(try await status("q1-1") == 409, "the clock stands")
      try await hall.tell(.resume)
      for other in ["q1-2", "q1-0", "q1", "q1-1-1", "q99-1", "q0-1", "", "q", "x1-1", "q-1-1"] {
        #expect(try await status(other) == 409, "\(other)")
      }
      let next = try await ada.post(
        "/api/answer", ["question": "q2-1", "options": .list(hall.options("Oslo", at: 1))])
      #expect(next.status == 409)
      #expect(hall.room.contest.answered == 0)
      #expect(try await status("q1-1") == 204)
      try await hall.tell(.close, .revote)
      #expect(try await status("q1-1") == 409, "the first vote is over")
      #expect(try await ada.now().you["mine"] == .null)
      #expect(try await status("q1-2") == 204)
      try await hall.tell(.reveal)
      #expect(try await status("q1-2") == 409, "the answer is told")
      try await hall.tell(.end)
      #expect(try await status("q1-2") == 409, "the quiz is over")
    }
  }

  @Test("after the time is over answers are on their way a moment, then none is taken")
  func timeLimit() async throws {
    let quiz = Quizzes.quiz([Quizzes.choice], ContestSettings(timeLimit: 600_000))
    let students = [Student(shown: "Ada"), Student(shown: "Bob", extraTime: .double)]
    try await Hall.serve(quiz, students: students) { hall in
      let (ada, bob) = (try await hall.phone(of: "Ada"), try await hall.phone(of: "Bob"))
      try await hall.tell(.start)
      #expect(try await ada.now().you["closes_in"] == 600_000)
      #expect(try await bob.now().you["closes_in"] == 1_200_000)
      // What everybody is sent would tell those with more time, or without end, that others have less.
      #expect(try await bob.now().state["question"]["closes_in"] == .null)
      let body: JSON = ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]]
      hall.library.clock.pass(600_250)
      #expect(try await ada.post("/api/answer", body).status == 204)
      hall.library.clock.pass(100)
      #expect(try await ada.post("/api/answer", body).status == 409)
      #expect(try await bob.post("/api/answer", body).status == 204)
    }
  }

  @Test("a question closes by itself when the time of everybody is over")
  func closesByItself() async throws {
    let quiz = Quizzes.quiz([Quizzes.choice], ContestSettings(timeLimit: 1))
    try await Hall.serve(quiz) { hall in
      let stream = try await hall.phone(of: "Ada").stream()
      try await hall.tell(.start)
      _ = try await stream.next("state") { $0["phase"] == "asking" }
      hall.library.clock.pass(1000)
      _ = try await stream.next("state") { $0["phase"] == "closed" }
    }
  }

  @Test("a question closes by itself also when somebody without a limit gets one or is sent out")
  func closesByItselfAfterAll() async throws {
    let quiz = Quizzes.quiz([Quizzes.choice], ContestSettings(timeLimit: 1))
    let students = [Student(shown: "Ada"), Student(shown: "Bob", extraTime: .unlimited)]
    for isSentOut in [false, true] {
      try await Hall.serve(quiz, students: students) { hall in
        let stream = try await hall.phone(of: "Ada").stream()
        try await hall.phone().join("Bob")
        let bob = hall.room.contest.players[1].id
        try await hall.tell(.start)
        _ = try await stream.next("state") { $0["phase"] == "asking" }
        hall.library.clock.pass(1000)
        try await hall.tell(isSentOut ? .kick(bob) : .time(bob, .none))
        _ = try await stream.next("state") { $0["phase"] == "closed" }
      }
    }
  }

  @Test("nobody answers for others, whatever else the message says")
  func others() async throws {
    try await Hall.serve { hall in
      let (ada, bob) = (try await hall.phone(of: "Ada"), try await hall.phone(of: "Bob"))
      try await hall.tell(.start)
      let answer = try await ada.post(
        "/api/answer",
        [
          "question": "q1-1", "option": hall.options("Oslo", at: 0)[0], "player": .text(bob.player),
          "learner": .text(bob.player), "name": "Bob",
        ])
      #expect(answer.status == 204)
      #expect(try await bob.now().you["mine"] == .null)
      #expect(
        hall.room.contest.items[0].rounds[0].keys.map { $0.uuidString.lowercased() } == [ada.player]
      )
    }
  }

  @Test("a phone the room does not know is told to join")
  func unknown() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      let token = String(ada.cookie?.dropFirst("cardinal=".count) ?? "")
      let cookies: [String?] = [
        nil, "", "cardinal=", "cardinal", "cardinal=0", "other=\(token)", "cardinal=\(ada.player)",
        "cardinal=\(token.uppercased())x", "xcardinal=\(token)",
        "cardinal=\(token.dropLast())",
      ]
      let body: JSON = ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]]
      for cookie in cookies {
        let phone = hall.phone(cookie: cookie)
        for answer in [
          try await phone.post("/api/answer", body),
          try await phone.post("/api/next", ["question": "q1-1"]),
          try await phone.send("GET", "/api/events"),
          try await phone.send("GET", "/me/cards.html"),
        ] {
          #expect(answer.status == 401, "\(cookie ?? "none")")
          #expect(answer.error == "join the quiz first")
        }
        let page = try await phone.send("GET", "/me")
        #expect(page.status == 401)
        #expect(page.body.contains("This phone is in no quiz."))
      }
      let among = hall.phone(cookie: "a=b; cardinal=\(token) ; c=d")
      #expect(try await among.post("/api/answer", body).status == 204)
    }
  }

  @Test("a reply that is none to the question is refused, and the one before it stays")
  func unfitting() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      let (paris, oslo) = (hall.options("Paris", at: 0)[0], hall.options("Oslo", at: 1)[0])
      let wrong: [[JSON]] = [
        [
          [:], ["option": "none"], ["option": ""], ["options": [paris]], ["order": [paris]],
          ["text": "Paris"], ["option": paris, "text": "Paris"],
          ["option": paris, "options": [paris]], ["option": paris, "confidence": 0],
          ["option": paris, "confidence": 4], ["option": paris, "confidence": -9],
        ],
        [
          ["option": oslo], ["options": [oslo, oslo]], ["options": [oslo, "none"]],
          ["options": .list(Array(repeating: oslo, count: 200))],
        ],
        [
          ["order": []], ["order": .list(hall.options("Tokyo", "Lima", "Riga", at: 2))],
          ["order": .list(hall.options("Tokyo", "Lima", "Riga", "Riga", at: 2))],
          ["options": .list(hall.options("Tokyo", "Lima", "Riga", "Paris", at: 2))],
        ],
        [
          ["order": .list(hall.options("Peru", "Peru", "Norway", at: 3))],
          ["order": .list(hall.options("Peru", at: 3))],
        ],
        [["text": .text(String(repeating: "a", count: 201))], ["option": "Riga"]],
      ]
      let right: [JSON] = [
        ["option": paris], ["options": []],
        ["order": .list(hall.options("Tokyo", "Lima", "Riga", "Paris", at: 2))],
        ["order": .list(hall.options("Peru", "Latvia", "Norway", at: 3))],
        ["text": .text(String(repeating: "é", count: 200))],
      ]
      for (index, replies) in wrong.enumerated() {
        try await hall.tell(index == 0 ? .start : .next)
        let id = JSON.text("q\(index + 1)-1")
        #expect(try await ada.post("/api/answer", right[index].with("question", id)).status == 204)
        let kept = try await ada.now().you["mine"]
        for reply in replies {
          let answer = try await ada.post("/api/answer", reply.with("question", id))
          #expect(answer.status == 400, "\(reply.written)")
          #expect(answer.error == Self.unfit)
        }
        #expect(try await ada.now().you["mine"] == kept)
        try await hall.tell(.close)
      }
    }
  }
}

extension JSON {
  /// These fields and one more.
  func with(_ name: String, _ value: JSON) -> JSON {
    guard case .fields(var fields) = self else { return self }
    fields[name] = value
    return .fields(fields)
  }
}

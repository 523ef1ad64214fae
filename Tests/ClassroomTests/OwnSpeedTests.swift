import Contest
import Storage
import Testing

@testable import Classroom

@Suite("A quiz at everyone's own speed")
struct OwnSpeedTests {
  private let quiz = Quizzes.quiz(
    [Quizzes.choice, Quizzes.text], ContestSettings(isSelfPaced: true))

  @Test("an answer is told at once, then stays; the next question comes when it is asked for")
  func flow() async throws {
    try await Hall.serve(quiz) { hall in
      let (ada, bob) = (try await hall.phone(of: "Ada"), try await hall.phone(of: "Bob"))
      let stream = try await ada.stream()
      try await hall.tell(.start)
      let first = try await stream.next("you") { $0["question"] != .null }
      #expect(first["question"]["id"] == "q1-1")
      #expect(first["reveal"] == .null)
      #expect(try await ada.now().state["question"] == .null)
      #expect(try await ada.post("/api/next", ["question": "q1-1"]).status == 409)

      let lima: JSON = ["question": "q1-1", "option": hall.options("Lima", at: 0)[0]]
      #expect(try await ada.post("/api/answer", lima).status == 204)
      let told = try await stream.next("you") { $0["reveal"] != .null }
      #expect(told["reveal"]["answer"] == "Paris")
      #expect(told["verdict"] == ["score": 0, "said": "wrong"])
      #expect(told["score"] == ["points": 0, "of": 1])
      let paris: JSON = ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]]
      #expect(try await ada.post("/api/answer", paris).status == 409, "it was told")
      #expect(try await bob.now().you["reveal"] == .null, "others are not told")
      #expect(try await bob.post("/api/next", ["question": "q1-1"]).status == 409)

      #expect(try await ada.post("/api/next", ["question": "q2-1"]).status == 409)
      #expect(try await ada.post("/api/next", ["question": "q1-1"]).status == 204)
      let answer = try await ada.post("/api/next", ["question": "q1-1"])
      #expect(answer.status == 409, "a message sent twice goes on once")
      #expect(answer.error == "this question takes no answers any more")
      let second = try await stream.next("you") { $0["question"]["number"] == 2 }
      #expect(second["mine"] == .null)
      #expect(second["reveal"] == .null)
      #expect(
        try await ada.post("/api/answer", ["question": "q2-1", "text": "Riga"]).status == 204)
      #expect(try await ada.post("/api/next", ["question": "q2-1"]).status == 204)
      let end = try await stream.next("you") { $0["ends"] == true }
      #expect(end["question"] == .null)
      #expect(end["score"] == ["points": 1, "of": 2])
      #expect(hall.room.contest.answered == 1)
      #expect(try await ada.post("/api/next", ["question": "q2-1"]).status == 409)
      #expect(try await ada.post("/api/next", ["question": "q3-1"]).status == 409)
    }
  }

  @Test("who joins late starts at the first question, and a restart keeps everyone's place")
  func places() async throws {
    let library = try ClassLibrary()
    var cookie: String?
    try await Hall.serve(quiz, in: library) { hall in
      try await hall.tell(.start)
      let ada = try await hall.phone(of: "Ada")
      #expect(try await ada.now().you["question"]["number"] == 1)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]])
      _ = try await ada.post("/api/next", ["question": "q1-1"])
      cookie = ada.cookie
    }
    try await Hall.serve(quiz, in: library) { hall in
      let you = try await hall.phone(cookie: cookie).now().you
      #expect(you["question"]["number"] == 2)
      #expect(you["score"] == ["points": 1, "of": 1])
      try await hall.tell(.end)
      #expect(try await hall.phone(cookie: cookie).now().state["phase"] == "finished")
    }
  }

  @Test("in a quiz of the whole class nobody goes on alone")
  func wholeClass() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start, .close, .reveal)
      let answer = try await ada.post("/api/next", ["question": "q1-1"])
      #expect(answer.status == 409)
      #expect(hall.room.contest.index == 0)
    }
  }
}

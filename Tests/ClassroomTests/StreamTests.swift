import Contest
import Foundation
import NIOCore
import Storage
import Testing

@testable import Classroom

@Suite("What phones are sent")
struct StreamTests {
  @Test("a stream begins with what there is now")
  func beginning() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start, .close)
      let stream = try await ada.stream()
      #expect(stream.answer.status == 200)
      #expect(stream.answer.headers["content-type"] == "text/event-stream")
      #expect(stream.answer.headers["cache-control"] == "no-store")
      #expect(stream.answer.headers["x-accel-buffering"] == "no")
      let state = try #require(try await stream.next())
      #expect(stream.raw.hasPrefix("retry: 1000\n\n"))
      #expect(state.name == "state")
      #expect(state.id == "\(hall.room.contest.revision)")
      #expect(state.data["phase"] == "closed")
      #expect(state.data["title"] == "Capitals of the world")
      #expect(state.data["question"]["stem"] == "What is the capital of France?")
      let you = try #require(try await stream.next())
      #expect(you.name == "you")
      #expect(you.data["name"] == "Ada")
      #expect(you.data["mine"] == .null)
      #expect(you.data["rev"] == state.data["rev"])
    }
  }

  @Test("what must be said of a deck is said on phones and on the projector")
  func advisory() async throws {
    let quiz = Quizzes.quiz(advisory: "This deck is about war.")
    try await Hall.serve(quiz) { hall in
      let ada = try await hall.phone(of: "Ada")
      #expect(try await ada.now().state["advisory"] == "This deck is about war.")
      let screen = try await hall.screen().next("screen")
      #expect(screen["advisory"] == "This deck is about war.")
    }
  }

  @Test("each step of the teacher reaches every phone")
  func steps() async throws {
    try await Hall.serve { hall in
      let streams = [
        try await hall.phone(of: "Ada").stream(), try await hall.phone(of: "Bob").stream(),
      ]
      let steps: [(ContestCommand, String)] = [
        (.start, "asking"), (.close, "closed"), (.reopen, "asking"), (.reveal, "revealed"),
        (.undo, "asking"), (.close, "closed"), (.revote, "asking"), (.undo, "closed"),
        (.next, "asking"), (.skip, "asking"), (.end, "finished"),
      ]
      for (command, phase) in steps {
        try await hall.tell(command)
        let revision = hall.room.contest.revision
        for stream in streams {
          let state = try await stream.next("state") { $0["rev"].number >= revision }
          #expect(state["phase"] == .text(phase), "\(command)")
        }
      }
    }
  }

  @Test("taking the last step back hides the answer again")
  func undo() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]])
      try await hall.tell(.reveal)
      #expect(try await ada.now().state["reveal"]["answer"] == "Paris")
      try await hall.tell(.undo)
      let (state, you) = try await ada.now()
      #expect(state["reveal"] == .null)
      #expect(you["verdict"] == .null)
      #expect(you["score"] == .null)
      #expect(you["mine"]["option"] == hall.options("Paris", at: 0)[0], "answers stay")
    }
  }

  @Test("after a revote the second answer counts, and the first one stays with the first vote")
  func revote() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Oslo", at: 0)[0]])
      try await hall.tell(.close, .revote)
      #expect(try await ada.now().state["question"]["id"] == "q1-2")
      #expect(try await ada.now().state["question"]["round"] == 2)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-2", "option": hall.options("Paris", at: 0)[0]])
      try await hall.tell(.reveal)
      let you = try await ada.now().you
      #expect(you["verdict"] == ["score": 1, "said": "right"])
      let contest = hall.room.contest
      #expect(contest.counts(ofQuestionAt: 0, round: 0).right == 0)
      #expect(contest.counts(ofQuestionAt: 0, round: 1).right == 1)
    }
  }

  @Test(
    "a mailbox keeps the newest of each sort, and gives them in one piece, in the order of the sorts"
  )
  func newest() {
    let mailbox = Mailbox()
    for number in 1...9 {
      mailbox.put(own: ByteBuffer(string: "you \(number)"))
      mailbox.put(ByteBuffer(string: "state \(number)"))
      mailbox.put(ping: ByteBuffer(string: "ping \(number)"))
    }
    mailbox.close()
    mailbox.put(own: ByteBuffer(string: "too late"))
    var taken: [String] = []
    while let buffer = mailbox.take() { taken.append(String(buffer: buffer)) }
    #expect(taken == ["state 9you 9ping 9"])
  }

  @Test("the fifth stream of a student takes the place of the first")
  func fiveStreams() async throws {
    try await Hall.serve { hall in
      let (ada, bob) = (try await hall.phone(of: "Ada"), try await hall.phone(of: "Bob"))
      let other = try await bob.stream()
      _ = try await other.next("you")
      var streams: [EventStream] = []
      for _ in 1...5 {
        let stream = try await ada.stream()
        _ = try await stream.next("you")
        streams.append(stream)
      }
      #expect(try await streams[0].rest() == [])
      try await hall.tell(.start)
      for stream in streams.dropFirst() + [other] {
        _ = try await stream.next("state") { $0["phase"] == "asking" }
      }
      #expect(hall.room.audience.students.values.map(\.count).sorted() == [1, 4])
    }
  }

  @Test("more time shows at once on the phone of whoever got it, and on no other")
  func moreTime() async throws {
    let quiz = Quizzes.quiz([Quizzes.choice], ContestSettings(timeLimit: 600_000))
    try await Hall.serve(quiz) { hall in
      let (ada, bob) = (try await hall.phone(of: "Ada"), try await hall.phone(of: "Bob"))
      try await hall.tell(.start)
      let streams = [try await ada.stream(), try await bob.stream()]
      for stream in streams { _ = try await stream.next("you") { $0["closes_in"] == 600_000 } }
      try await hall.tell(.time(hall.room.contest.players[0].id, .double))
      hall.room.close()
      let names = [try await streams[0].rest(), try await streams[1].rest()]
      #expect(names[0] == ["you"])
      #expect(names[1] == [])
    }
  }

  @Test("what one phone of a student saves, the others show")
  func twoPhones() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      let streams = [try await ada.stream(), try await ada.stream()]
      try await hall.tell(.start)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Lima", at: 0)[0]])
      for stream in streams {
        _ = try await stream.next("you") {
          $0["mine"]["option"] == hall.options("Lima", at: 0)[0]
        }
      }
    }
  }

  @Test("who is sent out is told so, is a stranger then, and may come again with the same score")
  func sentOut() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      let stream = try await ada.stream()
      try await hall.tell(.start)
      let body: JSON = ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]]
      _ = try await ada.post("/api/answer", body)
      try await hall.tell(.kick(hall.room.contest.players[0].id))
      let gone = try await stream.next("gone")
      #expect(gone == ["reason": "your teacher sent you out; you may come again"])
      #expect(try await stream.next() == nil)
      #expect(try await ada.post("/api/answer", body).status == 401)
      #expect(try await ada.send("GET", "/api/events").status == 401)
      #expect(try await ada.send("GET", "/me").status == 401)
      let before = (ada.cookie, ada.player)
      #expect(try await ada.join("Ada").status == 200)
      #expect(ada.player == before.1)
      #expect(ada.cookie != before.0)
      try await hall.tell(.reveal)
      #expect(try await ada.now().you["score"] == ["points": 1, "of": 1])
      #expect(try await hall.phone(cookie: before.0).send("GET", "/me").status == 401)
    }
  }

  @Test("who comes again in the moment of being sent out is in")
  func againAtOnce() async throws {
    try await Hall.serve { hall in
      try await hall.phone().join("Ada")
      let id = hall.room.contest.players[0].id
      var lost = 0
      for _ in 1...20 {
        async let isDone: Void = hall.room.submit(.command(.kick(id)))
        while hall.room.contest.player(id) != nil { await Task.yield() }
        let again = try await hall.room.join(code: Quizzes.code, name: "Ada", token: nil)
        try await isDone
        if hall.room.player(ofToken: again.token) != id { lost += 1 }
      }
      #expect(lost == 0)
    }
  }

  @Test("signs of life come, and the end of the program ends every stream")
  func pingAndEnd() async throws {
    try await Hall.serve { hall in
      let stream = try await hall.phone(of: "Ada").stream()
      let screen = try await hall.screen()
      _ = try await stream.next("you")
      _ = try await screen.next("screen")
      hall.room.ping()
      hall.room.close()
      #expect(try await stream.rest() == [])
      #expect(try await screen.rest() == [])
      #expect(stream.raw.hasSuffix(": ping\n\n"))
      #expect(screen.raw.hasSuffix(": ping\n\n"))
      let late = try await hall.phone(of: "Bob").stream()
      #expect(try await late.rest() == [])
    }
  }

  @Test("a stream that the phone leaves is forgotten")
  func leaving() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      func look() async throws { _ = try await ada.now() }
      for _ in 1...20 { try await look() }
      let deadline = ContinuousClock.now + .seconds(Wire.deadline)
      while !hall.room.audience.students.isEmpty, ContinuousClock.now < deadline {
        await Task.yield()
      }
      #expect(hall.room.audience.students.isEmpty)
    }
  }
}

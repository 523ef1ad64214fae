import Codes
import Contest
import Storage
import Testing

@testable import Classroom

@Suite("The projector page")
struct ScreenTests {
  @Test("it opens by its own address alone")
  func key() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      let keys = [
        "", "?key=", "?key", "?key=wrong", "?key=\(Hall.screenKey)x", "?KEY=\(Hall.screenKey)",
        "?key=KEY-OF-THE-SCREEN", "?key=wrong&key=\(Hall.screenKey)", "?\(Hall.screenKey)",
      ]
      for path in ["/screen", "/api/screen/events", "/screen/code.svg"] {
        for key in keys {
          let answer = try await ada.send("GET", path + key)
          #expect(answer.status == 404, "\(path)\(key)")
          #expect(answer.error == "open the address that the teacher's terminal shows")
        }
      }
      let page = try await hall.phone().send("GET", "/screen?key=\(Hall.screenKey)")
      #expect(page.status == 200)
      #expect(page.headers["content-type"] == "text/html; charset=utf-8")
      #expect(hall.room.audience.screens.isEmpty)
    }
  }

  @Test("the picture leads to where students join")
  func picture() async throws {
    try await Hall.serve { hall in
      let answer = try await hall.phone().send("GET", "/screen/code.svg?key=\(Hall.screenKey)")
      #expect(answer.headers["content-type"] == "image/svg+xml")
      let code = try #require(QRCode("http://127.0.0.1:\(hall.port)/j/K7WQ2F"))
      #expect(answer.body == code.svg)
      #expect(!answer.body.contains("<script"))
    }
  }

  @Test("it shows the address, the code, how many are there and how many have answered")
  func numbers() async throws {
    try await Hall.serve { hall in
      let screen = try await hall.screen()
      let lobby = try await screen.next("screen")
      #expect(lobby["address"] == .text("http://127.0.0.1:\(hall.port)/"))
      #expect(lobby["code"] == "K7WQ2F")
      #expect(lobby["students"] == 0)
      #expect(lobby["locked"] == false)
      let ada = try await hall.phone(of: "Ada")
      try await hall.phone().join("Bob")
      hall.room.tellCounts()
      _ = try await screen.next("screen") { $0["students"] == 2 }
      try await hall.tell(.lock)
      hall.room.tellCounts()
      _ = try await screen.next("screen") { $0["locked"] == true }
      try await hall.tell(.start)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Lima", at: 0)[0]])
      hall.room.tellCounts()
      let asking = try await screen.next("screen") { $0["answered"] == 1 }
      #expect(asking["question"]["id"] == "q1-1")
      #expect(
        hall.notices.all == [
          .joined(["Ada", "Bob"], students: 2), .answered(1, of: 2, question: "q1-1"),
        ])
    }
  }

  @Test("after the reveal it shows how often each option was given, and never a name")
  func counts() async throws {
    try await Hall.serve { hall in
      let screen = try await hall.screen()
      try await hall.tell(.start)
      for (name, city) in [("Adalbert", "Oslo"), ("Bettina", "Oslo"), ("Cyrill", "Paris")] {
        let phone = try await hall.phone(of: name)
        _ = try await phone.post(
          "/api/answer", ["question": "q1-1", "option": hall.options(city, at: 0)[0]])
      }
      try await hall.tell(.close)
      _ = try await screen.next("screen") { $0["phase"] == "closed" }
      try await hall.tell(.reveal)
      let shown = try await screen.next("screen") { $0["phase"] == "revealed" }
      let counts = shown["reveal"]["counts"].list
      #expect(
        Dictionary(uniqueKeysWithValues: counts.map { ($0["text"].text, $0["count"].number) })
          == ["Oslo": 2, "Paris": 1, "Tokyo": 0, "Lima": 0])
      #expect(
        counts.map { $0["id"] } == shown["question"]["options"].list.map { $0["id"] },
        "in the order of the options")
      try await hall.tell(.end)
      let end = try await screen.next("screen") { $0["phase"] == "finished" }
      #expect(end["leaderboard"] == .null)
      for name in ["Adalbert", "Bettina", "Cyrill"] { #expect(!screen.raw.contains(name)) }
    }
  }

  @Test("of what was typed it shows how much is right, for anything may have been typed")
  func typed() async throws {
    try await Hall.serve(Quizzes.quiz([Quizzes.text])) { hall in
      let screen = try await hall.screen()
      try await hall.tell(.start)
      for (name, text) in [("Ada", "Riga"), ("Bob", "BAD WORDS <b>"), ("Cy", "bad words <b>")] {
        _ = try await hall.phone(of: name).post(
          "/api/answer", ["question": "q1-1", "text": .text(text)])
      }
      try await hall.tell(.reveal)
      let shown = try await screen.next("screen") { $0["phase"] == "revealed" }
      #expect(shown["reveal"]["counts"].list.map { $0["text"] } == ["right", "not right"])
      #expect(shown["reveal"]["counts"].list.map { $0["count"] } == [1, 2])
      #expect(!screen.raw.lowercased().contains("bad words"))
    }
  }

  @Test("the first three stand on it only where everybody may know, after the reveal")
  func leaderboard() async throws {
    let quiz = Quizzes.quiz([Quizzes.choice], ContestSettings(leaderboard: .top3))
    try await Hall.serve(quiz) { hall in
      let screen = try await hall.screen()
      try await hall.tell(.start)
      for (name, city) in [("Adalbert", "Paris"), ("Bettina", "Oslo")] {
        _ = try await hall.phone(of: name).post(
          "/api/answer", ["question": "q1-1", "option": hall.options(city, at: 0)[0]])
      }
      try await hall.tell(.close)
      let closed = try await screen.next("screen") { $0["phase"] == "closed" }
      #expect(closed["leaderboard"] == .null)
      try await hall.tell(.reveal)
      let shown = try await screen.next("screen") { $0["phase"] == "revealed" }
      #expect(shown["leaderboard"] == [["place": 1, "name": "Adalbert", "points": 1]])
      #expect(!screen.raw.contains("Bettina"), "wrong answers are nobody's")
    }
  }

  @Test("where hands are counted it shows no way to join")
  func hands() async throws {
    let quiz = Quizzes.quiz([Quizzes.choice], ContestSettings(usesHands: true))
    try await Hall.serve(quiz) { hall in
      let screen = try await hall.screen()
      let lobby = try await screen.next("screen")
      #expect(lobby["address"] == .null)
      #expect(lobby["code"] == .null)
      try await hall.tell(.start, .tally([3, 0, 9, 1]), .reveal)
      let shown = try await screen.next("screen") { $0["phase"] == "revealed" }
      #expect(shown["reveal"]["counts"].list.map { $0["count"] } == [3, 0, 9, 1])
    }
  }
}

import Contest
import Foundation
import Storage
import Study
import Testing

@testable import Classroom

@Suite("Joining a class quiz")
struct JoiningTests {
  @Test("who joins is told the name and gets a cookie that no script reads")
  func cookie() async throws {
    try await Hall.serve { hall in
      let phone = hall.phone()
      let answer = try await phone.join("  Ada   Lovelace ")
      #expect(answer.status == 200)
      #expect(
        answer.json == [
          "player": .text(hall.room.contest.players[0].id.uuidString.lowercased()),
          "name": "Ada Lovelace",
        ])
      let cookie = try #require(answer.headers["set-cookie"])
      let parts = cookie.split(separator: "; ").map(String.init)
      #expect(parts.dropFirst() == ["Path=/", "HttpOnly", "SameSite=Strict"])
      #expect(parts[0].wholeMatch(of: /cardinal=[0-9a-f]{32}/) != nil)
      #expect(try await phone.send("GET", "/me").status == 200)
    }
  }

  @Test(
    "a name that people can read is shown as it is, in its compatible form",
    arguments: [
      ("Ada", "Ada"), ("Ａｄａ", "Ada"), (" Ada\u{3000}L. ", "Ada L."), ("<b>&\"'x", "<b>&\"'x"),
      ("李小龍", "李小龍"), ("محمد", "محمد"), ("Zoe\u{308} 🦊", "Zoë 🦊"), ("=1+1", "=1+1"),
      (String(repeating: "e\u{301}", count: 24), String(repeating: "é", count: 24)),
      (String(repeating: "🇫🇷", count: 23) + "a", String(repeating: "🇫🇷", count: 23) + "a"),
    ])
  func readable(name: String, shown: String) async throws {
    try await Hall.serve { hall in
      let answer = try await hall.phone().join(name)
      #expect(answer.status == 200)
      #expect(answer.json["name"] == .text(shown))
    }
  }

  @Test("a name nobody can read is refused, and makes nobody known")
  func unreadable() async throws {
    let names = [
      "", "   ", "...", "🦊", "\u{202E}Ada", "Ada\u{2066}", "A\u{200B}da", "A\u{200D}da",
      "A\u{FEFF}da", "A\u{AD}da", "A\u{34F}da", "A\u{3164}da", "A\u{0}da", "A\u{7}da", "A\nda",
      "A\u{1B}[31mda", "A\u{9B}31mda", "A\u{2028}da", "A\u{E000}da", "A\u{FFFF}da",
      "A\u{E0041}da", String(repeating: "e\u{301}", count: 25),
      "<script>alert(1)</script>", "a" + String(repeating: "\u{301}", count: 120),
      "a" + String(repeating: "\u{301}", count: 500),
    ]
    try await Hall.serve { hall in
      for name in names {
        let answer = try await hall.phone().join(name)
        #expect(answer.status == 422, "\(name.debugDescription)")
        #expect(
          answer.error == "a name has 1 to 24 characters, with a letter or a digit among them")
        #expect(answer.headers["set-cookie"] == nil)
      }
      #expect(hall.room.contest.players == [])
      #expect(try hall.store.learners().isEmpty)
    }
  }

  @Test("nobody joins under a name that looks like another one")
  func lookalikes() async throws {
    try await Hall.serve { hall in
      try await hall.phone().join("Paul Ada")
      for name in [
        "Paul Ada", "PAUL ADA", "PaulAda", "Pául Ädа", "Раul Аdа", "PauI Ada", "Pau1 Ada",
        "ｐａｕｌ ada",
      ] {
        let answer = try await hall.phone().join(name)
        #expect(answer.status == 409, "\(name)")
        #expect(answer.error == "somebody is here under this name; choose another one")
      }
      #expect(try await hall.phone().join("Paul Eda").status == 200)
      #expect(hall.room.contest.players.map(\.name) == ["Paul Ada", "Paul Eda"])
    }
  }

  @Test("where there is a list only those on it are let in, under the names of the list")
  func list() async throws {
    let students = [
      Student(shown: "Ada", group: "7b", extraTime: .half), Student(shown: "Bob", group: "7b"),
      Student(shown: "Zoe", group: "8a"),
    ]
    try await Hall.serve(Quizzes.quiz(group: "7b"), students: students, isListed: true) { hall in
      #expect(try await hall.phone().join(" ada").json["name"] == "Ada")
      #expect(hall.room.contest.players.map(\.extraTime) == [.half])
      for name in ["Zoe", "Eve"] {
        let answer = try await hall.phone().join(name)
        #expect(answer.status == 422)
        #expect(
          answer.error
            == "this name is not on the list of the class; ask your teacher how it is written")
      }
      #expect(try await hall.phone().join("Ada").status == 409)
      #expect(try hall.store.learners().count == 3)
    }
  }

  @Test("nobody is let in while the quiz is locked, but phones of those who are in come back")
  func locked() async throws {
    try await Hall.serve(students: [Student(shown: "Cy")]) { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.lock)
      for name in ["Bob", "Cy"] {
        let answer = try await hall.phone().join(name)
        #expect(answer.status == 403)
        #expect(answer.error == "nobody is let in any more; ask your teacher")
      }
      #expect(try await ada.join("Ada").status == 200)
      #expect(try hall.store.learners().count == 2, "Bob is not made known")
      try await hall.tell(.unlock)
      #expect(try await hall.phone().join("Bob").status == 200)
      try await hall.tell(.end)
      #expect(try await hall.phone().join("Dan").status == 403)
    }
  }

  @Test("a room that is full says so")
  func full() async throws {
    let quiz = Quizzes.quiz(Quizzes.all, ContestSettings(capacity: 2))
    try await Hall.serve(quiz) { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.phone().join("Bob")
      let answer = try await hall.phone().join("Cy")
      #expect(answer.status == 503)
      #expect(answer.error == "the room is full; ask your teacher")
      #expect(try await ada.join("Ada").status == 200)
      try await hall.tell(.kick(hall.room.contest.players[1].id))
      #expect(try await hall.phone().join("Cy").status == 200)
    }
  }

  @Test("the code is read as people type it")
  func code() async throws {
    try await Hall.serve { hall in
      for (index, code) in ["k7wq2f", " K7W Q2F ", "k7w-q2f", "\tK7WQ2F\n"].enumerated() {
        let answer = try await hall.phone().join("Ada \(index)", code: code)
        #expect(answer.status == 200)
      }
    }
  }

  @Test("a wrong code takes a second, and others do not wait meanwhile")
  func wrongCode() async throws {
    try await Hall.serve { hall in
      let start = ContinuousClock.now
      async let wrong = hall.phone().join("Eve", code: "K7WQ2G")
      async let empty = hall.phone().join("Eve", code: "")
      #expect(try await hall.phone().join("Ada").status == 200)
      let answers = try await [wrong, empty]
      #expect(ContinuousClock.now - start >= .seconds(1))
      for answer in answers {
        #expect(answer.status == 404)
        #expect(answer.error == "there is no quiz with this code; look at the projector")
      }
      #expect(hall.room.contest.players.map(\.name) == ["Ada"])
    }
  }

  @Test("a phone that comes back is the same student, with the same score")
  func reconnect() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]])
      try await hall.tell(.reveal)
      let again = hall.phone(cookie: ada.cookie)
      let (state, you) = try await again.now()
      #expect(state["phase"] == "revealed")
      #expect(you["name"] == "Ada")
      #expect(you["score"] == ["points": 1, "of": 1])
      // The form was sent again.
      let answer = try await again.join("ADA")
      #expect(answer.json == ["player": .text(ada.player), "name": "Ada"])
      #expect(again.cookie == ada.cookie)
      #expect(hall.room.contest.players.count == 1)
    }
  }

  @Test("who comes late answers what is open and is scored from there")
  func late() async throws {
    try await Hall.serve { hall in
      try await hall.tell(.start, .close)
      let ada = try await hall.phone(of: "Ada")
      #expect(try await ada.now().state["question"]["id"] == "q1-1")
      try await hall.tell(.reveal)
      #expect(try await ada.now().you["score"] == .null)
      try await hall.tell(.next)
      let bob = try await hall.phone(of: "Bob")
      let options = hall.options("Oslo", "Tokyo", at: 1)
      for phone in [ada, bob] {
        let answer = try await phone.post(
          "/api/answer", ["question": "q2-1", "options": .list(options)])
        #expect(answer.status == 204)
      }
      try await hall.tell(.reveal)
      for phone in [ada, bob] {
        let you = try await phone.now().you
        #expect(you["score"]["of"] == 1)
        #expect(you["verdict"]["said"] == "partly right")
      }
    }
  }
}

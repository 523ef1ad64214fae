import Contest
import Foundation
import Storage
import Study
import Testing

@testable import Classroom

@Suite("What a class quiz keeps to itself")
struct PrivacyTests {
  @Test("no address of a phone is kept, in no form")
  func addresses() async throws {
    let library = try ClassLibrary()
    try await Hall.serve(in: library) { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      _ = try await ada.send(
        "POST", "/api/answer", #"{"question":"q1-1","text":"x"}"#,
        headers: ["User-Agent": "Telltale/5.0", "X-Forwarded-For": "203.0.113.77"])
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]])
      try await hall.tell(.reveal, .end)
      hall.room.finishRecords()
    }
    #expect(try library.holds("Ada"))
    for trace in ["127.0.0.1", "203.0.113.77", "Telltale", "User-Agent", "\u{7F}\u{0}\u{0}\u{1}"] {
      #expect(try !library.holds(trace), "\(trace)")
    }
  }

  @Test("what a roster says of a student stays on the teacher's machine but for the name shown")
  func roster() async throws {
    let student = Student(
      number: "S-4711", email: "augusta@school.example", firstName: "Augusta",
      lastName: "Byronette", shown: "Ada", group: "7b-secret", extraTime: .half)
    let quiz = Quizzes.quiz([Quizzes.choice, Quizzes.text], group: "7b-secret")
    try await Hall.serve(quiz, students: [student], isListed: true) { hall in
      let screen = try await hall.screen()
      let phone = hall.phone()
      var seen = [try await phone.join("Ada")]
      let stream = try await phone.stream()
      try await hall.tell(.start)
      seen.append(
        try await phone.post(
          "/api/answer", ["question": "q1-1", "option": hall.options("Lima", at: 0)[0]]))
      try await hall.tell(.close, .reveal, .end)
      _ = try await stream.next("state") { $0["phase"] == "finished" }
      _ = try await screen.next("screen") { $0["phase"] == "finished" }
      for path in ["/me", "/me/cards.html"] {
        seen.append(try await phone.send("GET", path))
      }
      seen.append(try await hall.phone().join("Augusta"))
      let all = seen.map { "\($0.headers) \($0.body)" }.joined() + stream.raw + screen.raw
      for secret in ["4711", "augusta@", "Byronette", "7b-secret", "extra", "half"] {
        #expect(!all.contains(secret), "\(secret)")
      }
      #expect(!screen.raw.contains("Ada"))
      #expect(!screen.raw.contains(phone.player))
    }
  }

  @Test("who is forgotten is gone from the quizzes too, and these still open")
  func forgetting() async throws {
    let library = try ClassLibrary()
    let quiz = Quizzes.quiz([Quizzes.text, Quizzes.choice])
    var other: String?
    try await Hall.serve(quiz, in: library) { hall in
      let (zoe, bob) = (try await hall.phone(of: "Zoeline"), try await hall.phone(of: "Bob"))
      other = bob.cookie
      try await hall.tell(.start)
      for (phone, text) in [(zoe, "Zoelines Stadt"), (bob, "Riga")] {
        #expect(
          try await phone.post("/api/answer", ["question": "q1-1", "text": .text(text)]).status
            == 204)
      }
      try await hall.tell(.reveal, .next)
      hall.room.finishRecords()
      try hall.store.forget(hall.room.contest.players[0].id)
    }
    #expect(try !library.holds("Zoeline"))
    #expect(try library.holds("Bob"))
    try await Hall.serve(quiz, in: library) { hall in
      #expect(hall.room.contest.players.map(\.name) == ["Bob"])
      let you = try await hall.phone(cookie: other).now().you
      #expect(you["score"] == ["points": 1, "of": 1])
    }
  }

  @Test("pages name nothing that is elsewhere")
  func ownPages() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      for path in [
        "/", "/j/K7WQ2F", "/me", "/screen?key=\(Hall.screenKey)", "/assets/class.css",
        "/assets/student.js", "/assets/screen.js",
      ] {
        let page = try await ada.send("GET", path).body
        #expect(!page.isEmpty)
        for match in page.matches(of: /(https?:)?\/\/[a-z0-9.-]+\.[a-z]{2,}/) {
          Issue.record("\(path): \(match.output.0)")
        }
        guard path.hasPrefix("/assets") == false else { continue }
        #expect(page.firstMatch(of: /<[^>]+ (style|on[a-z]+)=/) == nil, "\(path)")
        for script in page.matches(of: /<script[^>]*>([^<]*)/) {
          let text = script.output.1.filter { !$0.isWhitespace }
          #expect(text == "", "\(path): a script of the page's own")
        }
        #expect(!page.contains("<style"), "\(path)")
      }
    }
  }
}

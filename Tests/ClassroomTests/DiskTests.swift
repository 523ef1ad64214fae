import Contest
import Foundation
import GRDB
import Storage
import Study
import Testing

@testable import Classroom

@Suite("A class quiz is kept on disk")
struct DiskTests {
  private static let sentence = "this could not be saved; try again"

  /// Lets nothing more be written into a table, as on a disk that is full; or again.
  private static func setFull(
    _ isFull: Bool, _ hall: Hall, table: String = "class_entry"
  ) throws {
    let other = try DatabaseQueue(path: hall.library.file)
    try other.writeWithoutTransaction { database in
      try database.execute(
        sql: isFull
          ? """
          CREATE TRIGGER disk_full BEFORE INSERT ON \(table)
          BEGIN SELECT RAISE(ABORT, 'the disk is full'); END
          """ : "DROP TRIGGER disk_full")
    }
    try other.close()
  }

  @Test("what cannot be saved is not taken, and can be sent again when it can be")
  func full() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      let stream = try await ada.stream()
      try await hall.tell(.start)
      let (lima, paris) = (hall.options("Lima", at: 0)[0], hall.options("Paris", at: 0)[0])
      #expect(
        try await ada.post("/api/answer", ["question": "q1-1", "option": lima]).status == 204)
      try Self.setFull(true, hall)
      let answers = [
        try await ada.post("/api/answer", ["question": "q1-1", "option": paris]),
        try await hall.phone().join("Bob"),
      ]
      for answer in answers {
        #expect(answer.status == 503)
        #expect(answer.error == Self.sentence)
        #expect(answer.headers["set-cookie"] == nil)
      }
      await #expect(throws: RoomError.self) { try await hall.tell(.close) }
      #expect(try await ada.now().you["mine"] == ["option": lima])
      #expect(try await ada.now().state["phase"] == "asking")
      #expect(hall.room.contest.players.map(\.name) == ["Ada"])
      let told = hall.notices.all.compactMap { notice in
        if case .notSaved(let reason) = notice { reason } else { nil }
      }
      #expect(told.count == 3)
      #expect(told.allSatisfy { $0.contains("the disk is full") }, "\(told)")

      try Self.setFull(false, hall)
      #expect(
        try await ada.post("/api/answer", ["question": "q1-1", "option": paris]).status == 204)
      #expect(try await hall.phone().join("Bob").status == 200)
      try await hall.tell(.reveal)
      _ = try await stream.next("state") { $0["phase"] == "revealed" }
      #expect(try await ada.now().you["score"] == ["points": 1, "of": 1])
      #expect(try hall.store.journal(ofClass: hall.quiz.id).count == 6)
      hall.room.tellCounts()
      let newcomers = hall.notices.all.flatMap { notice -> [String] in
        if case .joined(let names, _) = notice { names } else { [] }
      }
      #expect(newcomers == ["Ada", "Bob"])
    }
  }

  @Test("while another program writes for long, an answer waits and then is refused")
  func busy() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      let body: JSON = ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]]
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      let other = try DatabaseQueue(path: hall.library.file, configuration: configuration)
      try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
      let answer = try await ada.post("/api/answer", body)
      #expect(answer.status == 503)
      #expect(answer.error == Self.sentence)
      try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
      #expect(try await ada.post("/api/answer", body).status == 204)
      #expect(hall.room.contest.answered == 1)
    }
  }

  @Test("answers that could not get into the logs are there at the end, once there is room")
  func logs() async throws {
    let library = try ClassLibrary()
    try await Hall.serve(Quizzes.quiz([Quizzes.choice, Quizzes.text]), in: library) { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Lima", at: 0)[0]])
      try Self.setFull(true, hall, table: "class_record")
      try await hall.tell(.reveal, .next)
      hall.room.finishRecords()
      #expect(
        hall.notices.all.contains { notice in
          if case .notSaved = notice { true } else { false }
        })
      try Self.setFull(false, hall, table: "class_record")
      try await hall.tell(.end)
    }
    var count = 0
    try ProgressStore(path: library.file).forEachEvent { _ in count += 1 }
    #expect(count == 1)
  }

  @Test("an answer is on disk when it is acknowledged")
  func acknowledged() async throws {
    try await Hall.serve { hall in
      let ada = try await hall.phone(of: "Ada")
      try await hall.tell(.start)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]])
      let other = try ProgressStore(path: hall.library.file)
      #expect(
        try other.journal(ofClass: hall.quiz.id).last
          == ClassEntry(
            at: TestClock.start.milliseconds,
            event: .answer(
              hall.room.contest.players[0].id, question: "q1-1", .option(1), confidence: nil)))
    }
  }

  @Test("many answers at once are all there")
  func crowd() async throws {
    try await Hall.serve { hall in
      try await hall.tell(.start)
      let port = hall.port
      let option = hall.options("Paris", at: 0)[0]
      try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 1...24 {
          group.addTask {
            let phone = Phone(port: port)
            try await phone.join("Student \(number)")
            return try await phone.post("/api/answer", ["question": "q1-1", "option": option])
              .status
          }
        }
        for try await status in group { #expect(status == 204) }
      }
      let journal = try hall.store.journal(ofClass: hall.quiz.id)
      #expect(journal.count == 49)
      #expect(hall.room.contest.answered == 24)
    }
  }

  @Test("after a restart phones come back to the question that was open, with the time it had left")
  func restart() async throws {
    let library = try ClassLibrary()
    let quiz = Quizzes.quiz(
      [Quizzes.choice, Quizzes.text], ContestSettings(timeLimit: 3_600_000))
    var cookie: String?
    try await Hall.serve(quiz, in: library) { hall in
      let ada = try await hall.phone(of: "Ada")
      cookie = ada.cookie
      try await hall.tell(.start)
      _ = try await ada.post(
        "/api/answer", ["question": "q1-1", "option": hall.options("Paris", at: 0)[0]])
      try await hall.tell(.reveal, .next)
      library.clock.pass(10_000)
      _ = try await ada.post("/api/answer", ["question": "q2-1", "text": "Reval"])
      #expect(try await ada.now().you["closes_in"] == 3_590_000)
    }
    library.clock.pass(86_400_000)
    try await Hall.serve(quiz, in: library) { hall in
      let ada = hall.phone(cookie: cookie)
      let (state, you) = try await ada.now()
      #expect(state["phase"] == "asking")
      #expect(state["question"]["id"] == "q2-1")
      #expect(you["closes_in"] == 3_590_000)
      #expect(you["name"] == "Ada")
      #expect(you["mine"] == ["text": "Reval"])
      #expect(you["score"] == ["points": 1, "of": 1])
      #expect(
        try await ada.post("/api/answer", ["question": "q2-1", "text": "Riga"]).status == 204)
      try await hall.tell(.reveal)
      #expect(try await ada.now().you["score"] == ["points": 2, "of": 2])
      try await hall.tell(.end)
    }
    let store = try ProgressStore(path: library.file)
    #expect(try store.members(ofClass: quiz.id).map(\.token) == [nil], "phones are forgotten")
    #expect(try store.classQuizzes().first?.endedAt != nil)
  }

  @Test("who was sent out and who is locked out are so after a restart")
  func restartKeepsDoors() async throws {
    let library = try ClassLibrary()
    let quiz = Quizzes.quiz()
    var cookies: [String?] = []
    try await Hall.serve(quiz, in: library) { hall in
      for name in ["Ada", "Bob"] { cookies.append(try await hall.phone(of: name).cookie) }
      try await hall.tell(.kick(hall.room.contest.players[1].id), .lock)
    }
    try await Hall.serve(quiz, in: library) { hall in
      #expect(try await hall.phone(cookie: cookies[0]).send("GET", "/me").status == 200)
      #expect(try await hall.phone(cookie: cookies[1]).send("GET", "/me").status == 401)
      #expect(try await hall.phone().join("Bob").status == 403)
      try await hall.tell(.unlock)
      #expect(try await hall.phone().join("Bob").status == 200)
    }
  }
}

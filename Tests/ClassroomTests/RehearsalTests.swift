import Contest
import Dispatch
import Storage
import Testing

@testable import Classroom

@Suite("A rehearsal")
struct RehearsalTests {
  @Test("simulated students come and answer: those of the list where there is one")
  func students() async throws {
    let list = ["Cy", "Ada", "Bob"].map { Student(shown: $0, group: "7b") }
    for isListed in [false, true] {
      let quiz = Quizzes.quiz(
        [Quizzes.choice, Quizzes.text], ContestSettings(isSelfPaced: true), group: "7b")
      try await Hall.serve(quiz, students: isListed ? list : [], isListed: isListed) { hall in
        try await hall.tell(.start)
        let screen = try await hall.screen()
        let rehearsal = Rehearsal(hall.room, students: 2)
        rehearsal.start()
        // As the teacher's terminal does it.
        let ticking = DispatchSource.makeTimerSource()
        ticking.schedule(deadline: .now(), repeating: .milliseconds(20))
        ticking.setEventHandler { hall.room.tellCounts() }
        ticking.resume()
        _ = try await screen.next("screen") { $0["answered"] == 2 }
        rehearsal.stop()
        ticking.cancel()
        #expect(
          Set(hall.room.contest.players.map(\.name))
            == (isListed ? ["Ada", "Bob"] : ["Student 1", "Student 2"]))
      }
    }
  }
}

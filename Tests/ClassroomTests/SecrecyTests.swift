import Contest
import Foundation
import Questions
import Storage
import Study
import Testing

@testable import Classroom

@Suite("Before the reveal nobody is told what is right")
struct SecrecyTests {
  /// Questions of each sort in pairs that differ in nothing but what is right.
  static let pairs: [[ContestQuestion]] = [
    [0, 1, 2, 3].map { right in
      changed(Quizzes.choice, .choice(options: ["Oslo", "Paris", "Tokyo", "Lima"], right: right))
    },
    [[0], [1, 2], [0, 1, 2, 3, 4]].map { right in
      changed(
        Quizzes.several,
        .several(options: ["Paris", "Oslo", "Tokyo", "Riga", "Lyon"], right: right))
    },
    [[1, 2, 0], [0, 1, 2], [2, 0, 1]].map { partners in
      changed(
        Quizzes.matching,
        .matching(
          left: ["Lima", "Riga", "Oslo"], right: ["Norway", "Peru", "Latvia"], partners: partners))
    },
    [["Riga"], ["Tallinn", "Reval"]].map { changed(Quizzes.text, .text(accepts: $0)) },
  ]

  private static func changed(
    _ question: ContestQuestion, _ prompt: ContestPrompt
  ) -> ContestQuestion {
    var question = question
    question.prompt = prompt
    question.question.answer = "\(prompt)"
    question.question.note = "because of \(prompt)"
    return question
  }

  private static let ada = ContestPlayer(
    id: UUID(uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, 0, 0, 0xA, 0xDA)), name: "Ada")

  /// What is sent to everybody, to a student and to the projector in a quiz of one question.
  private static func sent(
    _ question: ContestQuestion, _ settings: ContestSettings, after commands: [ContestCommand]
  ) throws -> [String] {
    var setup = Quizzes.quiz([question], settings).setup
    setup.id = ada.id
    var contest = Contest(setup, grader: ContestGrader([Quizzes.bank]))
    var sent: [String] = []
    func look() {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      func text(_ value: some Encodable) -> String {
        (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "none"
      }
      sent += [
        text(contest.state(at: 5)), text(contest.view(of: ada.id, at: 5)),
        text(contest.screen(at: 5, address: "http://127.0.0.1/")),
      ]
    }
    _ = try contest.handle(.join(ada), at: 1)
    look()
    for command in commands {
      _ = try contest.handle(.command(command), at: 2)
      if command == .start, !settings.isSelfPaced {
        let reply: ContestReply =
          switch question.prompt {
          case .choice: .option(2)
          case .several: .options([1, 2])
          case .order: .order([0, 1, 2, 3])
          case .matching: .order([1, 2, 0])
          case .text: .text("Riga")
          }
        _ = try contest.handle(
          .answer(ada.id, question: "q1-1", reply, confidence: nil), at: 3)
      }
      look()
    }
    return sent
  }

  @Test("what is sent is the same whatever is right", arguments: pairs)
  func same(questions: [ContestQuestion]) throws {
    for settings in [
      ContestSettings(), ContestSettings(leaderboard: .top3), ContestSettings(leaderboard: .own),
      ContestSettings(timeLimit: 9000, usesHands: true), ContestSettings(isSelfPaced: true),
    ] {
      let commands: [ContestCommand] =
        settings.isSelfPaced
        ? [.start] : [.start, .pause, .resume, .close, .revote, .close, .reopen, .close]
      let first = try Self.sent(questions[0], settings, after: commands)
      #expect(first.count == 3 * (commands.count + 1))
      for other in questions.dropFirst() {
        #expect(try Self.sent(other, settings, after: commands) == first)
      }
    }
  }

  @Test("the order to be found is shown to nobody, and is told apart by no identifier")
  func order() throws {
    guard case .order(let items, let right) = Quizzes.order.prompt else { return }
    for seed in UInt64(0)..<200 {
      var setup = Quizzes.quiz([Quizzes.order]).setup
      setup.seed = seed
      let contest = Contest(setup, grader: ContestGrader([]))
      #expect(contest.optionOrder(ofQuestionAt: 0) != right)
      #expect(contest.optionOrder(ofQuestionAt: 0, for: Self.ada.id) != right)
      let names = contest.optionIdentifiers(ofQuestionAt: 0)
      #expect(Set(names).count == items.count)
      #expect(names.allSatisfy { $0.wholeMatch(of: /[a-z2-9]{4}/) != nil })
    }
  }

  @Test("no field that tells comes before the reveal, over the network too", arguments: 0..<5)
  func fields(index: Int) async throws {
    let quiz = Quizzes.quiz([Quizzes.all[index]])
    let telling: Set = ["answer", "right", "pairs", "counts", "note", "place", "said", "points"]
    try await Hall.serve(quiz) { hall in
      let ada = try await hall.phone(of: "Ada")
      let (stream, screen) = (try await ada.stream(), try await hall.screen())
      try await hall.tell(.start)
      for phase in ["asking", "closed"] {
        let frames = [
          try await stream.next("state") { $0["phase"] == .text(phase) },
          try await stream.next("you"),
          try await screen.next("screen") { $0["phase"] == .text(phase) },
        ]
        for frame in frames {
          #expect(frame.names.isDisjoint(with: telling), "\(frame.names)")
          #expect(frame["reveal"] == .null)
        }
        let page = try await ada.send("GET", "/me")
        #expect(page.body.contains("No answer was told yet."))
        #expect(try await ada.send("GET", "/me/cards.html").body.contains("Nothing was missed."))
        if phase == "asking" { try await hall.tell(.close) }
      }
      if index == 4 {
        #expect(!stream.raw.contains("Riga"))
        #expect(!screen.raw.contains("Riga"))
      }
      try await hall.tell(.reveal)
      let frames = [
        try await stream.next("state") { $0["phase"] == "revealed" },
        try await screen.next("screen") { $0["phase"] == "revealed" },
      ]
      for frame in frames {
        #expect(frame["reveal"]["answer"] == .text(quiz.setup.questions[0].answer))
      }
      #expect(frames[0]["reveal"]["counts"] == .null, "how many gave which is for the projector")
    }
  }

  @Test("each student sees the options in an order of their own")
  func ownOrder() async throws {
    try await Hall.serve { hall in
      try await hall.tell(.start)
      var orders: Set<String> = []
      for number in 1...12 {
        let order = try await hall.phone(of: "Student \(number)").now().you["order"]
        #expect(
          Set(order.list.map(\.text)) == Set(hall.room.contest.optionIdentifiers(ofQuestionAt: 0)))
        orders.insert(order.written)
      }
      #expect(orders.count > 4)
    }
  }
}

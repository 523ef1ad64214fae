import Contest
import Foundation
import Presentation
import Questions
import Storage
import Study
import Testing

@Suite("What a teacher reads while a class quiz goes on")
struct HostTextTests {
  private let mirrored = HostText(style: Style(isPlain: true), isPrivate: false)
  private let own = HostText(style: Style(isPlain: true), isPrivate: true)

  /// A quiz of one question that some students have answered.
  private static func contest(
    _ question: ContestQuestion, _ replies: [ContestReply], _ commands: [ContestCommand] = [],
    seed: UInt64 = 42
  ) throws -> Contest {
    var setup = Quizzes.quiz([question]).setup
    setup.seed = seed
    var contest = Contest(setup, grader: ContestGrader([Quizzes.bank]))
    for (index, reply) in replies.enumerated() {
      let player = ContestPlayer(
        id: UUID(), name: "Student \(index)", extraTime: index == 0 ? .half : .none)
      _ = try contest.handle(.join(player), at: 1)
      if index == 0 { _ = try contest.handle(.command(.start), at: 1) }
      _ = try contest.handle(
        .answer(player.id, question: "q1-1", reply, confidence: nil), at: 2)
    }
    for command in commands { _ = try contest.handle(.command(command), at: 3) }
    return contest
  }

  @Test("before the reveal nothing on a mirrored screen depends on what is right")
  func mirroredScreen() throws {
    for questions in SecrecyTests.pairs.prefix(2) {
      let replies: [ContestReply] =
        questions[0].prompt.input == "choice"
        ? [.option(0), .option(1), .option(1)] : [.options([0, 1]), .options([1]), .options([])]
      for commands in [[], [ContestCommand.close]] {
        let shown = try questions.map { question in
          let contest = try Self.contest(question, replies, commands)
          return [
            mirrored.text(of: contest), mirrored.counts(of: contest, 0),
            mirrored.players(of: contest), mirrored.scores(of: contest),
            mirrored.prompt(of: contest),
          ]
        }
        #expect(Set(shown).count == 1)
      }
    }
    for questions in SecrecyTests.pairs {
      let shown = try questions.map { question in
        var contest = Contest(
          Quizzes.quiz([question]).setup, grader: ContestGrader([Quizzes.bank]))
        _ = try contest.handle(.command(.start), at: 1)
        return mirrored.text(of: contest)
      }
      #expect(Set(shown).count == 1)
    }
  }

  @Test(
    "the question stands as the projector letters it; a screen of one's own marks what is right")
  func question() throws {
    let replies: [ContestReply] = [.option(1), .option(0), .option(1)]
    let open = try Self.contest(Quizzes.choice, replies)
    let texts = open.optionOrder(ofQuestionAt: 0).map { Quizzes.choice.prompt.options[$0] }
    let options = zip("ABCD", texts)
    #expect(
      mirrored.text(of: open)
        == (["1/1  What is the capital of France?"] + options.map { "  \($0) \($1)" })
        .joined(separator: "\n"))
    let marked =
      (["1/1  What is the capital of France?"]
      + options.map { "  \($0) \($1 == "Paris" ? "*" : " ") \($1)" } + ["  = Paris"])
      .joined(separator: "\n")
    #expect(own.text(of: open) == marked)
    let told = try Self.contest(Quizzes.choice, replies, [.close, .reveal])
    #expect(mirrored.text(of: told) == marked)
  }

  @Test("bars say how often each was given, and which is right once it was told")
  func counts() throws {
    let replies: [ContestReply] = [.option(1), .option(0), .option(1)]
    func bars(_ mark: String, in contest: Contest) -> String {
      contest.optionOrder(ofQuestionAt: 0).enumerated().map { number, place in
        let count = [1, 2, 0, 0][place]
        let bar = String(repeating: "#", count: count * 12)
        return "  \(place == 1 ? mark : " ") \(HostText.letter(number)) "
          + "\(bar)\(bar.isEmpty ? "" : " ")\(count)"
      }.joined(separator: "\n")
    }
    let closed = try Self.contest(Quizzes.choice, replies, [.close])
    #expect(mirrored.counts(of: closed, 0) == bars(" ", in: closed))
    #expect(own.counts(of: closed, 0) == bars("*", in: closed))
    let told = try Self.contest(Quizzes.choice, replies, [.reveal])
    #expect(mirrored.counts(of: told, 0) == bars("*", in: told))
    let empty = try Self.contest(Quizzes.choice, [])
    #expect(mirrored.counts(of: empty, 0) == "nobody has answered")
  }

  @Test("what was typed is listed once it was told, without what a terminal would obey")
  func typed() throws {
    let replies: [ContestReply] = [
      .text("Riga"), .text("\u{1B}[2JOslo\u{202E}"), .text("riga"),
    ]
    let closed = try Self.contest(Quizzes.text, replies, [.close])
    #expect(
      mirrored.counts(of: closed, 0)
        == "    right     ######################## 2\n    not right ############ 1")
    let told = mirrored.counts(of: try Self.contest(Quizzes.text, replies, [.reveal]), 0)
    #expect(told.contains("* Riga"))
    #expect(!told.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test("names come without extra time on a mirrored screen, and with who has answered")
  func players() throws {
    let contest = try Self.contest(Quizzes.choice, [.option(0), .option(1)])
    #expect(
      mirrored.players(of: contest)
        == "2 students in the room:\nStudent 0 (answered), Student 1 (answered)")
    #expect(
      own.players(of: contest)
        == "2 students in the room:\nStudent 0 (answered) ×1.5, Student 1 (answered)")
    #expect(mirrored.players(of: try Self.contest(Quizzes.choice, [])) == "nobody is here yet")
  }

  @Test("points are told only of what was told")
  func scores() throws {
    let closed = try Self.contest(Quizzes.choice, [.option(1), .option(0)], [.close])
    #expect(mirrored.scores(of: closed) == "  1. Student 0  0 of 0\n  1. Student 1  0 of 0")
    let told = try Self.contest(Quizzes.choice, [.option(0), .option(1)], [.reveal])
    #expect(mirrored.scores(of: told) == "  1. Student 1  1 of 1\n  2. Student 0  0 of 1")
  }

  @Test("after closing it says what to do")
  func advice() throws {
    let cases: [(right: Int, wrong: Int, String)] = [
      (3, 1, "75% are right: explain briefly and go on"),
      (1, 1, "50% are right: let them talk with their neighbors, then 'revote'"),
      (1, 3, "25% are right: explain first, then perhaps 'revote'"),
    ]
    for (right, wrong, sentence) in cases {
      let replies =
        Array(repeating: ContestReply.option(1), count: right)
        + Array(repeating: .option(0), count: wrong)
      let said = mirrored.advice(on: try Self.contest(Quizzes.choice, replies, [.close]))
      #expect(said == sentence)
    }
    #expect(mirrored.advice(on: try Self.contest(Quizzes.choice, [.option(1)])) == nil)
  }

  @Test("the prompt says where the quiz is and what Enter does")
  func prompt() throws {
    let steps: [([ContestCommand], String)] = [
      ([], "1/1 open, Enter: close> "), ([.pause], "1/1 paused, Enter: resume> "),
      ([.close], "1/1 closed, Enter: reveal> "), ([.reveal], "1/1 revealed, Enter: end> "),
      ([.end], "over, Enter: close the room> "),
    ]
    for (commands, prompt) in steps {
      let contest = try Self.contest(Quizzes.choice, [.option(1)], commands)
      #expect(mirrored.prompt(of: contest) == prompt)
    }
    let lobby = try Self.contest(Quizzes.choice, [])
    #expect(mirrored.prompt(of: lobby) == "lobby, Enter: start> ")
    #expect(mirrored.text(of: lobby) == "the lobby is open; Enter starts the quiz")
  }
}

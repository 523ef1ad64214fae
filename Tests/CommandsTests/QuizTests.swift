import Foundation
import LineEditing
import Study
import Testing

@testable import Commands

/// The quiz from its options to its history.
@MainActor
struct QuizTests {
  private static let capitals = """
    ---
    title: Capitals
    tags: [geography]
    ---

    # Capitals

    What is the capital of France? :: Paris

    What is the capital of Norway? :: Oslo

    What is the capital of Japan? :: Tokyo
    """

  private let desk: Desk

  init() throws {
    desk = try Desk(decks: ["heist.md": Decks.heist, "capitals.md": Self.capitals])
  }

  /// Takes a quiz that asks for Oslo, Paris and Tokyo.
  @discardableResult
  private func take(_ options: String = "", typing lines: [String]) -> Int32 {
    desk.run("quiz capitals --form typed --seed 5 \(options)", typing: lines)
  }

  @Test func missesAreAskedAgainInTheSameWords() throws {
    take(typing: ["Paris", "Paris", "Paris"])
    try Transcript.expect(desk.shown, named: "quiz-again-before")
    #expect(desk.run("quiz --again", typing: ["Oslo", "x"]) == 0)
    try Transcript.expect(desk.shown, named: "quiz-again")
    desk.run("quiz --again --feedback", typing: [":quit"])
    #expect(desk.output.contains("quiz of 1 question, seed 5, what was missed\n"))
  }

  @Test func withoutMissesThereIsNothingToAskAgain() {
    #expect(desk.run("quiz --again") == 1)
    #expect(desk.errors == "quiz: error: no quiz was taken yet; 'quiz' takes one\n")
    take(typing: ["Oslo", "Paris", "Tokyo"])
    #expect(desk.run("quiz --again") == 1)
    #expect(
      desk.errors == "quiz: error: nothing was missed in any quiz; 'quiz' takes another one\n")
    take(typing: ["x", ":quit"])
    #expect(desk.run("quiz --again heist") == 1)
    #expect(desk.errors == "quiz: error: no quiz of these decks was taken yet; 'quiz' takes one\n")
  }

  @Test func missesThatAreGoneAreLeftOut() throws {
    take(typing: ["x", "x", "x"])
    let file = "\(desk.root)/Decks/capitals.md"
    let text = Self.capitals.replacingOccurrences(
      of: "What is the capital of Japan? :: Tokyo", with: "")
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    desk.restart()
    desk.run("quiz --again", typing: [":quit"])
    #expect(desk.output.contains("left out: 1 question is no longer in the notes\n"))
    #expect(desk.output.contains("quiz of 2 questions, seed 5, what was missed\n"))
    try FileManager.default.removeItem(atPath: file)
    desk.restart()
    #expect(desk.run("quiz --again") == 1)
    #expect(
      desk.errors
        == "quiz: error: the notes no longer hold what was missed; 'quiz' takes another one\n")
  }

  @Test func theHistoryListsWhatCounts() throws {
    #expect(desk.run("quiz --history") == 0)
    #expect(desk.output == "no quiz was taken yet; 'quiz' takes one\n")
    take(typing: ["Oslo", "Paris", "Tokyo"])
    desk.sleep(days: 1)
    take("--record", typing: ["x", ":quit"])
    desk.run("quiz heist --form typed --count 2 --time-limit 5s", typing: ["x", "x"])
    desk.run("quiz --history")
    try Transcript.expect(desk.shown, named: "quiz-history")
    desk.run("quiz --history --limit 1 --json")
    #expect(
      desk.output == #"""
        {"answered":1,"at":"2026-03-03T09:00:28.000+00:00","decks":["heist"],"ending":"time-up",\#
        "minutes":0.08,"questions":2,"recorded":false,"right":0,"score":0,"seed":7}

        """#)
    desk.run("undo --session")
    desk.run("quiz capitals --history --json")
    #expect(desk.output.split(separator: "\n").count == 2)
    desk.run("quiz heist --history")
    #expect(desk.output == "no quiz of these decks was taken yet\n")
  }

  @Test func onlyRecordedAnswersEnterTheSchedule() throws {
    take(typing: ["Paris", "Paris", "Paris"])
    #expect(try desk.due().isEmpty)
    take("--record", typing: ["Paris", "Paris", "Paris"])
    #expect(desk.output.contains("recorded: 3 cards are scheduled by their answers\n"))
    #expect(try desk.due().count == 3)
    desk.run("undo --session")
    #expect(desk.output == "taken back: quiz of 3 answers (2026-03-02 09:00)\n")
    #expect(try desk.due().isEmpty)
    desk.run("doctor")
    #expect(desk.output.hasSuffix("progress: whole\n"))
  }

  @Test func undoTakesTheResultBackFirst() {
    take(typing: ["x", "x", "x"])
    desk.run("undo")
    #expect(
      desk.output
        == "taken back: the result of the quiz (2026-03-02 09:00); 'undo' again takes its last "
        + "answer back\n")
    desk.run("quiz --history")
    #expect(desk.output == "no quiz was taken yet; 'quiz' takes one\n")
  }

  @Test func timeIsUpForTheWholeQuiz() throws {
    // Every line takes four seconds.
    take("--time-limit 10s", typing: ["Paris", "Oslo", "Tokyo"])
    try Transcript.expect(desk.shown, named: "quiz-time-limit")
  }

  @Test func statsAndExportsTellOfQuizzes() {
    take(typing: ["x", "x", "x"])
    desk.run("stats")
    #expect(desk.output.contains("\nQuizzes\n1 taken, the last 0%, the best 0%\n"))
    desk.run("stats heist --json")
    #expect(desk.output.contains(#""quizzes":{"best":null,"last":null,"recent":[],"taken":0}"#))
    #expect(desk.run("export quizzes") == 0)
    let lines = desk.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix(",capitals,5,3,3,0,0.0,12000,finished,false"))
    #expect(desk.run("export quizzes --format jsonl") == 0)
    #expect(desk.output.hasSuffix(#""ending":"finished","recorded":false}"# + "\n"))
  }

  @Test func decksOfATagAreAsked() {
    desk.run("quiz --tag geography", typing: [":quit"])
    #expect(desk.output.contains("quiz of 3 questions, seed 7\n"))
    #expect(desk.run("quiz --tag geo") == 66)
    #expect(
      desk.errors == "cardinal: error: no deck has the tag 'geo'; there are geography\n")
    #expect(desk.run("quiz heist --tag geography") == 1)
    #expect(desk.errors == "quiz: error: none of these decks has that tag\n")
  }

  @Test func aHeadingIsATopicToo() {
    desk.run("quiz heist --topic roles --seed 1", typing: [":quit"])
    #expect(desk.output.contains("quiz of 4 questions, seed 1\n"))
  }

  @Test func leavingByCtrlCKeepsTheResultAndSaysSo() {
    let status = desk.run(
      "quiz capitals --form typed --seed 5",
      script: [.line("x"), .interrupted(hadText: false), .interrupted(hadText: false)])
    #expect(status == 130)
    desk.run("quiz --history")
    #expect(desk.output.contains("  left\n"))
  }

  @Test func optionsThatContradictEachOtherAreRefused() {
    let known = [
      ("--again --form typed", "'--again' asks the misses as they were; leave out '--form'"),
      ("--again --count 3", "'--again' asks the misses as they were; leave out '--count'"),
      ("--history --record", "'--history' asks nothing; leave out '--record'"),
      ("--history --again", "'--history' asks nothing; leave out '--again'"),
      ("--limit 3", "'--limit' goes with '--history'; '--count' says how many questions"),
      ("--json", "'--json' goes with '--history'"),
      ("--history --limit -1", "'--limit' is 0 or more"),
      ("--count 0", "'--count' is 1 or more"),
      (
        "--time-limit soon",
        "'--time-limit' is 1 second to 24 hours: minutes such as 5, or 90s, 2m30s, 1h"
      ),
    ]
    for (options, sentence) in known {
      #expect(desk.run("quiz \(options)") == 64, "\(options)")
      #expect(desk.errors.hasPrefix("Error: \(sentence)\n"), "\(desk.errors)")
    }
  }
}

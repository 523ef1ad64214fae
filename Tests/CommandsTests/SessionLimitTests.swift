import Testing

@testable import Commands

/// How long a session goes on, and what it leaves alone.
@MainActor
struct SessionLimitTests {
  private let desk: Desk

  init() throws { desk = try Desk(decks: ["heist.md": Decks.heist]) }

  @Test func minutesEndASession() {
    // Every line takes four seconds.
    let lines = Array(repeating: "x", count: 60)
    desk.run("study heist --form typed --pretest --new 20 --minutes 1", typing: lines)
    let answers = desk.output.split(separator: "\n").count { $0.hasPrefix("wrong") }
    #expect((5...15).contains(answers), "\(answers)")
    #expect(desk.output.contains("\nsaved: \(answers) answered"))
    #expect(desk.output.contains("\nthe minute is over\n"))
    #expect(desk.run("study --minutes 1441") == 64)
    #expect(desk.errors.hasPrefix("Error: '--minutes' is 0 to 1440\n"))
  }

  @Test func whereTheDaysDueCardsAreAnsweredItSaysSo() throws {
    desk.run(
      "study heist --form recall --pretest --new 4 --limit 4",
      typing: ["", "3", "", "3", "", "3", "", "3"])
    desk.sleep(days: 9)
    desk.run("settings new 0")
    desk.run("settings reviews 1")
    desk.run("study --form recall", typing: ["", "3"])
    #expect(desk.run("study --exit-status") == 1)
    #expect(
      desk.output.hasSuffix(
        "\ntoday's 1 due card is answered (setting 'reviews'), 3 more wait for another day\n"),
      "\(desk.output)")
  }

  @Test func numbersThatCannotBeAreToldByTheirOption() {
    for (words, sentence) in [
      ("study --limit -1", "'--limit' is 0 or more"),
      ("find x --limit=-1", "'--limit' is 0 or more"),
      ("study --minutes -1", "'--minutes' is 0 to 1440"),
      ("study --minutes 1.5", "'--minutes' is a whole number, not '1.5'"),
      ("quiz --count many2", "'--count' is a whole number, not 'many2'"),
    ] {
      #expect(desk.run(words) == 64)
      #expect(desk.errors.hasPrefix("Error: \(sentence)\n"), "\(desk.errors)")
    }
    #expect(desk.run("settings minutes -5") == 64)
    #expect(
      desk.errors
        == "settings: error: 'minutes' cannot be '-5'; it is a whole number from 1 to 1440, or "
        + "'none'\n")
  }

  @Test func noLimitIsZero() {
    let lines = Array(repeating: ["", "4"], count: 40).flatMap { $0 }
    desk.run("settings questions 2")
    desk.run("study heist --form recall --pretest --new 20 --limit 0", typing: lines)
    #expect(!desk.transcript.contains("Go on?"))
    #expect(desk.output.contains("\n5. "), "\(desk.transcript)")
  }

  @Test func newFactsThatWaitAreNamedAtOnce() {
    let answers = Array(repeating: ["", "4"], count: 40).flatMap { $0 }
    desk.run("study heist --new 3 --pretest --limit 1", typing: answers)
    #expect(!desk.output.contains("meets more"))
    desk.run("study heist --new 3 --pretest", typing: answers)
    #expect(
      desk.transcript.contains("'study heist --new 13' meets more"), "\(desk.transcript)")
  }

  @Test func crammingLeavesTheScheduleAlone() throws {
    desk.run("study heist --form typed --pretest --limit 2", typing: ["heist", "heist"])
    let before = try desk.due()
    #expect(before.count == 2)
    #expect(desk.run("study heist --cram --form typed", typing: ["x", "", "heist", "!4"]) == 0)
    #expect(desk.output.contains("wrong"))
    #expect(
      desk.output.hasSuffix(
        "\nsaved: 2 answered, 1 right, 1 still due\nthe schedule is as it was\n"))
    #expect(try desk.due() == before)
    desk.run("undo --list")
    #expect(desk.output.split(separator: "\n").count == 2)
    desk.run("study heist --cram --form recall", typing: ["", ":q"])
    #expect(desk.transcript.contains("\n1 no  2 partly  3 yes  4 at once > :q\n"))
  }
}

import Foundation
import Testing

@testable import Commands

/// The spellings accepted for one learner, from the first `!` to their revocation.
@MainActor
struct AliasTests {
  private let desk: Desk

  init() throws { desk = try Desk(decks: ["heist.md": Decks.heist]) }

  /// Answers the definition's first question with a word and leaves.
  private func study(_ lines: [String]) {
    desk.run("study heist --form typed --pretest --limit 1", typing: lines)
  }

  private var isRight: Bool { desk.output.contains("\nright: Heist") }

  @Test func whatWasAcceptedIsListedAndRevoked() throws {
    #expect(desk.run("alias") == 0)
    #expect(
      desk.output
        == "no spelling is accepted beside those in the notes; '!' after a reply accepts it\n")
    study(["robbery", "!", "1"])
    #expect(desk.run("alias") == 0)
    #expect(
      desk.output == """
        answer  also accepted  card
        Heist   robbery        heist:heist#name

        """)
    #expect(desk.run("alias list heist --json") == 0)
    #expect(
      desk.output == """
        {"answer":"Heist","card":"heist:heist#name","spelling":"robbery"}

        """)
    #expect(desk.run("alias revoke Heist Robbery") == 0)
    #expect(desk.output == "revoked: 'robbery' is not accepted for heist:heist#name any more\n")
    #expect(desk.run("alias") == 0)
    #expect(desk.output.hasPrefix("no spelling is accepted"))
  }

  @Test func whatIsRevokedIsWrongAgainInStudyAndQuizUntilUndo() throws {
    desk.run("alias add heist:heist#name robbery")
    #expect(desk.output == "accepted: 'robbery' is right for heist:heist#name from now on\n")
    let quiz = "quiz heist --form typed --count 20 --seed 1 --feedback"
    func isRightInQuiz() -> Bool {
      desk.run(quiz, typing: Array(repeating: "robbery", count: 20))
      return isRight
    }
    #expect(isRightInQuiz())
    study(["robbery"])
    #expect(isRight)
    desk.run("undo")
    #expect(desk.run("alias revoke heist:heist#name robbery") == 0)
    #expect(!isRightInQuiz())
    study(["robbery"])
    #expect(desk.output.contains("\nwrong: Heist"))
    // The answer and the quiz are taken back, then the revocation.
    for _ in 0..<40 where !desk.output.contains("was revoked") { desk.run("undo") }
    #expect(
      desk.output.hasPrefix(
        "taken back: 'robbery' was revoked for Heist, asked for its name (2026-03-02 "))
    study(["robbery"])
    #expect(isRight)
  }

  @Test func addingTakesTheKeyTheFactOrTheName() {
    for (index, name) in ["heist:heist#name", "heist:heist", "heist"].enumerated() {
      #expect(desk.run("alias add \(name) word\(index)") == 0, "\(desk.errors)")
    }
    desk.run("alias --json")
    #expect(desk.output.split(separator: "\n").count == 3)
  }

  @Test func addingRefusesWhatNamesSomethingElseOrIsRight() {
    #expect(desk.run("alias add Heist driver") == 1)
    #expect(
      desk.errors == """
        alias: error: 'driver' names something else in these notes, so it cannot stand for 'Heist'; \
        choose another spelling

        """)
    #expect(desk.run("alias add Heist HEIST") == 1)
    #expect(
      desk.errors == """
        alias: error: 'HEIST' is right for heist:heist#name already; 'alias' lists what was accepted

        """)
    #expect(desk.run("alias add heist:heist#meaning theft") == 1)
    #expect(
      desk.errors == """
        alias: error: 'heist:heist#meaning' is not asked by typing, so it has no spelling; choose a \
        card that asks for a name

        """)
    #expect(desk.run("alias add Heits robbery") == 66)
    #expect(desk.errors == "alias: error: there is no card 'Heits'; did you mean 'Heist'?\n")
    #expect(desk.run("alias add heist:heits#name robbery") == 66)
    #expect(
      desk.errors == """
        alias: error: there is no card 'heist:heits#name'; did you mean 'heist:heist#name'?

        """)
    #expect(desk.run("alias add Quux robbery") == 66)
    #expect(
      desk.errors
        == "alias: error: there is no card 'Quux'; 'show DECK' lists what a deck holds\n")
  }

  @Test func revokingSuggestsWhatThereIs() {
    #expect(desk.run("alias revoke Heist robbery") == 1)
    #expect(
      desk.errors == """
        alias: error: no spelling is accepted beside those in the notes; '!' after a reply accepts it

        """)
    desk.run("alias add Heist robbery")
    #expect(desk.run("alias revoke Heits robbery") == 66)
    #expect(
      desk.errors
        == "alias: error: no spelling is accepted for 'Heits'; did you mean 'Heist'?\n")
    #expect(desk.run("alias revoke nothing robbery") == 66)
    #expect(
      desk.errors
        == "alias: error: no spelling is accepted for 'nothing'; 'alias' lists what was accepted\n")
    #expect(desk.run("alias revoke Heist rubbery") == 66)
    #expect(
      desk.errors == """
        alias: error: 'rubbery' is not accepted for heist:heist#name; did you mean 'robbery'?

        """)
  }

  @Test func cardsThatLeftTheNotesCanStillBeRevoked() throws {
    desk.run("alias add Heist robbery")
    try "# Nothing\n".write(
      toFile: "\(desk.root)/Decks/heist.md", atomically: true, encoding: .utf8)
    desk.restart()
    #expect(desk.run("alias --json") == 0)
    #expect(desk.output == "{\"card\":\"heist:heist#name\",\"spelling\":\"robbery\"}\n")
    #expect(desk.run("alias revoke heist:heist#name robbery") == 0)
  }

  @Test func tabOffersCardsAndSpellings() throws {
    desk.run("alias add Heist robbery")
    #expect(try desk.completions(of: "alias ").contains("revoke"))
    #expect(try desk.completions(of: "alias revoke ") == ["heist:heist#name"])
    #expect(try desk.completions(of: "alias revoke heist:heist#name ") == ["robbery"])
    #expect(
      try desk.completions(of: "alias add heist:heist/roles/d") == ["heist:heist/roles/driver#name"]
    )
  }

  @Test func studyRefusesFormsThatShowTooLittle() {
    for form in ["true-false", "odd-one-out", "yes-no", "matching"] {
      #expect(desk.run("study heist --form \(form)") == 64)
      #expect(
        desk.errors.hasPrefix(
          "Error: '\(form)' shows too little to schedule by, so 'quiz' asks it and 'study' does "
            + "not; choose one of recall, typed, choice, cloze, which-topic,"), "\(desk.errors)")
    }
  }
}

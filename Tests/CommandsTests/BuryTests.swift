import Testing

@testable import Commands

/// `bury`, `suspend` and `resume`: what is not asked for a while.
@MainActor
struct BuryTests {
  private let desk: Desk

  init() throws {
    desk = try Desk(decks: ["heist.md": Decks.heist])
    desk.run("study heist --form typed --pretest --limit 2", typing: ["heist", "heist"])
    desk.sleep(days: 30)
  }

  /// The number of cards that are due, as `decks` has it.
  private func due() -> Int {
    desk.run("decks --json")
    let parts = desk.output.split(separator: "\"due\":")
    return parts.count > 1 ? Int(parts[1].prefix { $0.isNumber }) ?? -1 : -1
  }

  @Test func aBuriedCardIsNeitherAskedNorCountedUntilItsDay() throws {
    let planned = try desk.plannedCards(newFacts: 0)
    #expect(planned.count == 2 && due() == 2)
    #expect(desk.run("bury \(planned[0])") == 0)
    #expect(desk.output == "buried until tomorrow: 1 card\n")
    #expect(try desk.plannedCards(newFacts: 0) == [planned[1]])
    #expect(due() == 1)
    desk.run("stats --json")
    #expect(desk.output.contains("\"overdue\":1"))
    #expect(desk.run("bury heist") == 0)
    #expect(desk.output == "buried until tomorrow: 16 cards, 1 was already\n")
    #expect(due() == 0)
    desk.run("study heist")
    #expect(desk.output.hasSuffix("nothing is due; the next cards come tomorrow\n"))
    desk.sleep(days: 1)
    #expect(due() == 2)
    #expect(try desk.plannedCards(newFacts: 0).count == 2)
  }

  @Test func aDayCanBeChosen() throws {
    #expect(desk.run("bury heist --days 10") == 0)
    #expect(desk.output == "buried until Apr 11: 17 cards\n")
    desk.sleep(days: 9)
    #expect(due() == 0)
    desk.sleep(days: 1)
    #expect(due() == 2)
    #expect(desk.run("bury heist --days 0") == 64)
    #expect(desk.errors.hasPrefix("Error: '--days' is 1 to 3650\n"))
  }

  @Test func resumeAsksSuspendedAndBuriedCardsAgain() throws {
    desk.run("bury heist/roles")
    #expect(desk.output == "buried until tomorrow: 7 cards\n")
    desk.run("suspend heist:heist")
    #expect(desk.output == "suspended: 16 cards\n")
    #expect(desk.run("resume heist:heist/roles/face#name") == 0)
    #expect(desk.output == "resumed: 1 card\n")
    #expect(desk.run("resume") == 0)
    #expect(desk.output == "resumed: 15 cards\n")
    #expect(desk.run("resume") == 0)
    #expect(desk.output == "resumed: 0 cards\n")
    #expect(due() == 2)
  }

  @Test func resumingIsTakenBackAsOneThing() {
    desk.run("suspend heist:heist")
    desk.run("bury heist/roles")
    #expect(desk.run("resume") == 0)
    #expect(desk.output == "resumed: 16 cards\n")
    desk.run("undo --list")
    #expect(desk.output.hasPrefix("1  2026-04-01 09:00  16 cards resumed\n"))
    #expect(desk.run("undo") == 0)
    #expect(desk.output.hasPrefix("taken back: 16 cards resumed ("))
    #expect(due() == 0)
    desk.run("resume heist:heist/roles/face#name")
    desk.run("undo")
    #expect(desk.output.hasPrefix("taken back: 1 card resumed ("))
  }

  @Test func aClockThatWentBackIsToldOf() {
    desk.run("bury heist/roles")
    #expect(desk.errors == "")
    desk.sleep(days: -1)
    desk.run("resume heist/roles")
    #expect(
      desk.errors.hasPrefix("the clock is behind the last entry of the log (2026-04-01 09:00); "))
  }

  @Test func cardsAreNamedByDeckTopicFactCardAndSearch() {
    for (words, count) in [
      ("heist", 17), ("Heist", 17), ("heist/roles", 7), ("heist:heist/roles", 7),
      ("heist:heist/roles/face", 2), ("heist:heist/roles/face#name", 1), ("kind:role", 6),
      ("kind:role asks:name", 3), ("--find is:due", 2),
      ("heist:heist/roles/face#name heist:heist/roles/face", 2),
    ] {
      #expect(desk.run("suspend \(words)") == 0)
      #expect(desk.output == "suspended: \(count) card\(count == 1 ? "" : "s")\n", "\(words)")
      desk.run("undo")
    }
  }

  @Test func nothingNamedIsAMistake() {
    for command in ["suspend", "bury", "flag", "reset"] {
      #expect(desk.run(command) == 64)
      #expect(
        desk.errors.hasPrefix(
          "Error: say what is meant: decks, topics, facts (deck:fact), cards, or a search such as "
            + "'is:leech'\n"))
    }
    #expect(desk.run("suspend heist:nobody") == 66)
    #expect(
      desk.errors
        == "heist: error: there is no fact 'nobody' in this deck; 'facts heist' lists them\n"
    )
    #expect(desk.run("suspend --find is:leach") == 64)
    #expect(desk.errors.hasPrefix("Error: there is no 'is:leach'; did you mean 'is:leech'?\n"))
  }

  @Test func theWordsOfASessionDoTheSame() throws {
    desk.run("study heist --form typed", typing: [":bury", ":flag", ":q"])
    #expect(desk.transcript.contains("\nburied until tomorrow; 'resume' asks it again\n"))
    #expect(desk.transcript.contains("\nflagged; 'find is:flagged' lists what is\n"))
    #expect(try desk.plannedCards(newFacts: 0).count == 1)
    desk.run("find is:flagged")
    #expect(desk.output.hasSuffix("1 fact, 1 card\n"))
    desk.run("undo")
    #expect(desk.output.contains(" was flagged ("))
    desk.run("undo")
    #expect(desk.output.contains(" was buried ("))
    #expect(try desk.plannedCards(newFacts: 0).count == 2)
  }
}

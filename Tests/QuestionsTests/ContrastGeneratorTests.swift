import Questions
import Testing

@Suite struct ContrastGeneratorTests {
  @Test func asksWhatIsTrueOfATopicAmongWhatIsNot() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let question = try RockDeck.ask("rocks-compared/color#sides", .contrast, seed: seed)
      #expect(question.pattern == .contrast)
      #expect(question.stem.contains("Granite"))
      let (options, right) = HeistDeck.options(of: question)
      #expect(right == "Color: pale or pink")
      #expect(options.count == 3)
      #expect(options.allSatisfy { $0.contains(": ") && !$0.hasSuffix("none known") })
      #expect(!options.contains("Grain: coarse crystals"))
      #expect(!options.contains("Origin: slow cooling below"))
    }
  }

  @Test func refusesWhatTheTopicsShare() {
    #expect(HeistDeck.refusal("rocks-compared/taste#sides", .contrast, in: RockDeck.bank) == "A03")
  }

  @Test func aSingleRowHasNoWrongAnswers() {
    #expect(HeistDeck.refusal("heist-and-con-compared/victim#sides", .contrast) == "O01")
  }

  @Test func counterpartsAreNoDifferences() {
    let bank = HeistDeck.bank(
      of: HeistDeck.text.replacing(
        "# Questions",
        with: "# Counterparts\n\n| Heist | Con |\n| --- | --- |\n"
          + "| Mastermind | Inside man |\n| Face | Roper |\n\n# Questions"))
    let rows = bank.cards.filter { $0.direction == .sides && $0.fact.hasPrefix("counterparts") }
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(HeistDeck.refusal("\(row.fact)#sides", .contrast, in: bank) == "T01")
    }
  }

  @Test func whatWasMixedUpIsToldApart() throws {
    let question = try HeistDeck.ask(
      "heist/roles/hacker#name", .contrast, confusions: ["nobody", "the face"])
    #expect(question.stem.contains("“Hacker” and “Face”"))
    #expect(question.response == .recall)
    #expect(
      question.keyPoints == [
        "Hacker: opens the doors that are locked by code", "Face: talks the way past people",
      ])
    #expect(question.answer == question.keyPoints.joined(separator: "; "))
    #expect(question.facts == ["heist/roles/hacker", "heist/roles/face"])
  }

  @Test func whatWasMixedUpMayBeAMeaning() throws {
    let question = try HeistDeck.ask(
      "heist/roles/hacker#meaning", .contrast, confusions: ["talks the way past people"])
    #expect(question.facts == ["heist/roles/hacker", "heist/roles/face"])
  }

  @Test func nothingMixedUpIsNothingToTellApart() {
    #expect(HeistDeck.refusal("heist/roles/hacker#name", .contrast) == "")
    for confusion in ["hacker", "Hackers'", "xyz", ""] {
      #expect(throws: Refusal("", "the learner has not mixed it up with anything")) {
        _ = try HeistDeck.ask("heist/roles/hacker#name", .contrast, confusions: [confusion])
      }
    }
  }
}

import Testing

import Questions

@Suite("Grading names without a word they share with others")
struct GradingShorteningTests {
  private let rocks = ["Igneous rock", "Sedimentary rock", "Metamorphic rock", "Limestone"]

  private func grade(
    _ reply: String, _ expected: String, _ names: [String], language: String = "en"
  ) -> TypedGrade {
    TypedGrader(language: language).grade(
      reply, expected: expected, others: names.filter { $0 != expected })
  }

  @Test("a kind of thing that siblings have too may be left out, and that is close")
  func closeWithoutHead() {
    for reply in ["igneous", "Igneous", "the igneous", "it's igneous"] {
      #expect(
        grade(reply, "Igneous rock", rocks) == TypedGrade(verdict: .close, matched: "Igneous rock"),
        "'\(reply)'")
    }
    let shots = ["Key light", "Key grip", "Boom operator"]
    #expect(grade("grip", "Key grip", shots).verdict == .close)
    #expect(
      grade("ignée", "Roche ignée", ["Roche ignée", "Roche dure"], language: "fr").verdict
        == .close)
    #expect(
      grade("ectopic", "Ectopic pregnancy", ["Ectopic pregnancy", "Molar pregnancy"]).matched
        == "Ectopic pregnancy")
  }

  @Test("a word that no sibling shares may not be left out")
  func wrongWithoutSibling() {
    #expect(grade("igneous", "Igneous rock", ["Igneous rock", "Limestone"]).verdict == .wrong)
    #expect(grade("igneous", "Igneous rock", ["Igneous rock", "Rock music"]).verdict == .wrong)
    #expect(grade("igneous", "Igneous rock", ["Igneous rock", "Rock"]).verdict == .wrong)
  }

  @Test("what is left names nothing else, not even in part")
  func restIsAmbiguous() {
    #expect(grade("rock", "Igneous rock", rocks + ["Igneous intrusion"]).verdict == .wrong)
    #expect(grade("igneous", "Igneous rock", rocks + ["Igneous intrusion"]).verdict == .wrong)
    #expect(grade("igneous", "Igneous rock", rocks + ["Very igneous stone"]).verdict == .wrong)
    #expect(
      grade("igneous", "Igneous rock", rocks + ["Igneous"])
        == TypedGrade(verdict: .otherName, takenFor: "Igneous"))
    #expect(grade("sedimentary", "Igneous rock", rocks).verdict == .wrong)
  }

  @Test("numerals, negations, opposites and symbols are never left out")
  func neverLeftOut() {
    let cases = [
      ("prophase", "Prophase II", ["Prophase II", "Metaphase II"]),
      ("hepatitis", "Hepatitis B", ["Hepatitis B", "Vitamin B"]),
      ("linear", "Non-linear", ["Non-linear", "Non-rhotic"]),
      ("typical", "Not typical", ["Not typical", "Not certain"]),
      ("symmetric", "anti symmetric", ["anti symmetric", "anti lock"]),
      ("fiction", "Pseudo fiction", ["Pseudo fiction", "Pseudo science"]),
      ("C", "C + D", ["C + D", "E + D"]),
      ("potential", "−70 mV potential", ["−70 mV potential", "−70 mV current"]),
      ("A", "Vitamin A", ["Vitamin A", "Vitamin B12"]),
    ]
    for (reply, expected, names) in cases {
      #expect(grade(reply, expected, names).verdict == .wrong, "'\(reply)' for '\(expected)'")
    }
  }

  @Test("a slip in what is left is one too many")
  func slipAndShortening() {
    #expect(grade("ignous", "Igneous rock", rocks).verdict == .wrong)
  }

  @Test("two words or more may not be left out")
  func twoWords() {
    let names = ["Igneous intrusive rock", "Metamorphic intrusive rock"]
    #expect(grade("igneous", names[0], names).verdict == .wrong)
    #expect(grade("igneous intrusive", names[0], names).verdict == .close)
  }

  @Test("the difference tells the word")
  func difference() {
    #expect(
      WordDifference(typed: "igneous", right: "Igneous Rock").sentence
        == "you typed 'igneous', one word missing: 'Rock'")
    #expect(
      WordDifference(typed: "grip", right: "the Key grip").summary == "one word missing: 'Key'")
    #expect(
      WordDifference(typed: "igneous rok", right: "Igneous rock").summary
        == "one letter missing: 'c'")
  }

  @Test("a list may be named in short")
  func list() {
    let items = ["Igneous rock", "Sedimentary rock", "Metamorphic rock"].map { [$0] }
    let grade = ListGrade(
      expected: items, typed: ["sedimentary", "igneous", "metamorphic rock"],
      grader: TypedGrader())
    #expect(grade.hits.map(\.verdict) == [.close, .close, .exact])
    #expect(grade.verdict == .close)
  }

  @Test("repeats are told apart from what is none of the list")
  func repeats() {
    let grade = ListGrade(
      expected: [["The Victim"], ["The Cheater", "Adulterer"], ["Mentor"]],
      typed: ["adulterer", "victim", "cheater", "hacker", "Victm", "adulterer"],
      grader: TypedGrader())
    #expect(grade.extra == ["cheater", "hacker", "Victm", "adulterer"])
    #expect(grade.repeated == ["The Victim", "The Cheater"])
    #expect(grade.foreign == ["hacker"])
    #expect(grade.missing == ["Mentor"])
    #expect(grade.score == 4.0 / 9)
  }
}

import Questions
import Testing

@testable import Study

struct AssessorTests {
  @Test func optionsAreNumberedUnlessTheyAreNumbers() {
    #expect(OptionKeys(["a", "b", "c"]).keys == ["1", "2", "3"])
    #expect(OptionKeys(["1914", "1918"]).keys == ["a", "b"])
    #expect(OptionKeys(["two", "3 %"]).keys == ["a", "b"])
    #expect(OptionKeys([]).keys == [])
  }

  @Test(arguments: ["2", "2)", "2.", "Grifter", "the grifter"])
  func anOptionIsChosenByKeyOrName(reply: String) throws {
    var question = try QuestionMaker.question(
      for: Card(deck: "roles", fact: "heist/roles/grifter", direction: .name), in: Samples.roles,
      form: .choice, seed: 1)
    question.response = .choice(options: ["Driver", "Grifter", "Lookout"], right: 1)
    #expect(
      Assessor(Samples.roles).assess(reply, to: question)
        == .graded(Assessment(verdict: .exact, score: 1, reply: "Grifter")))
    #expect(
      Assessor(Samples.roles).assess("3", to: question)
        == .graded(Assessment(verdict: .wrong, score: 0, reply: "Lookout", takenFor: "Lookout")))
    #expect(
      Assessor(Samples.roles).assess("4", to: question)
        == .unreadable(.option(keys: ["1", "2", "3"])))
  }

  @Test(arguments: ["3 1 2", "3, 1, 2", "312", "3>1>2", "3-1-2", " 3  1 2 "])
  func anOrderIsReadHoweverItIsWritten(reply: String) throws {
    var question = try QuestionMaker.question(
      for: Card(deck: "roles", fact: "heist/stages", direction: .order), in: Samples.roles,
      form: .order, seed: 1)
    question.response = .order(shown: ["b", "c", "a"], right: ["a", "b", "c"])
    let assessor = Assessor(Samples.roles)
    #expect(assessor.assess(reply, to: question) == .order(["a", "b", "c"]))
    for unreadable in ["3 1", "3 1 1", "3 1 4", "a b c", "3 1 2 2"] {
      #expect(assessor.assess(unreadable, to: question) == .unreadable(.order(count: 3)))
    }
  }

  @Test func aSpellingIsANameOnlyOfSomethingElse() {
    let assessor = Assessor(Samples.roles)
    #expect(assessor.isName("Driver", besides: ["Grifter"]))
    #expect(assessor.isName("caper", besides: ["Grifter"]))
    #expect(!assessor.isName("Grifter", besides: ["Grifter"]))
    #expect(!assessor.isName("swindler", besides: ["Grifter"]))
  }
}

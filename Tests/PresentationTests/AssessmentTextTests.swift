import DeckFormat
import Markup
import Questions
import Study
import Testing

@testable import Presentation

/// What is remarked on a reply besides its verdict.
struct AssessmentTextTests {
  private func remark(onList typed: [String]) -> String? {
    let items = [["Mastermind"], ["Driver", "Wheelman"], ["Face"]]
    let question = Question(
      card: Card(deck: "heist", fact: "heist/roles", direction: .members), form: .listAll,
      pattern: .recall, facts: [], kind: .role, topic: "Heist", stem: "",
      response: .list(items: items), answer: "", location: SourceLocation(line: 1, column: 1),
      seed: 0)
    let list = ListGrade(expected: items, typed: typed, grader: TypedGrader())
    return AssessmentText.remark(
      on: Assessment(
        verdict: list.verdict, score: list.score, reply: typed.joined(separator: "; "), list: list),
      to: question)
  }

  @Test func aWholeListNeedsNoRemark() {
    #expect(remark(onList: ["driver", "face", "mastermind"]) == nil)
  }

  @Test func whatIsMissingRepeatedOrForeignIsNamed() {
    #expect(remark(onList: ["driver", "face"]) == "2 of 3; missing: Mastermind")
    #expect(
      remark(onList: ["driver", "face", "wheelman", "mastermind"]) == "3 of 3; named twice: Driver")
    #expect(
      remark(onList: ["driver", "butler", "Driver", "driver"])
        == "1 of 3; missing: Mastermind; Face; named twice: Driver; not in it: butler")
  }

  @Test func aLessonSaysThatThereIsNoQuestion() {
    #expect(
      MessageText.sentence(for: .noQuestion)
        == "there is no question yet: these facts are only shown; Enter goes on")
  }

  @Test func theReasonOfAContrastIsTheConfusion() {
    let question = Question(
      card: Card(deck: "heist", fact: "heist/roles/face", direction: .name), form: .contrast,
      pattern: .recall, facts: [], kind: .role, topic: "Heist", stem: "", response: .recall,
      answer: "", location: SourceLocation(line: 1, column: 1), seed: 0)
    let reason = Reason(question: question, state: nil, retrievability: nil, isRelearning: true)
    #expect(
      ReasonText(reason, today: 0).sentences == [
        "you missed it in this session, so it comes until it is right",
        "told apart, because you have mixed them up", "card: heist:heist/roles/face#name",
      ])
  }
}

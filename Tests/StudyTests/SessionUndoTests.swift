import Questions
import Scheduling
import Testing

@testable import Study

struct SessionUndoTests {
  private static let cities = ["Paris", "Oslo", "Tokyo", "Lima", "Riga", "Cairo"]

  @Test func undoAsksTheSameQuestionAgain() {
    var sitting = Samples.sitting(asking: Self.cities)
    _ = sitting.begin()
    let question = sitting.question
    sitting.type("Paris")
    #expect(
      sitting.type("<") == [
        "retract", "undone(card: \"\(Samples.capital("Paris").id)\")",
        "1. What is the capital of France?", "> reply",
      ])
    #expect(sitting.question == question)
    #expect(sitting.reviews.isEmpty)
    #expect(sitting.session.states == sitting.initial)
    #expect(sitting.session.summary.answered == 0)
  }

  @Test func undoManyTimesReturnsToTheFirstQuestion() {
    var sitting = Samples.sitting(asking: Self.cities)
    _ = sitting.begin()
    let queue = sitting.session.queue
    let replies = ["Rome", "", "-", "Tokyo", "Lima", "wrong", "", "Cairo", "-", "Paris"]
    for reply in replies { sitting.type(reply) }
    let count = sitting.reviews.count
    #expect(count == 6)
    for _ in 0..<count { sitting.type("<") }
    #expect(sitting.session.queue == queue)
    #expect(sitting.session.states == sitting.initial)
    #expect(sitting.session.summary.stillDue == Self.cities.count)
    #expect(sitting.question?.answer == "Paris")
    #expect(sitting.type("<").first == "nothingToUndo")
  }

  @Test func theSameRepliesAfterUndoGiveTheSameReviews() {
    var sitting = Samples.sitting(asking: Self.cities)
    _ = sitting.begin()
    sitting.type("Paris")
    sitting.type("Oslo")
    let first = sitting.reviews.map(\.review)
    sitting.type("<")
    sitting.type("<")
    sitting.type("Paris")
    sitting.type("Oslo")
    #expect(sitting.reviews.map(\.review) == first)
  }

  @Test func undoAfterAFlipTakesTheChangedAnswerBack() {
    var sitting = Samples.sitting(asking: Self.cities)
    _ = sitting.begin()
    sitting.type("Paris")
    sitting.type("!")
    sitting.type("<")
    #expect(sitting.reviews.isEmpty)
    #expect(sitting.question?.answer == "Paris")
    #expect(sitting.session.states == sitting.initial)
  }

  @Test func undoWhileASpellingIsOffered() {
    var sitting = Samples.sitting(asking: Self.cities)
    _ = sitting.begin()
    sitting.type("Lutetia")
    sitting.type("!")
    #expect(sitting.type("<").last == "> reply")
    #expect(sitting.question?.answer == "Paris")
  }

  @Test func undoAtTheLimit() {
    var sitting = Samples.sitting(asking: Self.cities, settings: Samples.settings(limit: 2))
    _ = sitting.begin()
    sitting.type("Paris")
    #expect(sitting.type("Oslo").last == "> go on after 2")
    sitting.type("<")
    #expect(sitting.question?.answer == "Oslo")
    #expect(sitting.type("Oslo").last == "> go on after 2")
    sitting.type("")
    sitting.type("Tokyo")
    #expect(sitting.type("Lima").last == "> go on after 4")
  }

  @Test func undoAfterTheLastQuestion() {
    var sitting = Samples.sitting(asking: ["Paris"])
    _ = sitting.begin()
    #expect(sitting.type("Paris").suffix(2) == ["exact: Paris, days(35)", "> enter"])
    sitting.type("<")
    #expect(sitting.question?.answer == "Paris")
    sitting.type("Paris")
    #expect(sitting.type("!1").last == "> reply")
    #expect(sitting.question?.answer == "Paris")
  }

  @Test func undoKeepsWhatWasSuspended() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo", "Tokyo"])
    _ = sitting.begin()
    sitting.type("Paris")
    sitting.type(":suspend")
    sitting.type("<")
    #expect(sitting.question?.answer == "Paris")
    sitting.type("Paris")
    #expect(sitting.question?.answer == "Tokyo")
  }

  @Test func undoOfASuspendedCardGoesOn() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.type("Rome")
    sitting.type(":suspend")
    #expect(
      sitting.type("<") == [
        "retract", "undone(card: \"\(Samples.capital("Paris").id)\")",
        "1. What is the capital of Norway?", "> reply",
      ])
  }

  @Test func undoThatCannotBeWrittenChangesNothing() {
    var sitting = Samples.sitting(asking: Self.cities)
    _ = sitting.begin()
    sitting.type("Paris")
    sitting.isFailing = true
    #expect(sitting.type("<").suffix(1) == ["> retry"])
    #expect(sitting.session.summary.answered == 1)
    #expect(sitting.session.summary.stillDue == 5)
    sitting.isFailing = false
    sitting.type("")
    #expect(sitting.reviews.isEmpty)
    #expect(sitting.question?.answer == "Paris")
  }
}

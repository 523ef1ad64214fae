import Questions
import Testing

@testable import Study

struct SessionEndTests {
  @Test func endOfInputSavesAnywhere() {
    for lines in [[], ["Paris"], [""], ["Rome"], ["Rome", "!"], [":report"], ["Pariss"]] {
      var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
      _ = sitting.begin()
      for line in lines { sitting.type(line) }
      #expect(sitting.send(.endOfInput).last == "finish")
      #expect(sitting.session.isFinished)
      #expect(sitting.session.handle(.line("x"), at: sitting.now).isEmpty)
      #expect(sitting.session.handle(.endOfInput, at: sitting.now).isEmpty)
    }
  }

  @Test func interruptingTwiceOnAnEmptyLineLeaves() {
    var sitting = Samples.sitting(asking: ["Paris"])
    _ = sitting.begin()
    #expect(sitting.send(.interrupted(hadText: true)) == ["> reply"])
    #expect(sitting.send(.interrupted(hadText: false)) == ["interruptAgain", "> reply"])
    #expect(sitting.send(.interrupted(hadText: true)) == ["> reply"])
    #expect(sitting.send(.interrupted(hadText: false)) == ["interruptAgain", "> reply"])
    #expect(
      sitting.send(.interrupted(hadText: false)) == [
        "saved: 0 answered, 0 right, 1 still due", "finish",
      ])
  }

  @Test func aLineBetweenInterruptionsForgetsTheFirst() {
    var sitting = Samples.sitting(asking: ["Paris"])
    _ = sitting.begin()
    sitting.send(.interrupted(hadText: false))
    sitting.type("?")
    #expect(sitting.send(.interrupted(hadText: false)) == ["interruptAgain", "> reply"])
  }

  @Test func stillDueIsWhatTheScheduleHasForToday() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo", "Tokyo"])
    #expect(sitting.session.summary.stillDue == 3)
    _ = sitting.begin()
    #expect(sitting.session.summary.stillDue == 3)
    sitting.type("-")
    #expect(sitting.session.summary.stillDue == 3)
    // A miss is scheduled for tomorrow, although it comes back in this session.
    sitting.type("Bergen")
    #expect(
      sitting.session.summary
        == SessionSummary(answered: 1, right: 0, stillDue: 2, isDone: false, pause: nil))
    sitting.type("!")
    #expect(
      sitting.session.summary
        == SessionSummary(answered: 1, right: 1, stillDue: 2, isDone: false, pause: nil))
    sitting.type("2")
    sitting.type("Tokyo")
    #expect(sitting.session.summary.stillDue == 1)
    #expect(
      sitting.type(":quit") == ["saved: 2 answered, 2 right, 1 still due", "finish"])
  }

  @Test func anAnswerCountsOnlyWhenItIsOnDisk() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.isFailing = true
    #expect(
      sitting.type("Paris") == [
        "record typed 'Paris' exact good", "notSaved(reason: \"the disk is full\")", "> retry",
      ])
    #expect(
      sitting.session.summary
        == SessionSummary(answered: 0, right: 0, stillDue: 2, isDone: false, pause: nil))
    #expect(sitting.session.states == sitting.initial)
    #expect(sitting.type("anything").first == "record typed 'Paris' exact good")
    sitting.isFailing = false
    #expect(
      sitting.type("") == [
        "record typed 'Paris' exact good", "exact: Paris, days(35)",
        "2. What is the capital of Norway?", "> reply",
      ])
    #expect(sitting.reviews.count == 1)
  }

  @Test func leavingIsPossibleWhileNothingCanBeWritten() {
    var sitting = Samples.sitting(asking: ["Paris"])
    _ = sitting.begin()
    sitting.isFailing = true
    sitting.type("Paris")
    #expect(sitting.type(":quit") == ["saved: 0 answered, 0 right, 1 still due", "finish"])
  }

  @Test func theTimeLimitAsksWhetherToGoOn() {
    let settings = Samples.settings(timeLimit: 5000)
    var sitting = Samples.sitting(asking: ["Paris", "Oslo", "Tokyo"], settings: settings)
    _ = sitting.begin()
    #expect(sitting.type("Paris").last == "> reply")
    sitting.now.milliseconds += 5000
    #expect(sitting.type("Oslo").last == "> go on after 2")
    #expect(sitting.type("").last == "> reply")
  }

  @Test func nothingIsAskedAtTheLimitWhereNothingIsLeft() {
    var sitting = Samples.sitting(
      asking: ["Paris"], settings: Samples.settings(limit: 1, waits: false))
    _ = sitting.begin()
    #expect(sitting.type("Paris").last == "finish")
  }

  @Test func aClockThatGoesBackHarmsNothing() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.now.milliseconds -= 40 * 86_400_000
    sitting.type("Paris")
    #expect(sitting.reviews.first?.review.milliseconds == 0)
    #expect(sitting.reviews.first?.review.retrievability == 1)
    #expect((sitting.reviews.first?.review.interval ?? 0) >= 1)
    #expect(sitting.session.states == sitting.replayed)
  }

  @Test func crammingLeavesTheScheduleAlone() {
    var sitting = Samples.sitting(
      asking: ["Paris", "Oslo"], settings: Samples.settings(isCram: true))
    _ = sitting.begin()
    #expect(
      sitting.type("Paris").prefix(2) == [
        "record typed 'Paris' exact unrated", "exact: Paris, unscheduled",
      ])
    #expect(
      sitting.type("!4").prefix(2) == ["replace with typed 'Paris' exact unrated", "rated(4)"])
    #expect(sitting.type("Bergen").first == "record typed 'Bergen' wrong unrated")
    sitting.type("")
    #expect(sitting.question?.answer == "Oslo")
    #expect(sitting.session.states == sitting.initial)
    #expect(sitting.reviews.allSatisfy { $0.review.interval == nil && $0.review.model == nil })
  }
}

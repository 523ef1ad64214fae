import Questions
import Scheduling
import Testing

@testable import Study

/// Every key of the table "In a session", as transcripts.
struct SessionKeyTests {
  private static let france = "What is the capital of France?"
  private static let norway = "What is the capital of Norway?"
  private static let japan = "What is the capital of Japan?"

  @Test func aRightReplyIsRecordedBeforeTheNextQuestion() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    #expect(sitting.begin() == ["1. \(Self.france)", "> reply"])
    #expect(
      sitting.type("paris") == [
        "record typed 'paris' exact good", "exact: Paris, days(35)", "2. \(Self.norway)", "> reply",
      ])
  }

  @Test func aWrongReplyWaitsForEnterAndComesBack() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    #expect(
      sitting.type("Rome") == [
        "record typed 'Rome' wrong again", "wrong: Paris, laterInSession", "> enter",
      ])
    #expect(sitting.type("") == ["2. \(Self.norway)", "> reply"])
    #expect(
      sitting.type("Oslo") == [
        "record typed 'Oslo' exact good", "exact: Oslo, days(29)", "3. \(Self.france)", "> reply",
      ])
  }

  @Test func pipedInputDoesNotWait() {
    var sitting = Samples.sitting(asking: ["Paris"], settings: Samples.settings(waits: false))
    _ = sitting.begin()
    #expect(
      sitting.type("Rome") == [
        "record typed 'Rome' wrong again", "wrong: Paris, laterInSession", "2. \(Self.france)",
        "> reply",
      ])
    #expect(
      sitting.type("Paris") == [
        "record typed 'Paris' exact good", "exact: Paris, days(2)",
        "saved: 2 answered, 1 right, 0 still due", "finish",
      ])
  }

  @Test func enterTwiceShowsTheAnswer() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    #expect(sitting.type(" ") == ["> unknown"])
    #expect(
      sitting.type("") == [
        "record typed '' unknown again", "unknown: Paris, laterInSession", "> enter",
      ])
  }

  @Test func aReplyIsStillTakenAfterOneEnter() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.type("")
    #expect(sitting.type("Paris").first == "record typed 'Paris' exact good")
  }

  @Test func aReplyOfNothingButMarksIsAskedAgain() {
    var sitting = Samples.sitting(asking: ["Paris"])
    _ = sitting.begin()
    #expect(sitting.type("\u{200B}") == ["> reply"])
    #expect(sitting.reviews.isEmpty)
  }

  @Test func aHintMakesTheReplyHardAtBest() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    #expect(sitting.type("?") == ["hint: P…, 5 letters", "> reply"])
    #expect(sitting.type("?") == ["noHint", "> reply"])
    #expect(sitting.type("Paris").first == "record typed 'Paris' exact hard")
    #expect(sitting.reviews.first?.review.hints == 1)
  }

  @Test func aHintIsNotForgottenBySkipping() {
    var sitting = Samples.sitting(asking: ["Paris"])
    _ = sitting.begin()
    sitting.type("?")
    sitting.type("-")
    #expect(sitting.type("Paris").first == "record typed 'Paris' exact hard")
  }

  @Test func whatIsSkippedIsAskedAtTheEnd() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo", "Tokyo"])
    _ = sitting.begin()
    #expect(sitting.type("-") == ["skipped", "1. \(Self.norway)", "> reply"])
    sitting.type("Oslo")
    #expect(sitting.type("Tokyo").suffix(2) == ["3. \(Self.france)", "> reply"])
  }

  @Test func aSlipIsAskedForWithoutADefault() {
    var sitting = Samples.sitting(asking: ["Tokyo", "Oslo"])
    _ = sitting.begin()
    #expect(sitting.type("Tokio") == ["> slip Tokio/Tokyo"])
    #expect(
      sitting.type("") == ["chooseKey(first: 1, last: 2)", "> slip Tokio/Tokyo"])
    #expect(
      sitting.type("1") == [
        "record typed 'Tokio' close hard", "close: Tokyo, days(23)", "> enter",
      ])
  }

  @Test func whatIsNoSlipIsWrong() {
    var sitting = Samples.sitting(asking: ["Tokyo", "Oslo"])
    _ = sitting.begin()
    sitting.type("Tokio")
    #expect(
      sitting.type("2") == [
        "record typed 'Tokio' wrong again", "wrong: Tokyo, laterInSession", "> enter",
      ])
  }

  @Test func anotherNameIsNeverClose() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    #expect(sitting.type("Lima").first == "record typed 'Lima' other_name again")
    #expect(sitting.reviews.first?.review.takenFor == "Lima")
  }

  @Test func flippingOffersTheSpelling() {
    var sitting = Samples.sitting(asking: ["Tokyo", "Oslo"])
    _ = sitting.begin()
    sitting.type("Edo")
    #expect(
      sitting.type("!") == [
        "replace with typed 'Edo' exact good was again", "flipped(isRight: true)", "> accept Edo",
      ])
    #expect(sitting.type("yes") == ["chooseKey(first: 1, last: 2)", "> accept Edo"])
    #expect(
      sitting.type("1") == [
        "record alias \(Samples.capital("Tokyo").id) Edo true", "accepted(\"Edo\")",
        "2. \(Self.norway)", "> reply",
      ])
    #expect(sitting.session.summary.right == 1)
    #expect(sitting.session.accepted == [Samples.capital("Tokyo").id: ["Edo"]])
  }

  @Test func flippingRefusesTheNameOfSomethingElse() {
    var sitting = Samples.sitting(asking: ["Tokyo", "Oslo"])
    _ = sitting.begin()
    sitting.type("Riga")
    #expect(
      sitting.type("!") == [
        "replace with typed 'Riga' exact good was again", "flipped(isRight: true)",
        "refused(\"Riga\")", "2. \(Self.norway)", "> reply",
      ])
    #expect(sitting.reviews.first?.review.takenFor == nil)
  }

  @Test func flippingARightReplyAsksTheWaitingQuestionAgain() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.type("Paris")
    #expect(
      sitting.type("!") == [
        "replace with typed 'Paris' wrong again was good", "flipped(isRight: false)",
        "2. \(Self.norway)", "> reply",
      ])
    #expect(sitting.type("Oslo").suffix(2) == ["3. \(Self.france)", "> reply"])
  }

  @Test func flippingAfterOneEnterDoesNotLoseTheQuestion() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.type("Paris")
    sitting.type("")
    #expect(sitting.type("!").suffix(2) == ["2. \(Self.norway)", "> reply"])
  }

  @Test func flippingAMissDropsItsReturn() {
    var sitting = Samples.sitting(asking: ["Paris"], settings: Samples.settings(waits: false))
    _ = sitting.begin()
    #expect(sitting.type("Lutetia").suffix(2) == ["2. \(Self.france)", "> reply"])
    sitting.type("!")
    #expect(
      sitting.type("2") == ["saved: 1 answered, 1 right, 0 still due", "finish"])
  }

  @Test func flippingTwiceIsAsIfNothingWasChanged() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.type("Paris")
    let review = sitting.reviews.first?.review
    sitting.type("!")
    #expect(
      sitting.type("!") == [
        "replace with typed 'Paris' exact good", "flipped(isRight: true)", "> accept Paris",
      ])
    #expect(sitting.reviews.first?.review == review)
  }

  @Test(arguments: [(1, "again"), (2, "hard"), (4, "easy")])
  func aRatingReplacesThatOfTheVerdict(number: Int, rating: String) {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.type("Paris")
    #expect(
      sitting.type("!\(number)") == [
        "replace with typed 'Paris' exact \(rating) was good", "rated(\(number))",
        "2. \(Self.norway)", "> reply",
      ])
    #expect(sitting.session.states == sitting.replayed)
  }

  @Test func thereIsNothingToChangeAtFirst() {
    var sitting = Samples.sitting(asking: ["Paris"])
    _ = sitting.begin()
    #expect(sitting.type("!") == ["nothingToChange", "> reply"])
    #expect(sitting.type("!3") == ["nothingToChange", "> reply"])
    #expect(sitting.type("<") == ["nothingToUndo", "> reply"])
  }

  @Test func theLeadingSpaceMakesAReplyLiteral() {
    var sitting = Samples.sitting(asking: ["Paris"])
    _ = sitting.begin()
    #expect(sitting.type(" <").first == "record typed '<' wrong again")
  }

  @Test func wordsLeaveTheQuestionStanding() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    let card = Samples.capital("Paris").id
    _ = sitting.begin()
    #expect(sitting.type(":w") == ["reason: \(card)", "> reply"])
    #expect(sitting.type(":s") == ["source capitals:3", "> reply"])
    #expect(sitting.type(":x") == ["unknownWord(\":x\")", "> reply"])
    #expect(sitting.type(":e") == ["edit capitals:3"])
    #expect(sitting.send(.edited(nil)) == ["> reply"])
    #expect(
      sitting.send(.edited([Samples.capitals])) == ["reread", "1. \(Self.france)", "> reply"])
    #expect(
      sitting.type(":su") == [
        "record suspension \(card) true", "suspended(card: \"\(card)\")", "1. \(Self.norway)",
        "> reply",
      ])
    #expect(
      sitting.type(":q") == ["saved: 0 answered, 0 right, 1 still due", "finish"])
  }

  @Test func aReportKeepsTheQuestion() {
    var sitting = Samples.sitting(asking: ["Paris"])
    _ = sitting.begin()
    #expect(sitting.type(":report") == ["> fault"])
    #expect(sitting.type("6") == ["chooseKey(first: 1, last: 5)", "> fault"])
    #expect(
      sitting.type("3") == [
        "record report unclear \(Self.france)", "reported", "1. \(Self.france)", "> reply",
      ])
    sitting.type(":r")
    #expect(sitting.type("") == ["1. \(Self.france)", "> reply"])
  }

  @Test func wordsWorkOnTheFeedbackToo() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    let card = Samples.capital("Paris").id
    _ = sitting.begin()
    sitting.type("Rome")
    #expect(sitting.type(":why") == ["reason: \(card)", "> enter"])
    sitting.type(":report")
    #expect(
      sitting.type("5") == ["record report too-easy \(Self.france)", "reported", "> enter"])
    #expect(sitting.type(":suspend").suffix(2) == ["2. \(Self.norway)", "> reply"])
    #expect(sitting.type("Oslo").last == "> enter")
    #expect(sitting.type("").last == "finish")
  }

  @Test func aCardMissedFiveTimesIsLeftForAnotherDay() {
    var sitting = Samples.sitting(asking: ["Paris"], settings: Samples.settings(waits: false))
    _ = sitting.begin()
    for _ in 1..<5 {
      #expect(sitting.type(Self.miss(sitting)).contains("wrong: Paris, laterInSession"))
    }
    #expect(
      sitting.type(Self.miss(sitting)).suffix(3) == [
        "wrong: Paris, days(1)", "saved: 5 answered, 0 right, 0 still due", "finish",
      ])
  }

  /// A wrong reply to whatever is asked: a wrong option where options are shown.
  private static func miss(_ sitting: Sitting) -> String {
    guard case .choice(let options, let right)? = sitting.question?.response else { return "Rome" }
    return OptionKeys(options).keys[right == 0 ? 1 : 0]
  }
}

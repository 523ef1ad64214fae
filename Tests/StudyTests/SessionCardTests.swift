import Questions
import Testing

@testable import Study

/// What a learner does to a card while its question waits, and what is said of a leech.
struct SessionCardTests {
  private static let france = "What is the capital of France?"
  private static let norway = "What is the capital of Norway?"
  private static let paris = Samples.capital("Paris").id

  @Test func aBuriedCardIsNotAskedBeforeTomorrow() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    #expect(
      sitting.type(":bury").dropFirst() == [
        "buried(card: \"\(Self.paris)\")", "1. \(Self.norway)", "> reply",
      ])
    #expect(sitting.others == [.bury(card: Self.paris, until: Samples.today + 1)])
    sitting.type("Oslo")
    #expect(sitting.type("").last == "finish")
  }

  @Test func aMissedCardThatIsBuriedDoesNotComeBack() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.type("Rome")
    #expect(sitting.type(":b").suffix(2) == ["2. \(Self.norway)", "> reply"])
    #expect(sitting.type("Oslo").last == "> enter")
    #expect(sitting.type("").last == "finish")
  }

  @Test func aFlagLeavesTheQuestionStanding() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    #expect(
      sitting.type(":flag").dropFirst() == [
        "flagged(card: \"\(Self.paris)\")", "1. \(Self.france)", "> reply",
      ])
    #expect(sitting.others == [.flag(card: Self.paris, isFlagged: true)])
    sitting.type("Rome")
    #expect(sitting.type(":f").dropFirst() == ["flagged(card: \"\(Self.paris)\")", "> enter"])
    #expect(sitting.type("").suffix(2) == ["2. \(Self.norway)", "> reply"])
  }

  /// Paris and Oslo, of which Paris was forgotten so often.
  private func sitting(lapses: Int) -> Sitting {
    var state = Samples.state()
    state.lapses = lapses
    let cards = ["Paris", "Oslo"].map(Samples.capital)
    return Sitting(
      plan: Samples.plan(due: cards), banks: [Samples.capitals],
      states: [cards[0].id: state, cards[1].id: Samples.state()], settings: Samples.settings())
  }

  @Test(arguments: [(6, false), (7, true), (8, false), (9, false), (10, false), (11, true)])
  func everyFourthLapseFromTheEighthSaysWhatCanBeDone(lapses: Int, isSaid: Bool) {
    var sitting = sitting(lapses: lapses)
    _ = sitting.begin()
    let notice = "leech(card: \"\(Self.paris)\", lapses: \(lapses + 1))"
    let shown = Array(sitting.type("Rome").dropFirst())
    #expect(shown == ["wrong: Paris, laterInSession"] + (isSaid ? [notice] : []) + ["> enter"])
  }

  @Test func aLeechIsSaidOnceAndStaysInTheSession() {
    var sitting = sitting(lapses: 7)
    _ = sitting.begin()
    sitting.type("Rome")
    sitting.type("")
    sitting.type("Oslo")
    #expect(sitting.question?.answer == "Paris")
    // A miss repeated on one day is one lapse.
    #expect(sitting.type("Rome").dropFirst() == ["wrong: Paris, laterInSession", "> enter"])
  }

  @Test func aVerdictTurnedRoundMakesALeechToo() {
    var sitting = sitting(lapses: 7)
    _ = sitting.begin()
    sitting.type("Paris")
    #expect(
      sitting.type("!").contains("leech(card: \"\(Self.paris)\", lapses: 8)"))
  }

  @Test func aCramSessionMakesNoLeech() {
    var state = Samples.state()
    state.lapses = 7
    let card = Samples.capital("Paris")
    var sitting = Sitting(
      plan: Samples.plan(due: [card]), banks: [Samples.capitals], states: [card.id: state],
      settings: Samples.settings(isCram: true))
    _ = sitting.begin()
    sitting.type("Rome")
    #expect(sitting.session.states == [card.id: state])
  }
}

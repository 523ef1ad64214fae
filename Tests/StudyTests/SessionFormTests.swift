import DeckFormat
import Questions
import Scheduling
import Testing

@testable import Study

/// What each form asks for, and what it leads to.
struct SessionFormTests {
  private func card(_ fact: String, _ direction: Card.Direction) -> Card {
    Card(deck: "roles", fact: fact, direction: direction)
  }

  private func sitting(
    _ cards: [Card], states: [Card.ID: CardState]? = nil,
    settings: SessionSettings = Samples.settings()
  ) -> Sitting {
    Sitting(
      plan: Samples.plan(due: cards), banks: [Samples.roles],
      states: states ?? Dictionary(uniqueKeysWithValues: cards.map { ($0.id, Samples.state()) }),
      settings: settings)
  }

  /// The key of an option of the question on screen, right or wrong.
  private func key(_ sitting: Sitting, right: Bool) -> String {
    guard case .choice(let options, let index)? = sitting.question?.response else { return "" }
    return String((right ? index : (index + 1) % options.count) + 1)
  }

  @Test func anOrderIsReadBackBeforeItCounts() throws {
    var sitting = sitting([card("heist/stages", .order)])
    _ = sitting.begin()
    guard case .order(let shown, let right)? = sitting.question?.response else {
      Issue.record("no order was asked")
      return
    }
    let keys = try right.map { String(try #require(shown.firstIndex(of: $0)) + 1) }
    #expect(sitting.type("1 2") == ["giveOrder(count: 4)", "> reply"])
    let wrong = Array(keys.reversed()).joined(separator: " ")
    #expect(sitting.type(wrong).last == "> read back")
    #expect(
      sitting.type(keys.joined(separator: " ")) == [
        "read back: Recruiting, Planning, Execution, Getaway", "> read back",
      ])
    #expect(
      sitting.type("").first
        == "record order 'Recruiting; Planning; Execution; Getaway' exact good")
  }

  @Test func anOrderWithOneSwapIsHardlyRight() throws {
    var sitting = sitting([card("heist/stages", .order)])
    _ = sitting.begin()
    guard case .order(let shown, var right)? = sitting.question?.response else { return }
    right.swapAt(0, 1)
    sitting.type(try right.map { String(try #require(shown.firstIndex(of: $0)) + 1) }.joined())
    // (5 − 1) / 6 is less than three quarters.
    #expect(
      sitting.type("").first
        == "record order 'Planning; Recruiting; Execution; Getaway' partial again")
  }

  @Test(arguments: [
    ("Driver; Lookout; Grifter; Mastermind", "exact good"),
    ("driver, lookout, grifter", "partial hard"), ("driver; lookout", "partial again"),
    ("Roper", "wrong again"),
  ])
  func aListIsRatedByItsParts(reply: String, outcome: String) {
    var sitting = sitting([card("heist/roles", .members)])
    _ = sitting.begin()
    #expect(sitting.type(reply).first == "record list-all '\(reply)' \(outcome)")
  }

  @Test func aSlipInAListIsAskedFor() {
    let reply = "Driver; Lookout; Grifter; Mastermnd"
    var sitting = sitting([card("heist/roles", .members)])
    _ = sitting.begin()
    #expect(sitting.type(reply).last?.hasPrefix("> slip") == true)
    #expect(sitting.type("1").first == "record list-all '\(reply)' close hard")
    sitting.type("<")
    sitting.type(reply)
    #expect(sitting.type("2").first == "record list-all '\(reply)' partial hard")
  }

  @Test func aFlashcardIsRevealedAndRatedByOneKey() {
    var sitting = sitting([card("heist", .meaning), card("con", .meaning)])
    _ = sitting.begin()
    let answer = sitting.question?.answer ?? ""
    #expect(
      sitting.type("a theft") == ["revealed 'a theft': \(answer)", "> rating [1, 21, 30, 48]"])
    #expect(sitting.type("") == ["> rating [1, 21, 30, 48]"])
    #expect(sitting.type("5") == ["chooseKey(first: 1, last: 4)", "> rating [1, 21, 30, 48]"])
    #expect(sitting.type(":why").last == "> rating [1, 21, 30, 48]")
    sitting.type(":report")
    #expect(
      sitting.type("") == ["revealed 'a theft': \(answer)", "> rating [1, 21, 30, 48]"])
    #expect(
      sitting.type("3").prefix(2) == [
        "record recall 'a theft' exact good", "exact: \(answer), days(30)",
      ])
    #expect(sitting.type("!").first == "rateInstead")
    #expect(sitting.type("!2").first == "replace with recall 'a theft' exact hard was good")
  }

  @Test func aHintLimitsTheRatingsShown() {
    var sitting = sitting([card("heist", .meaning)])
    _ = sitting.begin()
    sitting.type("?")
    #expect(sitting.type("").last == "> rating [1, 21, 21, 21]")
    #expect(sitting.type("4").first == "record recall '' partial hard")
  }

  @Test(arguments: [("1 2", "exact good"), ("2", "partial hard"), ("0", "unknown again")])
  func keyPointsAreCounted(reply: String, outcome: String) {
    var sitting = sitting([card("questions/is-violence-common", .answer)])
    _ = sitting.begin()
    #expect(sitting.type("").last == "> key points 2")
    #expect(sitting.type("") == ["keyPointNumbers(count: 2)", "> key points 2"])
    #expect(sitting.type("3") == ["keyPointNumbers(count: 2)", "> key points 2"])
    #expect(sitting.type("all") == ["keyPointNumbers(count: 2)", "> key points 2"])
    #expect(sitting.type(reply).first == "record recall '' \(outcome)")
  }

  @Test func aChoiceHelpsAfterTwoMissesAndIsOnlyAStep() {
    let grifter = card("heist/roles/grifter", .name)
    var sitting = sitting([grifter], states: [grifter.id: Samples.state(misses: 2)])
    _ = sitting.begin()
    #expect(sitting.question?.form == .choice)
    #expect(sitting.type("7").first == "chooseOption(keys: [\"1\", \"2\", \"3\", \"4\"])")
    #expect(
      sitting.type(key(sitting, right: true)).prefix(2) == [
        "record choice 'Grifter' exact unrated", "exact: Grifter, laterInSession",
      ])
    #expect(sitting.session.states == sitting.initial)
    #expect(sitting.question?.form == .typed)
    #expect(sitting.type("Grifter").first == "record typed 'Grifter' exact good")
    #expect(sitting.type("").last == "finish")
  }

  @Test func aSecondMissBringsOptionsInTheSameSession() {
    let grifter = card("heist/roles/grifter", .name)
    var sitting = sitting([grifter])
    _ = sitting.begin()
    for _ in 0..<2 {
      #expect(sitting.question?.form == .typed)
      sitting.type("nobody")
      sitting.type("")
    }
    #expect(sitting.question?.form == .choice)
    #expect(sitting.type(key(sitting, right: false)).first?.hasSuffix("wrong again") == true)
  }

  @Test func aChoiceOfAFirmCardIsDiscounted() throws {
    let grifter = card("heist/roles/grifter", .name)
    let firm = Samples.state(interval: 40, stability: 40)
    var sitting = sitting(
      [grifter], states: [grifter.id: firm], settings: Samples.settings(forms: [.choice]))
    _ = sitting.begin()
    sitting.type(key(sitting, right: true))
    let review = try #require(sitting.reviews.first?.review)
    #expect(review.rating == .good)
    #expect(review.options == 4)
    #expect(
      sitting.session.states[grifter.id]?.memory
        == FSRS6().memory(afterGuessing: 4, from: firm.memory, elapsedDays: 40))
    #expect(sitting.session.states == sitting.replayed)
  }

  @Test func optionsAloneEndTheSessionToo() {
    let grifter = card("heist/roles/grifter", .name)
    var sitting = sitting([grifter], settings: Samples.settings(forms: [.choice]))
    _ = sitting.begin()
    #expect(sitting.type(key(sitting, right: false)).last == "> enter")
    sitting.type("")
    #expect(
      sitting.type(key(sitting, right: true)).suffix(2) == [
        "exact: Grifter, unscheduled", "> enter",
      ])
    #expect(sitting.type("").last == "finish")
  }

  @Test func aNewFactLeavesAfterOneRightRecall() {
    let plan = StudyPlan(
      banks: [Samples.roles], states: [:], today: Samples.today, newFacts: 2)
    var sitting = Sitting(plan: plan, banks: [Samples.roles])
    #expect(sitting.begin() == ["lesson Heist: Heist, caper", "> enter"])
    #expect(sitting.type("!") == ["nothingToChange", "> enter"])
    #expect(sitting.type(":source").last == "> enter")
    sitting.type("")
    #expect(sitting.question?.optionCount == nil)
    sitting.type("nonsense")
    sitting.type("")
    sitting.type("heist")
    sitting.type("heist")
    #expect(sitting.type("").last == "finish")
    #expect(
      sitting.session.summary
        == SessionSummary(answered: 3, right: 2, stillDue: 0, isDone: true, pause: nil))
    #expect(sitting.session.states == sitting.replayed)
  }

  @Test func changingAnAnswerShowsTheLessonAgain() {
    let lesson = StudyPlan.Lesson(
      deck: "roles", topic: "Con", facts: ["con"], cards: [card("con", .name)])
    let known = card("heist/roles/grifter", .name)
    var sitting = Sitting(
      plan: Samples.plan(due: [known], lessons: [lesson]), banks: [Samples.roles],
      states: [known.id: Samples.state()])
    _ = sitting.begin()
    #expect(sitting.type("Grifter").suffix(2) == ["lesson Con: Con", "> enter"])
    #expect(sitting.type("!4").suffix(3) == ["rated(4)", "lesson Con: Con", "> enter"])
    #expect(sitting.send(.edited([Samples.roles])).suffix(2) == ["lesson Con: Con", "> enter"])
    sitting.type("<")
    #expect(sitting.question?.card == known)
    #expect(sitting.type("Grifter").suffix(2) == ["lesson Con: Con", "> enter"])
  }

  @Test func aPretestAsksBeforeItShows() {
    let plan = StudyPlan(banks: [Samples.roles], states: [:], today: Samples.today, newFacts: 1)
    var sitting = Sitting(
      plan: plan, banks: [Samples.roles], settings: Samples.settings(isPretest: true))
    #expect(sitting.begin().last == "> reply")
  }

  @Test func aCardThatLeftTheNotesIsPassedOver() {
    let cards = [card("heist/roles/grifter", .name), card("con", .name)]
    var sitting = sitting(cards)
    _ = sitting.begin()
    let fewer = Samples.deck("roles", "# Con\n\nA **con** is a deception that takes time.")
    #expect(sitting.send(.edited([fewer])).last == "> reply")
    #expect(sitting.question?.card == card("con", .name))
  }

  @Test func theAuthorsRetentionDecidesTheIntervals() {
    let demanding = Samples.deck(
      "roles", "---\nretention: 0.97\n---\n\n# Con\n\nA **con** is a deception that takes time.")
    let con = card("con", .meaning)
    let days = [Samples.roles, demanding].map { bank in
      var sitting = Sitting(
        plan: Samples.plan(due: [con]), banks: [bank], states: [con.id: Samples.state()])
      _ = sitting.begin()
      sitting.type("")
      sitting.type("3")
      return sitting.reviews.first?.review.interval ?? 0
    }
    #expect(days[1] < days[0] / 2)
  }
}

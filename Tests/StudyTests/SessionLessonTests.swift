import DeckFormat
import Questions
import Testing

@testable import Study

/// What can be typed while facts are on screen, and which questions wait for other topics.
struct SessionLessonTests {
  /// Two topics with characteristics: every card asks for the topic.
  private static let styles = Samples.deck(
    "styles",
    """
    # Baroque

    **Baroque** is a style of art that loves drama and movement.

    ## Characteristics

    - strong contrasts of light
    - curved lines
    - rich ornament

    # Bauhaus

    **Bauhaus** is a style of art that reduces things to their use.

    ## Characteristics

    - plain surfaces
    - primary colors
    - right angles
    """)

  private func sitting(newFacts: Int) -> Sitting {
    Sitting(
      plan: StudyPlan(
        banks: [Self.styles], states: [:], today: Samples.today, newFacts: newFacts),
      banks: [Self.styles], settings: Samples.settings(waits: false))
  }

  /// Answers everything rightly, and gives the cards in the order asked, `lesson` for lessons.
  private func play(_ sitting: inout Sitting, isFresh: Bool = true) -> [String] {
    var order: [String] = []
    if isFresh { _ = sitting.begin() }
    for _ in 0..<100 where !sitting.session.isFinished {
      switch sitting.session.state {
      case .lesson(let lesson):
        order.append("lesson \(lesson.topic)")
        sitting.type("")
      case .asking(let asked):
        let card = asked.question.card
        order.append(card.direction == .topic ? "\(card.root)#topic" : "\(card.root)")
        if case .typed(let accepts) = asked.question.response {
          sitting.type(accepts[0])
        } else {
          sitting.type("")
          sitting.type("3")
        }
      default: sitting.type("")
      }
    }
    return order
  }

  /// A lesson of the list of characteristics alone.
  private static func listAlone(states: [Card.ID: CardState] = [:]) -> Sitting {
    let lesson = StudyPlan.Lesson(
      deck: "styles", topic: "Baroque", facts: ["baroque/characteristics"],
      cards: [Card(deck: "styles", fact: "baroque/characteristics", direction: .members)])
    return Sitting(
      plan: Samples.plan(due: [], lessons: [lesson]), banks: [styles], states: states,
      settings: Samples.settings())
  }

  @Test func aListIsShownWithTheMembersNobodyHasMet() throws {
    var sitting = Self.listAlone()
    #expect(
      sitting.begin() == [
        "lesson Baroque: Characteristics, strong contrasts of light, curved lines, rich ornament",
        "> enter",
      ])
    let fact = try #require(Self.styles.deck.facts.first { $0.text == "curved lines" })
    let card = try #require(Self.styles.cards.first { $0.fact == fact.id })
    sitting = Self.listAlone(states: [card.id: Samples.state()])
    #expect(
      sitting.begin().first
        == "lesson Baroque: Characteristics, strong contrasts of light, rich ornament")
  }

  @Test func theNotesThatWereOpenedAreTheReasonForHard() {
    var sitting = Samples.sitting(asking: ["Paris", "Oslo"])
    _ = sitting.begin()
    sitting.type(":edit")
    sitting.send(.edited(nil))
    sitting.type("Paris")
    let help = sitting.effects.compactMap { effect -> Feedback.Help? in
      if case .show(.feedback(let feedback)) = effect { feedback.help } else { nil }
    }
    #expect(help == [.notes])
  }

  @Test func thereIsNoQuestionWhileFactsAreShown() {
    var sitting = sitting(newFacts: 3)
    _ = sitting.begin()
    for word in [":report", ":why", ":suspend", ":bury", ":flag", ":r"] {
      #expect(sitting.type(word) == ["noQuestion", "> enter"])
    }
    #expect(sitting.reviews.isEmpty && sitting.others.isEmpty)
    sitting.type("")
    #expect(sitting.question != nil)
  }

  @Test func wordsAtTheLimitAreAboutTheLastQuestion() {
    var sitting = Samples.sitting(
      asking: ["Paris", "Oslo"], settings: Samples.settings(limit: 1, waits: false))
    _ = sitting.begin()
    #expect(sitting.type("Paris").last == "> go on after 1")
    #expect(
      sitting.type(":why") == ["reason: \(Samples.capital("Paris").id)", "> go on after 1"])
    #expect(sitting.type(":report") == ["> fault"])
    #expect(sitting.type("2").suffix(2) == ["reported", "> go on after 1"])
    #expect(sitting.type("").last == "> reply")
  }

  @Test func aTopicIsNotAskedForWhileItIsTheOnlyOne() {
    var sitting = sitting(newFacts: 10)
    let order = play(&sitting)
    // The list that was just asked is kin of its members, so the other topic's name comes first.
    #expect(
      Array(order.prefix(5)) == [
        "lesson Baroque", "baroque", "baroque", "lesson Bauhaus", "bauhaus",
      ])
    #expect(order.count { $0.hasSuffix("#topic") } == 6)
  }

  @Test func aSessionOfOneTopicLeavesTheQuestionForAnotherDay() {
    var sitting = sitting(newFacts: 3)
    #expect(play(&sitting) == ["lesson Baroque", "baroque"])
    #expect(sitting.session.summary.isDone)
    #expect(sitting.session.states == sitting.replayed)
  }

  @Test func theNextDayGoesOn() throws {
    var sitting = sitting(newFacts: 3)
    _ = play(&sitting)
    var known = sitting.session.states
    var asked: [String] = []
    for day in 1...4 {
      let plan = StudyPlan(
        banks: [Self.styles], states: known, today: Samples.today + day, newFacts: 3)
      var next = Sitting(
        plan: plan, banks: [Self.styles], states: known, settings: Samples.settings(waits: false))
      asked += play(&next)
      known = next.session.states
    }
    let topics = Self.styles.cards.filter { $0.direction == .topic }
    #expect(topics.count == 6)
    #expect(topics.allSatisfy { known[$0.id] != nil }, "\(asked)")
  }

  @Test func whereNothingElseIsNewItIsAskedAtOnce() {
    let states = [Card(deck: "styles", fact: "baroque", direction: .name).id: Samples.state(due: 1)]
      .mapValues { state in
        var later = state
        later.dueDay = Samples.today + 5
        return later
      }
    let plan = StudyPlan(banks: [Self.styles], states: states, today: Samples.today, newFacts: 2)
    var sitting = Sitting(
      plan: plan, banks: [Self.styles], states: states, settings: Samples.settings(waits: false))
    #expect(play(&sitting).count { $0 == "baroque#topic" } == 2)
  }

  @Test func undoHoldsTheQuestionBackAgain() {
    var sitting = sitting(newFacts: 10)
    _ = sitting.begin()
    sitting.type("")
    sitting.type("baroque")
    let list = Card(deck: "styles", fact: "baroque/characteristics", direction: .members)
    #expect(sitting.question?.card == list)
    sitting.type("")
    #expect(sitting.type("1 2 3").contains { $0.hasPrefix("lesson Bauhaus") })
    sitting.type("<")
    #expect(sitting.question?.card == list)
    sitting.type("")
    #expect(sitting.type("1 2 3").contains { $0.hasPrefix("lesson Bauhaus") })
    #expect(play(&sitting, isFresh: false).count { $0.hasSuffix("#topic") } == 6)
  }
}

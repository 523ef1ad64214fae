import DeckFormat
import Questions
import Scheduling
import Testing

@testable import Study

/// What a session does for somebody who takes one thing for another.
struct SessionConfusionTests {
  private let grifter = Card(deck: "roles", fact: "heist/roles/grifter", direction: .name)
  private let driver = Card(deck: "roles", fact: "heist/roles/driver", direction: .name)

  private func sitting(
    _ cards: [Card], misses: Int = 0, confusions: [Confusion] = [],
    settings: SessionSettings = Samples.settings(waits: false)
  ) -> Sitting {
    Sitting(
      plan: Samples.plan(due: cards), banks: [Samples.roles],
      states: Dictionary(
        uniqueKeysWithValues: cards.map { ($0.id, Samples.state(misses: misses)) }),
      confusions: confusions, settings: settings)
  }

  private func confusion(_ takenFor: String, _ count: Int) -> Confusion {
    Confusion(card: grifter.id, takenFor: takenFor, count: count, lastDay: Samples.today - 1)
  }

  @Test func whatIsMixedUpTwiceIsToldApartAndThenTyped() throws {
    var sitting = sitting([grifter])
    _ = sitting.begin()
    for _ in 0..<2 {
      #expect(sitting.question?.form == .typed)
      sitting.type("lookout")
    }
    let question = try #require(sitting.question)
    #expect(question.form == .contrast)
    #expect(question.facts == ["heist/roles/grifter", "heist/roles/lookout"])
    #expect(question.stem.contains("Grifter") && question.stem.contains("Lookout"))
    #expect(
      question.keyPoints == [
        "Grifter: talks the way past people", "Lookout: watches the street for the police",
      ])
    let before = sitting.session.states
    sitting.type("")
    #expect(
      sitting.type("1 2").prefix(2) == [
        "record contrast '' exact unrated", "exact: \(question.answer), laterInSession",
      ])
    #expect(sitting.session.states == before)
    #expect(sitting.question?.form == .typed)
    #expect(sitting.type("grifter").first == "record typed 'grifter' exact good")
    #expect(sitting.session.isFinished)
    #expect(sitting.session.states == sitting.replayed)
  }

  @Test func otherQuestionsComeBetweenTheStepAndRecall() {
    let others = ["mastermind", "lookout", "driver"].map {
      Card(deck: "roles", fact: "heist/roles/\($0)", direction: .name)
    }
    var sitting = sitting([grifter] + others, misses: 1, confusions: [confusion("Lookout", 2)])
    _ = sitting.begin()
    #expect(sitting.question?.form == .contrast)
    sitting.type("")
    #expect(sitting.type("1").first == "record contrast '' close unrated")
    for name in ["Mastermind", "Lookout", "Driver"] {
      #expect(sitting.question?.answer == name)
      sitting.type(name)
    }
    #expect(sitting.question?.card == grifter)
    #expect(sitting.question?.form == .typed)
  }

  @Test func whoCannotTellThemApartHasForgotten() {
    var sitting = sitting([grifter], misses: 1, confusions: [confusion("Lookout", 2)])
    _ = sitting.begin()
    sitting.type("")
    #expect(sitting.type("0").first == "record contrast '' unknown again")
    #expect(sitting.question?.form == .contrast)
  }

  @Test func confusionsOfEarlierDaysCountAfterAMiss() {
    var sitting = sitting([grifter], confusions: [confusion("Lookout", 2)])
    _ = sitting.begin()
    #expect(sitting.question?.form == .typed)
    sitting.type("nobody")
    #expect(sitting.question?.form == .contrast)
  }

  @Test func oneSlipIsNoHabit() {
    var sitting = sitting([grifter], misses: 1, confusions: [confusion("Lookout", 1)])
    _ = sitting.begin()
    #expect(sitting.question?.form == .typed)
  }

  @Test func undoingTheSecondMissTakesTheContrastBack() {
    var sitting = sitting([grifter])
    _ = sitting.begin()
    sitting.type("lookout")
    sitting.type("lookout")
    #expect(sitting.question?.form == .contrast)
    sitting.type("<")
    #expect(sitting.question?.form == .typed)
    #expect(sitting.session.confusions[grifter.id]?.map(\.count) == [1])
    sitting.type("lookout")
    #expect(sitting.question?.form == .contrast)
    sitting.type("")
    sitting.type("1 2")
    #expect(sitting.question?.form == .typed)
    sitting.type("<")
    #expect(sitting.question?.form == .contrast)
    #expect(sitting.session.confusions[grifter.id]?.map(\.count) == [2])
    #expect(sitting.session.states == sitting.replayed)
  }

  @Test func theReasonIsThatOfTheContrast() {
    var sitting = sitting([grifter], misses: 1, confusions: [confusion("Lookout", 2)])
    _ = sitting.begin()
    sitting.type(":why")
    guard case .show(.reason(let reason))? = sitting.effects.first else {
      Issue.record("no reason was shown")
      return
    }
    #expect(reason.question.form == .contrast && reason.question.response == .recall)
    #expect(reason.state == sitting.initial[grifter.id])
  }

  @Test func theHelpAfterTwoMissesOffersWhatWasTakenForIt() {
    for name in ["Mastermind", "Lookout", "Driver"] {
      var sitting = sitting([grifter], misses: 2, confusions: [confusion(name, 1)])
      _ = sitting.begin()
      guard case .choice(let options, _)? = sitting.question?.response else {
        Issue.record("no options were offered")
        return
      }
      #expect(options.contains(name) && options.contains("Grifter"))
    }
  }

  @Test func withoutAnythingToTellApartOptionsStillHelp() {
    // What was taken for it has left the notes.
    var sitting = sitting([grifter], misses: 2, confusions: [confusion("Hacker", 3)])
    _ = sitting.begin()
    #expect(sitting.question?.form == .choice)
  }

  @Test func askingForContrastsAloneEndsTheSession() {
    var sitting = sitting(
      [grifter], confusions: [confusion("Lookout", 1)],
      settings: Samples.settings(waits: false, forms: [.contrast]))
    _ = sitting.begin()
    #expect(sitting.question?.form == .contrast)
    sitting.type("")
    #expect(sitting.type("1 2").last == "finish")
  }
}

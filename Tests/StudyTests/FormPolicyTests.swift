import Questions
import Testing

@testable import Study

struct FormPolicyTests {
  private let role = Card(deck: "roles", fact: "heist/roles/grifter", direction: .name)

  private func forms(
    of card: Card, state: CardState?, mustRecall: Bool = false, allowed: Set<Form> = []
  ) -> Set<Form> {
    let policy = FormPolicy(allowed: allowed)
    return Set(
      (0..<60).compactMap { seed in
        policy.question(
          for: card, in: Samples.roles, state: state, mustRecall: mustRecall, seed: seed)?.form
      })
  }

  @Test func recallIsTheRule() {
    #expect(forms(of: role, state: nil) == [.typed])
    #expect(forms(of: role, state: Samples.state()) == [.typed])
    #expect(forms(of: role, state: Samples.state(misses: 1)) == [.typed])
    let definition = Card(deck: "roles", fact: "heist", direction: .name)
    #expect(forms(of: definition, state: Samples.state()) == [.typed, .cloze])
    let stages = Card(deck: "roles", fact: "heist/stages", direction: .order)
    #expect(forms(of: stages, state: Samples.state()) == [.order])
  }

  @Test func optionsHelpAfterTwoMissesAndVaryFirmCards() {
    #expect(forms(of: role, state: Samples.state(misses: 2)) == [.choice])
    #expect(forms(of: role, state: Samples.state(misses: 2), mustRecall: true) == [.typed])
    #expect(forms(of: role, state: Samples.state(interval: 21)) == [.typed, .choice])
    #expect(forms(of: role, state: Samples.state(interval: 20)) == [.typed])
  }

  @Test func theLearnersWishHolds() {
    #expect(forms(of: role, state: nil, allowed: [.recall]) == [.recall])
    #expect(forms(of: role, state: nil, mustRecall: true, allowed: [.choice]) == [.choice])
    #expect(forms(of: role, state: nil, allowed: [.order]).isEmpty)
  }

  @Test func twoOptionsAreNeverOffered() {
    let topic = Card(deck: "roles", fact: "heist/roles/grifter", direction: .topic)
    #expect(forms(of: topic, state: Samples.state(misses: 3)) == [.recall])
  }

  @Test func whatIsNoEvidenceIsNeverChosen() {
    let states = [
      nil, Samples.state(), Samples.state(misses: 1), Samples.state(misses: 2),
      Samples.state(interval: 30),
    ]
    for bank in [Samples.roles, Samples.capitals] {
      for card in bank.cards {
        let confusions = ["Lookout", "Oslo"].map {
          Confusion(card: card.id, takenFor: $0, count: 2, lastDay: Samples.today)
        }
        for state in states {
          for seed in 0..<30 as Range<UInt64> {
            let question = FormPolicy().question(
              for: card, in: bank, state: state, mustRecall: seed % 2 == 0,
              confusions: seed % 3 == 0 ? confusions : [], seed: seed)
            #expect(question != nil, "\(card.id) \(seed)")
            #expect(question?.form.evidence != Form.Evidence.none, "\(card.id) \(seed)")
            #expect(question?.optionCount ?? 3 >= 3, "\(card.id) \(seed)")
          }
        }
      }
    }
  }

  @Test func formsThatAreNoEvidenceAreNotAskedEvenOnRequest() {
    for form in Form.allCases where form.evidence == .none {
      for card in Samples.roles.cards {
        let state = Samples.state(misses: 2)
        #expect(forms(of: card, state: state, allowed: [form]).isEmpty, "\(form) \(card.id)")
      }
    }
  }

  @Test func twoThingsAreToldApartByHabitOnly() {
    func asked(_ counts: [Int], misses: Int, mustRecall: Bool = false) -> Set<Form> {
      let confusions = zip(["Lookout", "Driver"], counts).map {
        Confusion(card: role.id, takenFor: $0, count: $1, lastDay: Samples.today)
      }
      return Set(
        (0..<60).compactMap { seed in
          FormPolicy().question(
            for: role, in: Samples.roles, state: Samples.state(misses: misses),
            mustRecall: mustRecall, confusions: confusions, seed: seed)?.form
        })
    }
    #expect(asked([2], misses: 1) == [.contrast])
    #expect(asked([3, 2], misses: 4) == [.contrast])
    #expect(asked([2], misses: 1, mustRecall: true) == [.typed])
    #expect(asked([2], misses: 0) == [.typed])
    #expect(asked([1, 1], misses: 1) == [.typed])
    #expect(asked([1, 1], misses: 2) == [.choice])
  }
}

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
}

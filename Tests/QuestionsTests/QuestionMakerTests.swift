import DeckFormat
import Foundation
import Questions
import Testing

@Suite struct QuestionMakerTests {
  @Test func oneSeedAsksAlikeAndAnotherKeepsTheKeys() {
    for bank in SampleDecks.all {
      let one = QuestionMaker.all(in: bank, seed: 7)
      #expect(one == QuestionMaker.all(in: bank, seed: 7))
      let other = QuestionMaker.all(in: bank, seed: 8)
      #expect(one.map(\.id) == other.map(\.id))
      #expect(one.map(\.stem) == other.map(\.stem))
      #expect(one.map(\.answer) == other.map(\.answer))
    }
  }

  @Test func factsElsewhereInTheFileChangeNothing() throws {
    let text = HeistDeck.text + "\n\n# More questions\n\n## Who wrote it?\n\nNobody knows.\n"
    let longer = HeistDeck.bank(of: text)
    for card in HeistDeck.bank.cards {
      for form in Form.allCases {
        let here = try? QuestionMaker.question(for: card, in: HeistDeck.bank, form: form, seed: 5)
        let there = try? QuestionMaker.question(for: card, in: longer, form: form, seed: 5)
        #expect(here?.stem == there?.stem)
        #expect(here?.response == there?.response)
      }
    }
  }

  @Test func everyCardHasRecall() {
    for bank in SampleDecks.all {
      for card in bank.cards {
        #expect(QuestionMaker.forms(for: card, in: bank).first == .recall, "\(card.id)")
      }
    }
  }

  @Test func thereIsOneGeneratorForEachForm() {
    #expect(QuestionMaker.generators.map(\.form) == Form.allCases)
  }

  @Test func notesCanAskForEveryForm() {
    #expect(Deck.formNames == Form.allCases.map(\.rawValue))
  }

  @Test func whatIsTrueOfTwoTopicsIsNotAskedForItsTopic() {
    let topic = { (name: String) in
      "# \(name)\n\nA **\(name)** is a way to join work.\n\n## Traits\n\n- can conflict\n- is \(name)-like\n\n"
    }
    let bank = HeistDeck.bank(of: topic("Merge") + topic("Rebase"))
    let asked = bank.cards.filter { $0.direction == .topic }.compactMap { bank[$0.fact]?.text }
    #expect(asked == ["is Merge-like", "is Rebase-like"])
  }
}

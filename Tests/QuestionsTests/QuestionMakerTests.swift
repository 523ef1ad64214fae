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
      #expect(one.map(\.facts.first) == other.map(\.facts.first))
      // Statements are drawn true or false, and odd ones out are put beside other lists' items.
      for (here, there) in zip(one, other) where here.form != .trueFalse {
        #expect(here.stem == there.stem)
        #expect(here.answer == there.answer)
      }
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

  @Test func everyFormSaysWhatItSuitsAndWhy() {
    for form in Form.allCases {
      let suits = QuestionMaker.suits(of: form)
      #expect(!suits.isEmpty, "\(form.rawValue)")
      for suit in suits {
        #expect(!suit.kinds.isEmpty && !suit.reason.isEmpty && !suit.reason.hasSuffix("."))
        for kind in suit.kinds {
          #expect(QuestionMaker.forms(suiting: kind, suit.direction).contains(form))
        }
      }
    }
  }

  @Test func formsOfASortOfFactStandInTheirOrder() {
    #expect(
      QuestionMaker.forms(suiting: .role, .name) == [.recall, .typed, .choice, .cloze, .contrast])
    #expect(QuestionMaker.forms(suiting: .faq, .answer) == [.recall, .choice, .yesNo])
    #expect(QuestionMaker.forms(suiting: .stage, .name) == [])
  }

  @Test func everyFormIsAskedSomewhere() {
    var asked: Set<Form> = [.contrast]
    for bank in SampleDecks.all {
      asked.formUnion(QuestionMaker.all(in: bank, seed: 1).map(\.form))
    }
    #expect(Form.allCases.filter { !asked.contains($0) } == [])
  }

  @Test func cardsOfOtherDecksAreNotAsked() {
    let card = Card(deck: "other", fact: "heist", direction: .name)
    #expect(throws: Refusal.unsuited) {
      _ = try QuestionMaker.question(for: card, in: HeistDeck.bank, form: .recall, seed: 1)
    }
    #expect(HeistDeck.refusal("nowhere#name", .recall) == "")
    #expect(HeistDeck.refusal("heist#order", .recall) == "")
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

import DeckFormat
import Questions
import Testing

@Suite struct QuestionMakerDeckTests {
  /// Every question of a deck, each card asked by itself.
  private func asked(singly bank: Bank, forms: Set<Form> = [], seed: UInt64) -> [Question] {
    bank.cards.flatMap { card -> [Question] in
      let suiting = bank.fact(of: card).map {
        QuestionMaker.forms(suiting: $0.kind, card.direction)
      }
      return (suiting ?? []).filter { forms.isEmpty || forms.contains($0) }.compactMap {
        try? QuestionMaker.question(for: card, in: bank, form: $0, seed: seed)
      }
    }
  }

  @Test func aDeckIsAskedAsItsCardsAre() {
    for bank in [HeistDeck.bank, RockDeck.bank] {
      #expect(QuestionMaker.all(in: bank, seed: 3) == asked(singly: bank, seed: 3))
    }
  }

  @Test func pagesThatAreAskedSideBySideComeInOrder() {
    // Lists of 40, so that pages of cards end within one.
    let text = (0..<26).map { list in
      "# Part \(list)\n\n## Terms of part \(list)\n\n"
        + (0..<40).map {
          "- **\(Syllables.name(40 * list + $0))**: \(Syllables.meaning(40 * list + $0))\n"
        }
        .joined()
    }.joined(separator: "\n")
    let cards =
      "\n# Cards\n\n" + (0..<1000).map { "Who wrote no. \($0)? :: nobody \($0)\n\n" }.joined()
    let bank = HeistDeck.bank(of: text + cards)
    #expect(bank.cards.count > 3000)
    let forms: Set<Form> = [.recall, .choice]
    var questions: [Question] = []
    QuestionMaker.forEachQuestion(in: bank, forms: forms, seed: 9) { questions.append($0) }
    let single = asked(singly: bank, forms: forms, seed: 9)
    #expect(questions.count > 3000)
    #expect(questions == single)
  }

  @Test func onlyTheFormsThatAreWantedAreAsked() {
    var forms: Set<Form> = []
    QuestionMaker.forEachQuestion(in: HeistDeck.bank, forms: [.order, .cloze], seed: 1) {
      forms.insert($0.form)
    }
    #expect(forms == [.order, .cloze])
  }

  @Test func whoeverVisitsMayStop() {
    var count = 0
    #expect(throws: Refusal.unsuited) {
      try QuestionMaker.forEachQuestion(in: HeistDeck.bank, seed: 1) { _ in
        count += 1
        if count == 3 { throw Refusal.unsuited }
      }
    }
    #expect(count == 3)
  }
}

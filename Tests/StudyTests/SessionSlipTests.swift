import DeckFormat
import Questions
import Scheduling
import Testing

@testable import Study

/// Close is not right by itself: the pairs that a count of letters would let pass, in a session.
struct SessionSlipTests {
  private func sitting(
    _ answers: [String], language: String = "en", accepted: [String] = []
  ) -> Sitting {
    let cards = answers.enumerated().map { "What is number \($0)? :: \($1)" }
    let bank = Samples.deck(
      "pairs", "---\nlanguage: \(language)\n---\n\n# Pairs\n\n" + cards.joined(separator: "\n\n"))
    let card = bank.cards[0]
    return Sitting(
      plan: Samples.plan(due: [card]), banks: [bank], states: [card.id: Samples.state()],
      accepted: [card.id: accepted])
  }

  private static let pairs = [
    ("hypertonic", "hypotonic"), ("exothermic", "endothermic"), ("nitrite", "nitrate"),
    ("afferent", "efferent"), ("exhalation", "inhalation"), ("employee", "employer"),
    ("−70 mV", "+70 mV"), ("Co", "CO"), ("C++", "C#"), ("Na", "Na⁺"),
  ]

  @Test(arguments: pairs)
  func theOppositeIsWrongWithoutAQuestion(right: String, typed: String) {
    for (answer, reply) in [(right, typed), (typed, right)] {
      // Case tells names apart where the notes have both.
      let alone = [answer].filter { $0.lowercased() != reply.lowercased() }
      for names in [alone, [answer, reply]] where !names.isEmpty {
        var sitting = sitting(names)
        _ = sitting.begin()
        guard case .typed? = sitting.question?.response else {
          Issue.record("'\(answer)' is not typed")
          return
        }
        #expect(sitting.type(" \(reply)").last == "> enter", "'\(reply)' for '\(answer)'")
        #expect(sitting.reviews.first?.review.rating == .again)
      }
    }
  }

  @Test func marksCountWhereTheLanguageHasThem() {
    var german = sitting(["schön", "schon"], language: "de")
    _ = german.begin()
    #expect(german.type("schon").first == "record typed 'schon' other_name again")
    german = sitting(["schön"], language: "de")
    _ = german.begin()
    #expect(german.type("schon") == ["> slip schon/schön"])
    var english = sitting(["schön"])
    _ = english.begin()
    #expect(english.type("schon").first == "record typed 'schon' exact good")
  }

  @Test func whatIsCloseIsAskedForWithoutADefault() {
    var sitting = sitting(["hypertonic", "hypotonic"])
    _ = sitting.begin()
    #expect(sitting.type("hypertnic") == ["> slip hypertnic/hypertonic"])
    for line in ["", "yes", "hypertonic", "?", "-", "!"] {
      #expect(
        sitting.type(line) == ["chooseKey(first: 1, last: 2)", "> slip hypertnic/hypertonic"])
    }
    #expect(sitting.reviews.isEmpty)
    #expect(sitting.type("2").first == "record typed 'hypertnic' wrong again")
  }

  @Test func aNameInShortIsAskedFor() {
    var sitting = sitting(["Igneous rock", "Sedimentary rock"])
    _ = sitting.begin()
    #expect(sitting.type("igneous") == ["> slip igneous/Igneous rock"])
    #expect(sitting.type("1").first == "record typed 'igneous' close hard")
    let difference = sitting.session.last?.assessment.difference?.summary
    #expect(difference == "one word missing: 'rock'")
  }

  @Test func anAcceptedSpellingIsRight() {
    var sitting = sitting(["Igneous rock", "Sedimentary rock"], accepted: ["magmatite"])
    _ = sitting.begin()
    #expect(sitting.type("Magmatite").first == "record typed 'Magmatite' exact good")
  }
}

import DeckFormat
import Foundation
import Questions
import Testing

/// Holds every question of every deck and twenty seeds against the rules, and lets solvers who know
/// nothing try them.
@Suite struct SeedSweepTests {
  private struct Choice {
    var question: Question
    var options: [String]
    var right: Int
    var isText: Bool
    var bank: Bank
  }

  private static let choices: [Choice] = SampleDecks.all.flatMap { bank in
    SampleDecks.seeds.flatMap { seed in
      QuestionMaker.all(in: bank, seed: seed).compactMap { question -> Choice? in
        guard case .choice(let options, let right) = question.response else { return nil }
        let texts: Set<Pattern> = [
          .termToDefinition, .roleToDescription, .labelToDescription, .faq, .contrast,
        ]
        return Choice(
          question: question, options: options, right: right,
          isText: texts.contains(question.pattern), bank: bank)
      }
    }
  }

  @Test func thereAreDecksToTry() {
    #expect(SampleDecks.all.count >= 5)
    #expect(Self.choices.count > 1000)
  }

  @Test func optionsAreFewDistinctAndOfOneLength() {
    for choice in Self.choices {
      let least = [.whichSubject, .definitionToTerm].contains(choice.question.pattern) ? 2 : 3
      #expect((least...4).contains(choice.options.count), "\(choice.question.id)")
      let forms = choice.options.map { choice.bank.normalForm.form(of: $0) }
      #expect(Set(forms).count == forms.count, "\(choice.question.id)")
      guard choice.isText else { continue }
      let lengths = choice.options.map(\.count)
      #expect((lengths.max() ?? 0) <= 2 * (lengths.min() ?? 0), "\(choice.question.id)")
    }
  }

  @Test func noStemHoldsItsAnswer() {
    for choice in Self.choices {
      let form = choice.bank.normalForm
      let stem = " " + form.form(of: choice.question.stem) + " "
      let answer = " " + form.form(of: choice.options[choice.right]) + " "
      #expect(!stem.contains(answer), "\(choice.question.id)")
    }
  }

  @Test func noWrongOptionIsAnotherNameOfTheAnswer() {
    for choice in Self.choices {
      let answer = choice.options[choice.right]
      for (index, option) in choice.options.enumerated() where index != choice.right {
        let isAlias = choice.bank.deck.facts.contains { fact in
          fact.kind == .alias
            && (fact.topic == answer && fact.name == option
              || fact.topic == option && fact.name == answer)
        }
        #expect(!isAlias, "\(choice.question.id)")
      }
    }
  }

  @Test func theRightOptionStandsAnywhere() {
    for count in 2...4 {
      let places = Self.choices.filter { $0.options.count == count }.map(\.right)
      let expected = Double(places.count) / Double(count)
      let chiSquare = (0..<count).reduce(0.0) { sum, place in
        let found = Double(places.count { $0 == place })
        return sum + (found - expected) * (found - expected) / expected
      }
      // The 0.9999 quantiles of chi-square for 1, 2 and 3 degrees of freedom.
      #expect(chiSquare < [15.1, 18.4, 21.1][count - 2], "\(count) options")
    }
  }

  @Test func theLongestOptionIsNoBetterThanChance() {
    expectChance { choice in
      let lengths = choice.options.map(\.count)
      let longest = lengths.max() ?? 0
      let places = lengths.indices.filter { lengths[$0] == longest }
      return places.count == 1 ? places[0] : nil
    }
  }

  @Test func wordsOfTheStemAreNoBetterThanChance() {
    expectChance { choice in
      let lexicon = choice.bank.lexicon
      let stem = lexicon.content(in: choice.question.stem)
      let overlaps = choice.options.map {
        lexicon.shared(lexicon.content(in: $0), with: stem).count
      }
      let most = overlaps.max() ?? 0
      let places = overlaps.indices.filter { overlaps[$0] == most }
      return places.count == 1 ? places[0] : nil
    }
  }

  /// Expects no more right guesses than chance gives.
  ///
  /// Each card counts once, because twenty seeds of it are no twenty observations: its share of
  /// right guesses is averaged. The limit is 4 standard deviations.
  private func expectChance(_ guess: (Choice) -> Int?) {
    let forms = Dictionary(grouping: Self.choices, by: \.question.pattern)
    for pattern in Pattern.allCases {
      var hits = 0.0
      var expected = 0.0
      var variance = 0.0
      let cards = Dictionary(grouping: forms[pattern] ?? [], by: \.question.id)
      for id in cards.keys.sorted() {
        let guessed = (cards[id] ?? []).compactMap { choice in guess(choice).map { (choice, $0) } }
        guard let first = guessed.first else { continue }
        let chance = 1 / Double(first.0.options.count)
        hits += Double(guessed.count { $0.1 == $0.0.right }) / Double(guessed.count)
        expected += chance
        variance += chance * (1 - chance)
      }
      #expect(hits <= expected + 4 * variance.squareRoot() + 1e-9, "\(pattern)")
    }
  }
}

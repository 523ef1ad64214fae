import DeckFormat
import Questions

/// Every question of a sample deck, drawn with each seed.
struct DeckSweep {
  /// The deck's identifier.
  let deck: String
  /// What is known.
  let facts: [KnownFact]
  /// The questions of each seed, in the order of ``SampleDecks/seeds``.
  let drawings: [[AskedQuestion]]

  /// All sample decks, drawn once.
  static let all: [DeckSweep] = SampleDecks.all.map(DeckSweep.init)

  /// Draws the questions of a deck.
  init(_ bank: Bank) {
    deck = bank.deck.id
    facts = bank.deck.facts.indices.compactMap { FactRecord(factAt: $0, in: bank) }.map(
      KnownFact.init)
    drawings = SampleDecks.seeds.map { Self.records(of: bank, seed: $0).map(AskedQuestion.init) }
  }

  /// The records of every question of a deck.
  static func records(of bank: Bank, seed: UInt64) -> [QuestionRecord] {
    QuestionMaker.all(in: bank, seed: seed).map { QuestionRecord($0, in: bank) }
  }
}

package import Contest
package import DeckFormat
import Foundation
import Questions
package import Study

/// Writes the answers to a class quiz's questions into the students' logs.
package struct ClassRecords: Sendable {
  private let store: ProgressStore
  private let decks: [String: Deck]

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - store: The progress file.
  ///   - decks: The decks as they are now; of one that is missing the questions alone are known.
  package init(_ store: ProgressStore, decks: [Deck]) {
    self.store = store
    self.decks = Dictionary(decks.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }

  /// Adds the answers to a question that is finished, unless that was done before.
  ///
  /// - Parameters:
  ///   - index: The place of the question: that of the effect `remember`.
  ///   - contest: The quiz, whose journal is on disk as far as this question.
  ///   - now: When.
  /// - Returns: The number of answers that were added.
  /// - Throws: Why nothing was written.
  @discardableResult
  package func write(
    questionAt index: Int, of contest: Contest, at now: Moment
  ) throws(StorageError) -> Int {
    let card = contest.setup.questions[index].question.card
    let deck = decks[card.deck]
    let states = try store.states(ofCard: card.id)
    let replays = try store.replays()
    let reviews = contest.reviews(
      ofQuestionAt: index, at: now, retention: deck?.retention, replay: { replays[$0] },
      state: { states[$0] })
    let fact = deck.flatMap { deck in
      deck.indexOfFact[card.fact].map { FactSnapshot(deck.facts[$0], in: deck) }
    }
    return try store.record(
      reviews, ofQuestion: index, ofClass: contest.setup.id, at: now,
      facts: [fact].compactMap(\.self))
  }
}

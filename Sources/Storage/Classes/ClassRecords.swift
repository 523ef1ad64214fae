package import Contest
package import DeckFormat
import Foundation
import Questions
package import Study

/// Writes what students answered in a class into their logs.
package struct ClassRecords: Sendable {
  private let decks: [String: Deck]

  /// Prepares the decks that are asked; those that are missing ask for no retention of their own.
  package init(_ decks: [Deck]) {
    self.decks = Dictionary(decks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Writes the answers to a question, unless that was done before.
  ///
  /// - Parameters:
  ///   - question: The place of the question.
  ///   - contest: The quiz as it is now.
  ///   - quiz: The quiz as it is kept.
  ///   - store: The progress.
  ///   - now: When.
  /// - Returns: The number of answers that were added.
  /// - Throws: Why nothing was written.
  @discardableResult
  package func record(
    _ question: Int, of contest: Contest, quiz: ClassQuiz, in store: ProgressStore, at now: Moment
  ) throws(StorageError) -> Int {
    let card = contest.setup.questions[question].question.card
    let deck = decks[card.deck]
    let states = try store.states(ofCard: card.id)
    let reviews = contest.reviews(
      ofQuestionAt: question, on: now.day, retention: deck?.retention, state: { states[$0] })
    guard !reviews.isEmpty else { return 0 }
    let fact = deck?.facts.first { $0.id == card.fact }
    let facts = deck.flatMap { deck in fact.map { [FactSnapshot($0, in: deck)] } } ?? []
    return try store.record(
      reviews, ofQuestion: question, ofClass: quiz.id, at: now, facts: facts)
  }
}

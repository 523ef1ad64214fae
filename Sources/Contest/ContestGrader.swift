package import Questions
package import Study

/// Says how right a reply is.
package struct ContestGrader: Sendable {
  /// What grades names that were typed.
  private let assessor: TestAssessor

  /// Prepares the names of some decks; those of a deck that is missing are right if spelled exactly.
  package init(_ banks: [Bank]) { assessor = TestAssessor(banks) }

  /// Grades a reply.
  ///
  /// Of several options each right one counts for, each wrong one against: (hits − misses) ÷ right
  /// ones, from 0 to 1. An order counts by Kendall's tau, a matching by its pairs.
  ///
  /// - Parameters:
  ///   - reply: A reply that fits the question's prompt.
  ///   - question: What was asked.
  ///   - accepted: Spellings that the teacher accepts besides.
  /// - Returns: How right it is.
  package func assess(
    _ reply: ContestReply, to question: ContestQuestion, accepted: [String] = []
  ) -> Assessment {
    let words = question.words(of: reply)
    switch (question.prompt, reply) {
    case (.choice(_, let right), .option(let place)):
      return Assessment(
        verdict: place == right ? .exact : .wrong, score: place == right ? 1 : 0, reply: words,
        takenFor: place == right ? nil : words)
    case (.several(_, let right), .options(let places)):
      let hits = places.count { right.contains($0) }
      let score = Double(max(0, hits - (places.count - hits))) / Double(max(1, right.count))
      return Assessment(
        verdict: score == 1 ? .exact : score > 0 ? .partial : .wrong, score: score, reply: words)
    case (.order(let items, let right), .order(let places)):
      let grade = OrderGrade(right: right.map { items[$0] }, given: places.map { items[$0] })
      return Assessment(verdict: grade.verdict, score: grade.score, reply: words, order: grade)
    case (.matching(_, _, let partners), .order(let places)):
      let hits = zip(partners, places).count { $0 == $1 }
      return Assessment(
        verdict: hits == partners.count ? .exact : hits > 0 ? .partial : .wrong,
        score: Double(hits) / Double(max(1, partners.count)), reply: words)
    case (.text(let accepts), .text(let text)):
      return assess(text, accepts: accepts, accepted: accepted, question.question)
    default: return Assessment(verdict: .wrong, score: 0, reply: words)
    }
  }

  private func assess(
    _ text: String, accepts: [String], accepted: [String], _ question: Question
  ) -> Assessment {
    guard case .graded(let assessment) = assessor.assess(text, to: question, accepted: accepted)
    else {
      let isRight = (accepts + accepted).contains { $0.lowercased() == text.lowercased() }
      return Assessment(verdict: isRight ? .exact : .wrong, score: isRight ? 1 : 0, reply: text)
    }
    return assessment
  }
}

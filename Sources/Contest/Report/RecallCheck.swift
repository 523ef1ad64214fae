package import Statistics
package import Study

/// What the model expected students to recall, against what they recalled.
package struct RecallCheck: Equatable, Sendable {
  /// The answers that were expected within some bounds.
  package struct Band: Equatable, Sendable {
    /// What was expected of them lies in here, from the lower bound to below the upper one.
    package var bounds: Range<Double>
    /// The mean of what was expected, 0…1; nil without answers.
    package var expected: Double?
    /// The answers that were right, of those in the band.
    package var recalled: Proportion
  }

  /// Where the bands part.
  private static let edges = [0, 0.5, 0.8, 1]

  /// The bands, the least expected first.
  package var bands: [Band]
  /// The mean of what was expected of all answers, 0…1.
  package var expected: Double
  /// The answers that were right, of all of which something was expected.
  package var recalled: Proportion

  /// Compares the answers of which something was expected; nil if there are none.
  ///
  /// On the day of the last review recall is certain to the model, which tells nothing.
  package init?(_ reviews: [Review]) {
    let told = reviews.compactMap { review in
      review.retrievability.flatMap {
        (0..<1).contains($0) ? (expected: $0, isRight: review.isRight) : nil
      }
    }.sorted { $0.expected < $1.expected }
    guard !told.isEmpty else { return nil }
    func mean(_ answers: [(expected: Double, isRight: Bool)]) -> Double? {
      answers.isEmpty ? nil : answers.reduce(0) { $0 + $1.expected } / Double(answers.count)
    }
    bands = zip(Self.edges, Self.edges.dropFirst()).map { lower, upper in
      let answers = told.filter { (lower..<upper).contains($0.expected) }
      return Band(
        bounds: lower..<upper, expected: mean(answers),
        recalled: Proportion(answers.count { $0.isRight }, of: answers.count))
    }
    expected = mean(told) ?? 0
    recalled = Proportion(told.count { $0.isRight }, of: told.count)
  }
}

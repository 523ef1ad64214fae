import Contest
import Questions
import Statistics
import Study
import Testing

/// What was expected against what happened.
struct RecallCheckTests {
  private func review(_ expected: Double?, _ isRight: Bool) -> Review {
    Review(
      card: "d:a#name", rating: nil, verdict: isRight ? .exact : .wrong, form: .typed,
      source: .classroom, retrievability: expected)
  }

  @Test func answersAreSortedIntoThreeBands() throws {
    let check = try #require(
      RecallCheck([
        review(0.9, true), review(0.2, false), review(0.5, true), review(0.7, false),
        review(nil, true), review(1, true),
      ]))
    #expect(check.recalled == Proportion(2, of: 4))
    #expect(abs(check.expected - 0.575) < 1e-12)
    #expect(check.bands.map(\.bounds) == [0..<0.5, 0.5..<0.8, 0.8..<1])
    #expect(
      check.bands.map(\.recalled) == [
        Proportion(0, of: 1), Proportion(1, of: 2), Proportion(1, of: 1),
      ])
    #expect(check.bands.map(\.expected) == [0.2, 0.6, 0.9])
  }

  @Test func withoutExpectationsThereIsNothingToCompare() {
    #expect(RecallCheck([]) == nil)
    #expect(RecallCheck([review(nil, true), review(1, true)]) == nil)
  }
}

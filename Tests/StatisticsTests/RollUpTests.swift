import Questions
import Scheduling
import Statistics
import Study
import Testing

/// The sums that are kept beside the log.
struct RollUpTests {
  private let review = Review(
    card: "heist:heist/roles/face#name", rating: .good, verdict: .exact, form: .typed,
    milliseconds: 4000, retrievability: 0.9000004)

  @Test func takingAwayWhatWasAddedLeavesNothing() {
    var missed = review
    missed.rating = .again
    var first = review
    first.retrievability = nil
    var unrated = review
    unrated.rating = nil
    let reviews = [review, missed, first, unrated]
    var sums = RollUp()
    for review in reviews { sums.add(review) }
    #expect(
      sums
        == rollUp(
          answers: 4, right: 3, recalls: 2, recalled: 1, predicted: 1_800_000, introduced: 1,
          milliseconds: 16_000))
    for review in reviews.reversed() { sums.subtract(review) }
    #expect(sums == RollUp())
    #expect(sums.isEmpty)
  }

  @Test func theTopicIsTheFirstPartOfTheFact() {
    #expect(RollUp.Key(review, on: 3) == key(3))
  }
}

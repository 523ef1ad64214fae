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
    for review in reviews.reversed() {
      var one = RollUp()
      one.add(review)
      sums.subtract(one)
    }
    #expect(sums == RollUp())
    #expect(sums.isEmpty)
  }

  @Test func sumsAreAddedAndTakenAwayToo() {
    var sums = RollUp()
    sums.add(review)
    let one = sums
    sums.add(one)
    #expect(
      sums
        == rollUp(
          answers: 2, right: 2, recalls: 2, recalled: 2, predicted: 1_800_000, milliseconds: 8000))
    sums.subtract(one)
    #expect(sums == one)
    sums.subtract(one)
    #expect(sums == RollUp())
  }

  @Test func answersOnTheDayOfTheLastOneTellNothingOfMemory() {
    var again = review
    again.retrievability = 1
    var sums = RollUp()
    sums.add(again)
    #expect(sums == rollUp(answers: 1, right: 1, milliseconds: 4000))
    #expect(again.predictedMillionths == nil)
  }

  @Test func keysNameDayDeckTopicAndForm() {
  }

  @Test(arguments: [
    ("heist:heist/roles/face#name", "heist", "heist"), ("d:caper#meaning", "d", "caper"),
    ("dé:寝取り/x#y#name", "dé", "寝取り"), ("d:#name", "d", ""), ("no-deck#name", "", "no-deck#name"),
    ("d:no-direction", "", "d:no-direction"), ("", "", ""), ("a#b:c", "", "a#b:c"),
  ])
  func placesAreReadFromKeys(card: String, deck: String, topic: String) {
    let place = CardPlace(card)
    #expect(place.deck == deck)
    #expect(place.topic == topic)
  }
}

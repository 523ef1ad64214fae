package import Questions
import Scheduling
package import Study

extension ReviewExport {
  /// A review with what is known of it from the reviews before.
  package struct Row: Sendable {
    /// The event it is from.
    package let event: Event
    /// The review.
    package let review: Review
    /// Where the card stood before; nil for an answer without a rating.
    package let state: ReviewState?
    /// The parts of the card's key; nil if it is of another shape.
    package let card: Card?
    /// The card that the review counts for now.
    package let current: Card.ID

    /// Creates a row from its parts; the review counts for its own card unless another is named.
    package init(event: Event, review: Review, state: ReviewState?, current: Card.ID? = nil) {
      self.event = event
      self.review = review
      self.state = state
      card = Card(id: review.card)
      self.current = current ?? review.card
    }
  }

  /// The columns: first those that programs for review logs read, then the rest.
  package static let table = ExportTable<Row>(
    name: "reviews", summary: "every answer that was rated, in the order of time",
    columns: benchmarkColumns + eventColumns + answerColumns)

  private typealias Column = ExportTable<Row>.Column

  private static let benchmarkColumns = [
    Column(
      "card_id", unit: "number",
      "the first 53 bits of the FNV-1a hash of `current_card`; the same for every learner"
    ) { .integer(CardNumber.of($0.current)) },
    Column("review_time", unit: "ms", "when it was answered, since 1970-01-01T00:00:00Z") {
      .integer(Int($0.event.at.milliseconds))
    },
    Column("review_rating", unit: "1…4", "1 again, 2 hard, 3 good, 4 easy; empty if not rated") {
      .integer(ifAny: $0.review.rating?.rawValue)
    },
    Column(
      "review_state", unit: "0…3",
      "before it: 0 never rated or reset since, 1 first rated on the same day, 2 rated on an earlier day, "
        + "3 forgotten earlier on the same day, which is not the first; empty if not rated"
    ) { .integer(ifAny: $0.state?.rawValue) },
    Column("review_duration", unit: "ms", "from question to reply, at most an hour") {
      .integer($0.review.milliseconds)
    },
  ]

  private static let eventColumns = [
    Column(
      "card", unit: "text",
      "the key of the card that was asked, `deck:fact#direction`, as it was then"
    ) {
      .text($0.review.card)
    },
    Column("deck", unit: "text", "the deck's identifier") { .text(ifAny: $0.card?.deck) },
    Column("fact", unit: "text", "the fact's identifier") { .text(ifAny: $0.card?.fact) },
    Column("direction", unit: "text", "what of the fact was asked for") {
      .text(ifAny: $0.card?.direction.rawValue)
    },
    Column("learner", unit: "UUID", "who answered") { .identifier($0.event.learner) },
    Column("event", unit: "UUID", "the event in the log; what merging goes by") {
      .identifier($0.event.id)
    },
    Column("at", unit: "ISO 8601", "when it was answered, in local time with its offset") {
      .instant($0.event.at)
    },
    Column("day", unit: "ISO 8601", "the learner's day, which turns at 04:00") {
      .day($0.event.at.day)
    },
    Column("batch", unit: "UUID", "the session, import or class") { .identifier($0.event.batch) },
  ]

  private static let answerColumns = [
    Column("rating", unit: "text", "again, hard, good or easy; empty if not rated") {
      .text(ifAny: $0.review.rating?.word)
    },
    Column("verdict", unit: "text", "how right the reply was") {
      .text($0.review.verdict.rawValue)
    },
    Column("form", unit: "text", "how it was asked") { .text($0.review.form.rawValue) },
    Column("options", unit: "number", "how many options were shown; empty if none") {
      .integer(ifAny: $0.review.options)
    },
    Column("reply", unit: "text", "what was typed") { .text($0.review.reply) },
    Column("taken_for", unit: "text", "the other name the reply was taken for") {
      .text(ifAny: $0.review.takenFor)
    },
    Column("hints", unit: "number", "how many hints were asked for") {
      .integer($0.review.hints)
    },
    Column("seed", unit: "text", "what the question was drawn with, in decimal; up to 64 bits") {
      .text(String($0.review.seed))
    },
    Column("source", unit: "text", "study, quiz, class or import") {
      .text($0.review.source.rawValue)
    },
    Column("model", unit: "text", "what scheduled it; empty if nothing did") {
      .text(ifAny: $0.review.model)
    },
    Column("retrievability", unit: "0…1", "the predicted probability of recall") {
      .number(ifAny: $0.review.retrievability)
    },
    Column("interval", unit: "days", "from its day to the day it was due again") {
      .integer(ifAny: $0.review.interval)
    },
    Column("overridden_from", unit: "text", "the rating before the learner changed it") {
      .text(ifAny: $0.review.overriddenFrom?.word)
    },
    Column(
      "current_card", unit: "text",
      "the key of the card it counts for now: another than `card` where the fact was moved"
    ) { .text($0.current) },
  ]
}

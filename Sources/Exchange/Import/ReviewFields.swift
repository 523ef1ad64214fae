import Foundation
import Questions
import Scheduling
import Study

/// Makes events of the rows of a table of reviews: of our own export, or of another program's log
/// with at least `card_id`, `review_time` and `review_rating`.
enum ReviewFields {
  /// The longest time that another program's answer counts with, in milliseconds: an hour.
  private static let longest = 3_600_000

  /// What a row holds.
  ///
  /// An answer without an identifier gets one from a hash of learner, card, instant and rating, so
  /// that it is the same event whenever and wherever it is brought in. Its day is that of UTC where
  /// the row says nothing else; what was asked and replied is not known.
  ///
  /// - Parameters:
  ///   - fields: The row.
  ///   - learner: Whose answer it is.
  ///   - defaults: What is taken where the row does not say it.
  /// - Returns: The answer.
  /// - Throws: What is wrong with the row.
  static func entry(
    _ fields: ImportFields, by learner: UUID, _ defaults: ImportReader.Defaults
  ) throws(ImportProblem) -> ImportReader.Entry {
    let milliseconds = Int64(try fields.integer("review_time", in: EventBounds.instants))
    let offset = (try fields.text(ifAny: "at")).flatMap(ISO8601Text.offset) ?? 0
    var at = Moment(milliseconds: milliseconds, utcOffset: offset)
    if let day = try fields.day(ifAny: "day") {
      at.day = day
      try EventFields.checkDay(of: at, called: "review_time")
    }
    let id = try fields.identifier(ifAny: "event")
    let rating = try fields.integer(ifAny: "review_rating", in: 1...4)
      .flatMap(Rating.init(rawValue:))
    guard id != nil || rating != nil else { throw ImportProblem("'review_rating' is missing") }
    let review = try review(fields, rating: rating, isOurs: id != nil, defaults)
    let own: UUID
    if let id {
      own = id
    } else {
      own = identifier(of: review, named: try name(fields), by: learner, at: milliseconds)
    }
    let event = Event(
      id: own,
      learner: learner, at: at,
      batch: try fields.identifier(ifAny: "batch") ?? defaults.batch(learner),
      content: .review(review))
    return .event(event, learnerName: nil)
  }

  /// The identifier of an answer that came without one, from a hash of learner, card, instant and
  /// rating.
  ///
  /// The card is meant as the row names it: what the decks make of that may be another card tomorrow.
  static func identifier(
    of review: Review, named name: String, by learner: UUID, at milliseconds: Int64
  ) -> UUID {
    HashedIdentifier.of(
      "\(learner.uuidString.lowercased())\n\(name)\n\(milliseconds)\n"
        + "\(review.rating?.rawValue ?? 0)")
  }

  private static func review(
    _ fields: ImportFields, rating: Rating?, isOurs: Bool, _ defaults: ImportReader.Defaults
  ) throws(ImportProblem) -> Review {
    let verdict: Verdict? = try fields.word(ifAny: "verdict")
    let form: Form? = try fields.word(ifAny: "form")
    let source: Review.Source? = try fields.word(ifAny: "source")
    let duration = try fields.integer(
      ifAny: "review_duration", in: -EventBounds.counts.upperBound...EventBounds.counts.upperBound)
    return Review(
      card: try card(fields, defaults), rating: rating,
      overriddenFrom: try fields.rating(ifAny: "overridden_from"),
      verdict: verdict ?? (rating == .again ? .unknown : .exact), form: form ?? .recall,
      options: try fields.integer(ifAny: "options", in: 1...1_000_000),
      reply: try fields.text(ifAny: "reply") ?? "", takenFor: try fields.text(ifAny: "taken_for"),
      hints: try fields.integer(ifAny: "hints", in: EventBounds.counts) ?? 0,
      milliseconds: max(0, isOurs ? duration ?? 0 : min(longest, duration ?? 0)),
      seed: try fields.seed(), source: isOurs ? source ?? .study : .imported,
      model: try fields.text(ifAny: "model"),
      retrievability: try fields.share(ifAny: "retrievability"),
      interval: try fields.integer(ifAny: "interval", in: 0...EventBounds.days.upperBound))
  }

  /// How a row names its card: by its key, else by its number.
  private static func name(_ fields: ImportFields) throws(ImportProblem) -> String {
    if let key = try fields.text(ifAny: "card"), !key.isEmpty { return key }
    return "\(try fields.integer("card_id", in: Int.min...Int.max))"
  }

  /// The card a row names: by its key, else by its number, else one of the deck `imported`.
  private static func card(
    _ fields: ImportFields, _ defaults: ImportReader.Defaults
  ) throws(ImportProblem) -> Card.ID {
    if let key = try fields.text(ifAny: "card"), !key.isEmpty { return key }
    let number = try fields.integer("card_id", in: Int.min...Int.max)
    return defaults.card(number) ?? "imported:\(number)#answer"
  }
}

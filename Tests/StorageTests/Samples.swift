import Foundation
import Questions
import Scheduling
import Study

/// Events for tests, with identifiers that are readable and the same in every run.
enum Samples {
  static let anna = id(0xA11A)
  static let bert = id(0xBE47)
  /// 2026-11-23, noon UTC.
  static let noon: Int64 = 1_795_435_200_000
  /// The day of ``noon``.
  static let today = 20_780
  static let day: Int64 = 86_400_000

  static func id(_ number: UInt32) -> UUID {
    func byte(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: number >> shift) }
    return UUID(
      uuid: (0, 0, 0, 0, 0, 0, 0x70, 0, 0x80, 0, 0, 0, byte(24), byte(16), byte(8), byte(0)))
  }

  static func moment(_ milliseconds: Int64 = noon) -> Moment {
    Moment(milliseconds: milliseconds, utcOffset: 0)
  }

  static func event(
    _ number: UInt32, at milliseconds: Int64 = noon, learner: UUID = anna, batch: UInt32 = 900,
    _ content: Event.Content
  ) -> Event {
    Event(
      id: id(number), learner: learner, at: moment(milliseconds), batch: id(batch),
      content: content)
  }

  static func review(
    _ number: UInt32, _ card: Card.ID = "heist:heist/roles/face#name",
    at milliseconds: Int64 = noon,
    learner: UUID = anna, batch: UInt32 = 900, rating: Rating? = .good,
    retrievability: Double? = nil, interval: Int? = 3, takenFor: String? = nil
  ) -> Event {
    let review = Review(
      card: card, rating: rating, verdict: rating == .again ? .wrong : .exact, form: .typed,
      reply: "face", takenFor: takenFor, milliseconds: 1200, seed: .max - UInt64(number),
      model: rating == nil ? nil : ModelKind.fsrs6.rawValue, retrievability: retrievability,
      interval: rating == nil ? nil : interval)
    return event(number, at: milliseconds, learner: learner, batch: batch, .review(review))
  }

  /// A review of another program's table, whose identifier is a hash.
  static func imported(
    _ number: UInt32, _ card: Card.ID = "heist:heist/roles/face#name",
    at milliseconds: Int64 = noon, batch: UInt32
  ) -> Event {
    var bytes = id(number).uuid
    bytes.0 = 0x80
    return Event(
      id: UUID(uuid: bytes), learner: anna, at: moment(milliseconds), batch: id(batch),
      content: .review(
        Review(card: card, rating: .good, verdict: .exact, form: .recall, source: .imported)))
  }

  static func quiz(
    _ number: UInt32, _ cards: [Card.ID] = ["heist:heist/roles/face#name"],
    at milliseconds: Int64 = noon, learner: UUID = anna, batch: UInt32 = 900, score: Double? = 1
  ) -> Event {
    let result = QuizResult(
      items: cards.map { QuizResult.Item(card: $0, form: .typed, score: score) },
      seed: .max - UInt64(number), milliseconds: 61_000)
    return event(number, at: milliseconds, learner: learner, batch: batch, .quiz(result))
  }
}

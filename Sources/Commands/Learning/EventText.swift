import Questions
import Study

/// What one event was, in words.
struct EventText {
  /// What a card is called.
  let name: (Card.ID) -> String

  /// What is said of an event that is taken back: `the answer to Heist, asked for its name`.
  func sentence(for event: Event) -> String {
    if let card = event.resumedCard { return "\(name(card)) was resumed" }
    return switch event.content {
    case .review(let review): "the answer to \(name(review.card))"
    case .suspension(let card, _): "\(name(card)) was suspended"
    case .alias(let card, let spelling, let isAccepted):
      "'\(spelling)' was \(isAccepted ? "accepted" : "revoked") for \(name(card))"
    case .report(let report): "the report on \(name(report.card))"
    case .quiz: "the result of the quiz"
    case .move(let origin, let target): "\(origin) was moved to \(target)"
    case .reset(let card): "\(name(card)) was reset"
    case .bury(let card, _): "\(name(card)) was buried"
    case .reschedule(let card, _): "\(name(card)) was rescheduled"
    case .flag(let card, let isFlagged): "\(name(card)) was \(isFlagged ? "flagged" : "unflagged")"
    case .setting(let key, let value, let deck):
      "'\(key)' was set to \(value.map { "'\($0)'" } ?? "its default")"
        + (deck.map { " for '\($0)'" } ?? "")
    case .weights(let model, let values):
      values.isEmpty
        ? "the weights of \(model) were set to the default ones"
        : "the weights of \(model) were fitted"
    case .retraction: "a change"
    }
  }
}

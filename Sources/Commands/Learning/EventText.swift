import Study

/// What one event was, in words.
enum EventText {
  /// What is said of an event that is taken back: `the answer to heist:heist#name`.
  static func sentence(for content: Event.Content) -> String {
    switch content {
    case .review(let review): "the answer to \(review.card)"
    case .suspension(let card, let isSuspended):
      "\(card) was \(isSuspended ? "suspended" : "resumed")"
    case .alias(let card, let spelling, let isAccepted):
      "'\(spelling)' was \(isAccepted ? "accepted" : "revoked") for \(card)"
    case .report(let report): "the report on \(report.card)"
    case .quiz: "the result of the quiz"
    case .move(let origin, let target): "\(origin) was moved to \(target)"
    case .reset(let card): "\(card) was reset"
    case .bury(let card, _): "\(card) was buried"
    case .flag(let card, let isFlagged): "\(card) was \(isFlagged ? "flagged" : "unflagged")"
    case .setting(let key, let value, let deck):
      "'\(key)' was set to \(value.map { "'\($0)'" } ?? "its default")"
        + (deck.map { " for '\($0)'" } ?? "")
    case .retraction: "a change"
    }
  }
}

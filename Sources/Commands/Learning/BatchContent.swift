import Presentation
import Questions
import Study

/// What a batch of the log holds, in words.
struct BatchContent: Equatable {
  /// The words: `14 answers, 1 card suspended`.
  let text: String

  /// The content of a batch of reviews from elsewhere, by the counts of its events.
  init(imported counts: [String: Int]) {
    let reviews = counts["import"] ?? 0
    let others = counts.reduce(0) { $0 + ($1.key == "import" ? 0 : $1.value) }
    text =
      "import of \(Plural.count(reviews, "review"))"
      + (others > 0 ? " and \(Plural.count(others, "other change"))" : "")
  }

  /// The content of some events that count.
  init(_ events: [Event]) {
    var parts: [(what: String, count: Int)] = []
    var resumed: Set<Card.ID> = []
    for event in events {
      // A card that was suspended and buried is resumed once.
      if let card = event.resumedCard, !resumed.insert(card).inserted { continue }
      let what = Self.what(event)
      if let place = parts.firstIndex(where: { $0.what == what }) {
        parts[place].count += 1
      } else {
        parts.append((what, 1))
      }
    }
    // The answers of a quiz that has ended are that quiz.
    if let end = parts.firstIndex(where: { $0.what == "quiz" && $0.count == 1 }),
      let answers = parts.firstIndex(where: { $0.what == "quiz answer" })
    {
      parts[answers].what = "quiz of answer"
      parts.remove(at: end)
    }
    text = parts.isEmpty ? "nothing" : parts.map(Self.phrase).joined(separator: ", ")
  }

  private static func what(_ event: Event) -> String {
    if event.resumedCard != nil { return "card resumed" }
    return switch event.content {
    case .review(let review):
      switch review.source {
      case .study: "answer"
      case .quiz: "quiz answer"
      case .classroom: "class answer"
      case .imported: "imported review"
      }
    case .quiz: "quiz"
    case .move: "fact moved"
    case .reset: "card reset"
    case .bury: "card buried"
    case .reschedule: "card rescheduled"
    case .flag(_, let isFlagged): isFlagged ? "card flagged" : "card unflagged"
    case .suspension: "card suspended"
    case .alias(_, _, let isAccepted): isAccepted ? "spelling accepted" : "spelling revoked"
    case .report: "report"
    case .setting(let key, let value, let deck):
      "setting \(key) \(value ?? "default")" + (deck.map { " for \($0)" } ?? "")
    case .weights(let model, let values):
      "weights of \(model) " + (values.isEmpty ? "default" : "fitted")
    case .retraction: "retraction"
    }
  }

  private static func phrase(_ what: String, _ count: Int) -> String {
    if what.hasPrefix("setting ") || what.hasPrefix("weights ") { return what }
    let words = what.split(separator: " ", maxSplits: 1).map(String.init)
    switch words.first {
    case "card", "fact", "spelling":
      return Plural.count(count, words[0]) + " " + words[1]
    case "quiz" where what == "quiz of answer": return "quiz of \(Plural.count(count, "answer"))"
    case "quiz" where words.count == 1: return count == 1 ? "a quiz" : "\(count) quizzes"
    default: return Plural.count(count, what)
    }
  }
}

extension Event {
  /// The card that is asked again from the event on; nil for every other event.
  var resumedCard: Card.ID? {
    switch content {
    case .suspension(let card, isSuspended: false): card
    case .bury(let card, let until) where until <= at.day: card
    default: nil
    }
  }
}

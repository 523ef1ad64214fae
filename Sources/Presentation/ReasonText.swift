import Questions
import Scheduling
import Study

/// Why a card is asked now, and in this form, in words.
struct ReasonText {
  private let reason: Reason
  private let today: Int

  init(_ reason: Reason, today: Int) {
    self.reason = reason
    self.today = today
  }

  /// The sentences, in order.
  var sentences: [String] { [why, how, "card: \(reason.question.card.id)"] }

  private var why: String {
    if reason.isRelearning { return "you missed it in this session, so it comes until it is right" }
    guard let state = reason.state, let recall = reason.retrievability else {
      return "the fact is new"
    }
    let late = today - state.dueDay
    let due =
      late > 0 ? "due \(Plural.count(late, "day")) ago" : late == 0 ? "due today" : "asked ahead"
    return "\(due), known with a chance of \(Figure.percent(recall)); "
      + "\(Plural.count(state.reviews, "review")), \(Plural.count(state.lapses, "lapse"))"
  }

  private var how: String {
    let form = reason.question.form
    if reason.question.response == .recall {
      return form == .contrast
        ? "told apart, because you have mixed them up" : "a flashcard: \(form.summary)"
    }
    if form.evidence == .recall { return "asked by recall: \(form.summary)" }
    let misses = reason.state?.missesInARow ?? 0
    return misses >= 2
      ? "options help after two misses in a row; recall follows"
      : reason.state?.isFirm ?? false
        ? "options for once, because the card is firm" : "options, as you asked for"
  }
}

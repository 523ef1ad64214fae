import Contest
import Statistics
import Questions

extension ClassWords {
  /// What several students took for something else, a sentence each.
  var confusions: [String] {
    let ellipsis = isPlain ? "..." : "…"
    return outcome.confusions.map { confusion in
      let takenFor = confusion.takenFor.told(ellipsis: ellipsis)
      let often = "by \(confusion.count) of \(confusion.of)"
      guard let asked = confusion.asked else {
        let quoted = takenFor.hasPrefix("'") ? takenFor : "'\(takenFor)'"
        return "question \(confusion.index + 1) was answered with \(quoted) \(often)"
      }
      return "\(asked.told(ellipsis: ellipsis)) was taken for \(takenFor) \(often)"
    }
  }

  /// What was expected and what happened, in a sentence; nil where nothing could be expected.
  var recall: String? {
    guard let recall = outcome.recall, let share = recall.recalled.share,
      let interval = interval(of: recall.recalled)
    else { return nil }
    return "of \(Plural.count(recall.recalled.count, "answer")) to cards with a memory "
      + "\(Figure.percent(recall.expected)) were expected to be right, and "
      + "\(Figure.percent(share)) were (95% interval \(interval)); choosing among options is easier "
      + "than recalling"
  }

  /// The titles of the columns of ``recallRows``.
  static let recallColumns = ["expected", "answers", "mean expected", "right", "95% interval"]

  /// What was expected and what happened in each band.
  var recallRows: [[String]] {
    let absent = isPlain ? "-" : "–"
    return (outcome.recall?.bands ?? []).map { band in
      let lower = Int((band.bounds.lowerBound * 100).rounded())
      let upper = Int((band.bounds.upperBound * 100).rounded())
      let bounds =
        lower == 0
        ? "below \(upper)%" : upper == 100 ? "\(lower)% and above" : "\(lower) to \(upper)%"
      return [
        bounds, Plural.grouped(band.recalled.count),
        band.expected.map { "\(Figure.tenths($0))%" } ?? absent,
        band.recalled.share.map(Figure.percent) ?? absent, interval(of: band.recalled) ?? absent,
      ]
    }
  }
}

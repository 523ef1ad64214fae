import Statistics

/// The most important figures of a summary, each with what is to be said of it.
struct SummaryFigures {
  /// A figure and a remark.
  typealias Entry = (main: String, more: String)

  private let summary: Summary

  /// Tells the figures of a summary.
  init(_ summary: Summary) { self.summary = summary }

  /// What was answered today.
  var today: Entry {
    tally(summary.today, more: Plural.count(summary.today.newCards, "new card"))
  }

  /// What was ever answered.
  var total: Entry { tally(summary.total, more: "on \(Plural.count(summary.daysStudied, "day"))") }

  private func tally(_ tally: Tally, more: String) -> Entry {
    guard tally.answers > 0 else { return ("no answers yet", "") }
    let right = Figure.percent(Double(tally.right) / Double(tally.answers))
    return (
      Plural.count(tally.answers, "answer"),
      "\(right) right, \(Figure.duration(milliseconds: tally.milliseconds)), \(more)"
    )
  }

  /// The days in a row.
  var streak: Entry {
    let isActive = summary.today.answers > 0
    guard summary.longestStreak > 0 else { return ("none", "an answer today begins one") }
    let call =
      isActive ? "" : "; an answer today \(summary.streak == 0 ? "begins one" : "keeps it")"
    return (
      summary.streak == 0 ? "none" : Plural.count(summary.streak, "day"),
      "the longest \(Plural.count(summary.longestStreak, "day"))\(call)"
    )
  }

  /// How many facts are known.
  var knowledge: Entry {
    let text = KnowledgeText(summary.knowledge)
    return (text.now, [text.asked, text.later].filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// How much is recalled.
  var retention: Entry {
    let all = summary.retention
    guard let share = all.recalls.share, let predicted = all.predicted else {
      return ("none yet", "no card was asked again on a later day")
    }
    let recent = summary.recentRetention.recalls.share.map {
      ", \(Figure.tenths($0))% in the last \(Summary.recentDays) days"
    }
    return ("\(Figure.tenths(share))%", "\(Figure.tenths(predicted))% predicted\(recent ?? "")")
  }

  /// What is due.
  var due: Entry {
    let due = summary.forecast.days.first?.due ?? 0
    let week = summary.forecast.weeks.first?.due ?? 0
    let overdue = summary.forecast.overdue
    return (
      "\(Plural.count(due, "card")) today",
      "\(overdue > 0 ? Plural.grouped(overdue) : "none") overdue, \(Plural.grouped(week)) in 7 days"
    )
  }
}

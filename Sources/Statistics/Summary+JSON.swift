extension Summary: Encodable {
  /// Writes what `stats --json` prints; the keys are stable, absent figures are null.
  ///
  /// | key | unit |
  /// | --- | --- |
  /// | `date` | the learner's day, ISO 8601 |
  /// | `today` | `answers`, `right` (answers), `minutes`, `new_cards` |
  /// | `total` | the same, and `days`, `cards`, `seen`, `known` (cards) |
  /// | `streak_days` | days |
  /// | `retention` | `last_30_days` and `all`, as in ``Retention`` |
  /// | `forecast` | `overdue` (cards) and `days` of `date` and `due` (cards) |
  /// | `hardest` | `card`, `lapses`, `reviews`, `retrievability` (0…1) |
  /// | `forms` | `form`, `answers`, `right` |
  /// | `quizzes` | `taken`, `last`, `best` and `recent` scores (0…1), as in ``QuizFigures`` |
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(CalendarDay(number: day).isoDate, forKey: .date)
    try container.encode(today, forKey: .today)
    try container.encode(Total(self), forKey: .total)
    try container.encode(streak, forKey: .streak)
    try container.encode(
      Retentions(recent: recentRetention, all: retention), forKey: .retention)
    try container.encode(forecast, forKey: .forecast)
    try container.encode(hardest, forKey: .hardest)
    try container.encode(forms, forKey: .forms)
    try container.encode(quizzes, forKey: .quizzes)
  }

  private enum Key: String, CodingKey {
    case date, today, total
    case streak = "streak_days"
    case retention, forecast, hardest, forms, quizzes
  }
}

/// The value of `total`.
private struct Total: Encodable {
  let answers: Int
  let right: Int
  let minutes: Double
  let newCards: Int
  let days: Int
  let cards: Int
  let seen: Int
  let known: Int

  init(_ summary: Summary) {
    answers = summary.total.answers
    right = summary.total.right
    minutes = summary.total.minutes
    newCards = summary.total.newCards
    days = summary.daysStudied
    cards = summary.cards
    seen = summary.seen
    known = summary.known
  }

  private enum CodingKeys: String, CodingKey {
    case answers, right, minutes
    case newCards = "new_cards"
    case days, cards, seen, known
  }
}

/// The value of `retention`.
private struct Retentions: Encodable {
  let recent: Retention
  let all: Retention

  private enum CodingKeys: String, CodingKey {
    case recent = "last_30_days"
    case all
  }
}

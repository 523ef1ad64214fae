import Study

extension Summary: Encodable {
  /// Writes what `stats --json` prints; the keys are stable, absent figures are null.
  ///
  /// | key | unit |
  /// | --- | --- |
  /// | `date` | the learner's day, ISO 8601 |
  /// | `today` | `answers`, `right` (answers), `minutes`, `new_cards` |
  /// | `last_30_days` | the same |
  /// | `total` | the same, and `days`, `cards`, `seen`, `known` (cards) |
  /// | `streak_days`, `longest_streak_days` | days |
  /// | `knowledge` | `facts`, `reviewed`, `gone`, `known`, `known_in_30_days`, as in ``Knowledge`` |
  /// | `retention` | `last_30_days` and `all`, as in ``Retention`` |
  /// | `months` | the last 12: `month`, `days`, then as `today`, and `retention` |
  /// | `year` | the days with an answer since a Monday 52 weeks ago: `date`, then as `today` |
  /// | `forecast` | `overdue` (cards), `days` and `weeks` of `date` and `due` (cards) |
  /// | `hardest` | `card`, `lapses`, `reviews`, `retrievability` (0…1) |
  /// | `topics` | `deck`, `topic`, `answers`, `right`, `retention` |
  /// | `kinds` | `kind`, `answers`, `right`, `retention` |
  /// | `forms` | `form`, `answers`, `right`, `retention` |
  /// | `calibration` | `rmse_bins` (0…1) and `bins`, as in ``Calibration`` |
  /// | `confusions` | `card`, `taken_for`, `count`, `answers`, `right` (answers), `last` (date) |
  /// | `quizzes` | `taken`, `last`, `best` and `recent` scores (0…1), as in ``QuizFigures`` |
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(CalendarDay(number: day).isoDate, forKey: .date)
    try container.encode(today, forKey: .today)
    try container.encode(recent, forKey: .recent)
    try container.encode(Total(self), forKey: .total)
    try container.encode(streak, forKey: .streak)
    try container.encode(longestStreak, forKey: .longestStreak)
    try container.encode(knowledge, forKey: .knowledge)
    try container.encode(
      Retentions(recent: recentRetention, all: retention), forKey: .retention)
    try container.encode(months, forKey: .months)
    try container.encode(heatMap, forKey: .year)
    try container.encode(forecast, forKey: .forecast)
    try container.encode(hardest, forKey: .hardest)
    try container.encode(topics, forKey: .topics)
    try container.encode(kinds, forKey: .kinds)
    try container.encode(forms, forKey: .forms)
    try container.encode(calibration, forKey: .calibration)
    try container.encode(confusions, forKey: .confusions)
    try container.encode(quizzes, forKey: .quizzes)
  }

  private enum Key: String, CodingKey {
    case date, today
    case recent = "last_30_days"
    case total
    case streak = "streak_days"
    case longestStreak = "longest_streak_days"
    case knowledge, retention, months, year, forecast, hardest, topics, kinds, forms, calibration
    case confusions, quizzes
  }
}

/// The value of `total`.
private struct Total: Encodable {
  let summary: Summary

  init(_ summary: Summary) { self.summary = summary }

  func encode(to encoder: any Encoder) throws {
    try summary.total.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(summary.daysStudied, forKey: .days)
    try container.encode(summary.cards, forKey: .cards)
    try container.encode(summary.seen, forKey: .seen)
    try container.encode(summary.known, forKey: .known)
  }

  private enum Key: String, CodingKey { case days, cards, seen, known }
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

import Statistics
import Study

/// The charts about what was answered, and when.
extension StatsPage {
  /// The topics drawn at most.
  private static let drawnTopics = 12
  /// The topics in the table at most.
  private static let listedTopics = 200
  /// The weeks whose time is drawn at most.
  private static let timedWeeks = 26
  /// The weeks whose time is drawn at least, so that one that was the first looks like one.
  private static let fewestWeeks = 8

  /// The charts, in order; those without anything to show are left out.
  var answerFigures: [PageFigure] {
    var figures: [PageFigure] = []
    if summary.heatMap.days.contains(where: { $0.tally.answers > 0 }) {
      figures.append(year)
      if summary.recent.answers > 0 { figures.append(timePerDay) }
      figures.append(timePerWeek)
    }
    if !summary.topics.isEmpty { figures.append(topics) }
    return figures
  }

  private var year: PageFigure {
    let chart = HeatMapChart(map: summary.heatMap)
    let active = summary.heatMap.days.count { $0.tally.answers > 0 }
    let answers = summary.heatMap.days.reduce(0) { $0 + $1.tally.answers }
    let rows = summary.heatMap.weeksOfLearning.map { week in
      let counts = week.map { Plural.grouped($0.tally.answers) }
      let sum = week.reduce(0) { $0 + $1.tally.answers }
      return [CalendarDay(number: week.first?.number ?? 0).isoDate]
        + counts + Array(repeating: "", count: 7 - counts.count) + [Plural.grouped(sum)]
    }
    return PageFigure(
      "year", "Answers in \(chart.weeks.count == HeatMap.weekCount ? "a year" : "half a year")",
      caption: "\(Plural.count(answers, "answer")) on \(Plural.count(active, "day")) of the last "
        + "\(chart.weeks.count) weeks; a square is a day, a column a week.",
      table: PageTable(
        ["Week from", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Sum"], rows,
        isOfCounts: true), isWide: chart.weeks.count == HeatMap.weekCount,
      legend: chart.legend
    ) { chart.drawn(id: $0, title: $1, description: $2) }
  }

  private var timePerDay: PageFigure {
    let days = summary.heatMap.days.suffix(Summary.recentDays)
    let spent = SpentTime(days.map(\.tally.milliseconds))
    let columns = days.enumerated().map { index, day in
      let date = CalendarDay(number: day.number)
      let isLabeled = (days.count - 1 - index) % 7 == 0
      return ColumnChart.Column(
        date.isoDate, label: isLabeled ? "\(date.monthName) \(date.day)" : "",
        value: spent.value(day.tally.milliseconds),
        number: spent.number(day.tally.milliseconds))
    }
    return PageFigure(
      "time-per-day", "\(spent.title) a day",
      caption: "\(spent.words(summary.recent.milliseconds)) in the last "
        + "\(Summary.recentDays) days.",
      table: PageTable(
        ["Day", spent.title, "Answers"],
        days.drop { $0.number < firstDay }.map {
          timeRow(CalendarDay(number: $0.number).isoDate, $0.tally, spent)
        })
    ) { ColumnChart(columns: columns).drawn(id: $0, title: $1, description: $2) }
  }

  private var timePerWeek: PageFigure {
    let count = min(
      Self.timedWeeks, max(Self.fewestWeeks, summary.heatMap.weeksOfLearning.count))
    let weeks = summary.heatMap.weeks.suffix(count).map { week in
      var tally = Tally()
      for day in week { tally.add(day.tally) }
      return (first: CalendarDay(number: week.first?.number ?? 0), tally: tally)
    }
    let spent = SpentTime(weeks.map(\.tally.milliseconds))
    let columns = weeks.map { week in
      ColumnChart.Column(
        "Week from \(week.first.isoDate)", label: week.first.day <= 7 ? week.first.monthName : "",
        value: spent.value(week.tally.milliseconds),
        number: spent.number(week.tally.milliseconds))
    }
    let sum = weeks.reduce(0) { $0 + $1.tally.milliseconds }
    return PageFigure(
      "time-per-week", "\(spent.title) a week",
      caption: "\(spent.words(sum)) in the last "
        + "\(Plural.count(weeks.count, "week")); weeks begin on Monday.",
      table: PageTable(
        ["Week from", spent.title, "Answers"],
        weeks.drop { $0.first.number + 6 < firstDay }.map {
          timeRow($0.first.isoDate, $0.tally, spent)
        })
    ) { ColumnChart(columns: columns).drawn(id: $0, title: $1, description: $2) }
  }

  /// The first day of the year with an answer, in days since 1970-01-01.
  private var firstDay: Int {
    summary.heatMap.days.first { $0.tally.answers > 0 }?.number ?? summary.day
  }

  private func timeRow(_ name: String, _ tally: Tally, _ spent: SpentTime) -> [String] {
    [name, spent.number(tally.milliseconds), Plural.grouped(tally.answers)]
  }

  private var topics: PageFigure {
    let listed = zip(names.titles(of: summary.topics.map(\.key)), summary.topics)
      .prefix(Self.listedTopics).map { (name: $0, figures: $1.figures) }
    let drawn = Array(listed.prefix(Self.drawnTopics))
    let more = summary.topics.count - drawn.count
    return PageFigure(
      "topics", "By topic",
      caption: "The share of right answers"
        + (more > 0
          ? ", for the \(drawn.count) topics asked most of \(summary.topics.count)." : "."),
      table: PageTable(
        ["Topic"] + Self.figureColumns, listed.map { [$0.name] + Self.cells(of: $0.figures) })
    ) { TopicChart(topics: drawn).drawn(id: $0, title: $1, description: $2) }
  }

  /// The titles of ``cells(of:)``.
  static let figureColumns = ["Answers", "Right", "Reviews", "Recalled", "Predicted"]

  /// How answers went, a cell for each figure.
  static func cells(of figures: AnswerFigures) -> [String] {
    [
      Plural.grouped(figures.answers), percent(figures.rightShare.share),
      Plural.grouped(figures.retention.recalls.count), percent(figures.retention.recalls.share),
      percent(figures.retention.predicted),
    ]
  }

  /// A share to a tenth of a percent; a dash for none.
  static func percent(_ share: Double?) -> String { share.map { Figure.tenths($0) + "%" } ?? "–" }
}

extension Tally {
  /// Adds another tally.
  fileprivate mutating func add(_ other: Tally) {
    answers += other.answers
    right += other.right
    milliseconds += other.milliseconds
    newCards += other.newCards
  }
}

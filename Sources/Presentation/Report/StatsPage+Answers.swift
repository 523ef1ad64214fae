import Statistics

/// The charts about what was answered, and when.
extension StatsPage {
  /// The topics drawn at most.
  private static let drawnTopics = 12
  /// The topics in the table at most.
  private static let listedTopics = 200
  /// The weeks whose time is drawn.
  private static let timedWeeks = 26

  /// The charts, in order; those without anything to show are left out.
  var answerFigures: [PageFigure] {
    var figures: [PageFigure] = []
    if summary.heatMap.days.contains(where: { $0.tally.answers > 0 }) {
      figures += [year, timePerDay, timePerWeek]
    }
    if !summary.topics.isEmpty { figures.append(topics) }
    return figures
  }

  private var year: PageFigure {
    let active = summary.heatMap.days.count { $0.tally.answers > 0 }
    let answers = summary.heatMap.days.reduce(0) { $0 + $1.tally.answers }
    let rows = summary.heatMap.weeks.map { week in
      let counts = week.map { Plural.grouped($0.tally.answers) }
      let sum = week.reduce(0) { $0 + $1.tally.answers }
      return [CalendarDay(number: week.first?.number ?? 0).isoDate]
        + counts + Array(repeating: "", count: 7 - counts.count) + [Plural.grouped(sum)]
    }
    return PageFigure(
      "year", "Answers in a year",
      caption: "\(Plural.count(answers, "answer")) on \(Plural.count(active, "day")) of the last "
        + "\(HeatMap.weekCount) weeks; a square is a day, a column a week.",
      table: PageTable(
        ["Week from", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Sum"], rows), isWide: true,
      legend: HeatMapChart(map: summary.heatMap).legend
    ) { HeatMapChart(map: summary.heatMap).drawn(id: $0, title: $1, description: $2) }
  }

  private var timePerDay: PageFigure {
    let days = summary.heatMap.days.suffix(Summary.recentDays)
    let columns = days.enumerated().map { index, day in
      let date = CalendarDay(number: day.number)
      let isLabeled = (days.count - 1 - index) % 7 == 0
      return ColumnChart.Column(
        date.isoDate, label: isLabeled ? "\(date.monthName) \(date.day)" : "",
        value: day.tally.wholeMinutes)
    }
    let spent = Figure.duration(milliseconds: summary.recent.milliseconds)
    return PageFigure(
      "time-per-day", "Minutes a day",
      caption: "\(spent) in the last \(Summary.recentDays) days.",
      table: PageTable(
        ["Day", "Minutes", "Answers"],
        days.map { timeRow(CalendarDay(number: $0.number).isoDate, $0.tally) })
    ) { ColumnChart(columns: columns).drawn(id: $0, title: $1, description: $2) }
  }

  private var timePerWeek: PageFigure {
    let weeks = summary.heatMap.weeks.suffix(Self.timedWeeks).map { week in
      var tally = Tally()
      for day in week { tally.add(day.tally) }
      return (first: CalendarDay(number: week.first?.number ?? 0), tally: tally)
    }
    let columns = weeks.enumerated().map { index, week in
      ColumnChart.Column(
        "Week from \(week.first.isoDate)", label: week.first.day <= 7 ? week.first.monthName : "",
        value: week.tally.wholeMinutes)
    }
    let spent = weeks.reduce(0) { $0 + $1.tally.milliseconds }
    return PageFigure(
      "time-per-week", "Minutes a week",
      caption: "\(Figure.duration(milliseconds: spent)) in the last "
        + "\(Plural.count(weeks.count, "week")); weeks begin on Monday.",
      table: PageTable(
        ["Week from", "Minutes", "Answers"], weeks.map { timeRow($0.first.isoDate, $0.tally) })
    ) { ColumnChart(columns: columns).drawn(id: $0, title: $1, description: $2) }
  }

  private func timeRow(_ name: String, _ tally: Tally) -> [String] {
    [name, Drawing.number(tally.minutes), Plural.grouped(tally.answers)]
  }

  private var topics: PageFigure {
    let listed = summary.topics.prefix(Self.listedTopics)
      .map { (name: names.title(of: $0.key), figures: $0.figures) }
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
  /// The time spent in whole minutes, 1 for any that is shorter.
  fileprivate var wholeMinutes: Int {
    milliseconds == 0 ? 0 : max(1, (milliseconds + 30_000) / 60_000)
  }

  /// Adds another tally.
  fileprivate mutating func add(_ other: Tally) {
    answers += other.answers
    right += other.right
    milliseconds += other.milliseconds
    newCards += other.newCards
  }
}

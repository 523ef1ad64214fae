import DeckFormat
import Foundation
import Presentation
import Questions
import Scheduling
import Statistics
import Study
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The page of what was learned.
struct StatsPageTests {
  private static let hostile = "<script>alert('x')</script> & \"q\" \u{1b}[31m\u{0}\u{fffe}寝取り"

  /// A record in which everything that has a name bears a hostile one.
  private static let record: LearningRecord = {
    var record = LearningRecord()
    var rollUp = RollUp()
    rollUp.answers = 10
    rollUp.right = 8
    rollUp.recalls = 9
    rollUp.recalled = 7
    rollUp.predicted = 8_100_000
    rollUp.milliseconds = 90_000
    for days in [0, 1, 2, 40, 300] {
      record.days.append((DaySum.Key(day: today - days, deck: hostile, source: .study), rollUp))
    }
    for topic in ["a", hostile] {
      record.topics.append((TopicSum.Key(deck: "d", topic: topic, form: .typed), rollUp))
    }
    for name in ["a", "b", hostile] {
      let card = "d:\(name)#name"
      record.kinds[card] = .role
      record.facts.insert("d:\(name)")
      record.cards[card] = rollUp
      record.states[card] = CardState(
        memory: Memory(stability: 9, difficulty: 5), dueDay: today + 3, lastDay: today,
        firstDay: today - 40, reviews: 9, lapses: 2, missesInARow: 0)
      record.confusions.append(
        Confusion(card: card, takenFor: hostile, count: 2, lastDay: today))
      record.confusions.append(Confusion(card: card, takenFor: "b", count: 2, lastDay: today))
    }
    record.calibration = [
      (
        CalibrationBin.Key(deck: "d", bin: 18),
        .init(recalls: 45, recalled: 35, predicted: 40_500_000)
      )
    ]
    record.quizzes = [
      QuizResult(
        items: [.init(card: "d:a#name", form: .typed, score: 0.5)], seed: 1, milliseconds: 1)
    ]
    return record
  }()

  private static let names = LearningNames(
    cards: ["a", "b", hostile].reduce(into: [:]) {
      $0["d:\($1)#name"] = CardName(
        title: "\($1), asked for its name", bearer: NameBearer(name: $1, deck: "d"))
    }, topics: [TopicTally.Key(deck: "d", topic: "a"): hostile])

  private let full = StatsPage(
    Summary(record, today: today), names: names, learner: hostile
  ).html
  private let empty = StatsPage(Summary(LearningRecord(), today: today)).html

  @Test func everythingIsEscapedAndNothingIsFetched() {
    for html in [full, empty] {
      #expect(!html.contains("<script"))
      #expect(!html.lowercased().contains("http"))
      #expect(!html.contains("url("))
      #expect(!html.contains("@import"))
      #expect(!html.contains("\u{1b}"))
      #expect(!html.contains("\u{0}"))
    }
    #expect(
      full.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot; 寝取り"))
  }

  @Test func pagesAreWellFormed() throws {
    for html in [full, empty] {
      let outline = Outline()
      let parser = XMLParser(data: Data(html.utf8))
      parser.delegate = outline
      #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "")")
      #expect(Set(outline.ids).count == outline.ids.count)
    }
  }

  @Test func everyFigureHasAChartACaptionAndATable() {
    let outline = Outline()
    let parser = XMLParser(data: Data(full.utf8))
    parser.delegate = outline
    #expect(parser.parse())
    #expect(
      outline.figures
        == [
          "year", "time-per-day", "time-per-week", "topics", "retention", "due-by-day",
          "due-by-week",
          "calibration", "confusions",
        ].map { Outline.Figure(id: $0, captions: 1, charts: $0 == "year" ? 2 : 1, tables: 1) })
  }

  /// The page of somebody who answered on some days, so long ago, for a time in milliseconds.
  private func page(_ answers: [(days: Int, milliseconds: Int)]) -> String {
    let days = answers.map { days, milliseconds -> (key: DaySum.Key, value: RollUp) in
      var rollUp = RollUp()
      rollUp.answers = 5
      rollUp.recalls = 5
      rollUp.recalled = 4
      rollUp.predicted = 4_500_000
      rollUp.milliseconds = milliseconds
      return (DaySum.Key(day: today - days, deck: "d", source: .study), rollUp)
    }
    return StatsPage(Summary(LearningRecord(days: days), today: today)).html
  }

  /// A figure of a page, from its identifier on.
  private func figure(_ id: String, of page: String) -> Substring {
    let start = page.range(of: "<figure id=\"\(id)\"")?.lowerBound ?? page.endIndex
    let end = page.range(of: "</figure>", range: start..<page.endIndex)?.lowerBound
    return page[start..<(end ?? page.endIndex)]
  }

  @Test func aFewSecondsAreDrawnAsLongAsTheyWere() {
    let day = figure("time-per-day", of: page([(0, 6000), (1, 30_000)]))
    #expect(day.contains("<h2>Seconds a day</h2>"))
    #expect(day.contains("<p>36 seconds in the last 30 days.</p>"))
    #expect(day.contains("<th scope=\"col\">Seconds</th>"))
    #expect(day.contains("<th scope=\"row\">2026-11-23</th><td>6</td><td>5</td>"))
    #expect(day.contains("height=\"29.6\">\n<title>2026-11-23: 6</title>"))
    #expect(day.contains("height=\"148\">\n<title>2026-11-22: 30</title>"))
    let long = figure("time-per-day", of: page([(0, 30_000), (1, 120_000)]))
    #expect(long.contains("<h2>Minutes a day</h2>"))
    #expect(long.contains("<p>2 minutes 30 seconds in the last 30 days.</p>"))
    #expect(long.contains("height=\"37\">\n<title>2026-11-23: 0.5</title>"))
    #expect(long.contains("<th scope=\"row\">2026-11-23</th><td>0.5</td><td>5</td>"))
  }

  @Test func weeksBeforeTheFirstAnswerAreLeftOut() {
    func rows(_ id: String, _ page: String) -> Int {
      figure(id, of: page).components(separatedBy: "scope=\"row\"").count - 1
    }
    let young = page([(0, 6000), (8, 6000)])
    #expect(young.contains("<h2>Answers in half a year</h2>"))
    #expect(young.contains("10 answers on 2 days of the last 27 weeks;"))
    #expect(["year", "time-per-day", "time-per-week"].map { rows($0, young) } == [3, 9, 3])
    #expect(figure("time-per-week", of: young).contains("in the last 8 weeks;"))
    let old = page([(0, 6000), (300, 6000)])
    #expect(old.contains("<h2>Answers in a year</h2>"))
    #expect(["year", "time-per-day", "time-per-week"].map { rows($0, old) } == [44, 30, 26])
    #expect(!page([(31, 6000)]).contains("id=\"time-per-day\""))
  }

  @Test func theWeekdaysStandBesideEachHalfOfTheYear() {
    for (days, halves) in [(0, 1), (300, 2)] {
      let year = figure("year", of: page([(days, 6000)]))
      #expect(year.components(separatedBy: ">Wed</text>").count == halves + 1)
      #expect(year.components(separatedBy: "viewBox=\"0 0 356 102\"").count == halves + 1)
    }
  }

  @Test func monthsOfRetentionHaveTheirYears() {
    let chart = figure("retention", of: page([(0, 1), (290, 1)]))
    #expect(!chart.contains(">Dec</text>"))
    #expect(chart.contains(">Feb</text>"))
    #expect(chart.contains(">2026</text>"))
    #expect(figure("retention", of: page([(0, 1), (357, 1)])).contains(">2026</text>"))
  }

  @Test func disksOfCalibrationLieOffTheFrame() {
    var record = LearningRecord()
    record.calibration = [
      (
        CalibrationBin.Key(deck: "d", bin: 12),
        .init(recalls: 50, recalled: 31, predicted: 31_500_000)
      )
    ]
    let chart = figure(
      "calibration",
      of: StatsPage(Summary(withAnswers(record), today: today)).html)
    #expect(chart.contains(">50%</text>"))
    #expect(!chart.contains(">40%</text>"))
    #expect(!chart.contains("cy=\"300\""))
  }

  /// The record with an answer, so that there is something to show.
  private func withAnswers(_ record: LearningRecord) -> LearningRecord {
    var record = record
    var rollUp = RollUp()
    rollUp.answers = 1
    record.days = [(DaySum.Key(day: today, deck: "d", source: .study), rollUp)]
    return record
  }

  @Test func cellsWithoutAnswersAreEmpty() {
    var record = withAnswers(LearningRecord())
    record.cards = ["d:a#name": record.days[0].value]
    record.confusions = [Confusion(card: "d:a#name", takenFor: "b", count: 3, lastDay: today)]
    let names = LearningNames(cards: [
      "d:a#name": CardName(title: "a", bearer: NameBearer(name: "a"))
    ])
    let chart = figure(
      "confusions", of: StatsPage(Summary(record, today: today), names: names).html)
    #expect(chart.components(separatedBy: "class=\"empty-cell\"").count == 4)
    #expect(!chart.contains("class=\"diagonal-cell\""))
    #expect(chart.contains("<th scope=\"row\">1 a</th><td>–</td><td>3</td>"))
  }

  @Test func wideTablesStandBelowTheirNamesOnAPhone() {
    #expect(full.contains("aria-label=\"By kind of fact\">\n<table class=\"stacked of5\">"))
    #expect(full.contains("aria-label=\"Hardest facts\">\n<table class=\"stacked of3\">"))
    #expect(full.contains("aria-label=\"Confusions, numbers\">\n<table class=\"counts\">"))
  }

  @Test func theTitleHasTheLearnerAndTheDate() {
    let summary = Summary(LearningRecord(), today: today)
    #expect(
      StatsPage(summary, learner: "Ada").html.contains(
        "<title>What Ada has learned, November 23, 2026</title>"))
    #expect(
      StatsPage(summary, learner: "me").html.contains(
        "<h1>What you have learned, November 23, 2026</h1>"))
    #expect(empty.contains("<title>What was learned, November 23, 2026</title>"))
    #expect(empty.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(empty.contains("<p>No answers yet.</p>"))
    #expect(empty.hasSuffix("</html>\n"))
  }
}

/// What a page consists of, as far as the tests want to know.
private final class Outline: NSObject, XMLParserDelegate {
  /// What is in a figure.
  struct Figure: Equatable {
    var id: String
    var captions = 0
    var charts = 0
    var tables = 0
  }

  private(set) var figures: [Figure] = []
  private(set) var ids: [String] = []
  private var isInFigure = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if let id = attributes["id"] { ids.append(id) }
    if name == "figure" {
      figures.append(Figure(id: attributes["id"] ?? ""))
      isInFigure = true
    }
    guard isInFigure, let last = figures.indices.last else { return }
    if name == "figcaption" { figures[last].captions += 1 }
    if name == "svg" && attributes["role"] == "img" { figures[last].charts += 1 }
    if name == "table" { figures[last].tables += 1 }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "figure" { isInFigure = false }
  }
}

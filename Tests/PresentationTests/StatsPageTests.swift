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
      $0["d:\($1)#name"] = CardName(title: "\($1), asked for its name", answer: $1)
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
        ].map { Outline.Figure(id: $0, captions: 1, charts: 1, tables: 1) })
  }

  @Test func theTitleHasTheLearnerAndTheDate() {
    let summary = Summary(LearningRecord(), today: today)
    #expect(
      StatsPage(summary, learner: "Ada").html.contains(
        "<title>What Ada has learned, November 23, 2026</title>"))
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

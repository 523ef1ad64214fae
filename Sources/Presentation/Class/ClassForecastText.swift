package import Contest
import Statistics

/// What `class forecast` shows: what each student and the class will know on a day.
package struct ClassForecastText: Sendable {
  private let forecast: ClassForecast
  private let names: LearningNames
  private let today: Int

  /// Creates the text of a forecast.
  ///
  /// - Parameters:
  ///   - forecast: What is expected.
  ///   - names: What cards and topics are called.
  ///   - today: The day it is, in days since 1970-01-01.
  package init(_ forecast: ClassForecast, names: LearningNames, today: Int) {
    self.forecast = forecast
    self.names = names
    self.today = today
  }

  /// What is said of a student who never studied but in class.
  package static let fromClassOnly = "from class answers only"

  /// The lines of the text.
  package func lines(_ style: Style) -> [String] {
    let days = forecast.day - today
    let distance = days == 0 ? "today" : "in \(Plural.count(days, "day"))"
    let head =
      "\(DayText.long(forecast.day)) (\(distance)), if nobody studies until then; "
      + Plural.count(forecast.facts, "fact")
    return Wrapping.lines(head, width: style.width) + students(style) + topics(style)
  }

  private func students(_ style: Style) -> [String] {
    forecast.students.flatMap { student -> [String] in
      let remark = student.isFromClassOnly ? ", \(Self.fromClassOnly)" : ""
      let known =
        student.reviewed == 0
        ? "nothing is known of any card yet"
        : "knows about \(Self.whole(student.known)) of "
          + "\(Plural.count(student.reviewed, "asked fact"))\(remark)"
      let weak = student.weakest.map {
        "\(Figure.percent($0.recall)) \(names.title(of: $0.card))"
      }
      return ["", style.painted(student.name.sanitized, .heading) + ": " + known]
        + weak.flatMap {
          Wrapping.lines($0, width: style.width, indent: "  ", hanging: "      ")
        }
    }
  }

  private func topics(_ style: Style) -> [String] {
    guard !forecast.topics.isEmpty else { return [] }
    let titles = names.titles(of: forecast.topics.map(\.key))
    let rows = zip(titles, forecast.topics).map { title, topic in
      [title, Figure.percent(topic.recall), Plural.grouped(topic.students)]
    }
    return [""]
      + TextTable(
        columns: [.init("topic"), .init("recall", .right), .init("students", .right)], rows: rows
      ).lines(style)
  }

  private static func whole(_ known: Double) -> String { Plural.grouped(Int(known.rounded())) }
}

package import Questions

/// How well a deck can be asked, as a table.
package struct QuestionSurveyText: Sendable {
  private let survey: QuestionSurvey
  private let title: String

  /// Creates the text of a deck's survey.
  package init(_ survey: QuestionSurvey, title: String) {
    self.survey = survey
    self.title = title
  }

  /// The lines of the text: a title, the questions by form as bars, then coverage.
  package func lines(_ style: Style) -> [String] {
    let most = survey.forms.map(\.count).max() ?? 0
    let width = survey.forms.map { $0.form.rawValue.count }.max() ?? 0
    let digits = String(most).count
    let bars = survey.forms.filter { $0.count > 0 }.map { form, count in
      let bar = String(
        repeating: style.isPlain ? "#" : "█", count: max(1, count * 24 / max(1, most)))
      return "  \(form.rawValue.padded(to: width))  \(String(count).padded(leftTo: digits))  \(bar)"
    }
    let none = survey.forms.filter { $0.count == 0 }.map(\.form.rawValue)
    let share = Figure.percent(survey.twoOptionShare)
    var lines =
      [style.painted(title, .heading), "\(Plural.count(survey.questionCount, "question"))"] + bars
    if !none.isEmpty { lines += wrapped("no question: \(none.joined(separator: ", "))", style) }
    lines += wrapped(
      "facts: \(survey.factCount); asked: \(survey.askedFacts.once); "
        + "in two forms or more: \(survey.askedFacts.twice)", style)
    lines += wrapped(
      "two options: \(survey.twoOptions) (\(share))"
        + (survey.twoOptionShare > 0.15 ? ", more than 15%: guessing helps" : ""), style)
    for count in survey.positions.keys.sorted() where count > 2 {
      let places = (survey.positions[count] ?? []).map { String($0) }.joined(separator: " ")
      lines += wrapped("right option of \(count) at place 1…\(count): \(places)", style)
    }
    if !survey.thinFacts.isEmpty {
      lines += wrapped("in one form or none: \(survey.thinFacts.joined(separator: ", "))", style)
    }
    return lines
  }

  private func wrapped(_ sentence: String, _ style: Style) -> [String] {
    Wrapping.lines(sentence, width: style.textWidth, indent: "")
  }
}

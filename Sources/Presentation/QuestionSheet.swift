package import Questions

/// Questions as a sheet to be read: by topic, with the right answer marked.
package struct QuestionSheet: Sendable {
  private let style: Style
  private var heading: String?
  private var number = 0

  /// Begins a sheet.
  package init(style: Style) { self.style = style }

  /// The lines of the next question: a heading first where its topic is another than the last
  /// one's.
  package mutating func lines(of question: Question, heading next: String) -> [String] {
    number += 1
    let stem = Wrapping.lines(question.stem, width: style.textWidth, indent: "\(number). ")
    return section(next) + stem + answers(of: question)
  }

  /// Where a question comes from, and what was left out of it on the way.
  package func reasons(
    _ question: Question, refused: [RefusedOption], rule: String, place: String
  ) -> [String] {
    let cut = question.isTrimmed ? "; an aside was cut off" : ""
    return remark("\(question.form.rawValue) (\(question.pattern.rawValue)), read by \(rule)\(cut)")
      + remark("\(question.facts.joined(separator: ", ")) at \(place)")
      + refused.flatMap { remark("left out: “\($0.text)”: \(OptionRule.sentence(of: $0.rule))") }
  }

  /// Why a form does not ask a card.
  package mutating func lines(
    of refusal: Refusal, form: Form, card: Card.ID, refused: [RefusedOption], heading next: String
  ) -> [String] {
    let rule = refusal.rule.isEmpty ? "" : " (\(refusal.rule))"
    return section(next)
      + Wrapping.lines(
        "\(card): not \(form.rawValue): \(refusal.reason)\(rule)", width: style.textWidth,
        indent: "-  "
      )
      .map { style.painted($0, .muted) }
      + refused.flatMap { remark("left out: “\($0.text)”: \(OptionRule.sentence(of: $0.rule))") }
  }

  private mutating func section(_ next: String) -> [String] {
    guard next != heading else { return [""] }
    heading = next
    return ["", style.painted(next, .heading), ""]
  }

  private func answers(of question: Question) -> [String] {
    switch question.response {
    case .choice(let options, let right):
      return options.indices.flatMap { index in
        Wrapping.lines(
          options[index], width: style.textWidth, indent: index == right ? "   * " : "     ")
      }
    case .order(let shown, _):
      return shown.flatMap { Wrapping.lines($0, width: style.textWidth, indent: "     ") }
        + answer(question.answer)
    case .matching(let left, let right, let partners):
      return zip(left, partners).flatMap { name, partner in
        Wrapping.lines("\(name) = \(right[partner])", width: style.textWidth, indent: "   * ")
      }
    case .recall, .typed, .list: return answer(question.answer)
    }
  }

  private func answer(_ answer: String) -> [String] {
    Wrapping.lines(answer, width: style.textWidth, indent: "   = ")
  }

  private func remark(_ sentence: String) -> [String] {
    Wrapping.lines(sentence, width: style.textWidth, indent: "     ")
      .map { style.painted($0, .muted) }
  }
}

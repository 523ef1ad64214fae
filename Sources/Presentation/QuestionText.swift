package import Questions
import Study

/// A question as it is shown.
package struct QuestionText: Sendable {
  private let question: Question
  private let number: Int?

  /// Creates the text of a question.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - number: Its number in a session or quiz, shown before the stem; nil for none.
  package init(_ question: Question, number: Int? = nil) {
    self.question = question
    self.number = number
  }

  /// The lines of the text, in at most 60 columns: the stem, then what may be chosen from.
  ///
  /// Options and items to be ordered bear the keys that are typed for them, ``OptionKeys``.
  package func lines(_ style: Style) -> [String] {
    let stem = Wrapping.lines(
      question.stem, width: style.textWidth, indent: number.map { "\($0). " } ?? ""
    ).map { style.painted($0, .heading) }
    switch question.response {
    case .recall, .typed: return stem
    case .choice(let options, _): return stem + Self.options(options, style)
    case .list(let items):
      let sentence =
        items.count == 1 ? "one answer" : "\(items.count) answers, a ';' between them"
      return stem + Self.remark(sentence, style)
    case .order(let shown, _):
      return stem + Self.options(shown, style)
        + Self.remark("type their keys in the right order, a space between them", style)
    case .matching(let left, let right, _):
      return stem + left.flatMap { Self.wrapped($0, key: "-", style) }
        + Self.options(right, style)
        + Self.remark("type a number for each '-', from the top, a space between them", style)
    }
  }

  private static func options(_ options: [String], _ style: Style) -> [String] {
    let keys = OptionKeys(options).keys
    let width = keys.reduce(0) { max($0, $1.count) }
    return zip(keys, options).flatMap { key, option in
      wrapped(option, key: key.padded(leftTo: width), style)
    }
  }

  private static func wrapped(_ item: String, key: String, _ style: Style) -> [String] {
    Wrapping.lines(item.sanitized, width: style.textWidth, indent: "  \(key)  ")
  }

  private static func remark(_ sentence: String, _ style: Style) -> [String] {
    Wrapping.lines(sentence, width: style.textWidth, indent: "  ")
      .map { style.painted($0, .muted) }
  }
}

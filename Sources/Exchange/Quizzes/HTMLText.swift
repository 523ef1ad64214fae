import Markup
import Questions

/// Plain text as the HTML that other programs show.
enum HTMLText {
  /// A text with its formulas between `\(` and `\)`, as MathJax and Moodle read them.
  static func html(of text: String) -> String {
    FormulaText.text(text, inline: ("\\(", "\\)"), display: ("\\[", "\\]"), escape: XML.escaped)
  }

  /// What is shown after the answer: of a question that is marked by hand the answer, then the note,
  /// then the place in the notes.
  static func feedback(on item: QuizItem) -> String {
    var lines: [String] = []
    if case .list = item.answer { lines.append("\(item.words.answer): \(item.answerText)") }
    if let note = item.note { lines.append(note) }
    lines.append("\(item.words.inNotes): \(item.place)")
    return lines.map(html).joined(separator: "<br>")
  }
}

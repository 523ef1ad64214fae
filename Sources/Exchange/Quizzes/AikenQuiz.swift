/// A quiz in the Aiken format: a question on one line, lettered options, the letter of the right one.
///
/// Source: MoodleDocs, "Aiken format". There are no escapes: a text that looks like another part of
/// the format cannot be written.
struct AikenQuiz {
  private let sheet: QuizSheet

  init(_ sheet: QuizSheet) { self.sheet = sheet }

  /// Why a question cannot be written; nil if it can.
  static func obstacle(to item: QuizItem) -> String? {
    if case .choice(let options) = item.answer, options.count > 26 {
      return "Aiken has 26 letters, and there are \(options.count) options"
    }
    return AikenCards.isSpecial(line(item.stem))
      ? "Aiken would take the question for an option or an answer" : nil
  }

  /// The whole text; ends with a line feed.
  var text: String {
    sheet.items.map { item in
      let options = item.options
      let right = options.firstIndex { $0.isRight } ?? 0
      let lines = options.enumerated().map { "\(Self.letter($0)). \(Self.line($1.text))" }
      return ([Self.line(item.stem)] + lines + ["ANSWER: \(Self.letter(right))"])
        .joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index % 26)))
  }

  private static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }
}

/// A quiz as a file of another program, and what became of its questions.
package struct QuizFile: Equatable, Sendable {
  /// What became of one question.
  package struct Remark: Equatable, Sendable {
    /// The question's index in the sheet.
    package var item: Int
    /// What became of it or why it was left, as half a sentence.
    package var reason: String

    /// Creates a remark from its parts.
    package init(item: Int, reason: String) {
      self.item = item
      self.reason = reason
    }
  }

  /// The bytes of the file.
  package var bytes: [UInt8]
  /// The number of questions in it.
  package var written: Int
  /// The questions that are asked otherwise, or without a part, in the order of the sheet; one may
  /// come more than once.
  package var changed: [Remark]
  /// The questions that are left out, in the order of the sheet.
  package var left: [Remark]
}

extension QuizSheet {
  /// Writes the sheet.
  ///
  /// The same sheet gives the same bytes, but for the times in a spreadsheet.
  ///
  /// - Parameters:
  ///   - format: What it is written as.
  ///   - path: What the file is called in errors.
  /// - Returns: The file; without questions where the format holds none of them.
  /// - Throws: Why a spreadsheet could not be written.
  package func file(
    _ format: QuizFormat, for path: String = "quiz"
  ) throws(SpreadsheetError) -> QuizFile {
    var changed: [QuizFile.Remark] = []
    var left: [QuizFile.Remark] = []
    var fitting = self
    fitting.items = []
    for (index, item) in items.enumerated() {
      if let reason = format.obstacle(to: item) {
        left.append(QuizFile.Remark(item: index, reason: reason))
        continue
      }
      for part in item.parts {
        if case .changed(let how) = format.treatment(of: part) {
          changed.append(QuizFile.Remark(item: index, reason: how))
        }
      }
      fitting.items.append(item)
    }
    let bytes: [UInt8] =
      switch format {
      case .gift: Array(GIFTQuiz(fitting).text.utf8)
      case .moodleXML: Array(MoodleQuiz(fitting).text.utf8)
      case .aiken: Array(AikenQuiz(fitting).text.utf8)
      case .kahoot: try Array(KahootQuiz(fitting).spreadsheet.bytes(for: path))
      case .html: Array(PageQuiz(fitting).text.utf8)
      case .markdown: Array(MarkdownQuiz(fitting).text.utf8)
      case .qti: Array(QTIQuiz(fitting).text.utf8)
      }
    return QuizFile(bytes: bytes, written: fitting.items.count, changed: changed, left: left)
  }
}

extension QuizFormat {
  /// Whether the format holds a question, if otherwise than it was drawn.
  package func holds(_ item: QuizItem) -> Bool { obstacle(to: item) == nil }

  /// Why the format cannot hold a question; nil if it can.
  func obstacle(to item: QuizItem) -> String? {
    if case .left(let why) = treatment(of: item.part) { return why }
    return switch self {
    case .gift: GIFTQuiz.obstacle(to: item)
    case .aiken: AikenQuiz.obstacle(to: item)
    case .kahoot: KahootQuiz.obstacle(to: item)
    case .moodleXML, .html, .markdown, .qti: nil
    }
  }
}

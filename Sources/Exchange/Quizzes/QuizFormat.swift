/// The formats a quiz is written in, as `--format` names them.
package enum QuizFormat: String, CaseIterable, Sendable {
  /// Moodle's text format, which many others read.
  case gift
  /// Moodle's own format.
  case moodleXML = "moodle-xml"
  /// Questions with lettered options, and the letter.
  case aiken
  /// The spreadsheet that Kahoot! imports.
  case kahoot = "kahoot-xlsx"
  /// A page to be printed.
  case html
  /// Markdown, to be edited.
  case markdown
  /// Question and Test Interoperability 1.2, one XML document.
  case qti = "qti12"

  /// What becomes of a part of a quiz in a format.
  package enum Treatment: Equatable, Sendable {
    /// It stays what it is.
    case whole
    /// It is written, but otherwise; how, in half a sentence.
    case changed(String)
    /// It is left out; why, in half a sentence.
    case left(String)
  }

  /// What the format is, in half a sentence.
  package var summary: String {
    switch self {
    case .gift: "text for Moodle and others"
    case .moodleXML: "XML for Moodle, with pictures"
    case .aiken: "text with lettered options only"
    case .kahoot: "the spreadsheet that Kahoot! imports"
    case .html: "a page to be printed, with the answers on a page of their own"
    case .markdown: "Markdown, with the answers at the end"
    case .qti: "IMS QTI 1.2, one XML document"
    }
  }

  /// What becomes of a part, whatever the question.
  ///
  /// Whether a text is too long is known only of a question itself.
  package func treatment(of part: QuizPart) -> Treatment {
    switch self {
    case .html, .markdown: .whole
    case .aiken, .kahoot: optionsOnly(part)
    case .gift: inGIFT(part)
    case .moodleXML:
      switch part {
      case .list: .changed(Self.essay)
      case .menuFormulas: .changed(Self.menu)
      case .advisory: .changed("describes the category, which only teachers are shown")
      default: .whole
      }
    case .qti:
      switch part {
      case .list: .changed(Self.essay)
      case .order: .changed("is an ordered response, which not every platform has")
      case .pictures: .changed("has its picture as 'matimage', which Canvas leaves out")
      default: .whole
      }
    }
  }

  private static let essay = "is an essay, to be marked by hand: no program takes any order"
  private static let menu = "shows dollar signs in its menus, which hold plain text"

  private func inGIFT(_ part: QuizPart) -> Treatment {
    switch part {
    case .list: .changed(Self.essay)
    case .order:
      .changed(
        "is a matching of items with their places, as GIFT has no orders that every reader takes")
    case .pictures: .changed("stands without its picture, as GIFT holds no files")
    case .capitals: .changed("takes its answer in capitals or not, as GIFT tells none apart")
    case .menuFormulas: .changed(Self.menu)
    case .advisory: .changed("is a comment, which nobody is shown")
    case .choice, .several, .truth, .text, .number, .gap, .matching, .feedback, .formulas: .whole
    }
  }

  private func optionsOnly(_ part: QuizPart) -> Treatment {
    let name = self == .aiken ? "Aiken" : "Kahoot's spreadsheet"
    return switch part {
    case .choice: .whole
    case .several where self == .kahoot: .whole
    case .several: .left("Aiken has one right option only")
    case .truth: .changed("is a choice between two options")
    case .text, .number, .gap, .list, .capitals: .left("\(name) has no typed answers")
    case .order: .left("\(name) has no orders")
    case .matching, .menuFormulas: .left("\(name) has no matchings")
    case .feedback: .changed("stands without note and place, as \(name) has no feedback")
    case .pictures: .changed("stands without its picture, as \(name) holds none")
    case .formulas: .changed("stands with its dollar signs, as \(name) sets no formulas")
    case .advisory: .left("\(name) holds nothing but questions")
    }
  }
}

extension QuizFormat {
  /// What each format does not hold as it is, in Markdown: a row for each format and part.
  package static var documentation: String {
    var text = "| format | what | what becomes of it |\n| --- | --- | --- |\n"
    for format in allCases {
      let rows = QuizPart.allCases.compactMap { part -> String? in
        switch format.treatment(of: part) {
        case .whole: nil
        case .changed(let how): "| `\(format.rawValue)` | \(part.name) | \(how) |\n"
        case .left(let why): "| `\(format.rawValue)` | \(part.name) | is left out: \(why) |\n"
        }
      }
      text += rows.isEmpty ? "| `\(format.rawValue)` | — | all of it is kept |\n" : rows.joined()
    }
    return text
  }
}

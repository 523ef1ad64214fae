import Markup
import Questions

/// A quiz in Markdown (CommonMark and tables of GitHub), with the answers at its end.
struct MarkdownQuiz {
  private let sheet: QuizSheet
  private let words: SheetWords

  init(_ sheet: QuizSheet) {
    self.sheet = sheet
    words = SheetWords(language: sheet.language)
  }

  /// The whole text; ends with a line feed.
  var text: String {
    let head = ["# \(Self.escaped(sheet.title))"] + sheet.advisories.map { "> \(Self.escaped($0))" }
    let questions = sheet.items.enumerated().map { question($1, number: $0 + 1) }
    let answers = sheet.items.enumerated().map { answer(to: $1, number: $0 + 1) }
    return (head + questions + ["---", "## \(words.answers)"] + answers)
      .joined(separator: "\n\n") + "\n"
  }

  private func question(_ item: QuizItem, number: Int) -> String {
    let lines: [String]
    switch item.answer {
    case .choice(let options):
      lines = Self.lettered(options.map(\.text))
    case .truth:
      lines = [item.words.truths.map { "☐ \(Self.escaped($0))" }.joined(separator: "   ")]
    case .text, .number: lines = [Self.rule]
    case .gap: lines = []
    case .list(let items): lines = items.indices.map { "- \($0 + 1)) \(Self.rule)" }
    case .order(let shown, _):
      lines = [item.words.order, ""] + shown.map { "- ☐ \(Self.escaped($0))" }
    case .matching(let left, let right, _):
      // Another mark begins another list.
      lines =
        [item.words.matching, ""] + left.map { "- \\_\\_\\_ \(Self.escaped($0))" } + [""]
        + Self.lettered(right, mark: "*")
    }
    return Self.item(number, [Self.escaped(item.stem)] + (lines.isEmpty ? [] : [""] + lines))
  }

  private func answer(to item: QuizItem, number: Int) -> String {
    let mark = item.key.map { "**\($0)** " } ?? ""
    let right = item.answerInWords.map(Self.escaped).joined(separator: "; ")
    let note = item.note.map { ["", "> " + Self.escaped($0)] } ?? []
    let pictures = item.pictures.flatMap { picture in
      ["", "![\(Self.escaped(picture.alternative))](<\(Self.address(picture.path))>)"]
    }
    return Self.item(
      number,
      ["\(mark)\(right)"] + note + pictures + [
        "",
        "*\(Self.escaped(item.words.inNotes)): "
          + "\(Self.escaped(item.place))*",
      ])
  }

  /// The lines of an item of a numbered list.
  private static func item(_ number: Int, _ lines: [String]) -> String {
    let indent = String(repeating: " ", count: "\(number). ".count)
    return lines.enumerated().map { index, line in
      index == 0 ? "\(number). \(line)" : line.isEmpty ? "" : indent + line
    }.joined(separator: "\n")
  }

  private static func lettered(_ options: [String], mark: String = "-") -> [String] {
    options.enumerated().map { "\(mark) \(QuizItem.letter($0))) \(escaped($1))" }
  }

  /// A line to write on, which is no emphasis.
  private static let rule = String(repeating: "\\_", count: 40)

  /// A file's path as an address in angle brackets.
  private static func address(_ path: String) -> String {
    path.filter { !"<>".contains($0) && !$0.isNewline }
  }

  /// A text on one line in which nothing is markup; formulas stand as they were written.
  static func escaped(_ text: String) -> String {
    let pieces = FormulaText.pieces(
      of: text.split(whereSeparator: \.isNewline).joined(separator: " "))
    return pieces.enumerated().map { index, piece in
      switch piece {
      case .text(let text): plain(text, isFirst: index == 0)
      case .formula(let formula, let isDisplay):
        isDisplay ? "$$\(Self.harmless(formula))$$" : "$\(Self.harmless(formula))$"
      }
    }.joined()
  }

  /// A formula that is neither HTML nor a link to readers that know no formulas: with spaces, which
  /// TeX passes over.
  private static func harmless(_ formula: String) -> String {
    var result = ""
    for character in formula {
      switch (result.last, character) {
      case ("<", _) where character.isLetter || "/!?".contains(character): result += " "
      case ("]", "("): result += " "
      default: break
      }
      result.append(character)
    }
    return result
  }

  private static func plain(_ text: String, isFirst: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>&~|#!$".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    guard isFirst else { return result }
    // What would begin a list.
    let digits = result.prefix { $0.isASCII && $0.isNumber }
    let mark = result[digits.endIndex...].first
    if digits.isEmpty ? "-+=".contains(mark ?? "x") : ".)".contains(mark ?? "x") {
      result.insert("\\", at: digits.endIndex)
    }
    return result
  }
}

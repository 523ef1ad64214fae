/// A quiz in the layout of the spreadsheet that Kahoot! imports.
///
/// Source: Kahoot!'s template "KahootQuizTemplate.xlsx": questions from row 9 on, columns B to H; 120
/// characters for a question, 75 for an answer, up to four answers, eight time limits.
struct KahootQuiz {
  /// The most characters of a question, in UTF-16 units.
  static let longestQuestion = 120
  /// The most characters of an answer, in UTF-16 units.
  static let longestAnswer = 75
  /// The most answers.
  static let mostAnswers = 4

  private let sheet: QuizSheet

  init(_ sheet: QuizSheet) { self.sheet = sheet }

  /// Why a question cannot be written; nil if it can.
  static func obstacle(to item: QuizItem) -> String? {
    let stem = item.stem.utf16.count
    if stem > longestQuestion {
      return "the question has \(stem) characters, and Kahoot takes \(longestQuestion)"
    }
    guard case .choice(let options) = item.answer else { return nil }
    if options.count > mostAnswers {
      return "there are \(options.count) options, and Kahoot takes \(mostAnswers)"
    }
    let longest = options.map(\.text.utf16.count).max() ?? 0
    return longest > longestAnswer
      ? "an option has \(longest) characters, and Kahoot takes \(longestAnswer)" : nil
  }

  /// The workbook.
  var spreadsheet: Spreadsheet {
    let widths = [6.0, 60, 30, 30, 30, 30, 24, 24]
    let empty: [Cell] = []
    var rows: [[Cell]] = [
      [.none, .text("Quiz template")],
      [
        .none,
        .text(
          "Add questions, at least two answer alternatives, time limit and choose correct answers "
            + "(at least one)."),
      ],
      empty, empty, empty, empty, Self.headers,
    ]
    for (index, item) in sheet.items.enumerated() {
      let options = item.options
      var row: [Cell] = [.integer(index + 1), .text(item.stem)] + options.map { .text($0.text) }
      row += Array(repeating: .none, count: max(0, Self.mostAnswers - options.count))
      let rights = options.indices.filter { options[$0].isRight }.map { $0 + 1 }
      row.append(.integer(Self.seconds(for: item.stem, options)))
      row.append(
        rights.count == 1
          ? .integer(rights[0]) : .text(rights.map(String.init).joined(separator: ",")))
      rows.append(row)
    }
    return Spreadsheet(sheets: [
      Sheet(name: "Sheet1", columns: widths.map { Sheet.Column("", width: $0) }, rows: rows)
    ])
  }

  private static let headers: [Cell] =
    [.none, .text("Question - max 120 characters")]
    + (1...mostAnswers).map { .text("Answer \($0) - max 75 characters") }
    + [
      .text("Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs"),
      .text("Correct answer(s) - choose at least one"),
    ]

  /// The shortest of Kahoot's limits from 20 seconds on in which fifteen characters a second are read,
  /// with ten seconds to think; the longest question with its options takes 38.
  private static func seconds(for stem: String, _ options: [QuizItem.Option]) -> Int {
    let characters = options.reduce(stem.count) { $0 + $1.text.count }
    let needed = 10 + characters / 15
    return needed > 30 ? 60 : needed > 20 ? 30 : 20
  }
}

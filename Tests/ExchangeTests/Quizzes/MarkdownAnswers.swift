@testable import Exchange

/// The answers of a quiz in Markdown.
struct MarkdownAnswers {
  /// What the marks of the key stand for, by question; nil where there are none.
  var marked: [[String]?] = []
  /// What is right in words, by question.
  var words: [String] = []

  init(_ text: String) {
    let halves = text.split(separator: "\n---\n")
    var questions: [ShownOptions] = []
    for line in halves[0].split(separator: "\n") {
      if line.first?.isNumber ?? false {
        questions.append(ShownOptions())
      } else if ["- ", "* "].contains(where: line.trimmed.hasPrefix), !questions.isEmpty {
        let option = line.trimmed.dropFirst(2)
        if let mark = ["☐ ", "\\_\\_\\_ "].first(where: option.hasPrefix) {
          questions[questions.count - 1].blank.append(Self.plain(option.dropFirst(mark.count)))
        } else if let end = option.firstRange(of: ") ") {
          questions[questions.count - 1].lettered[String(option[..<end.lowerBound])] =
            Self.plain(option[end.upperBound...])
        }
      }
    }
    let answers = halves[1].split(separator: "\n").filter { $0.first?.isNumber ?? false }
    for (shown, answer) in zip(questions, answers) {
      var line = answer.drop { $0 != " " }.dropFirst()
      var key: String?
      if line.hasPrefix("**"), let end = line.dropFirst(2).firstRange(of: "** ") {
        key = String(line[..<end.lowerBound].dropFirst(2))
        line = line[end.upperBound...]
      }
      marked.append(key.map(shown.texts))
      words.append(Self.plain(line))
    }
  }

  private static func plain(_ text: Substring) -> String {
    var isEscaped = false
    return text.filter { character in
      isEscaped = character == "\\" && !isEscaped
      return !isEscaped
    }
  }
}

import DeckFormat

// X-Q1: questions and answers as lines or items.
extension FactFinder {
  /// `Q: …` above `A: …`, and questions above their answers.
  mutating func readQuestionLines(_ lines: [ArticleText], in place: Surroundings) {
    var index = 0
    let group = newGroup()
    while index < lines.count {
      let question = lines[index].plain.trimmed
      let bare = Self.withoutMark(question, "Q")
      let answer = index + 1 < lines.count ? lines[index + 1].plain.trimmed : ""
      let next = index + 1 < lines.count ? lines[index + 1] : lines[index]
      let isMarked = bare != nil && Self.withoutMark(answer, "A") != nil
      let isPlain =
        HeadingShape.isQuestion(question) && !HeadingShape.isQuestion(answer)
        && question.wordCount <= 22
        && lines[index].plain.split(separator: ".").count == 1
        && (lines[index].isAllStrong || Self.withoutMark(answer, "A") != nil)
      if isNotes, let (asked, said) = Self.questionAndAnswer(question),
        let span = lines[index].lines
      {
        addQuestion(asked, answer: said, lines: span, group: group, heading: place.heading)
        index += 1
        continue
      }
      if isMarked || isPlain, !answer.isEmpty, let span = [lines[index], next].lines {
        addQuestion(
          bare ?? question, answer: Self.withoutMark(answer, "A") ?? answer, lines: span,
          group: group, heading: place.heading)
        index += 2
      } else {
        index += 1
      }
    }
  }

  /// `Wer hat's erfunden? Alfred Wegener, 1912`: a question and its short answer on one line.
  private static func questionAndAnswer(_ line: String) -> (String, String)? {
    guard line.utf8.count <= 200, let mark = line.firstIndex(of: "?") else { return nil }
    let question = String(line[...mark])
    let answer = String(line[line.index(after: mark)...]).trimmed
    let words = TextWords.of(question)
    guard let first = words.first, questionWords.contains(first), words.count <= 16,
      (1...16).contains(answer.wordCount),
      answer.first.map({ $0.isUppercase || $0.isNumber }) ?? false,
      !answer.contains("?"), LabelShape.split(question) == nil
    else { return nil }
    return (question, answer)
  }

  private static let questionWords: Set<String> = [
    "who", "what", "when", "where", "why", "how", "which", "whose", "wer", "was", "wann", "wo",
    "warum", "wie", "welche", "welcher", "qui", "quand", "où", "pourquoi", "comment", "quién",
    "cuándo", "dónde", "cómo", "qué",
  ]

  /// A text without `Q:` or `Q1.` before it; nil if it has no such mark.
  private static func withoutMark(_ text: String, _ letter: String) -> String? {
    guard text.hasPrefix(letter) || text.hasPrefix("**\(letter)") else { return nil }
    var rest = text.drop { $0 == "*" }.dropFirst()
    rest = rest.drop(while: \.isNumber)
    guard let mark = rest.first, ":.)".contains(mark) else { return nil }
    rest = rest.dropFirst().drop { $0 == "*" || $0 == " " }
    return rest.isEmpty ? nil : String(rest)
  }

  mutating func readQuestions(_ items: [ArticleItem], in place: Surroundings) {
    let group = newGroup()
    for item in items {
      let lines = item.text.logicalLines
      let question = lines.count > 1 ? lines[0].plain.trimmed : item.text.flowing.plain.trimmed
      let answer =
        (lines.dropFirst().map(\.plain.trimmed)
        + item.blocks.compactMap { block -> String? in
          switch block {
          case .paragraph(let text): text.flowing.plain.trimmed
          case .list(let list):
            list.items.map { $0.text.flowing.plain.trimmed }.joined(separator: "; ")
          default: nil
          }
        }).joined(separator: " ")
      guard !answer.isEmpty, let lines = [item].lines else { continue }
      addQuestion(question, answer: answer, lines: lines, group: group, heading: place.heading)
    }
  }
}

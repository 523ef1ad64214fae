import Markup

/// Reads quizzes in Moodle's own XML.
enum MoodleCards {
  /// Whether a text is such a quiz: an XML document whose outermost element is `quiz`, with questions.
  static func isRecognized(_ text: String) -> Bool {
    let beginning = text.prefix(4000)
    guard beginning.first(where: { !$0.isWhitespace && $0 != "\u{feff}" }) == "<",
      let quiz = beginning.firstRange(of: "<quiz")
    else { return false }
    // Nothing but declarations and comments may stand before it.
    var before = beginning[..<quiz.lowerBound]
    while let mark = before.firstIndex(of: "<") {
      let rest = before[mark...]
      guard rest.hasPrefix("<?") || rest.hasPrefix("<!") else { return false }
      guard let end = rest.firstIndex(of: ">") else { return false }
      before = rest[rest.index(after: end)...]
    }
    return beginning[quiz.upperBound...].first.map { $0 == ">" || $0.isWhitespace } ?? false
  }

  /// Reads the questions.
  static func read(_ lines: CardLines) -> CardCollection {
    var cards = CardCollection()
    let tree: XMLTree
    do throws(XMLTree.Problem) {
      tree = try XMLTree(parsing: lines.text, withoutTextOf: ["file", "image_base64"])
    } catch {
      cards.leave(error.line, error.reason)
      return cards
    }
    var chapter: [String] = []
    let questions = tree.root.all("question")
    for (index, question) in questions.enumerated() {
      if question.attributes["type"] == "category" {
        chapter = QuizText.chapter(ofPath: plain(question["category"]))
        continue
      }
      let next = index + 1 < questions.count ? questions[index + 1].line - 1 : lines.all.count
      let place = question.line...max(question.line, next)
      guard var note = note(question, lines: place) else {
        let type = question.attributes["type"] ?? ""
        cards.leave(
          question.line,
          type.isEmpty
            ? "the question does not say of what type it is"
            : "a deck has nothing like a question of the type '\(type)'")
        continue
      }
      note.chapter = chapter
      note.add(to: &cards)
    }
    if let problem = tree.problem {
      cards.leave(problem.line, "\(problem.reason); the questions before it are taken")
    }
    return cards
  }

  private static func note(_ question: XMLTree.Element, lines: ClosedRange<Int>) -> QuizNote? {
    let stem = nodes(question["questiontext"])
    let feedback = nodes(question["generalfeedback"])
    let content: QuizNote.Content
    switch question.attributes["type"] {
    case "multichoice", "multichoiceset", "calculatedmulti":
      content = .choice(question.all("answer").map { answer($0) })
    case "truefalse":
      let right = question.all("answer").filter { weight(of: $0) > 0.999 }
        .map { plain($0).lowercased() }
      content =
        right == ["true"] || right == ["false"]
        ? .truth(right == ["true"]) : .unasked("neither true nor false alone is wholly right")
    case "shortanswer":
      content = .text(question.all("answer").map { answer($0, isTyped: true) })
    case "numerical":
      let right = question.all("answer").filter { weight(of: $0) > 0.999 }
      content = .number(
        plain(right.first), tolerance: right.first?["tolerance"]?.text.trimmed ?? "0",
        others: right.dropFirst().map { plain($0) })
    case "matching":
      content = .matching(
        question.all("subquestion").map { (nodes($0), plain($0["answer"]).asInlines) })
    case "ordering": content = .order(question.all("answer").map { nodes($0) })
    case "cloze":
      content = MoodleGaps.content(of: raw(question["questiontext"]))
    case "essay": content = .essay
    case "description": content = .description
    default: return nil
    }
    var note = QuizNote(stem: stem, content: content, feedback: feedback, lines: lines)
    if case .essay = content, feedback.plainText.isEmpty {
      note.feedback = nodes(question["graderinfo"])
    }
    let notation = notation(of: question["questiontext"])
    note.readGaps = { QuizText.spaced($0, notation) }
    return note
  }

  private static func answer(_ element: XMLTree.Element, isTyped: Bool = false) -> QuizNote.Answer {
    QuizNote.Answer(
      text: isTyped ? plain(element).replacing("\\*", with: "*").asInlines : nodes(element),
      weight: weight(of: element), isWildcard: isTyped && plain(element) == "*",
      feedback: nodes(element["feedback"]))
  }

  /// The share of the points that an answer gives; 0 if it does not say it.
  private static func weight(of answer: XMLTree.Element) -> Double {
    (Double((answer.attributes["fraction"] ?? "").trimmed) ?? 0) / 100
  }

  /// The text of an element as it stands.
  private static func raw(_ element: XMLTree.Element?) -> String {
    guard let element else { return "" }
    return element["text"]?.text ?? element.text
  }

  private static func plain(_ element: XMLTree.Element?) -> String { raw(element).trimmed }

  private static func notation(of element: XMLTree.Element?) -> QuizText.Notation {
    element?.attributes["format"].flatMap { QuizText.Notation($0) } ?? .html
  }

  private static func nodes(_ element: XMLTree.Element?) -> [Inline] {
    guard let element else { return [] }
    return QuizText.nodes(plain(element), notation(of: element))
  }
}

import Foundation
import Markup

/// Reads quizzes in GIFT, the text format of Moodle, as Moodle itself does.
///
/// A question ends at a blank line; what is in braces are its answers. Moodle takes the title of another
/// question behind them, on a line of its own, for text; here another question begins with it.
enum GIFTCards {
  /// Whether a text is a quiz: some of its paragraphs have answers in braces, and most others are
  /// comments or categories.
  static func isRecognized(_ lines: CardLines, ending: String) -> Bool {
    let blocks = blocks(of: lines).map(\.text)
    let questions = blocks.count { hasAnswers($0) }
    let known = blocks.count { hasAnswers($0) || $0.hasPrefix("$CATEGORY:") || $0.hasPrefix("::") }
    return questions > 0 && (ending == "gift" || known * 2 >= blocks.count)
  }

  /// Whether braces hold what GIFT has for answers.
  private static func hasAnswers(_ block: String) -> Bool {
    guard block.contains("{"), let (before, rest) = GIFTText(block).cut(at: "{"),
      let (inside, _) = rest.cut(at: "}")
    else { return false }
    let answers = inside.trimmed
    if answers.isBlank { return block.hasPrefix("::") || !before.isBlank && !rest.holds("{") }
    return ["=", "~", "#", ">"].contains { answers.begins($0) } || truth(answers) != nil
      || answers.holds("=") && answers.holds("~")
  }

  /// Reads the questions.
  static func read(_ lines: CardLines) -> CardCollection {
    var cards = CardCollection()
    var chapter: [String] = []
    for block in blocks(of: lines) {
      if block.text.hasPrefix("$CATEGORY:") {
        chapter = QuizText.chapter(ofPath: block.text.dropFirst(10).trimmed)
        continue
      }
      switch question(block.text, lines: block.lines) {
      case .success(var note):
        note.chapter = chapter
        note.add(to: &cards)
      case .failure(let refusal): cards.leave(block.lines.lowerBound, refusal.reason)
      }
    }
    return cards
  }

  /// Why a question is none.
  private struct Refusal: Error {
    var reason: String
  }

  /// The paragraphs without their comments, with the lines they stand on.
  private static func blocks(of lines: CardLines) -> [(text: String, lines: ClosedRange<Int>)] {
    var blocks: [(String, ClosedRange<Int>)] = []
    var open: [Substring] = []
    var (start, end) = (1, 1)
    var braces = Braces()
    func close() {
      if !open.isEmpty { blocks.append((open.joined(separator: "\n").trimmed, start...end)) }
      open = []
      braces = Braces()
    }
    for (index, line) in lines.all.enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        close()
      } else if !line.drop(while: \.isWhitespace).hasPrefix("//") {
        if braces.areClosed, line.drop(while: \.isWhitespace).hasPrefix("::") { close() }
        if open.isEmpty { start = index + 1 }
        end = index + 1
        open.append(line)
        braces.read(line)
      }
    }
    close()
    return blocks
  }

  /// The braces around the answers, as the lines of a question are read.
  private struct Braces {
    private var isOpen = false
    private(set) var areClosed = false

    mutating func read(_ line: Substring) {
      var isEscaped = false
      for character in line {
        if !isEscaped, !areClosed {
          if character == "{" { isOpen = true }
          if character == "}", isOpen { areClosed = true }
        }
        isEscaped = character == "\\" && !isEscaped
      }
    }
  }

  private static func question(
    _ block: String, lines: ClosedRange<Int>
  ) -> Result<QuizNote, Refusal> {
    var text = GIFTText(block)
    if text.begins("::"), let (_, rest) = text.dropping(2).cut(at: "::") { text = rest.trimmed }
    let hasOpening = text.holds("{")
    guard hasOpening || text.holds("}") else {
      return .success(QuizNote(stem: nodes(text, .automatic), content: .description, lines: lines))
    }
    guard let (before, rest) = text.cut(at: "{"), let (inside, after) = rest.cut(at: "}") else {
      return .failure(Refusal(reason: "the braces around the answers do not match"))
    }
    var answers = inside.trimmed
    var feedback = GIFTText("")
    if let (list, general) = answers.cutAtLast("####") {
      (answers, feedback) = (list.trimmed, general)
    }
    let (notation, stem) = formatted(before, .automatic)
    var note = QuizNote(
      stem: nodes(stem, notation), content: .essay, feedback: nodes(feedback, notation),
      lines: lines)
    let behind = after.trimmed
    if after.cut(at: "\n")?.after.holds("{") ?? false {
      return .failure(Refusal(reason: "no blank line stands before the next answers in braces"))
    }
    if !behind.isBlank {
      let (right, changes) = gap(answers, notation)
      guard let gap = right.first else {
        return .failure(Refusal(reason: "the gap in the sentence has no right answer"))
      }
      note.content = .gaps(
        ClozeText(parts: [
          .text(stem.text + (before.raw.last?.isWhitespace ?? false ? " " : "")),
          .gap(number: nil, hidden: [.text(gap)], hint: nil),
          .text((after.raw.first?.isWhitespace ?? false ? " " : "") + behind.text),
        ]), others: Array(right.dropFirst()), changes: changes)
      note.readGaps = { QuizText.spaced($0, notation) }
      return .success(note)
    }
    guard let content = content(answers, notation) else {
      return .failure(Refusal(reason: "the answers in braces are of no kind that is known"))
    }
    note.content = content
    return .success(note)
  }

  private static func content(
    _ answers: GIFTText, _ notation: QuizText.Notation
  ) -> QuizNote.Content? {
    if answers.isBlank { return .essay }
    if answers.begins(">") {
      // The first line says how the items are shown.
      return .order(answers.lines.dropFirst().map { nodes($0, notation) })
    }
    if answers.begins("#") { return number(answers.dropping(1).trimmed) }
    if answers.holds("~") {
      return .choice(
        answers.parts(beginningWith: ["=", "~"])
          .map { answer($0.text, notation, isRight: $0.mark == "=") })
    }
    if answers.holds("="), answers.holds("->") {
      return .matching(
        answers.parts(beginningWith: ["="]).compactMap { part in
          part.text.cut(at: "->").map {
            // The right column is a menu, for which nobody names a format.
            (nodes($0.before.trimmed, notation), QuizText.nodes($0.after.text, .plain))
          }
        })
    }
    if let isTrue = truth(answers) { return .truth(isTrue) }
    let texts = answers.begins("=") ? answers.parts(beginningWith: ["="]).map(\.text) : [answers]
    return .text(texts.map { answer($0, .plain, isRight: true) })
  }

  /// What a decision says: `T`, `TRUE`, `F` or `FALSE`; nil if it is none.
  private static func truth(_ answers: GIFTText) -> Bool? {
    switch (answers.cut(at: "#")?.before ?? answers).text {
    case "T", "TRUE": true
    case "F", "FALSE": false
    default: nil
    }
  }

  /// The numbers that are wholly right.
  private static func number(_ answers: GIFTText) -> QuizNote.Content? {
    let parts = answers.parts(beginningWith: ["=", "~"])
    let texts = parts.isEmpty ? [answers] : parts.filter { $0.mark == "=" }.map(\.text)
    var right: [(number: String, tolerance: String)] = []
    for text in texts {
      let (weight, rest) = weighted(text, isRight: true)
      let number = (rest.cut(at: "#")?.before ?? rest).text
      guard weight > 0.999 else { continue }
      let range = number.components("..")
      if range.count == 2, let low = decimal(range[0].trimmed), let high = decimal(range[1].trimmed)
      {
        right.append(("\((low + high) / 2)", "\((high - low) / 2)"))
        continue
      }
      let sides = number.split(separator: ":", maxSplits: 1).map(\.trimmed)
      if let first = sides.first, Double(first) != nil {
        right.append((first, sides.count > 1 ? sides[1] : "0"))
      }
    }
    return right.first.map { first in
      .number(
        first.number, tolerance: first.tolerance, others: right.dropFirst().map(\.number))
    }
  }

  /// A number as it is written in digits; nil if it is none.
  private static func decimal(_ text: String) -> Decimal? {
    guard Double(text)?.isFinite == true, !text.contains(where: { "xX".contains($0) }) else {
      return nil
    }
    return Decimal(string: text, locale: Locale(identifier: "en_US_POSIX"))
  }

  /// The right answers of a gap, written as the text around it, and what is left of the others.
  private static func gap(
    _ answers: GIFTText, _ notation: QuizText.Notation
  ) -> (right: [String], changes: [String]) {
    switch content(answers, notation) {
    case .choice(let options), .text(let options):
      let right = options.filter {
        $0.weight > 0.999 && !$0.isWildcard && !$0.text.plainText.isEmpty
      }
      return (
        right.map { QuizText.escaped($0.text.plainText, notation) },
        right.count < options.count ? ["what is not right in a gap is left out"] : []
      )
    case .number(let number, let tolerance, let others):
      return (
        [number] + others,
        tolerance.allSatisfy { "0.".contains($0) }
          ? [] : ["how near the number in a gap must be is left out"]
      )
    default: return ([], [])
    }
  }

  private static func answer(
    _ text: GIFTText, _ notation: QuizText.Notation, isRight: Bool
  ) -> QuizNote.Answer {
    let (weight, rest) = weighted(text, isRight: isRight)
    let (said, feedback) = rest.cut(at: "#") ?? (rest, GIFTText(""))
    let (own, plain) = formatted(said, notation)
    var nodes = QuizText.nodes(plain.text, own)
    // A typed asterisk has a backslash, as it would stand for anything.
    if notation == .plain { nodes = plain.text.replacing("\\*", with: "*").asInlines }
    return QuizNote.Answer(
      text: nodes, weight: weight, isWildcard: notation == .plain && plain.text == "*",
      feedback: Self.nodes(feedback, .automatic))
  }

  /// The share of the points before an answer, `%50%`, and the answer.
  private static func weighted(_ text: GIFTText, isRight: Bool) -> (Double, GIFTText) {
    let text = text.trimmed
    guard text.begins("%"), let (number, rest) = text.dropping(1).cut(at: "%"),
      let percent = Double(number.text)
    else { return (isRight ? 1 : 0, text) }
    return (percent / 100, rest)
  }

  /// The notation that a text names in brackets before it, and the text.
  private static func formatted(
    _ text: GIFTText, _ usual: QuizText.Notation
  ) -> (QuizText.Notation, GIFTText) {
    let text = text.trimmed
    guard text.begins("["), let (name, rest) = text.dropping(1).cut(at: "]"),
      let notation = QuizText.Notation(name.text)
    else { return (usual, text) }
    return (notation, rest)
  }

  private static func nodes(_ text: GIFTText, _ usual: QuizText.Notation) -> [Inline] {
    let (notation, rest) = formatted(text, usual)
    return QuizText.nodes(rest.text, notation)
  }
}

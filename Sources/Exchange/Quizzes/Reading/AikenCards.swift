import Markup

/// Reads quizzes in the Aiken format: a question, lettered options, and `ANSWER:` with the letter of
/// the right one.
enum AikenCards {
  /// Whether a text has an answer's line behind two or more options.
  static func isRecognized(_ lines: CardLines) -> Bool {
    var options = 0
    for line in lines.filled {
      if option(line) != nil {
        options += 1
      } else if answer(line) != nil {
        return options > 1
      } else {
        options = 0
      }
    }
    return false
  }

  /// Whether a line means something other than a question.
  static func isSpecial(_ line: some StringProtocol) -> Bool {
    let line = Substring(line)
    return option(line) != nil || line.hasPrefix("ANSWER:") || line.count < 2
  }

  /// Reads the questions.
  static func read(_ lines: CardLines) -> CardCollection {
    var cards = CardCollection()
    var stem: [Substring] = []
    var options: [(letter: Character, text: String)] = []
    var start = 1
    for (index, line) in lines.all.enumerated() {
      let number = index + 1
      if line.trimmed.isEmpty { continue }
      if let option = option(line) {
        options.append(option)
        continue
      }
      if let letter = answer(line) {
        take(stem, options, letter, lines: start...number, in: &cards)
        (stem, options) = ([], [])
        continue
      }
      if !options.isEmpty {
        cards.leave(start, "the question has no line 'ANSWER:'")
        (stem, options) = ([], [])
      }
      if stem.isEmpty { start = number }
      stem.append(line)
    }
    if !options.isEmpty {
      cards.leave(start, "the question has no line 'ANSWER:'")
    } else if !stem.isEmpty {
      cards.leave(start, "the question has no options")
    }
    return cards
  }

  private static func take(
    _ stem: [Substring], _ options: [(letter: Character, text: String)], _ letter: Character,
    lines: ClosedRange<Int>, in cards: inout CardCollection
  ) {
    guard !stem.isEmpty, !options.isEmpty else {
      cards.leave(
        stem.isEmpty ? lines.upperBound : lines.lowerBound,
        stem.isEmpty ? "this answer has no question" : "the question has no options")
      return
    }
    guard options.contains(where: { $0.letter == letter }) else {
      cards.leave(lines.lowerBound, "there is no option '\(letter)'")
      return
    }
    QuizNote(
      stem: QuizText.nodes(stem.map(\.trimmed).joined(separator: " "), .plain),
      content: .choice(
        options.map {
          QuizNote.Answer(
            text: QuizText.nodes($0.text, .plain), weight: $0.letter == letter ? 1 : 0)
        }),
      lines: lines
    ).add(to: &cards)
  }

  /// The letter and the text of an option: `A. text` or `A) text`.
  private static func option(_ line: Substring) -> (letter: Character, text: String)? {
    let line = line.drop(while: \.isWhitespace)
    guard let letter = line.first, ("A"..."Z").contains(letter) else { return nil }
    let rest = line.dropFirst()
    guard let mark = rest.first, mark == ")" || mark == ".",
      rest.dropFirst().first?.isWhitespace ?? false
    else { return nil }
    let text = rest.dropFirst().trimmed
    return text.isEmpty ? nil : (letter, text)
  }

  /// The letter of the right option.
  private static func answer(_ line: Substring) -> Character? {
    guard line.hasPrefix("ANSWER:") else { return nil }
    let letter = line.dropFirst(7).drop(while: \.isWhitespace).first
    return letter.flatMap { ("A"..."Z").contains($0) ? $0 : nil }
  }
}

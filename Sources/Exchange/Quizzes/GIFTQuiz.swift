import Questions

/// A quiz in GIFT, the text format of Moodle.
///
/// Source: MoodleDocs, "GIFT format". Texts are HTML, but for those that are typed or chosen from a
/// menu; what means something to GIFT has a backslash before it.
struct GIFTQuiz {
  private let sheet: QuizSheet

  init(_ sheet: QuizSheet) { self.sheet = sheet }

  /// Why a question cannot be written; nil if it can.
  static func obstacle(to item: QuizItem) -> String? {
    // The arrow of a matching is the only mark that no backslash takes its meaning from.
    let typed: [String]
    switch item.answer {
    case .text(let accepts), .gap(let accepts): typed = accepts
    case .matching(_, let right, _): typed = right
    default: return nil
    }
    return typed.contains { $0.contains("->") }
      ? "GIFT cannot hold an arrow '->' in a typed answer" : nil
  }

  /// The whole text; ends with a line feed.
  var text: String {
    var blocks = ["// " + line(sheet.title)] + sheet.advisories.map { "// " + line($0) }
    for (deck, items) in sheet.byDeck {
      blocks.append("$CATEGORY: $course$/top/\(Self.category(deck))")
      for (index, item) in items {
        blocks.append(
          "// \(line(item.id))\n::\(Self.escaped(sheet.name(of: index)))::" + question(item))
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func question(_ item: QuizItem) -> String {
    let feedback = Self.escaped(HTMLText.feedback(on: item))
    let stem = "[html]" + Self.html(item.stem)
    func block(_ lines: [String], _ opening: String = "") -> String {
      "{\(opening)\n" + lines.map { "\t\($0)\n" }.joined() + "\t####\(feedback)\n}"
    }
    switch item.answer {
    case .choice(let options):
      let rights = options.count { $0.isRight }
      return stem
        + block(
          options.map { option in
            weight(of: option, rights: rights, wrongs: options.count - rights)
              + Self.guarded(Self.html(option.text))
          })
    case .truth(let isTrue): return stem + "{\(isTrue ? "TRUE" : "FALSE")####\(feedback)}"
    case .text(let accepts): return stem + block(accepts.map { "=" + Self.typed($0) })
    case .number(let number): return stem + block(["=\(number):0"], "#")
    case .gap(let accepts): return gap(in: item.stem, block(accepts.map { "=" + Self.typed($0) }))
    case .list: return stem + "{####\(feedback)}"
    case .order(let shown, let right):
      let pairs = shown.map { stage in
        "=\(Self.guarded(Self.html(stage))) -> \((right.firstIndex(of: stage) ?? 0) + 1)"
      }
      return stem + Self.escaped("<br>" + XML.escaped(item.words.places)) + block(pairs)
    case .matching(let left, let right, let partners):
      let pairs = left.indices.map {
        "=\(Self.guarded(Self.html(left[$0]))) -> "
          + Self.escaped(right[partners[$0]])
      }
      let others = right.indices.filter { !partners.contains($0) }
        .map { "= -> " + Self.escaped(right[$0]) }
      return stem + block(pairs + others)
    }
  }

  /// A sentence with the answers in the place of its gap; behind the sentence where it begins or ends
  /// with the gap, as not every reader takes answers there for one.
  private func gap(in stem: String, _ answers: String) -> String {
    if let place = stem.firstRange(of: QuizItem.gap) {
      let (before, behind) = (stem[..<place.lowerBound], stem[place.upperBound...])
      if [before, behind].allSatisfy({ $0.contains { !$0.isWhitespace } }) {
        return "[html]" + Self.html(String(before)) + answers + Self.html(String(behind))
      }
    }
    return "[html]" + Self.html(stem) + answers
  }

  private func weight(of option: QuizItem.Option, rights: Int, wrongs: Int) -> String {
    guard rights != 1 else { return option.isRight ? "=" : "~" }
    return option.isRight
      ? "~%\(Percentage.share(of: rights))%" : "~%-\(Percentage.share(of: wrongs))%"
  }

  /// A comment's text.
  private func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private static func category(_ deck: String) -> String { deck.replacing("/", with: "//") }

  /// A text as HTML with formulas as MathJax reads them, escaped.
  private static func html(_ text: String) -> String { escaped(HTMLText.html(of: text)) }

  /// A text that is typed: an asterisk would stand for anything.
  private static func typed(_ text: String) -> String {
    guarded(escaped(text.replacing("*", with: "\\*")))
  }

  /// A text that begins neither like a weight nor like the name of a format; not for the right column
  /// of a matching, where neither is looked for and the guard would be shown.
  private static func guarded(_ text: String) -> String {
    text.hasPrefix("%") || text.hasPrefix("[") ? "[html]" + text : text
  }

  /// A text on one line in which nothing means anything to GIFT.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "~", "=", "#", "{", "}", ":": result += "\\\(character)"
      case _ where character.isNewline: result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }
}

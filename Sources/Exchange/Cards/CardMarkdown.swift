import DeckFormat
import Markup

/// Writes cards so that a deck's reader finds exactly what they say.
enum CardMarkdown {
  /// The longest name of a term, in characters and words.
  private static let longestName = (characters: 48, words: 6)
  /// The longest card that stands on one line with `::`.
  private static let longestLine = 72

  /// Whether a text can be what something is called.
  static func isName(_ nodes: [Inline]) -> Bool {
    let text = nodes.plainText
    guard text.count <= longestName.characters, let last = text.last,
      text.split(separator: " ").count <= longestName.words
    else { return false }
    return !"?!.:。？！：…".contains(last) && !text.contains("__") && !text.contains(":: ")
      && text.contains { $0.isLetter || $0.isNumber || $0.isSymbol }
  }

  /// The lines of a text, as their author broke them, without empty ones.
  static func lines(of nodes: [Inline]) -> [[Inline]] {
    var lines: [[Inline]] = [[]]
    for node in nodes {
      switch node {
      case .softBreak, .lineBreak: lines.append([])
      default: lines[lines.count - 1].append(node)
      }
    }
    return lines.filter { !$0.plainText.isEmpty }
  }

  /// A question with its answer.
  ///
  /// - Returns: The lines of a paragraph; nil if there is no way to write it.
  static func pair(_ front: [Inline], _ back: [Inline]) -> String? {
    let (asked, answered) = (front.plainText, back.plainText)
    func isSame(_ facts: [Fact]) -> Bool {
      facts.count == 1 && facts[0].kind == .authored && facts[0].rule == "deck.card"
        && facts[0].prompt == asked && facts[0].text == answered
    }
    let (fronts, backs) = (lines(of: front), lines(of: back))
    guard !fronts.isEmpty, !backs.isEmpty else { return nil }
    if fronts.count == 1, backs.count == 1, asked.count + answered.count <= longestLine,
      asked.last.map({ !"?？".contains($0) }) ?? false
    {
      let card =
        DraftMarkdown.line(front) + " :: " + DraftMarkdown.line(back, after: "x :: ")
      if isPlain(front) && isPlain(back) || reads(card, isSame) { return card }
    }
    let asLines =
      "Q: \(joined(fronts, after: "Q: "))\nA: \(joined(backs, after: "A: "))"
    if reads(asLines, isSame) { return asLines }
    let asTwoLines =
      "Q: \(DraftMarkdown.line(front, after: "Q: "))\nA: \(DraftMarkdown.line(back, after: "A: "))"
    return reads(asTwoLines, isSame) ? asTwoLines : nil
  }

  /// A sentence with gaps, on one line.
  ///
  /// - Returns: The line; nil if there is no way to write it.
  static func cloze(_ pieces: [ClozePiece]) -> String? {
    var sentence = ""
    var whole = ""
    var gaps: [String] = []
    for piece in pieces {
      switch piece {
      case .text(let nodes):
        sentence += spaced(nodes, in: DraftMarkdown.line(nodes, after: "C: "))
        whole += spaced(nodes, in: nodes.plainText)
      case .gap(let text, _):
        sentence += "[\(DraftMarkdown.line([.text(text)], after: "C: "))]"
        whole += text
        gaps.append([Inline.text(text)].plainText)
      }
    }
    let line = "C: \(sentence.trimmed)"
    let shown = [Inline.text(whole)].plainText
    let isRead = reads(line) { facts in
      facts.map(\.text) == gaps && facts.allSatisfy { $0.rule == "deck.cloze" }
        && facts.first.map { [Inline.text($0.name)].plainText } == shown
    }
    return isRead ? line : nil
  }

  /// A row of a table of terms.
  ///
  /// - Returns: Its two cells; nil if there is no way to write it.
  static func row(_ term: [Inline], _ meaning: [Inline]) -> [String]? {
    let cells = [
      DraftMarkdown.line(term, inCell: true), DraftMarkdown.line(meaning, inCell: true),
    ]
    if isPlain(term), isPlain(meaning) { return cells }
    let table = "| Term | Meaning |\n| --- | --- |\n| \(cells[0]) | \(cells[1]) |"
    let isRead = reads(table) { facts in
      facts.count == 1 && facts[0].name == term.plainText && facts[0].text == meaning.plainText
    }
    return isRead ? cells : nil
  }

  /// A term as a bullet of a glossary.
  ///
  /// - Parameters:
  ///   - term: The term.
  ///   - aliases: Its other names.
  ///   - meaning: What it means.
  ///   - language: The deck's.
  /// - Returns: What stands behind the bullet; nil if there is no way to write it.
  static func bullet(
    _ term: [Inline], aliases: [String], _ meaning: [Inline], language: String
  ) -> String? {
    // Bold in a bold label would end it.
    let name = DraftMarkdown.line([.text(term.plainText)], after: "x")
    let also = DraftMarkdown.otherNames(aliases, language: language)
    let text = "**\(name)**\(also): \(DraftMarkdown.line(meaning, after: "x: "))"
    let isRead = reads("<!-- quiz: definitions -->\n\n- \(text)", language: language) { facts in
      facts.first.map {
        $0.kind == .definition && $0.name == term.plainText && $0.text == meaning.plainText
          && $0.aliases == aliases && $0.qualifier == nil
      } ?? false
    }
    return isRead ? text : nil
  }

  /// A text that keeps the spaces at its ends.
  private static func spaced(_ nodes: [Inline], in text: String) -> String {
    var (before, after) = ("", "")
    switch nodes.first {
    case .text(let first)? where first.first?.isWhitespace ?? false: before = " "
    case .softBreak?, .lineBreak?: before = " "
    default: break
    }
    switch nodes.last {
    case .text(let last)? where last.last?.isWhitespace ?? false: after = " "
    case .softBreak?, .lineBreak?: after = " "
    default: break
    }
    return text.isEmpty ? (before.isEmpty ? after : before) : before + text + after
  }

  private static func joined(_ lines: [[Inline]], after opening: String) -> String {
    lines.enumerated().map { index, line in
      DraftMarkdown.line(line, after: index == 0 ? opening : "")
    }
    .joined(separator: "\n")
  }

  /// Whether a text is one piece that begins with a letter and has nothing that could mean something.
  private static func isPlain(_ nodes: [Inline]) -> Bool {
    guard nodes.count == 1, case .text(let text) = nodes[0], let first = text.unicodeScalars.first,
      first.properties.isAlphabetic
    else { return false }
    return text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
        true
      case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "'"),
        UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
        UInt8(ascii: "-"), UInt8(ascii: "?"):
        true
      default: false
      }
    }
  }

  private static func reads(
    _ text: String, language: String = "en", _ isSame: ([Fact]) -> Bool
  ) -> Bool {
    let matter = language == "en" ? "" : "---\nlanguage: \(language)\n---\n\n"
    let deck = Deck(parsing: "\(matter)# Cards\n\n\(text)\n", path: "cards.md")
    return !deck.hasErrors && isSame(deck.facts)
  }
}

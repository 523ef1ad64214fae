import Markup

/// Reads cards of hashcards and repeater: `Q:` and `A:`, or `C:` with gaps in square brackets, each of
/// any number of lines, up to the next one or a line of three hyphens.
enum HashCards {
  private enum Tag: Character {
    case question = "Q"
    case answer = "A"
    case cloze = "C"
  }

  /// Whether a file begins with a card, behind its settings and headings, and holds little else.
  static func isRecognized(_ lines: CardLines) -> Bool {
    let start = settingsEnd(in: lines)
    let body = lines.all.dropFirst(start).filter { !$0.trimmed.isEmpty && !isHeading($0) }
    guard let first = body.first(where: { !$0.hasPrefix("<!--") }),
      let tag = tag(of: first), tag != .answer
    else { return false }
    if tag == .cloze { return first.contains("[") || body.contains { $0.contains("[") } }
    return body.contains { self.tag(of: $0) == .answer }
  }

  private static func tag(of line: Substring) -> Tag? {
    guard line.dropFirst().first == ":" else { return nil }
    return line.first.flatMap(Tag.init(rawValue:))
  }

  private static func isHeading(_ line: Substring) -> Bool {
    let marks = line.prefix { $0 == "#" }
    return !marks.isEmpty && marks.count < 7 && line[marks.endIndex...].first == " "
  }

  /// How many lines the settings at the head of the file take.
  private static func settingsEnd(in lines: CardLines) -> Int {
    guard lines.all.first?.trimmed == "---",
      let end = lines.all.dropFirst().firstIndex(where: { $0.trimmed == "---" }),
      !lines.all[1..<end].contains(where: { tag(of: $0) != nil })
    else { return 0 }
    return end + 1
  }

  /// A card whose lines are being read.
  private struct Open {
    var line: Int
    var front: [Substring] = []
    var back: [Substring]?
    var isCloze = false
  }

  /// Reads the cards.
  static func read(_ lines: CardLines) -> CardCollection {
    var cards = CardCollection()
    let start = settingsEnd(in: lines)
    for line in lines.all.prefix(start) {
      let parts = line.split(separator: "=", maxSplits: 1).map(\.trimmed)
      let yaml = line.split(separator: ":", maxSplits: 1).map(\.trimmed)
      if parts.count == 2, parts[0] == "name" { cards.title = parts[1].filter { $0 != "\"" } }
      if yaml.count == 2, ["title", "name"].contains(yaml[0]) {
        cards.title = yaml[1].filter { $0 != "\"" }
      }
    }
    var open: Open?
    var chapter: [String] = []
    var stray = 0
    func end(_ last: Int) {
      if let card = open { take(card, last: last, chapter: chapter, in: &cards) }
      open = nil
    }
    for (index, line) in lines.all.enumerated().dropFirst(start) {
      let number = index + 1
      if let tag = tag(of: line), tag != .answer || open != nil {
        let text = line.dropFirst(2)
        if tag == .answer {
          if open?.isCloze == false, open?.back == nil {
            open?.back = [text]
          } else {
            end(index)
            cards.leave(number, "this answer has no question")
          }
          continue
        }
        end(index)
        open = Open(line: number, front: [text], isCloze: tag == .cloze)
      } else if line.trimmed == "---" || line.trimmed == "***" {
        end(index)
      } else if isHeading(line), index == 0 || lines.all[index - 1].trimmed.isEmpty {
        end(index)
        let level = line.prefix { $0 == "#" }.count
        chapter = chapter.prefix(level - 1) + [line.drop { $0 == "#" }.trimmed]
      } else if open == nil {
        if tag(of: line) == .answer {
          cards.leave(number, "this answer has no question")
        } else if !line.trimmed.isEmpty {
          stray += 1
        }
      } else if open?.back != nil {
        open?.back?.append(line)
      } else {
        open?.front.append(line)
      }
    }
    end(lines.all.count)
    if stray > 0 {
      cards.remarks.append(
        stray == 1
          ? "one line outside the cards is left" : "\(stray) lines outside the cards are left")
    }
    return cards
  }

  private static func take(
    _ card: Open, last: Int, chapter: [String], in cards: inout CardCollection
  ) {
    var note = CardNote(
      content: .cloze([]), lines: card.line...max(card.line, last), chapter: chapter)
    let front = card.front.joined(separator: "\n").trimmed
    guard !card.isCloze else {
      cards.take(BracketCloze.text(front, hint: nil).sentences(MarkdownText.spaced), of: note)
      return
    }
    guard let back = card.back else {
      cards.leave(card.line, "this question has no answer")
      return
    }
    let (asked, one) = MarkdownText.nodes(front)
    let (answered, other) = MarkdownText.nodes(back.joined(separator: "\n").trimmed)
    for change in [one, other].compactMap(\.self) { cards.change(card.line, change) }
    note.content = .pair(front: asked, back: answered, isReversed: false)
    cards.take(note)
  }
}

extension MarkdownText {
  /// A part of a sentence, with the spaces at its ends.
  static func spaced(_ text: String) -> [Inline] {
    var nodes = nodes(text).nodes
    if text.first?.isWhitespace ?? false { nodes.insert(.text(" "), at: 0) }
    if text.count > 1, text.last?.isWhitespace ?? false { nodes.append(.text(" ")) }
    return nodes
  }
}

import Markup

/// Reads headings for Emacs' org-drill: those with the tag `drill`, with their text, its gaps, and the
/// headings below them.
enum OrgCards {
  /// Whether a file has a heading for org-drill.
  static func isRecognized(_ lines: CardLines, ending: String) -> Bool {
    guard ending == "org" || lines.all.contains(where: { $0.contains(":drill:") }) else {
      return false
    }
    return lines.all.enumerated().contains { index, line in
      line.hasPrefix("*") && (OrgHeading(line, line: index)?.tags.contains("drill") ?? false)
    }
  }

  /// Reads the cards.
  static func read(_ lines: CardLines) -> CardCollection {
    var cards = CardCollection()
    for line in lines.all.prefix(50) where line.lowercased().hasPrefix("#+title:") {
      cards.title = line.dropFirst(8).trimmed
    }
    let headings = OrgHeading.all(in: lines)
    var above: [OrgHeading] = []
    var schedules = 0
    var others = 0
    var index = 0
    while index < headings.count {
      let heading = headings[index]
      above.removeAll { $0.level >= heading.level }
      guard heading.tags.contains("drill") else {
        if !heading.text.isEmpty { others += 1 }
        above.append(heading)
        index += 1
        continue
      }
      // The headings below it are its sides, unless they are for org-drill themselves.
      var sides: [OrgHeading] = []
      var next = index + 1
      while next < headings.count, headings[next].level > heading.level,
        !headings[next].tags.contains("drill")
      {
        sides.append(headings[next])
        next += 1
      }
      if ([heading] + sides).contains(where: \.hasSchedule) { schedules += 1 }
      cards.add(tags: heading.tags.filter { $0 != "drill" })
      take(heading, sides, below: above.map(\.title), in: &cards)
      above.append(heading)
      index = next
    }
    if schedules > 0 {
      cards.remarks.append(
        "the dates of \(schedules == 1 ? "one card" : "\(schedules) cards") are left: Cardinal has its "
          + "own schedule")
    }
    if others > 0 {
      cards.remarks.append(
        "\(others == 1 ? "one heading" : "\(others) headings") without the tag 'drill' "
          + "\(others == 1 ? "is" : "are") left")
    }
    if !cards.tags.isEmpty {
      cards.remarks.append("tags are kept for the deck as a whole, not for each note")
    }
    return cards
  }

  private static func take(
    _ heading: OrgHeading, _ sides: [OrgHeading], below chapter: [String],
    in cards: inout CardCollection
  ) {
    let line = heading.line
    let chapter = chapter.map { OrgText.nodes($0).plainText }
    let last = (sides.last ?? heading).lastLine
    var note = CardNote(content: .cloze([]), lines: line...last, chapter: chapter)
    let type = heading.properties["DRILL_CARD_TYPE"]?.lowercased() ?? ""
    if type == "twosided" || type == "multisided" {
      guard sides.count > 1 else {
        cards.leave(line, "a card of two sides needs two headings below it")
        return
      }
      if sides.count > 2 { cards.change(line, "the sides behind the second one are left") }
      let (one, other) = (text(of: sides[0], in: &cards), text(of: sides[1], in: &cards))
      note.content = .pair(front: one, back: other, isReversed: true)
      cards.take(note)
      return
    }
    let body = heading.text
    let sentence = body.isEmpty ? heading.title : body
    if BracketCloze.isCloze(sentence, hint: "||") {
      for side in sides where !side.text.isEmpty {
        if !note.note.isEmpty { note.note.append(.text("; ")) }
        note.note += text(of: side, in: &cards)
      }
      cards.take(BracketCloze.text(sentence, hint: "||").sentences(OrgText.nodes), of: note)
      return
    }
    if !type.isEmpty, type != "simple", !type.contains("cloze"), !type.contains("hide") {
      cards.leave(line, "a deck has nothing like cards of the type '\(type)'")
      return
    }
    let answers = sides.filter { !$0.text.isEmpty }
    if let answer = answers.first, !body.isEmpty {
      note.content = .pair(
        front: listed(body, line, &cards), back: text(of: answer, in: &cards), isReversed: false)
    } else if let answer = answers.first {
      note.content = .pair(
        front: OrgText.nodes(heading.title), back: text(of: answer, in: &cards), isReversed: false)
    } else if !body.isEmpty {
      note.content = .pair(
        front: OrgText.nodes(heading.title), back: listed(body, line, &cards), isReversed: false)
    } else {
      cards.leave(line, "there is nothing below this heading")
      return
    }
    if answers.count > 1 {
      note.note = Array(
        answers.dropFirst().map { text(of: $0, in: &cards) }.joined(separator: [.text("; ")]))
      cards.change(line, "what stands behind the answer is shown as its note")
    }
    cards.take(note)
  }

  /// The text below a heading, or the heading itself where there is none.
  private static func text(of heading: OrgHeading, in cards: inout CardCollection) -> [Inline] {
    heading.text.isEmpty
      ? OrgText.nodes(heading.title) : listed(heading.text, heading.line, &cards)
  }

  /// A text in which items of a list have semicolons between them.
  private static func listed(
    _ text: String, _ line: Int, _ cards: inout CardCollection
  ) -> [Inline] {
    let lines = text.split(whereSeparator: \.isNewline)
    func item(_ line: Substring) -> Substring? {
      for mark in ["- ", "+ "] where line.hasPrefix(mark) { return line.dropFirst(2) }
      let digits = line.prefix(while: \.isNumber)
      let rest = line[digits.endIndex...]
      guard !digits.isEmpty, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
      return rest.dropFirst(2)
    }
    let items = lines.compactMap(item)
    guard items.count == lines.count, items.count > 1 else { return OrgText.nodes(text) }
    cards.change(line, "items of a list have semicolons between them")
    return OrgText.nodes(items.map(\.trimmed).joined(separator: "; "))
  }
}

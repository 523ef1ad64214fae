import Markup

/// A card or definition-list entry written in the lines of a paragraph.
enum CardLine: Equatable {
  /// `Q:` and `A:`, or `front :: back`.
  case pair(front: [Inline], back: [Inline])
  /// `C: a [hidden] word`.
  case cloze([Inline])
  /// `Term` and `: text` below it.
  case entry(term: [Inline], text: [Inline])

  /// Whether a `<!-- quiz: off -->` comment keeps the card from being asked.
  var isQuizOff: Bool {
    switch self {
    case .pair(let front, let back): front.isQuizOff || back.isQuizOff
    case .cloze(let sentence): sentence.isQuizOff
    case .entry(let term, let text): term.isQuizOff || text.isQuizOff
    }
  }

  /// The first line of a paragraph that is a card among prose; nil if there is none.
  ///
  /// The first line counts where it is half a card, too; those below only as whole ones, because
  /// prose may have lines that begin with letters. Entries of definition lists do not count.
  static func firstCard(in lines: [[Inline]]) -> Int? {
    lines.indices.first { index in
      if index == 0, isHalfCard(lines[0], isFirst: true) { return true }
      switch card(lines, at: index)?.0 {
      case .pair?: return true
      case .cloze(let sentence)?: return index == 0 || sentence.plainText.contains("[")
      case .entry?, nil: return false
      }
    }
  }

  /// Whether a line that is no card begins or ends as one: a question without an answer, a front
  /// without a back, or, as the first line of its paragraph, an answer without a question.
  static func isHalfCard(_ line: [Inline], isFirst: Bool) -> Bool {
    if line.dropping("Q:") != nil || (isFirst && line.dropping("A:") != nil) { return true }
    guard case .text(let text)? = line.last else { return false }
    return text.hasSuffix(" ::")
  }

  /// Reads the card that begins at a line.
  ///
  /// - Returns: The card and the number of lines it takes; nil if no card begins there.
  static func card(_ lines: [[Inline]], at index: Int) -> (CardLine, Int)? {
    let line = lines[index]
    if let question = line.dropping("Q:") {
      var count = 1
      var front = question
      while let next = lines[safe: index + count], next.dropping("A:") == nil {
        front += [.softBreak] + next
        count += 1
      }
      guard let answer = lines[safe: index + count]?.dropping("A:") else { return nil }
      var back = answer
      count += 1
      while let next = lines[safe: index + count], CardLine.card([next], at: 0) == nil,
        next.dropping("Q:") == nil
      {
        back += [.softBreak] + next
        count += 1
      }
      return (.pair(front: front, back: back), count)
    }
    if let sentence = line.dropping("C:") { return (.cloze(sentence), 1) }
    if let (front, back) = line.splitAtDoubleColon() { return (.pair(front: front, back: back), 1) }
    if let text = lines[safe: index + 1]?.dropping(": "), line.dropping(": ") == nil {
      var count = 2
      var back = text
      while let next = lines[safe: index + count], next.dropping(": ") == nil,
        lines[safe: index + count + 1]?.dropping(": ") == nil
      {
        back += [.softBreak] + next
        count += 1
      }
      return (.entry(term: line, text: back), count)
    }
    return nil
  }
}

extension [Inline] {
  /// The rest of a line that begins with some text; nil if it does not.
  func dropping(_ opening: String) -> [Inline]? {
    guard case .text(let text)? = first, text.hasPrefix(opening) else { return nil }
    let rest = text.dropFirst(opening.count).drop(while: \.isWhitespace)
    return [.text(String(rest))] + dropFirst()
  }

  /// The parts of a line before and after the `::` of a card, which stands between spaces.
  func splitAtDoubleColon() -> (front: [Inline], back: [Inline])? {
    for (index, node) in enumerated() {
      // Looking for the bytes first is much faster, and nearly no text holds them.
      guard case .text(let text) = node, text.hasDoubleColon,
        let range = text.firstRange(of: " :: ")
      else { continue }
      let front = Array(self[..<index]) + [.text(String(text[..<range.lowerBound]))]
      let back = [.text(String(text[range.upperBound...]))] + Array(self[(index + 1)...])
      return (front, back)
    }
    return nil
  }
}

extension String {
  /// Whether two colons stand beside each other.
  fileprivate var hasDoubleColon: Bool {
    var last: UInt8 = 0
    for byte in utf8 {
      if byte == 0x3a, last == 0x3a { return true }
      last = byte
    }
    return false
  }
}

import Markup

/// Reads notes for Obsidian's plug-in 'Spaced Repetition': `front::back`, `front:::back`, several lines
/// with `?` or `??` between them, and sentences with gaps, up to the next blank line.
struct ObsidianCards {
  private var cards = CardCollection()
  private let lines: CardLines
  private var index: Int
  private var chapter: [String] = []
  private var proseCount = 0
  private var schedules = 0

  /// Whether a file is for the plug-in: it has its tag, its dates, or its separators.
  static func isRecognized(_ lines: CardLines) -> Bool {
    var inline = 0
    var isFenced = false
    for (index, line) in lines.all.enumerated() {
      if line.hasPrefix("```") { isFenced.toggle() }
      if isFenced { continue }
      if line.contains("#flashcards") || line.hasPrefix("<!--SR:") { return true }
      let isBetween =
        (line == "?" || line == "??") && index > 0 && !lines.all[index - 1].trimmed.isEmpty
        && index + 1 < lines.all.count && !lines.all[index + 1].trimmed.isEmpty
      if isBetween { return true }
      if separated(line) != nil { inline += 1 }
    }
    return inline * 2 >= lines.filled.count { !$0.hasPrefix("#") } && inline > 0
  }

  /// Reads the cards.
  static func read(_ lines: CardLines) -> CardCollection {
    var reader = ObsidianCards(lines)
    reader.read()
    return reader.cards
  }

  private init(_ lines: CardLines) {
    self.lines = lines
    index = 0
    guard lines.all.first?.trimmed == "---",
      let end = lines.all.dropFirst().firstIndex(where: { $0.trimmed == "---" })
    else { return }
    index = end + 1
    for line in lines.all[1..<end] {
      let parts = line.split(separator: ":", maxSplits: 1).map(\.trimmed)
      if parts.count == 2, parts[0] == "title" { cards.title = parts[1].filter { $0 != "\"" } }
      if parts.count == 2, parts[0] == "tags" { addTags(parts[1]) }
      if line.trimmed.hasPrefix("- ") { addTags(String(line.trimmed.dropFirst(2))) }
    }
  }

  private mutating func addTags(_ text: String) {
    let words = text.split { "[], #\"'".contains($0) }.map(String.init)
    cards.add(tags: words.compactMap(Self.topic).filter { !$0.isEmpty })
  }

  /// What a tag of the plug-in is about: `flashcards/history` is `history`; nil for the bare tag.
  private static func topic(of tag: String) -> String? {
    guard tag.hasPrefix("flashcards") else { return tag }
    return tag.dropFirst(10).first == "/" ? String(tag.dropFirst(11)) : nil
  }

  private mutating func read() {
    while index < lines.all.count {
      let line = lines.all[index]
      if line.trimmed.isEmpty {
        index += 1
      } else if line.hasPrefix("```") || line.hasPrefix("~~~") {
        let fence = line.prefix(3)
        index += 1
        while index < lines.all.count, !lines.all[index].hasPrefix(fence) { index += 1 }
        index += 1
      } else if let (level, name) = Self.heading(line) {
        let text = MarkdownText.nodes(untagged(name)).nodes.plainText
        chapter = chapter.prefix(level - 1) + [text]
        index += 1
      } else {
        readParagraph()
      }
    }
    if schedules > 0 {
      cards.remarks.append(
        "the dates of \(schedules == 1 ? "one card" : "\(schedules) cards") are left: Cardinal has its "
          + "own schedule")
    }
    if proseCount > 0 {
      cards.remarks.append(
        proseCount == 1
          ? "one paragraph that is no card is left"
          : "\(proseCount) paragraphs that are no cards are left")
    }
  }

  private static func heading(_ line: Substring) -> (level: Int, name: String)? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level), line.dropFirst(level).first == " " else { return nil }
    return (level, line.dropFirst(level).trimmed)
  }

  /// Reads the lines up to a blank one.
  private mutating func readParagraph() {
    var pending: [(number: Int, text: String)] = []
    var between: (place: Int, isReversed: Bool)?
    while index < lines.all.count, !lines.all[index].trimmed.isEmpty,
      Self.heading(lines.all[index]) == nil
    {
      let number = index + 1
      let line = withoutComments(lines.all[index])
      index += 1
      if lines.all[number - 1] == "?" || lines.all[number - 1] == "??" {
        if between == nil { between = (pending.count, line == "??") }
        continue
      }
      let text = untagged(line)
      guard !text.isEmpty else { continue }
      if between == nil, let (front, back, isReversed) = Self.separated(text[...]) {
        takePending(pending, between: nil)
        pending = []
        takePair(front, back, isReversed, lines: number...number)
        continue
      }
      pending.append((number, text))
    }
    takePending(pending, between: between)
  }

  private mutating func takePending(
    _ pending: [(number: Int, text: String)], between: (place: Int, isReversed: Bool)?
  ) {
    guard let first = pending.first?.number, let last = pending.last?.number else { return }
    if let between {
      takePair(
        pending[..<between.place].map(\.text).joined(separator: "\n"),
        pending[between.place...].map(\.text).joined(separator: "\n"), between.isReversed,
        lines: first...last)
      return
    }
    let text = pending.map(\.text).joined(separator: "\n")
    guard ObsidianCloze.isCloze(text) else {
      proseCount += 1
      return
    }
    cards.take(
      ObsidianCloze.text(text).sentences(MarkdownText.spaced),
      of: CardNote(content: .cloze([]), lines: first...last, chapter: chapter))
  }

  private mutating func takePair(
    _ front: String, _ back: String, _ isReversed: Bool, lines: ClosedRange<Int>
  ) {
    let (asked, one) = MarkdownText.nodes(front)
    let (answered, other) = MarkdownText.nodes(back)
    for change in [one, other].compactMap(\.self) { cards.change(lines.lowerBound, change) }
    cards.take(
      CardNote(
        content: .pair(front: asked, back: answered, isReversed: isReversed), lines: lines,
        chapter: chapter))
  }

  /// The two sides of a line; nil if it has no separator outside code.
  private static func separated(
    _ line: Substring
  ) -> (front: String, back: String, isReversed: Bool)? {
    guard let range = line.firstRange(of: "::"),
      line[..<range.lowerBound].count(where: { $0 == "`" }) % 2 == 0,
      !line[..<range.lowerBound].contains("{{"), !line[..<range.lowerBound].hasSuffix("==")
    else { return nil }
    let isReversed = line[range.upperBound...].first == ":"
    var front = line[..<range.lowerBound].trimmed[...]
    for mark in ["- [ ] ", "- ", "* ", "+ "] where front.hasPrefix(mark) {
      front = front.dropFirst(mark.count)
      break
    }
    let back = line[range.upperBound...].dropFirst(isReversed ? 1 : 0).trimmed
    return (front.trimmed, back, isReversed)
  }

  /// A line without comments; those with dates are counted.
  private mutating func withoutComments(_ line: Substring) -> String {
    var text = ""
    var rest = line
    while let start = rest.firstRange(of: "<!--"),
      let end = rest[start.upperBound...].firstRange(of: "-->")
    {
      if rest[start.lowerBound...].hasPrefix("<!--SR:") { schedules += 1 }
      text += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return (text + rest).trimmed
  }

  /// A text without tags of the plug-in, which become tags of the deck.
  private mutating func untagged(_ text: String) -> String {
    guard text.contains("#flashcards") else { return text }
    var words: [Substring] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if word.hasPrefix("#flashcards") {
        if let topic = Self.topic(of: String(word.dropFirst())) { cards.add(tags: [topic]) }
      } else {
        words.append(word)
      }
    }
    return words.joined(separator: " ").trimmed
  }
}

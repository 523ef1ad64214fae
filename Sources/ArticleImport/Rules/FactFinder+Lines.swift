import DeckFormat

extension FactFinder {
  /// Reads lines that follow each other without marks: labels, terms above their meanings, chains, questions.
  mutating func readLines(_ lines: [ArticleText], in place: Surroundings) {
    guard place.kind != .nothing else { return }
    readQuestionLines(lines, in: place)
    let chained = readChainLines(lines, in: place)
    let labels = lines.enumerated().map { index, line in
      ArticleLabel(line).flatMap { label in
        label.text.isEmpty || chained.contains(index) || isTitle(line.plain)
          || isChatty(line.plain) || Reminder.isReminder(line.plain) ? nil : label
      }
    }
    var index = 0
    while index < lines.count {
      guard labels[index] != nil else {
        index += 1
        continue
      }
      // A run goes on over one line without a label, if others follow.
      var end = index
      var count = 0
      var misses = 0
      var next = index
      while next < lines.count, misses <= 1 {
        if labels[next] != nil {
          count += 1
          end = next
          misses = 0
        } else {
          misses += 1
        }
        next += 1
      }
      readRun(
        Array(lines[index...end]), Array(labels[index...end]), count: count,
        above: index > 0 ? lines[index - 1] : nil, in: place)
      index = end + 1
    }
    readAlternating(lines, labels, in: place)
  }

  /// Whether a line is the title of the whole text, which holds a colon or dash as well.
  private func isTitle(_ text: String) -> Bool {
    guard title.utf8.count > 3 else { return false }
    let line = text.trimmed
    return line.hasPrefix(title) || title.hasPrefix(line)
  }

  /// Whether a line speaks to or of people: a comment, a joke, a call.
  private func isChatty(_ text: String) -> Bool {
    let words = TextWords.of(text.withoutBrackets)
    let isPersonal = words.indices.contains { index in
      if Self.persons.contains(words[index]) { return true }
      // 'James I – …' is a king.
      return words[index] == "i"
        && (index == 0 || !text.contains("\(words[index - 1].capitalizedFirst) I"))
    }
    if isPersonal, words.count > 4 { return !text.contains(" = ") }
    guard !isNotes, text.hasSuffix("!") || text.hasSuffix("?") else { return false }
    // 'Matte! – Stop!' is a word and its meaning.
    return LabelShape.split(text).map { $0.text.wordCount > 3 } ?? true
  }

  private static let persons: Set<String> = ["my", "me", "i'm", "i've", "i'd"]
}

/// A list written as a sentence.
enum InlineList {
  /// What announces the items, and the items.
  struct Found: Equatable {
    var announcement: String
    var items: [String]
  }

  private static let orderWords: Set<String> = [
    "stages", "phases", "steps", "acts", "stations", "parts in order", "layers", "levels",
    "periods", "schritte", "phasen", "étapes", "etapas",
  ]
  private static let orderPhrases = [
    "in this order", "in the following order", "order is", "usual order", "series of",
    "sequence of",
  ]
  private static let signs = PhraseTable(orderWords.sorted() + ["links"] + orderPhrases)
  private static let marks = [
    " are: ", " are called ", " are as follows: ", " are ", " include: ", " include ", " such as ",
    " – ", " — ", ": ", " called ", " named ", " namely ",
  ]

  /// The stages that a sentence lists after a word for stages; nil if it lists none.
  static func stages(in sentence: String) -> Found? {
    let lowered = sentence.lowercased()
    guard signs.matches(Array(lowered.utf8)) else { return nil }
    let words = TextWords.of(sentence)
    let openings =
      lowered.contains("chain") ? Array(orderWords) + ["links"] : Array(orderWords)
    let isOrdered = orderPhrases.contains { lowered.contains($0) }
    guard words.contains(where: openings.contains) || isOrdered, lowered.length == sentence.length,
      let word = (openings + orderPhrases).compactMap({ lowered.firstRange(of: $0) }).min(by: {
        $0.lowerBound < $1.lowerBound
      })
    else { return nil }
    let tail = lowered[word.upperBound...]
    guard
      let mark = marks.compactMap({ mark in tail.firstRange(of: mark).map { ($0, mark) } }).min(
        by: { $0.0.lowerBound < $1.0.lowerBound })
    else { return nil }
    let offset = lowered.distance(from: lowered.startIndex, to: mark.0.upperBound)
    let start = sentence.index(sentence.startIndex, offsetBy: offset)
    var list = String(sentence[start...]).trimmingEnd(".!")
    if let stop = list.firstIndex(of: ";") { list = String(list[..<stop]) }
    var items = items(of: list)
    guard items.count >= 3, items.allSatisfy({ $0.wordCount <= 6 }) else {
      return nil
    }
    items = items.map { HeadingTerms.withoutArticle($0) }
    let announcement = String(
      sentence[
        ..<sentence.index(
          sentence.startIndex,
          offsetBy: lowered.distance(from: lowered.startIndex, to: mark.0.lowerBound))])
    return Found(announcement: announcement, items: items)
  }

  /// The items of `A, B and C`.
  static func items(of list: String) -> [String] {
    var parts: [String] = []
    var depth = 0
    var part = ""
    for character in list {
      if character == "(" { depth += 1 }
      if character == ")" { depth = max(0, depth - 1) }
      if character == ",", depth == 0 {
        parts.append(part.trimmed)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part.trimmed)
    guard var last = parts.popLast() else { return [] }
    for word in [
      "and finally ", "and then ", "and lastly ", "and ", "& ", "then ", "finally ", "or ", "und ",
      "et ", "y ",
    ] where last.hasPrefix(word) {
      last = String(last.dropFirst(word.count))
    }
    for word in [" and finally ", " and ", " & ", " und "] {
      if let range = last.firstRange(of: word), !parts.isEmpty {
        parts.append(String(last[..<range.lowerBound]).trimmed)
        last = String(last[range.upperBound...]).trimmed
        break
      }
    }
    parts.append(last)
    return parts.map { part in
      for word in ["then ", "next ", "finally ", "first "] where part.lowercased().hasPrefix(word) {
        return String(part.dropFirst(word.count))
      }
      return part
    }.filter { !$0.isEmpty }
  }
}

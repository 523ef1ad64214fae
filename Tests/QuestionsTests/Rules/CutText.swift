/// Tells texts that have been cut off from whole ones.
enum CutText {
  private static let dangling = Set(
    """
    the a an of and or to with for in by as that which is are was were from on at their its his her
    into than but
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let openEnds: Set<Character> = [
    ",", ";", "(", "[", "{", "“", "‘", "/", "-",
  ]

  /// What is missing at the end; nil if nothing is.
  ///
  /// A stem may end in a gap, a comma or a small word, for its sentence goes on in the options.
  static func end(of read: ReadText, bare: String, as role: TextRole) -> String? {
    let text = read.trimmed
    if endsInDots(Lines.trimmed(bare)), Lines.gaps(in: String(text.suffix(12))) == 0 {
      return "is cut off: '\(text.suffix(24))'"
    }
    guard role != .stem, let last = text.last else { return nil }
    if openEnds.contains(last) { return "ends in '\(last)'" }
    guard read.words.count >= 3, !".?!\"”’'".contains(last), let word = read.words.last,
      dangling.contains(word), !["or", "and"].contains(read.words[read.words.count - 2])
    else { return nil }
    return "ends in the word '\(word)'"
  }

  /// Brackets or quotation marks that do not come in pairs; nil if all do.
  static func unbalanced(in text: String) -> String? {
    var counts: [Character: Int] = [:]
    for character in text where "()[]{}“”\"".contains(character) {
      counts[character, default: 0] += 1
    }
    // A German quotation closes with the mark that opens an English one.
    let isGerman = text.contains("„")
    let pairs: [(Character, Character)] =
      [("(", ")"), ("[", "]"), ("{", "}")] + (isGerman ? [] : [("“", "”")])
    for (open, close) in pairs where counts[open, default: 0] != counts[close, default: 0] {
      return "has '\(open)' or '\(close)' alone"
    }
    return counts["\"", default: 0].isMultiple(of: 2)
      ? nil : "has an odd number of quotation marks"
  }

  private static func endsInDots(_ text: String) -> Bool {
    let body = text.last.map { "\"'”’)".contains($0) } == true ? text.dropLast() : text[...]
    return body.hasSuffix("…") || body.hasSuffix("...")
  }
}

/// Small looks at the characters of a text.
enum Lines {
  /// Without spaces around.
  static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }

  /// The number of gaps: runs of three underscores or more, and the marks of other programs.
  static func gaps(in text: String) -> Int { withoutGaps(text, filler: "").count }

  /// The text with something else in place of its gaps, and the number of gaps.
  static func withoutGaps(_ text: String, filler: String) -> (text: String, count: Int) {
    guard
      text.contains("___") || text.contains("[...]") || text.contains("……")
        || text.contains("{{c")
    else { return (text, 0) }
    var result = ""
    var count = 0
    var rest = text[...]
    while let first = rest.first {
      let length = gapLength(rest)
      if length > 0 {
        count += 1
        result += filler
        rest = rest.dropFirst(length)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return (result, count)
  }

  /// Whether one of the phrases, written in lower case, stands among the words.
  static func phrase(of phrases: [[String]], in words: [String]) -> String? {
    for start in words.indices {
      for phrase in phrases where words[start...].starts(with: phrase) {
        return phrase.joined(separator: " ")
      }
    }
    return nil
  }

  /// Splits phrases that stand one a line into words.
  static func phrases(_ lines: String) -> [[String]] {
    lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  }

  private static func gapLength(_ rest: Substring) -> Int {
    let underscores = rest.prefix { $0 == "_" }.count
    if underscores >= 3 { return underscores }
    let dots = rest.prefix { $0 == "…" }.count
    if dots >= 2 { return dots }
    if rest.hasPrefix("[...]") { return 5 }
    guard rest.hasPrefix("{{c") else { return 0 }
    let digits = rest.dropFirst(3).prefix(while: \.isNumber).count
    return digits > 0 && rest.dropFirst(3 + digits).hasPrefix("::") ? 5 + digits : 0
  }
}

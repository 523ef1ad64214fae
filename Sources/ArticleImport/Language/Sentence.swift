/// A sentence of an article with its lines and what is marked in it.
struct Sentence: Equatable {
  /// Its text, on one line.
  var text: String
  /// The lines it stands on.
  var lines: ClosedRange<Int>
  /// What is bold or marked as defined in it, in order.
  var strong: [String]
  /// What is italic in it, in order.
  var emphasized: [String] = []

  /// The sentences of a text, in order.
  static func sentences(of text: ArticleText) -> [Sentence] {
    text.logicalLines.flatMap { split($0.flowing) }
  }

  private static func split(_ text: ArticleText) -> [Sentence] {
    var places: [(end: Int, line: Int, style: ArticleText.Style)] = []
    var bytes = 0
    for piece in text.pieces {
      bytes += piece.text.utf8.count
      places.append((bytes, piece.line, piece.style))
    }
    let plain = text.plain
    var result: [Sentence] = []
    for range in ranges(in: plain) {
      let words = plain[range].trimmed
      guard !words.isEmpty else { continue }
      let start = plain.utf8.distance(from: plain.startIndex, to: words.startIndex)
      let end = plain.utf8.distance(from: plain.startIndex, to: words.endIndex)
      var lines: [Int] = []
      var strong: [String] = []
      var emphasized: [String] = []
      var from = 0
      for (piece, place) in zip(text.pieces, places) {
        defer { from = place.end }
        guard place.end > start, from < end else { continue }
        lines.append(place.line)
        if place.style == .strong || place.style == .term {
          let word = piece.text.trimmingMarks
          if !word.isEmpty { strong.append(word) }
        } else if place.style == .emphasis, !piece.text.trimmingMarks.isEmpty {
          emphasized.append(piece.text.trimmingMarks)
        }
      }
      guard let first = lines.min(), let last = lines.max() else { continue }
      result.append(
        Sentence(
          text: words.contains("  ")
            ? words.split(separator: " ").joined(separator: " ") : String(words),
          lines: first...last,
          strong: strong, emphasized: emphasized))
    }
    return result
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "etc", "mr", "mrs", "ms", "dr", "prof", "st", "vs", "no", "nos", "approx", "ca",
    "cf", "al", "fig", "p", "pp", "jr", "sr", "inc", "ltd", "co", "vol", "ed", "eds", "z.b", "bzw",
    "d.h", "u.a", "lit", "abbr", "esp", "incl", "min", "max", "gen", "lat", "gr", "fr", "ger", "c",
    "b.c", "a.d", "u.s", "a.m", "p.m", "sec", "temp", "conc", "gov", "dept", "ex", "n", "v", "adj",
  ]

  private static func ranges(in text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start = text.startIndex
    var index = start
    var depth = 0
    let utf8 = text.utf8
    while index < utf8.endIndex {
      let byte = utf8[index]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      let isStop =
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      guard isStop, depth == 0 else {
        index = utf8.index(after: index)
        continue
      }
      var end = utf8.index(after: index)
      // Closing quotes, brackets and further stops belong to the sentence.
      while end < utf8.endIndex {
        let rest = text[end...]
        guard let next = rest.first, ".!?\"'”’)]»".contains(next) else { break }
        end = text.index(after: end)
      }
      let rest = text[end...]
      let isEnd =
        rest.isEmpty
        || (rest.first == " " && startsSentence(rest.dropFirst())
          && !isAbbreviated(text[start..<index], byte))
      if isEnd {
        ranges.append(start..<end)
        start = end
      }
      index = end
    }
    if start < text.endIndex { ranges.append(start..<text.endIndex) }
    return ranges
  }

  private static func startsSentence(_ rest: Substring) -> Bool {
    guard let first = rest.first(where: { !"\"'“‘«([*_¿¡".contains($0) }) else { return true }
    return !first.isLowercase
  }

  private static func isAbbreviated(_ before: Substring, _ stop: UInt8) -> Bool {
    guard stop == UInt8(ascii: ".") else { return false }
    let text = String(lastWord(of: before)).lowercased()
    if abbreviations.contains(text) { return true }
    // Initials: 'J. S. Bach'.
    return text.count == 1 && text.first?.isLetter == true && before.last?.isUppercase == true
  }

  /// The word a text ends in, behind brackets and quotes that open; its end where it is very long.
  private static func lastWord(of text: Substring) -> Substring {
    var start = text.endIndex
    var length = 0
    while start > text.startIndex, length < 16 {
      let byte = text.utf8[text.utf8.index(before: start)]
      if byte == UInt8(ascii: " ") { break }
      let before = text.index(before: start)
      if !(0x61...0x7a).contains(byte | 0x20),
        text[before].isWhitespace || "([\"'“‘".contains(text[before])
      {
        break
      }
      start = before
      length += 1
    }
    return text[start...]
  }
}

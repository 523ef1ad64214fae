/// Asides as note programs write them, with a mark such as `[!question]`.
enum Callout {
  /// The lines without the mark of the callout before the first.
  static func lines(of lines: [ArticleText]) -> [ArticleText] {
    guard let first = lines.first, first.plain.hasPrefix("[!"),
      let close = first.plain.firstIndex(of: "]")
    else { return lines }
    var length = first.plain.distance(from: first.plain.startIndex, to: close) + 1
    if let sign = first.plain[close...].dropFirst().first, "+-".contains(sign) { length += 1 }
    let rest = first.dropping(length)
    return (rest.isEmpty ? [] : [rest]) + lines.dropFirst()
  }
}

extension FactFinder {
  /// Reads an aside whose first line asks and whose other lines answer.
  ///
  /// - Returns: Whether it was one.
  mutating func readCallout(_ lines: [ArticleText], in place: Surroundings) -> Bool {
    guard lines.count >= 2, let question = lines.first, HeadingShape.isQuestion(question.plain),
      let span = lines.lines
    else { return false }
    let answer = lines.dropFirst().map { $0.flowing.plain.trimmed }.joined(separator: " ")
    addQuestion(
      question.plain.trimmed, answer: answer, lines: span, group: newGroup(), heading: place.heading
    )
    return true
  }
}

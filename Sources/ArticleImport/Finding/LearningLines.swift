extension ArticleText {
  /// The lines of a paragraph as somebody's notes have them: each line that begins in bold is one of its
  /// own, however the lines read together.
  var learningLines: [ArticleText] {
    let lines = logicalLines
    guard lines.count == 1, pieces.contains(where: { $0.text.contains("\n") }) else { return lines }
    let broken = brokenLines
    let isMarked = broken.count >= 2 && broken.allSatisfy { $0.pieces.first?.style == .strong }
    return isMarked ? broken : lines
  }
}

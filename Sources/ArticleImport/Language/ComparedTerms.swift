/// Reads what a title compares.
enum ComparedTerms {
  /// The terms that a heading such as `Difference between A and B`, `A vs. B` or `A, B and C compared` compares; fewer than
  /// two if it compares nothing.
  static func terms(of heading: String) -> [String] {
    var text = heading.trimmed
    while let last = text.last, "?!.:".contains(last) { text.removeLast() }
    let lowered = text.lowercased()
    for opening in [
      "difference between ", "differences between ", "difference of ", "distinction between ",
      "comparison of ", "comparing ", "similarities between ", "unterschied zwischen ",
      "diferencia entre ", "différence entre ", "choosing between ",
    ] {
      if let range = lowered.firstRange(of: opening) {
        let start = text.index(
          text.startIndex,
          offsetBy: lowered.distance(from: lowered.startIndex, to: range.upperBound))
        return parts(String(text[start...]), at: [" and ", " & ", " und ", " et ", " y ", " or "])
      }
    }
    for mark in [
      " vs. ", " vs ", " versus ", " v. ", " VS ", " Vs ", " Vs. ", " VERSUS ", " Versus ",
    ] where text.contains(mark) {
      return parts(text, at: [mark])
    }
    // 'Gouache or watercolour: which should you buy?'
    if HeadingShape.isQuestion(heading), lowered.contains(" or ") {
      let names = text.split(separator: ": ").first.map(String.init) ?? text
      if names.wordCount <= 6,
        !["is", "are", "do", "does", "can", "should", "which", "what", "how", "why", "who", "when"]
          .contains(TextWords.of(names).first ?? "")
      {
        return parts(names, at: [" or "])
      }
    }
    for ending in [
      " compared", ": what's the difference", ": what is the difference",
      ": the difference explained", ": differences", ": key differences", ": how they differ",
      ": how do they differ",
    ] where lowered.replacing("’", with: "'").hasSuffix(ending) {
      return parts(String(text.dropLast(ending.count)), at: [" and ", " & ", " or "])
    }
    return []
  }

  private static func parts(_ text: String, at marks: [String]) -> [String] {
    var text = text
    // What follows a colon or dash explains.
    for end in [": ", " – ", " — ", " - ", " (", " | ", "?"] {
      if let range = text.firstRange(of: end) { text = String(text[..<range.lowerBound]) }
    }
    var parts = [text]
    for mark in marks {
      parts = parts.flatMap { part in
        part.split(atAny: mark)
      }
    }
    parts = parts.flatMap { $0.split(separator: ",").map(String.init) }
    let names = parts.map { HeadingTerms.withoutArticle(HeadingTerms.unquoted($0.trimmed)) }.filter
    { !$0.isEmpty }
    guard names.count >= 2, names.count <= 5,
      names.allSatisfy({ $0.wordCount <= 5 })
    else { return [] }
    // 'the left and right lung' shares its last word.
    return names.map { name in HeadingTerms.capitalized(name) }
  }
}

extension String {
  /// The parts of this text between a mark, whatever its case.
  fileprivate func split(atAny mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    let lowered = mark.lowercased()
    while let range = rest.lowercased().firstRange(of: lowered) {
      let whole = rest.lowercased()
      guard whole.count == rest.count else { break }
      let start = rest.index(
        rest.startIndex, offsetBy: whole.distance(from: whole.startIndex, to: range.lowerBound))
      parts.append(String(rest[..<start]))
      rest = rest[rest.index(start, offsetBy: mark.count)...]
    }
    return parts + [String(rest)]
  }
}

/// A line that announces what follows it.
enum LeadIn {
  /// What a heading such as `Advantages of a truss bridge` belongs to; nil where it does not say.
  static func owner(in heading: String) -> String? {
    for mark in [
      " of a ", " of an ", " of the ", " of ", " in a ", " in an ", " in the ", " in ", " for a ",
      " for the ", " to ",
    ] {
      guard let range = heading.lowercased().firstRange(of: mark),
        heading.lowercased().count == heading.count
      else { continue }
      let offset = heading.lowercased().distance(
        from: heading.startIndex, to: range.lowerBound)
      let kind = String(heading.prefix(offset))
      var owner = String(heading.dropFirst(offset + mark.count))
      for ending in [" include", " are", " is"] where owner.hasSuffix(ending) {
        owner = String(owner.dropLast(ending.count))
      }
      guard (1...3).contains(owner.wordCount),
        (1...3).contains(kind.wordCount),
        [.characteristics, .roles, .stages].contains(ArticleWords.listKind(of: kind)),
        HeadingTerms.isName(owner)
      else { return nil }
      return HeadingTerms.capitalized(owner)
    }
    return nil
  }

  /// The line without its colon; empty if it announces nothing.
  static func text(of line: String) -> String {
    let text = line.trimmed
    guard let last = text.last, last == ":" || last == "：", text.count <= 200 else { return "" }
    // Only the last sentence announces.
    var rest = text[...]
    if let stop = rest.lastIndex(where: { ".!?".contains($0) }),
      rest[rest.index(after: stop)...].first == " "
    {
      rest = rest[rest.index(after: stop)...]
    }
    return String(rest.dropLast()).trimmed
  }
}

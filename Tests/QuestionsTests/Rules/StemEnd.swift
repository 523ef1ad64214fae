/// What the last words of a stem, or the words before its gap, ask of an option.
struct StemEnd {
  /// The article that an option follows, `a` or `an`; nil if there is none or it is left open.
  let article: String?
  /// Whether an option follows a plural verb; nil if it follows no verb.
  let isPlural: Bool?

  /// Reads the end of a stem.
  init(_ stem: String) {
    let parts = stem.split(whereSeparator: \.isWhitespace)
    let gap = parts.lastIndex { $0.contains("___") }
    let last = parts.last.map { $0.last.map { ":?.".contains($0) } == true ? $0.dropLast() : $0 }
    let end = gap == parts.indices.last ? nil : last
    let beforeGap = gap.flatMap { $0 > 0 ? parts[$0 - 1] : nil }
    article =
      stem.contains("a(n)")
      ? nil
      : [end, beforeGap].compactMap { $0 }.map { $0.drop { !$0.isLetter }.lowercased() }
        .first { $0 == "a" || $0 == "an" }
    switch end ?? beforeGap {
    case "is", "was": isPlural = false
    case "are", "were": isPlural = true
    default: isPlural = nil
    }
  }
}

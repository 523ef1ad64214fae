/// Reads the gaps of Obsidian's plug-in: `==hidden==`, `{{hidden}}`, and its numbered ones,
/// `==1;;hidden;;hint==` and `{{1::hidden::hint}}`.
enum ObsidianCloze {
  /// The longest gap, in characters.
  private static let longest = 500

  /// Whether a paragraph has a gap.
  static func isCloze(_ text: String) -> Bool { self.text(text).gapCount > 0 }

  /// The parts of a paragraph.
  static func text(_ text: String) -> ClozeText {
    var parts: [ClozeText.Part] = []
    var shown = ""
    var rest = text[...]
    var isCode = false
    while let character = rest.first {
      if character == "`" { isCode.toggle() }
      if !isCode, let (inside, after) = gap(rest, "==", "==") ?? gap(rest, "{{", "}}") {
        if !shown.isEmpty { parts.append(.text(shown)) }
        shown = ""
        parts.append(part(inside))
        rest = after
      } else {
        shown.append(character)
        rest = rest.dropFirst()
      }
    }
    if !shown.isEmpty { parts.append(.text(shown)) }
    return ClozeText(parts: parts)
  }

  private static func gap(
    _ text: Substring, _ open: String, _ close: String
  ) -> (inside: Substring, after: Substring)? {
    guard text.hasPrefix(open) else { return nil }
    let body = text.dropFirst(open.count).prefix(longest)
    guard let first = body.first, !first.isWhitespace, first != "=",
      let end = body.firstRange(of: close), end.lowerBound > body.startIndex
    else { return nil }
    let inside = body[..<end.lowerBound]
    return inside.contains("\n\n") ? nil : (inside, text[end.upperBound...])
  }

  private static func part(_ inside: Substring) -> ClozeText.Part {
    let separator = inside.contains(";;") ? ";;" : "::"
    var pieces = inside.components(separator)
    var number: Int?
    let first = pieces.first.map { $0.hasPrefix("c") ? String($0.dropFirst()) : $0 } ?? ""
    if pieces.count > 1, let read = Int(first) {
      number = read
      pieces.removeFirst()
    }
    return .gap(
      number: number, hidden: [.text(pieces.first ?? String(inside))],
      hint: pieces.count > 1 ? pieces[1] : nil)
  }
}

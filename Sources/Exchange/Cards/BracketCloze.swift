/// Reads gaps in square brackets: `[hidden]`, and `[hidden||hint]` where hints are known.
enum BracketCloze {
  /// The parts of a sentence.
  ///
  /// Images, footnotes, days, checkboxes and links of Org are no gaps; `\[` is a bracket.
  ///
  /// - Parameters:
  ///   - sentence: The sentence as written.
  ///   - hint: What stands between what is hidden and its hint; nil if there are no hints.
  /// - Returns: The parts; one of text where nothing is hidden.
  static func text(_ sentence: String, hint: String?) -> ClozeText {
    var parts: [ClozeText.Part] = []
    var text = ""
    var rest = sentence[...]
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, "[]".contains(next) {
        text.append(next)
        rest = rest.dropFirst(2)
      } else if character == "[", text.last != "!", let (inside, after) = bracket(rest) {
        guard !isOther(inside, isOrg: hint != nil) else {
          text += "[\(inside)]"
          rest = after
          continue
        }
        if !text.isEmpty { parts.append(.text(text)) }
        text = ""
        var hidden = inside
        var shown: String?
        if let hint, let range = inside.firstRange(of: hint) {
          hidden = inside[..<range.lowerBound]
          shown = inside[range.upperBound...].trimmed
        }
        parts.append(.gap(number: nil, hidden: [.text(hidden.trimmed)], hint: shown))
        rest = after
      } else if character == "[", rest.hasPrefix("[["), hint != nil,
        let end = rest.prefix(500).firstRange(of: "]]")
      {
        text += rest[..<end.upperBound]
        rest = rest[end.upperBound...]
      } else if character == "[", text.last == "!", let (inside, after) = bracket(rest) {
        text += "[\(inside)]"
        rest = after
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    if !text.isEmpty { parts.append(.text(text)) }
    return ClozeText(parts: parts)
  }

  /// Whether a sentence has a gap.
  static func isCloze(_ sentence: String, hint: String?) -> Bool {
    sentence.contains("[") && text(sentence, hint: hint).gapCount > 0
  }

  /// The inside of a bracket without others in it, and what follows it.
  private static func bracket(_ text: Substring) -> (inside: Substring, after: Substring)? {
    let body = text.dropFirst()
    guard let end = body.firstIndex(where: { "[]".contains($0) }), body[end] == "]",
      end > body.startIndex
    else { return nil }
    return (body[..<end], body[body.index(after: end)...])
  }

  private static func isOther(_ inside: Substring, isOrg: Bool) -> Bool {
    guard isOrg else { return inside.allSatisfy(\.isWhitespace) }
    return inside == " " || inside == "X" || inside == "-" || inside.hasPrefix("fn:")
      || inside.allSatisfy { $0.isNumber || $0 == "/" || $0 == "%" }
        && inside.contains { $0 == "/" || $0 == "%" }
      || inside.count >= 10 && inside.prefix(4).allSatisfy(\.isNumber)
        && inside.dropFirst(4).first == "-" && inside.dropFirst(7).first == "-"
  }
}

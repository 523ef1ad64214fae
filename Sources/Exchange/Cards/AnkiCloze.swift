/// Reads Anki's gaps: `{{c1::hidden}}`, `{{c1::hidden::hint}}`, also one within another.
enum AnkiCloze {
  /// Whether a field has a gap.
  static func isCloze(_ field: String) -> Bool {
    var rest = field[...]
    while let range = rest.firstRange(of: "{{c") {
      rest = rest[range.upperBound...]
      if rest.first?.isNumber ?? false, rest.drop(while: \.isNumber).hasPrefix("::") { return true }
    }
    return false
  }

  /// The parts of a field.
  static func text(_ field: String) -> ClozeText {
    var rest = field[...]
    return ClozeText(parts: parts(&rest, isInside: false, depth: 0).parts)
  }

  /// Reads up to the end, or to the `}}` of the gap that is open.
  private static func parts(
    _ rest: inout Substring, isInside: Bool, depth: Int
  ) -> (parts: [ClozeText.Part], hint: String?) {
    var parts: [ClozeText.Part] = []
    var text = ""
    var hint: String?
    func add(_ piece: some StringProtocol) {
      if hint == nil { text += piece } else { hint? += piece }
    }
    func end() {
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
    }
    while !rest.isEmpty {
      if rest.hasPrefix("{{c"), depth < 8, let (number, after) = opening(rest) {
        rest = after
        end()
        let inner = self.parts(&rest, isInside: true, depth: depth + 1)
        parts.append(.gap(number: number, hidden: inner.parts, hint: inner.hint))
      } else if isInside, rest.hasPrefix("}}") {
        rest = rest.dropFirst(2)
        break
      } else if isInside, hint == nil, rest.hasPrefix("::") {
        rest = rest.dropFirst(2)
        hint = ""
      } else {
        let next = rest.dropFirst().firstIndex { "{}:".contains($0) } ?? rest.endIndex
        add(rest[..<next])
        rest = rest[next...]
      }
    }
    end()
    return (parts, hint)
  }

  private static func opening(_ text: Substring) -> (number: Int, after: Substring)? {
    let digits = text.dropFirst(3).prefix(while: \.isNumber)
    guard let number = Int(digits) else { return nil }
    let after = text[digits.endIndex...]
    return after.hasPrefix("::") ? (number, after.dropFirst(2)) : nil
  }
}

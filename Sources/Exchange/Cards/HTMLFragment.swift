/// HTML as people and programs write it in the field of a card.
enum HTMLFragment {
  /// The elements that begin and end a line.
  static let lines: Set<String> = [
    "blockquote", "br", "dd", "div", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
    "p", "pre", "table", "tr", "ul",
  ]

  /// A field as HTML: `<` that begins no tag is a sign of mathematics, comments are gone, and
  /// there is a line end behind each end of a line's element, which the field may not have opened.
  static func page(of field: some StringProtocol) -> String {
    var page = ""
    var rest = Substring(field)
    while let start = rest.firstIndex(of: "<") {
      page += rest[..<start]
      rest = rest[start...]
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
      } else if let end = endOfTag(in: rest) {
        let tag = rest[..<end]
        page += tag
        if tag.hasPrefix("</"), lines.contains(name(ofEnd: tag)) { page += "<br>" }
        rest = rest[end...]
      } else {
        page += "&lt;"
        rest = rest.dropFirst()
      }
    }
    return page + rest
  }

  private static func name(ofEnd tag: Substring) -> String {
    tag.dropFirst(2).prefix { $0.isLetter || $0.isNumber }.lowercased()
  }

  /// Where the tag that a text begins with ends; nil if it begins with none.
  private static func endOfTag(in text: Substring) -> String.Index? {
    var rest = text.dropFirst()
    let name = rest.first == "/" ? rest.dropFirst() : rest
    guard let first = name.first, first.isASCII, first.isLetter else { return nil }
    while let mark = rest.firstIndex(where: { "<>=".contains($0) }) {
      rest = rest[mark...].dropFirst()
      switch text[mark] {
      case "<": return nil
      case ">": return rest.startIndex
      default:
        guard let quote = rest.first, quote == "\"" || quote == "'" else { continue }
        let value = rest.dropFirst()
        if let end = value.firstIndex(of: quote) { rest = value[end...].dropFirst() }
      }
    }
    return nil
  }
}

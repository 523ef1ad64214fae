extension PageReader {
  /// Reads an element in the midst of text.
  mutating func inline(_ element: PageElement, style: ArticleText.Style) {
    switch element.name {
    case "del", "s", "strike", "rt", "rtc", "wbr": break
    case "b", "strong": read(element.children, style: ArticleText.Style.strong.within(style))
    case "em", "i", "cite", "var":
      read(element.children, style: ArticleText.Style.emphasis.within(style))
    case "code", "kbd", "samp", "tt":
      read(element.children, style: ArticleText.Style.code.within(style))
    case "dfn": read(element.children, style: .term)
    case "a": link(element, style: style)
    case "abbr", "acronym": abbreviation(element, style: style)
    case "sup": superscript(element, style: style)
    case "q":
      text.append("“", style: style, line: element.line)
      read(element.children, style: style)
      text.append("”", style: style, line: element.line)
    case "ruby": ruby(element, style: style)
    default: read(element.children, style: styled(element).within(style))
    }
  }

  /// What an element's own style says of its text.
  private func styled(_ element: PageElement) -> ArticleText.Style {
    guard let css = element.attributes["style"]?.lowercased().filter({ !$0.isWhitespace }) else {
      return .plain
    }
    let isBold = ["bold", "600", "700", "800"].contains { css.contains("font-weight:\($0)") }
    return isBold ? .strong : css.contains("font-style:italic") ? .emphasis : .plain
  }

  private mutating func link(_ element: PageElement, style: ArticleText.Style) {
    let target = element.attributes["href"]
    if element.length <= 20 {
      let shown = element.plain.filter { !$0.isWhitespace }
      if Self.signs.contains(shown) { return }
      if shown.hasPrefix("["), target?.hasPrefix("#") ?? false, Self.isMark(shown) { return }
    }
    let isLink = target != nil
    read(element.children, style: isLink ? ArticleText.Style.link.within(style) : style)
  }

  /// What links to the place itself or back to the text show.
  private static let signs: Set<String> = ["¶", "#", "§", "🔗", "↩", "↩︎", "↑", "^", "[edit]"]

  private static let noteClasses: Set<String> = [
    "reference", "footnote", "noteref", "fn", "citation",
  ]

  private mutating func abbreviation(_ element: PageElement, style: ArticleText.Style) {
    read(element.children, style: style)
    guard let title = element.attributes["title"] else { return }
    var cleaned = ArticleTextBuilder()
    cleaned.append(title.split(whereSeparator: \.isNewline).joined(separator: " "), line: 1)
    let expansion = cleaned.finish().plain
    let isNew = !expansions.contains { $0.title == expansion }
    // Each is looked for in the whole paragraph.
    if !expansion.isEmpty, isNew, expansions.count < 50 {
      expansions.append((expansion, text.mark))
    }
  }

  /// Drops marks of footnotes; keeps powers and ordinals.
  private mutating func superscript(_ element: PageElement, style: ArticleText.Style) {
    let shown = element.plain.filter { !$0.isWhitespace }
    let isLinked = element.linkLength > 0
    let isNamed = PageWords.classes(element.attributes["class"], hold: Self.noteClasses)
    if Self.isMark(shown) && (shown.hasPrefix("[") || isLinked || isNamed) { return }
    if isNamed && isLinked || ["*", "†", "‡", "§"].contains(shown) { return }
    let digits = shown.map { Self.superscripts[$0] }
    if !digits.isEmpty && digits.allSatisfy({ $0 != nil }) {
      text.append(String(digits.compactMap(\.self)), style: style, line: element.line)
    } else {
      read(element.children, style: style)
    }
  }

  private static let superscripts: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "−": "⁻",
  ]

  /// Whether a text is a mark that leads to a note: `[1]`, `12`, `[note 3]`, `[citation needed]`.
  static func isMark(_ text: String) -> Bool {
    var inner = Substring(text.lowercased())
    if inner.first == "[" { inner.removeFirst() }
    if inner.last == "]" { inner.removeLast() }
    if ["citationneeded", "clarificationneeded", "when?", "who?"].contains(inner) { return true }
    if inner.hasPrefix("note") { inner.removeFirst(4) }
    if inner.count == 1, let letter = inner.first, letter.isASCII, letter.isLetter { return true }
    return (1...3).contains(inner.count) && inner.allSatisfy(\.isNumber)
  }

  /// Base text, then its reading in brackets.
  private mutating func ruby(_ element: PageElement, style: ArticleText.Style) {
    read(element.children, style: style)
    let reading = element.readings.filter { !$0.isWhitespace }
    if !reading.isEmpty { text.append(" (\(reading))", style: style, line: element.line) }
  }
}

extension PageElement {
  /// The readings above its characters.
  fileprivate var readings: String {
    elements.map { $0.name == "rt" ? $0.plain : $0.readings }.joined()
  }
}

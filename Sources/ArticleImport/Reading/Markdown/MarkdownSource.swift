import Foundation

/// A Markdown text with the habits of note programs turned into CommonMark; its lines stay its lines.
struct MarkdownSource {
  /// The text for the parser; front matter, footnotes and comments are blank lines.
  private(set) var markdown = ""
  /// What the front matter says.
  let front: FrontMatter
  /// By number: formulas as written, which stand as `opening`, their number, `closing` in the text.
  private(set) var formulas: [String] = []
  /// The lines of the file as they were written.
  let lines: [String]

  private static let opening: Character = "\u{F8F0}"
  private static let closing: Character = "\u{F8F1}"

  private let patterns = MarkdownPatterns()
  private var fence: (mark: Character, count: Int)?
  private var isInFootnote = false
  private var isInFormula = false
  private var isInComment = false
  private var isAfterText = false

  /// Reads a text with any line ends.
  init(_ text: String) {
    lines = Self.lines(of: text)
    front = FrontMatter(lines)
    var result: [String] = []
    result.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      result.append(index < front.lineCount ? "" : rewritten(line))
    }
    markdown = result.joined(separator: "\n")
  }

  /// A text in which formulas stand as they were written.
  func restoring(_ text: String) -> String {
    guard !formulas.isEmpty, text.contains(Self.opening) else { return text }
    var restored = ""
    var number = ""
    var isInside = false
    for character in text {
      if character == Self.opening {
        isInside = true
        number = ""
      } else if character == Self.closing {
        isInside = false
        if let index = Int(number), formulas.indices.contains(index) { restored += formulas[index] }
      } else if isInside {
        number.append(character)
      } else {
        restored.append(character)
      }
    }
    return restored
  }
}

// MARK: - Lines

extension MarkdownSource {
  /// The lines of a text, whatever ends them, without characters that stand for something else here.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var isAfterReturn = false
    for byte in text.utf8 {
      if byte == 0x0D || byte == 0x0A {
        if byte == 0x0D || !isAfterReturn {
          lines.append(clean(line))
          line.removeAll(keepingCapacity: true)
        }
      } else if byte != 0 {
        line.append(byte)
      }
      isAfterReturn = byte == 0x0D
    }
    lines.append(clean(line))
    return lines
  }

  private static func clean(_ line: [UInt8]) -> String {
    let text = String(decoding: line, as: UTF8.self)
    guard line.contains(0xEF) else { return text }
    let marks: Set<Unicode.Scalar> = ["\u{F8F0}", "\u{F8F1}", "\u{FEFF}"]
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !marks.contains($0) }))
  }
}

extension MarkdownSource {
  private mutating func rewritten(_ line: String) -> String {
    let content = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
    if let fence {
      let closes =
        content.prefix { $0 == fence.mark }.count >= fence.count
        && content.allSatisfy { $0 == fence.mark || $0.isWhitespace }
      if closes { self.fence = nil }
      return line
    }
    if isInFormula {
      isInFormula = !content.hasSuffix("$$")
      return isInFormula ? line : String(line.prefix { $0 != "$" }) + "```"
    }
    if let first = content.first, first == "`" || first == "~" {
      let count = content.prefix { $0 == first }.count
      if count >= 3 && !(first == "`" && content.dropFirst(count).contains("`")) {
        fence = (first, count)
        return line
      }
    }
    if content == "$$" {
      isInFormula = true
      return String(line.prefix { $0 != "$" }) + "```"
    }
    if isFootnote(line, content) || isComment(content) || isAddress(content) || isDirective(content)
    {
      return ""
    }
    return inline(line)
  }

  /// Whether a line is the text of a footnote or goes on with one.
  private mutating func isFootnote(_ line: String, _ content: Substring) -> Bool {
    if content.hasPrefix("[^"), content.contains("]:") {
      isInFootnote = true
    } else if isInFootnote {
      let isIndented = line.hasPrefix("  ") || line.hasPrefix("\t")
      isInFootnote = isIndented || content.isEmpty
    }
    return isInFootnote
  }

  /// Whether a line is between two lines of `%%`.
  private mutating func isComment(_ content: Substring) -> Bool {
    guard content == "%%" || isInComment else { return false }
    if content.hasSuffix("%%") { isInComment.toggle() }
    return true
  }

  /// Whether a line names the address of a link right below other text, where it is none to the
  /// parser.
  private mutating func isAddress(_ content: Substring) -> Bool {
    defer {
      let isDefinition = content.hasPrefix("[") && content.contains("]:")
      isAfterText = !content.isEmpty && !content.hasPrefix("#") && !isDefinition
    }
    guard isAfterText, content.hasPrefix("["), !content.hasPrefix("[[") else { return false }
    return content.wholeMatch(of: patterns.address) != nil
  }

  /// Whether a line only tells a program to put something here.
  private func isDirective(_ content: Substring) -> Bool {
    switch content.utf8.first {
    case UInt8(ascii: "["): ["[toc]", "[[_toc_]]", "[[toc]]"].contains(content.lowercased())
    case UInt8(ascii: "{"):
      content.hasPrefix("{%") && content.hasSuffix("%}")
        || content.hasPrefix("{{") && content.hasSuffix("}}")
    default: false
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "="),
      UInt8(ascii: "^"), UInt8(ascii: "{"):
      true
    default: false
    }
  }

  private mutating func inline(_ line: String) -> String {
    var line = line
    if line.utf8.count > 100_000 || !line.utf8.contains(where: Self.isSpecial) { return line }
    if line.utf8.contains(UInt8(ascii: "$")) {
      line.replace(patterns.formula) { match in
        formulas.append(String(match.0))
        return "\(Self.opening)\(formulas.count - 1)\(Self.closing)"
      }
    }
    if line.contains("%%") { line.replace(patterns.comment, with: "") }
    if line.contains("[[") {
      line.replace(patterns.embedded, with: "")
      line.replace(patterns.wikilink) { match in
        let shown = match.2.map(String.init) ?? String(match.1).replacing("#", with: " > ")
        let words = shown.trimmingCharacters(in: .whitespaces)
        return words.isEmpty ? "" : "[\(words)](<>)"
      }
    }
    if line.contains("[^") { line.replace(patterns.mark, with: "") }
    if line.contains("^[") { line.replace(patterns.inlineNote, with: "") }
    if line.contains("==") {
      line.replace(patterns.highlight) { "**\($0.1)**" }
    }
    if line.utf8.contains(UInt8(ascii: "^")) { line.replace(patterns.identifier, with: "") }
    if line.utf8.contains(UInt8(ascii: "{")) { line.replace(patterns.attributes, with: "") }
    return line
  }
}

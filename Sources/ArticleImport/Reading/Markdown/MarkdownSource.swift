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

  private var fence: (mark: Character, count: Int)?
  private var isInFootnote = false
  private var isInFormula = false
  private var isInComment = false
  private var isAfterText = false

  /// Reads a text with any line ends.
  init(_ text: String) {
    let marks: Set<Character> = [Self.opening, Self.closing, "\u{FEFF}", "\0"]
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline && $0 != "\u{2028}" }
      .map { line in line.contains(where: marks.contains) ? line.filter { !marks.contains($0) } : String(line) }
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
    if isFootnote(line, content) || isComment(content) || isAddress(content) { return "" }
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
    return content.wholeMatch(of: /\[[^\[\]]+\]:\s+<?\w+:\/\/\S+(\s+["'(].*)?\s*/) != nil
  }

  private mutating func inline(_ line: String) -> String {
    var line = line
    if line.utf8.count > 100_000 { return line }
    if line.contains("$") {
      line.replace(/\$\$[^$]+\$\$|\$(?![\s$])[^$`]*?[^\s$`\\]\$(?![\d$])/) { match in
        formulas.append(String(match.0))
        return "\(Self.opening)\(formulas.count - 1)\(Self.closing)"
      }
    }
    if line.contains("%%") { line.replace(/%%.*?%%/, with: "") }
    if line.contains("[[") {
      line.replace(/!\[\[[^\[\]]*\]\]/, with: "")
      line.replace(/\[\[([^\[\]|\\]*)(?:\\?\|([^\[\]]*))?\]\]/) { match in
        let shown = match.2.map(String.init) ?? String(match.1).replacing("#", with: " > ")
        let words = shown.trimmingCharacters(in: .whitespaces)
        return words.isEmpty ? "" : "[\(words)](<>)"
      }
    }
    if line.contains("[^") { line.replace(/\^?\[\^[^\[\]\s]+\]/, with: "") }
    if line.contains("^[") { line.replace(/\^\[[^\[\]]*\]/, with: "") }
    if line.contains("==") {
      line.replace(/==(?![\s=])([^=]*[^\s=])==(?!=)/) { "**\($0.1)**" }
    }
    if line.contains("^") { line.replace(/\s\^[A-Za-z0-9-]+\s*$/, with: "") }
    if line.contains("{") { line.replace(/\s*\{[#.][^{}]*\}\s*$/, with: "") }
    return line
  }
}

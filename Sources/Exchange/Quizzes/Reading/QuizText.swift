import Markup

/// The texts of another program's quiz as pieces.
enum QuizText {
  /// How a text is written.
  enum Notation {
    /// HTML.
    case html
    /// Text that is shown as it stands.
    case plain
    /// Markdown.
    case markdown
    /// HTML whose line ends are seen.
    case automatic

    /// The notation of a name as GIFT and Moodle have it; nil for another one.
    init?(_ name: some StringProtocol) {
      switch name {
      case "html": self = .html
      case "plain", "plain_text": self = .plain
      case "markdown": self = .markdown
      case "moodle", "moodle_auto_format": self = .automatic
      default: return nil
      }
    }
  }

  /// The pieces of a text: formulas between `\(` and `\)` stand between dollar signs, and pictures of
  /// the quiz are named by their files alone.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - notation: How it is written.
  ///   - isPart: Whether it stands beside others, so that line ends at its own ends are kept.
  /// - Returns: The pieces.
  static func nodes(_ text: String, _ notation: Notation, isPart: Bool = false) -> [Inline] {
    let text = withDollars(text).replacing("@@PLUGINFILE@@/", with: "")
    switch notation {
    case .html: return CardHTML(text, isPart: isPart).nodes
    case .plain: return text.asInlines
    case .markdown: return MarkdownText.nodes(text).nodes
    case .automatic:
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return CardHTML(lines.joined(separator: "<br>"), isPart: isPart).nodes
    }
  }

  /// A plain text as it is written in a notation.
  static func escaped(_ text: String, _ notation: Notation) -> String {
    switch notation {
    case .plain: text
    case .html, .automatic: XML.escaped(text)
    case .markdown:
      text.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) ? "\\\($0)" : "\($0)" }.joined()
    }
  }

  /// A part of a sentence with gaps, with the spaces at its ends.
  static func spaced(_ text: String, _ notation: Notation) -> [Inline] {
    var pieces = nodes(text, notation, isPart: true)
    func begins(_ node: Inline?) -> Bool {
      if case .text(let text)? = node { text.first?.isWhitespace ?? false } else { false }
    }
    if text.first?.isWhitespace ?? false, !begins(pieces.first) {
      pieces.insert(.text(" "), at: 0)
    }
    if text.count > 1, text.last?.isWhitespace ?? false { pieces.append(.text(" ")) }
    return pieces
  }

  /// A text with dollar signs around its formulas instead of MathJax's marks.
  static func withDollars(_ text: String) -> String {
    var text = text
    for (open, close, sign) in [("\\(", "\\)", "$"), ("\\[", "\\]", "$$")]
    where text.contains(open) {
      var result = ""
      var rest = text[...]
      while let start = rest.firstRange(of: open),
        let end = rest[start.upperBound...].firstRange(of: close)
      {
        let formula = rest[start.upperBound..<end.lowerBound].trimmed
        result += rest[..<start.lowerBound]
        result += formula.isEmpty ? "" : sign + formula + sign
        rest = rest[end.upperBound...]
      }
      text = result + rest
    }
    return text
  }

  /// The categories of a path as Moodle writes it, without the names of the course and of its top; two
  /// slashes are one in a name.
  static func chapter(ofPath path: String) -> [String] {
    path.replacing("//", with: "\u{0}").split(separator: "/")
      .map { $0.replacing("\u{0}", with: "/").trimmed }
      .filter { $0 != "top" && !$0.isEmpty && !($0.hasPrefix("$") && $0.hasSuffix("$")) }
  }
}

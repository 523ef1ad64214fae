import Markup

/// Writes pieces of text as Markdown.
struct InlineWriter {
  /// The mark for emphasis: `*`, or `_` where stars would run into others.
  private let mark: String
  /// Whether characters that could mean something get a backslash.
  private let escapes: Bool
  /// Whether the text will stand in a table, where `|` ends a cell.
  private var isInCell = false

  private init(mark: String, escapes: Bool = true) {
    self.mark = mark
    self.escapes = escapes
  }

  /// The ways to write a text, the usual one first.
  static let all = [InlineWriter(mark: "*"), InlineWriter(mark: "_")]
  /// The usual way.
  static let plain = InlineWriter(mark: "*")
  /// A way for texts of which nothing could mean something.
  static let bare = InlineWriter(mark: "*", escapes: false)

  /// This way of writing, for a cell of a table or not.
  func inCell(_ isInCell: Bool) -> InlineWriter {
    var writer = self
    writer.isInCell = isInCell
    return writer
  }

  /// The Markdown of some pieces, with a backslash before every character that could mean something,
  /// and formulas as they are.
  func markdown(_ nodes: [Inline]) -> String {
    var text = ""
    for node in nodes {
      switch node {
      case .text(let string): text += settled(string, isStart: text.isEmpty || text.hasSuffix("\n"))
      case .code(let code): text += span(code)
      case .emphasis(let nodes): text += mark + markdown(nodes) + mark
      case .strong(let nodes): text += "**" + markdown(nodes) + "**"
      case .strikethrough(let nodes): text += "~~" + markdown(nodes) + "~~"
      case .link(let nodes, let destination):
        text += "[\(markdown(nodes))](\(address(destination)))"
      case .image(let alternative, let destination):
        text += "![\(settled(alternative, isStart: false))](\(address(destination)))"
      case .html(let html): text += html
      case .softBreak: text += "\n"
      case .lineBreak: text += "\\\n"
      }
    }
    return text
  }

  /// A text with a backslash before what could mean something outside of formulas.
  private func settled(_ text: String, isStart: Bool) -> String {
    guard escapes else { return text }
    var result = ""
    for piece in FormulaText.pieces(of: text) {
      switch piece {
      case .text(let text): result += escaped(text, isStart: isStart && result.isEmpty)
      case .formula(let formula, let isDisplay):
        let signs = isDisplay ? "$$" : "$"
        result += signs + (isInCell ? formula.replacing("|", with: "\\|") : formula) + signs
      }
    }
    return result
  }

  private func escaped(_ text: String, isStart: Bool) -> String {
    var result = ""
    // A number at the start of a line is only a number if no period or bracket follows it.
    var isNumber = isStart
    for (index, scalar) in text.unicodeScalars.enumerated() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "#", "!", "$":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "-", "+", "=", ":":
        if isStart, index == 0 { result.unicodeScalars.append("\\") }
        result.unicodeScalars.append(scalar)
      case ".", ")":
        if isNumber, index > 0 { result.unicodeScalars.append("\\") }
        result.unicodeScalars.append(scalar)
      case "\u{feff}" where isStart && index == 0: result += "&#xFEFF;"
      case "\t", "\n", "\r", "\u{b}", "\u{c}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
      if !("0"..."9").contains(scalar) { isNumber = false }
    }
    return result
  }

  private func span(_ code: String) -> String {
    let longest = code.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: longest + 1)
    let isBlank = code.allSatisfy { $0 == " " }
    let needsSpace =
      code.hasPrefix("`") || code.hasSuffix("`")
      || (code.hasPrefix(" ") && code.hasSuffix(" ") && !isBlank)
    return needsSpace ? "\(fence) \(code) \(fence)" : fence + code + fence
  }

  private func address(_ destination: String) -> String {
    var result = "<"
    for scalar in destination.unicodeScalars {
      switch scalar {
      case "<", ">", "\\", "&":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\u{0}": break
      case _ where scalar.value < 0x20: result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    let isSimple =
      !destination.isEmpty && result.utf8.count == destination.utf8.count + 1
      && !destination.utf8.contains(where: { $0 <= 0x20 || $0 == 0x28 || $0 == 0x29 })
    return isSimple ? destination : result + ">"
  }
}

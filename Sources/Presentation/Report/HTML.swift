/// A piece of a page: an element or a text; whatever text is in it is escaped when it is written.
///
/// What is written is HTML and well-formed XML at once.
package indirect enum HTML: Equatable, Sendable {
  /// A text, sanitized and escaped.
  case text(String)
  /// An element with its attributes, in order, and what is in it.
  case element(String, [Attribute], [HTML])
  /// The content of a style sheet, written as it is.
  case styleSheet(String)

  /// The value of an attribute.
  package struct Attribute: Equatable, Sendable {
    /// What the attribute is called.
    package var name: String
    /// Its value, before escaping.
    package var value: String

    /// Creates an attribute.
    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// An element with other pieces in it.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [HTML] = []
  ) -> HTML {
    .element(name, attributes.map { Attribute($0.key, $0.value) }, content)
  }

  /// An element with a text in it.
  static func tag(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String
  ) -> HTML {
    tag(name, attributes, [.text(text)])
  }

  /// An element without attributes with a text in it.
  static func tag(_ name: String, _ text: String) -> HTML { .element(name, [], [.text(text)]) }

  /// The piece as it is written to a file.
  package var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Elements that never have content.
  private static let empty: Set<String> = ["circle", "line", "link", "meta", "path", "rect"]
  /// Elements that begin a line of their own, so that the page can be read as text.
  private static let blocks: Set<String> = [
    "body", "details", "div", "dl", "figcaption", "figure", "footer", "h1", "h2", "head", "header",
    "li", "main", "p", "section", "style", "svg", "table", "tbody", "thead", "title", "tr", "ul",
  ]

  private func write(to output: inout String) {
    switch self {
    case .text(let text): output += Self.escaped(text)
    case .styleSheet(let text): output += "\n" + text
    case .element(let name, let attributes, let content):
      if Self.blocks.contains(name) { output += "\n" }
      output += "<" + name
      for attribute in attributes {
        output += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
      }
      if content.isEmpty && Self.empty.contains(name) {
        output += "/>"
        return
      }
      output += ">"
      for piece in content { piece.write(to: &output) }
      output += "</\(name)>"
    }
  }

  /// A text on one line in which nothing is markup; characters that no page may hold are gone.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.sanitized.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\u{fffe}", "\u{ffff}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

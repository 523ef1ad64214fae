/// The text of a paragraph, a heading or a table cell: as it was written and as it is understood.
package struct Inlines: Equatable, Sendable {
  /// The Markdown as written, without what belongs to the blocks around it.
  ///
  /// Indents, `>`, the marks of a heading and the pipes of a table are gone (`\|` in a cell stays).
  /// Lines are joined by a line feed and have no white space at either end; the two spaces of a
  /// hard break have become a backslash.
  package let source: String
  /// The pieces of the text, in order.
  package let nodes: [Inline]
  /// The text a person reads.
  ///
  /// Markup, tags and comments are gone, an image is its alternative text, entities are decoded,
  /// line ends are spaces. Runs of ASCII white space are one space; none stands at either end.
  package let plainText: String

  /// A text from its Markdown and its pieces.
  package init(source: String, nodes: [Inline]) {
    self.source = source
    if nodes.count == 1, case .text(let text) = nodes[0] {
      // Most texts have no markup: then source, piece and plain text share one string.
      let text = text == source ? source : text
      self.nodes = [.text(text)]
      plainText = text.collapsingWhitespace()
    } else {
      self.nodes = nodes
      plainText = nodes.plainText
    }
  }
}

extension [Inline] {
  /// The text a person reads in these pieces, as in `Inlines.plainText`; empty if there is none.
  package var plainText: String {
    var text = ""
    appendText(to: &text)
    return text.collapsingWhitespace()
  }

  private func appendText(to text: inout String) {
    for node in self {
      switch node {
      case .text(let string), .code(let string), .image(let string, _): text += string
      case .emphasis(let nodes), .strong(let nodes), .strikethrough(let nodes), .link(let nodes, _):
        nodes.appendText(to: &text)
      case .html: break
      case .softBreak, .lineBreak: text += " "
      }
    }
  }
}

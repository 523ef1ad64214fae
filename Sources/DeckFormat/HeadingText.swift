import Markup

/// A heading's text and the identifier its author fixed.
struct HeadingText: Equatable {
  /// The text a person reads, without the identifier.
  var name: String
  /// From `<!-- id: x -->` or `{#x}` at the end; nil if there is none.
  var id: String?

  init(_ inlines: Inlines) {
    self.init(text: inlines.plainText, id: inlines.nodes.fixedID)
  }

  /// Takes a `{#x}` off the end of a text.
  init(text: String, id: String?) {
    name = text
    self.id = id
    guard text.utf8.last == 0x7d, let start = text.lastIndex(of: "{") else { return }
    let inside = text[text.index(after: start)...].dropLast()
    guard inside.hasPrefix("#"), inside.count > 1 else { return }
    name = String(text[..<start].trimmingSuffix(while: \.isWhitespace))
    self.id = id ?? String(inside.dropFirst())
  }
}

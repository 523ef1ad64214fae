extension XMLTree {
  /// An element of an XML document.
  package struct Element: Equatable, Sendable {
    /// Its name as written, with its prefix if it has one.
    package var name: String
    /// Its attributes by their names as written.
    package var attributes: [String: String]
    /// The elements in it, in order.
    package var children: [Element]
    /// The text in it, without that of its children; CDATA sections are text.
    package var text: String
    /// The line its tag ends on, from 1.
    package var line: Int

    /// Creates an element from its parts.
    package init(
      name: String, attributes: [String: String] = [:], children: [Element] = [],
      text: String = "", line: Int
    ) {
      self.name = name
      self.attributes = attributes
      self.children = children
      self.text = text
      self.line = line
    }

    /// The first child of a name; nil if there is none.
    package subscript(_ name: String) -> Element? { children.first { $0.name == name } }

    /// The children of a name, in order.
    package func all(_ name: String) -> [Element] { children.filter { $0.name == name } }
  }
}

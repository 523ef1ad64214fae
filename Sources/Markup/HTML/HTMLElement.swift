/// An element of a web page with what stands in it.
package struct HTMLElement: Equatable, Sendable {
  /// The name in lower case, such as `p`.
  package var name: String
  /// The attributes that `HTMLDocument` keeps, by names in lower case; one without a value is "".
  package var attributes: [String: String]
  /// What stands in it, in order; may be empty.
  package var children: [HTMLNode]
  /// Number of the line on which its start tag ends, from 1.
  package var line: Int

  /// An element from its parts.
  package init(
    name: String, attributes: [String: String] = [:], children: [HTMLNode] = [], line: Int
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.line = line
  }
}

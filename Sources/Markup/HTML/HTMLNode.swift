/// A part of a web page: an element or text.
///
/// Comments and processing instructions are left out; where one of several lines was, two texts may
/// stand side by side.
package enum HTMLNode: Equatable, Sendable {
  /// An element.
  case element(HTMLElement)
  /// Text with entities decoded and white space as written; the line its first character is on.
  case text(String, line: Int)
}

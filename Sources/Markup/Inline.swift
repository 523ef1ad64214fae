/// A piece of a line of text.
///
/// Two `text` pieces never stand side by side when parsed.
package enum Inline: Equatable, Sendable {
  /// Plain text, with entities and backslash escapes decoded.
  case text(String)
  /// A code span, without its back quotes.
  case code(String)
  /// `*emphasis*`
  case emphasis([Inline])
  /// `**strong emphasis**`
  case strong([Inline])
  /// `~~struck out~~`
  case strikethrough([Inline])
  /// A link or an address in `<>`; its title is left out.
  case link([Inline], destination: String)
  /// An image; its alternative text is plain.
  case image(alternative: String, destination: String)
  /// A tag or a comment, as written.
  case html(String)
  /// A line end in the text that means a space.
  case softBreak
  /// A line end in the text that is meant.
  case lineBreak
}

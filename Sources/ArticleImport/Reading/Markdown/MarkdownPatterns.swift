/// What note programs write that is no CommonMark.
///
/// Made once for a text: making a pattern takes longer than looking for it in a line.
struct MarkdownPatterns {
  /// A formula, `$$a$$` or `$a$`; two prices are none.
  let formula = /\$\$[^$]+\$\$|\$(?![\s$])[^$`]*?[^\s$`\\]\$(?![\d$])/
  /// A comment, `%%a%%`.
  let comment = /%%.*?%%/
  /// A file shown here, `![[file]]`.
  let embedded = /!\[\[[^\[\]]*\]\]/
  /// A link to a page, `[[page]]` or `[[page|shown]]`; in a table a backslash stands before the pipe.
  let wikilink = /\[\[([^\[\]|\\]*)(?:\\?\|([^\[\]]*))?\]\]/
  /// `[^1]`, the mark of a footnote.
  let mark = /\^?\[\^[^\[\]\s]+\]/
  /// A note in the midst of text, `^[a note]`.
  let inlineNote = /\^\[[^\[\]]*\]/
  /// What is highlighted, `==so==`.
  let highlight = /==(?![\s=])([^=]*[^\s=])==(?!=)/
  /// The name of a block, `^name` at the end of a line.
  let identifier = /\s\^[A-Za-z0-9-]+\s*$/
  /// Attributes, `{#name .class}` at the end of a line.
  let attributes = /\s*\{[#.][^{}]*\}\s*$/
  /// The address of a link, `[name]: https://example.org`.
  let address = /\[[^\[\]]+\]:\s+<?\w+:\/\/\S+(\s+["'(].*)?\s*/
}

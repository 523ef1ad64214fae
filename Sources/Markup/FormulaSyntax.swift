import CMarkdown

/// Formulas between dollar signs as an extension of cmark: what stands between the signs is text as it
/// was written, whatever it would mean elsewhere.
@safe
struct FormulaSyntax {
  private let pointer: OpaquePointer

  /// An extension for one text, to be freed with `free()` when the text's tree is gone.
  init() {
    guard let pointer = unsafe cmark_syntax_extension_new("formula") else {
      preconditionFailure("cmark ends the program itself when there is no memory left")
    }
    // cmark keeps characters in lists of pointers.
    let sign = unsafe UnsafeMutableRawPointer(bitPattern: UInt(UInt8(ascii: "$")))
    unsafe cmark_syntax_extension_set_special_inline_chars(
      pointer, cmark_llist_append(cmark_get_default_mem_allocator(), nil, sign))
    unsafe cmark_syntax_extension_set_match_inline_func(pointer) { _, _, _, character, inlines in
      guard character == UInt8(ascii: "$") else { return nil }
      return unsafe FormulaSyntax.node(at: inlines)
    }
    unsafe self.pointer = pointer
  }

  /// Makes a parser know formulas.
  func attach(to parser: OpaquePointer) {
    unsafe cmark_parser_attach_syntax_extension(parser, pointer)
  }

  /// Frees the extension.
  func free() {
    unsafe cmark_syntax_extension_free(cmark_get_default_mem_allocator(), pointer)
  }

  /// The formula that begins at a sign, as a text; nil if there is none.
  ///
  /// The parser goes on behind the formula, or where it was.
  private static func node(at inlines: OpaquePointer?) -> OpaquePointer? {
    let start = unsafe cmark_inline_parser_get_offset(inlines)
    func byte(at index: Int) -> UInt8? {
      unsafe cmark_inline_parser_set_offset(inlines, start + CInt(index))
      return unsafe cmark_inline_parser_is_eof(inlines) != 0
        ? nil : cmark_inline_parser_peek_char(inlines)
    }
    guard let inside = FormulaText.formula(byte) else {
      unsafe cmark_inline_parser_set_offset(inlines, start)
      return nil
    }
    let end = inside.upperBound + inside.lowerBound
    var text = (0..<end).compactMap { index in
      byte(at: index).map { CChar(bitPattern: $0.isLineEnd ? UInt8(ascii: " ") : $0) }
    }
    text.append(0)
    unsafe cmark_inline_parser_set_offset(inlines, start + CInt(end))
    let node = unsafe cmark_node_new_with_mem(CMARK_NODE_TEXT, cmark_get_arena_mem_allocator())
    unsafe cmark_node_set_literal(node, text)
    return unsafe node
  }
}

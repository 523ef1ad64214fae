import CMarkdown
import Synchronization

/// The parser of cmark-gfm.
enum CommonMark {
  /// Held while a text is read, because cmark keeps three things in globals that it does not
  /// guard: its extensions, its arena, and the table of special characters, where `~` and `$` are
  /// marked for extensions while a text is read and unmarked at the end.
  private static let isRegistered = Mutex(false)

  /// Reads UTF-8 Markdown and calls a closure with the root of the tree, which is freed afterward.
  ///
  /// The closure must not read another text.
  static func read<Value: Sendable>(_ markdown: [UInt8], _ body: (Node) -> Value) -> Value {
    isRegistered.withLock { isRegistered in
      if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
      isRegistered = true
      return parse(markdown, body)
    }
  }

  /// Reads a text with its whole tree in cmark's arena: half of the time would go into allocating
  /// and freeing nodes one by one.
  private static func parse<Value>(_ markdown: [UInt8], _ body: (Node) -> Value) -> Value {
    let formulas = FormulaSyntax()
    defer {
      cmark_arena_reset()
      formulas.free()
    }
    let parser = unsafe cmark_parser_new_with_mem(
      CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE, cmark_get_arena_mem_allocator())
    guard let parser = unsafe parser else {
      preconditionFailure("cmark ends the program itself when there is no memory left")
    }
    for name in ["table", "strikethrough"] {
      unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    unsafe formulas.attach(to: parser)
    unsafe markdown.withUnsafeBytes { bytes in
      unsafe cmark_parser_feed(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let root = unsafe Node(cmark_parser_finish(parser)) else {
      preconditionFailure("cmark returns a document for every text")
    }
    return body(root)
  }
}

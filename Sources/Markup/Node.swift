import CMarkdown

/// A node of the tree that cmark-gfm built; the only door to its pointers.
///
/// A node lives as long as the closure given to `CommonMark.read` runs, and must not leave it.
@safe
struct Node {
  private let pointer: OpaquePointer

  /// A node from cmark's pointer; nil for a null pointer.
  init?(_ pointer: OpaquePointer?) {
    guard let pointer = unsafe pointer else { return nil }
    unsafe self.pointer = pointer
  }

  /// The kinds of nodes that are read.
  enum Kind {
    case paragraph, heading, list, item, quote, table, row, cell, code, html, thematicBreak
    case text, codeSpan, emphasis, strong, strikethrough, link, image, htmlSpan
    case softBreak, lineBreak
    case other
  }

  /// What this node is; `other` for what no option used here produces.
  var kind: Kind {
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .codeSpan
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    case CMARK_NODE_HTML_INLINE: .htmlSpan
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    default: extensionKind
    }
  }

  /// The kind of a node from an extension, whose number is known only at run time.
  private var extensionKind: Kind {
    switch unsafe String(cString: cmark_node_get_type_string(pointer)) {
    case "table": .table
    case "table_header", "table_row": .row
    case "table_cell": .cell
    case "strikethrough": .strikethrough
    default: .other
    }
  }

  var firstChild: Node? { unsafe Node(cmark_node_first_child(pointer)) }
  var lastChild: Node? { unsafe Node(cmark_node_last_child(pointer)) }
  var next: Node? { unsafe Node(cmark_node_next(pointer)) }

  /// The line on which cmark says the node begins, from 1; 0 where it does not know.
  var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  /// The byte of that line at which the node begins, from 1; 0 where cmark does not know.
  var startByte: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  /// The line on which cmark says the node ends; too large for some blocks before blank lines.
  var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }

  /// The text of a text, code or HTML node; empty for other kinds.
  var literal: String { unsafe string(cmark_node_get_literal(pointer)) }
  /// The words after the fence of a code block.
  var fenceInfo: String { unsafe string(cmark_node_get_fence_info(pointer)) }
  /// Whether a code block has fences.
  var isFenced: Bool {
    var length: CInt = 0
    var offset: CInt = 0
    var character: CChar = 0
    return unsafe cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }
  /// The address of a link or an image.
  var destination: String { unsafe string(cmark_node_get_url(pointer)) }
  /// The level of a heading, from 1 to 6.
  var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }
  /// The number of the first item of a list; nil for bullets.
  var listStart: Int? {
    guard unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST else { return nil }
    return unsafe Int(cmark_node_get_list_start(pointer))
  }
  /// Whether a list has no blank lines between its blocks.
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }

  /// The alignments of a table's columns, from the left.
  var alignments: [Table.Alignment] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let bytes = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return unsafe UnsafeBufferPointer(start: bytes, count: count).map { byte in
      switch byte {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// The Markdown of a paragraph, heading or cell.
  var content: Content {
    guard let characters = unsafe cmark_node_get_string_content(pointer) else { return Content() }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: characters, count: cmarkdown_length(characters))
    return unsafe Content(bytes)
  }

  private func string(_ characters: UnsafePointer<CChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    return unsafe String(cString: characters)
  }
}

extension Node {
  /// The nodes right below this one, in order.
  var children: some Sequence<Node> {
    sequence(state: firstChild) { (node: inout Node?) -> Node? in
      defer { node = node?.next }
      return node
    }
  }

  /// The Markdown of a paragraph, heading or cell, without the prefixes of the blocks around it.
  struct Content {
    /// The text, without white space at either end; lines end in a line feed.
    var text = ""
    /// The number of lines of the text; 1 for an empty one.
    var lineCount = 1
    /// Whether there was a line feed at the end, as in paragraphs and headings with an underline.
    var endsLine = false
  }
}

extension Node.Content {
  fileprivate init(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    var end = bytes.count
    while unsafe end > start && bytes[end - 1].isWhitespace {
      end -= 1
      if unsafe bytes[end] == 0x0A { endsLine = true }
    }
    while unsafe start < end && bytes[start].isWhitespace { start += 1 }
    let text = unsafe UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    lineCount = unsafe 1 + text.count { $0 == 0x0A }
    self.text = unsafe String(decoding: text, as: UTF8.self)
  }
}

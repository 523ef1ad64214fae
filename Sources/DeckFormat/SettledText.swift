import Markup

/// The Markdown of a paragraph, heading or cell that is read as the same text at its new place.
struct SettledText {
  /// What the text becomes.
  enum Form {
    case paragraph
    case heading
    case cell
  }

  /// The Markdown; one line but in paragraphs.
  private(set) var source: String
  /// What ``source`` is read as.
  private(set) var nodes: [Inline]

  /// Takes a text as written if it stays what it is, else the nearest to it that does.
  init(_ inlines: Inlines, as form: Form) {
    source = inlines.source
    nodes = inlines.nodes
    if Self.isSafe(inlines) { return }
    let isOneLine = form != .paragraph
    let wanted = nodes.shape(keepsLines: !isOneLine)
    let loose = nodes.shape(keepsLines: false)
    if !isOneLine {
      for candidate in [inlines.source, Self.escaped(inlines.source)]
      where settle(candidate, as: form, if: { $0.shape(keepsLines: true) == wanted }) { return }
    }
    let joined = Self.joined(inlines.source, onlyMarks: !isOneLine)
    if settle(joined, as: form, if: { $0.shape(keepsLines: false) == loose }) { return }
    for writer in InlineWriter.all {
      let written = writer.inCell(form == .cell).markdown(isOneLine ? loose : inlines.nodes)
      if settle(written, as: form, if: { $0.shape(keepsLines: !isOneLine) == wanted }) { return }
    }
    // Markup that cannot be written anew is given up, never its words.
    let plain = InlineWriter.plain.inCell(form == .cell).markdown(
      [.text(inlines.plainText)] + inlines.nodes.comments)
    if settle(plain, as: form, if: { $0.plainText == inlines.plainText }) { return }
    source = plain
  }

  /// Takes a text if it is read as one paragraph that satisfies a condition.
  ///
  /// - Returns: Whether it was taken.
  mutating func settle(
    _ candidate: String, as form: Form = .paragraph, if isSame: ([Inline]) -> Bool
  ) -> Bool {
    guard let read = Self.read(candidate, as: form), isSame(read) else { return false }
    source = candidate
    nodes = read
    return true
  }

  /// What a text is read as; nil if it is not read as the given form and nothing else.
  private static func read(_ source: String, as form: Form) -> [Inline]? {
    switch form {
    case .paragraph:
      // In a block quote, because a bullet typed as '•' is none there.
      let text = source.lineParts.map { "> \($0)" }.joined(separator: "\n")
      guard let block = Document(parsing: text).only, case .quote(let blocks) = block.content,
        blocks.count == 1, case .paragraph(let inlines)? = blocks.first?.content,
        inlines.source == source
      else { return source.isEmpty ? [] : nil }
      return inlines.nodes
    case .heading:
      guard let block = Document(parsing: "# \(source)").only,
        case .heading(_, let inlines) = block.content
      else { return nil }
      return inlines.nodes
    case .cell:
      guard let block = Document(parsing: "| \(source) |\n| --- |").only,
        case .table(let table) = block.content, table.header.count == 1
      else { return nil }
      return table.header[0].inlines.nodes
    }
  }

  /// Whether a text is one line of words without any markup.
  private static func isSafe(_ inlines: Inlines) -> Bool {
    let source = inlines.source
    switch inlines.nodes.count {
    case 0: return source.isEmpty
    case 1:
      guard case .text(source) = inlines.nodes[0], let first = source.utf8.first,
        let last = source.utf8.last
      else { return false }
      let isLetter = (0x61...0x7a).contains(first | 0x20)
      return isLetter && last != 0x23 && last != 0x5c && !source.utf8.contains(0x0a)
    default: return false
    }
  }

  /// The text with a backslash before lines that look like the begin of a block.
  private static func escaped(_ source: String) -> String {
    source.lineParts.map { line in
      guard isMark(line) else { return line }
      let number = line.prefix(while: \.isNumber)
      return number + "\\" + line.dropFirst(number.count)
    }
    .joined(separator: "\n")
  }

  /// The text with line ends made spaces: all, or only those before lines that look like the begin
  /// of a block.
  private static func joined(_ source: String, onlyMarks: Bool) -> String {
    var lines = source.lineParts[...]
    var result = lines.popFirst() ?? ""
    for line in lines {
      if onlyMarks, !isMark(line) {
        result += "\n" + line
      } else {
        if result.hasSuffix("\\") { result.removeLast() }
        result += " " + line
      }
    }
    return result
  }

  /// Whether a line may be the begin of a block, or the rule of a table.
  private static func isMark(_ line: String) -> Bool {
    guard let first = line.utf8.first else { return false }
    switch Character(Unicode.Scalar(first)) {
    case "`", "~", "<", "|", "+", "-", "*", "_", "=", "#", ">", "[": return true
    case "0"..."9":
      let rest = line.utf8.drop(while: { (0x30...0x39).contains($0) })
      return rest.first == 0x2e || rest.first == 0x29
    case ":": return line.hasPrefix(":-")
    default: return false
    }
  }
}

extension Document {
  /// The only block; nil if there are none or several.
  fileprivate var only: Block? { blocks.count == 1 ? blocks[0] : nil }
}

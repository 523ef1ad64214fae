/// The Markdown of paragraphs, headings and cells as `Inlines.source` gives it.
enum InlineSource {
  /// The source of a paragraph or heading from cmark's content of it and from its pieces.
  static func paragraph(_ content: Node.Content, nodes: [Inline]) -> String {
    guard content.lineCount > 1 else { return content.text }
    let lines = content.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    return joined(lines, nodes)
  }

  /// The source of a cell.
  ///
  /// cmark has taken the backslash from each `\|`, and no other pipe can stand in a cell.
  static func cell(_ content: String) -> String {
    guard content.utf8.contains(UInt8(ascii: "|")) else { return content }
    var bytes: [UInt8] = []
    for byte in content.utf8 {
      if byte == UInt8(ascii: "|") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func joined(_ lines: [Substring.UTF8View], _ nodes: [Inline]) -> String {
    // Spaces at the end of a line within a code span are no hard break; as far as there is no hard
    // break at all, they are just dropped.
    let hasBreaks = nodes.hasLineBreak
    var source: [UInt8] = []
    for (index, line) in lines.enumerated() {
      var text = Array(line.drop(while: { $0.isWhitespace }))
      let written = text.count
      while let last = text.last, last.isWhitespace { text.removeLast() }
      let isBreak = hasBreaks && index < lines.count - 1 && written - text.count >= 2
      if index > 0 {
        source.append(0x0A)
        if let offset = blockMark(in: text) { text.insert(UInt8(ascii: "\\"), at: offset) }
      }
      source += text
      if isBreak { source.append(UInt8(ascii: "\\")) }
    }
    return String(decoding: source, as: UTF8.self)
  }

  /// Where a backslash must stand to keep a line from beginning a block of its own; nil if it does
  /// not.
  ///
  /// A line in a paragraph can look like that only if it was indented by four spaces or lacked the
  /// `>` of its quote, and neither can be seen in the source.
  private static func blockMark(in line: [UInt8]) -> Int? {
    guard let first = line.first else { return nil }
    let run = line.prefix { $0 == first }.count
    let isAlone = run == line.count
    let isSpaced = !isAlone && line[run].isBlank
    switch first {
    case UInt8(ascii: ">"):
      return 0
    case UInt8(ascii: "#"):
      return run <= 6 && (isAlone || isSpaced) ? 0 : nil
    case UInt8(ascii: "="):
      return isAlone ? 0 : nil
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if first != UInt8(ascii: "_") && run == 1 && isSpaced { return 0 }
      if first == UInt8(ascii: "-") && isAlone { return 0 }
      let isRule = line.allSatisfy { $0 == first || $0.isBlank }
      return isRule && line.count(where: { $0 == first }) >= 3 ? 0 : nil
    case UInt8(ascii: "1"):
      guard line.count > 2, line[2].isBlank else { return nil }
      return line[1] == UInt8(ascii: ".") || line[1] == UInt8(ascii: ")") ? 1 : nil
    default:
      return nil
    }
  }
}

extension [Inline] {
  /// Whether there is a hard break at any depth.
  fileprivate var hasLineBreak: Bool {
    contains { node in
      switch node {
      case .lineBreak: true
      case .emphasis(let nodes), .strong(let nodes), .strikethrough(let nodes), .link(let nodes, _):
        nodes.hasLineBreak
      case .text, .code, .image, .html, .softBreak: false
      }
    }
  }
}

import Markup

extension [Inline] {
  /// These pieces with everything alike that a reader cannot tell apart: runs of white space are
  /// one space, none stands at either end of a line, adjacent texts are joined, and line ends are
  /// alike or, unless lines are kept, spaces.
  func shape(keepsLines: Bool) -> [Inline] {
    var result: [Inline] = []
    for node in self {
      switch node {
      case .text(let text): result.appendText(text)
      case .code(let text): result.append(.code(text.withSingleSpaces))
      case .emphasis(let nodes): result.append(.emphasis(nodes.shape(keepsLines: keepsLines)))
      case .strong(let nodes): result.append(.strong(nodes.shape(keepsLines: keepsLines)))
      case .strikethrough(let nodes):
        result.append(.strikethrough(nodes.shape(keepsLines: keepsLines)))
      case .link(let nodes, let destination):
        result.append(.link(nodes.shape(keepsLines: keepsLines), destination: destination))
      case .image(let alternative, let destination):
        result.append(
          .image(alternative: alternative.withSingleSpaces, destination: destination))
      case .html(let html): result.append(.html(html.withSingleSpaces))
      case .softBreak, .lineBreak:
        if keepsLines {
          result.trimLastText()
          result.append(.softBreak)
        } else {
          result.appendText(" ")
        }
      }
    }
    result.trimLastText()
    return result
  }

  /// The comments among these pieces, at any depth.
  var comments: [Inline] {
    flatMap { node -> [Inline] in
      switch node {
      case .html(let html): html.hasPrefix("<!--") ? [.text(" "), node] : []
      case .emphasis(let nodes), .strong(let nodes), .strikethrough(let nodes), .link(let nodes, _):
        nodes.comments
      default: []
      }
    }
  }

  private mutating func appendText(_ text: String) {
    var text = text.withSingleSpaces
    switch last {
    case .text(let before)?:
      if before.hasSuffix(" "), text.hasPrefix(" ") { text.removeFirst() }
      self[count - 1] = .text(before + text)
    case .softBreak?, nil:
      text = String(text.drop(while: { $0 == " " }))
      if !text.isEmpty { append(.text(text)) }
    default:
      if !text.isEmpty { append(.text(text)) }
    }
  }

  private mutating func trimLastText() {
    guard case .text(let text)? = last, text.hasSuffix(" ") else { return }
    removeLast()
    if text.utf8.count > 1 { append(.text(String(text.dropLast()))) }
  }
}

extension String {
  /// This text with each run of ASCII white space made one space, and without nulls, which Markdown
  /// has no place for.
  fileprivate var withSingleSpaces: String {
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte == 0x20 || (0x09...0x0d).contains(byte) {
        if result.last != 0x20 { result.append(0x20) }
      } else if byte != 0 {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

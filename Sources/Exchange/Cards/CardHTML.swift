import Markup

/// The HTML of a field as pieces of text.
///
/// Bold, italics, struck out text, code, links and images stay; lines, paragraphs, list items and cells
/// become lines; high and low digits become the characters Unicode has for them.
struct CardHTML {
  /// The text, with ``Markup/Inline/softBreak`` between its lines.
  private(set) var nodes: [Inline] = []

  /// The images in the text, as it names them, also those within marks.
  private(set) var images: [String] = []

  private struct Frame {
    var tag: String
    var address = ""
    var nodes: [Inline] = []
  }

  private var frames: [Frame] = []
  private var text = ""
  private var rest: Substring
  /// The most tags that are open at a time; those beyond are left out.
  private static let mostOpen = 60

  /// Reads a field.
  init(_ html: some StringProtocol) {
    rest = Substring(html)
    read()
  }

  private mutating func read() {
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" || $0.isNewline }) {
      text += rest[..<start]
      rest = rest[start...]
      if rest.first?.isNewline ?? false {
        rest = rest.dropFirst()
        text += " "
      } else if rest.first == "&" {
        readEntity()
      } else {
        readTag()
      }
    }
    text += rest
    endText()
    while !frames.isEmpty { close() }
    while nodes.first == .softBreak { nodes.removeFirst() }
    while nodes.last == .softBreak { nodes.removeLast() }
  }

  private mutating func readEntity() {
    let body = rest.dropFirst().prefix(12)
    guard let end = body.firstIndex(of: ";"),
      let decoded = HTMLEntity.text(of: body[..<end])
    else {
      text += "&"
      rest = rest.dropFirst()
      return
    }
    text += decoded
    rest = rest[rest.index(after: end)...]
  }

  private mutating func readTag() {
    if rest.hasPrefix("<!--") {
      rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
      return
    }
    let body = rest.dropFirst()
    guard let first = body.first, first.isLetter || first == "/",
      let close = body.firstIndex(where: { $0 == ">" || $0 == "<" }), body[close] == ">"
    else {
      // A sign of mathematics, and no tag.
      text += "<"
      rest = body
      return
    }
    let tag = body[..<close]
    rest = rest[rest.index(after: close)...]
    let isEnd = tag.first == "/"
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
    if isEnd { end(name) } else { begin(name, tag) }
  }

  private mutating func begin(_ name: String, _ tag: Substring) {
    switch name {
    case "b", "strong", "i", "em", "s", "del", "strike", "code", "sub", "sup", "a":
      endText()
      guard frames.count < Self.mostOpen else { return }
      frames.append(Frame(tag: name, address: Self.value(of: "href", in: tag)))
    case "br", "hr", "div", "p", "li", "tr", "ul", "ol", "table", "blockquote", "pre", "h1", "h2",
      "h3", "h4", "h5", "h6", "dt", "dd":
      breakLine()
    case "td", "th":
      endText()
      if let last = current.last, last != .softBreak { append(.text(", ")) }
    case "img":
      endText()
      let source = Self.value(of: "src", in: tag)
      let alternative = Self.value(of: "alt", in: tag)
      let file = source.split(separator: "/").last.map(String.init) ?? source
      let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
      if !source.isEmpty {
        images.append(source)
        append(.image(alternative: alternative.isEmpty ? stem : alternative, destination: source))
      }
    case "script", "style":
      let close = "</\(name)"
      rest = rest.firstRange(of: close).map { rest[$0.lowerBound...] } ?? ""
    case "rt":
      text += " ("
    default: break
    }
  }

  private mutating func end(_ name: String) {
    switch name {
    case "b", "strong", "i", "em", "s", "del", "strike", "code", "sub", "sup", "a":
      endText()
      guard frames.contains(where: { $0.tag == name }) else { return }
      while let tag = frames.last?.tag {
        close()
        if tag == name { break }
      }
    case "div", "p", "li", "tr", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4",
      "h5", "h6", "dt", "dd":
      breakLine()
    case "rt":
      text += ")"
    default: break
    }
  }

  /// Ends the innermost tag that is open.
  private mutating func close() {
    endText()
    guard let frame = frames.popLast() else { return }
    let plain = frame.nodes.plainText
    guard !plain.isEmpty else {
      frame.nodes.forEach { append($0) }
      return
    }
    // White space at the ends of a mark would make it no mark.
    let isSpaced = (
      frame.nodes.first?.beginsWithSpace ?? false, frame.nodes.last?.endsWithSpace ?? false
    )
    if isSpaced.0 { append(.text(" ")) }
    let inner = frame.nodes.trimmingSpaces
    switch frame.tag {
    case "b", "strong": append(.strong(inner))
    case "i", "em": append(.emphasis(inner))
    case "s", "del", "strike": append(.strikethrough(inner))
    case "code": append(.code(plain))
    case "sub": append(.text(plain.lowered))
    case "sup": append(.text(plain.raised))
    default:
      if frame.address.isEmpty {
        inner.forEach { append($0) }
      } else {
        append(.link(inner, destination: frame.address))
      }
    }
    if isSpaced.1 { append(.text(" ")) }
  }

  private var current: [Inline] { frames.last?.nodes ?? nodes }

  private mutating func append(_ node: Inline) {
    if frames.isEmpty { nodes.append(node) } else { frames[frames.count - 1].nodes.append(node) }
  }

  private mutating func endText() {
    guard !text.isEmpty else { return }
    append(.text(text))
    text = ""
  }

  private mutating func breakLine() {
    endText()
    if frames.isEmpty {
      if !nodes.isEmpty, nodes.last != .softBreak { nodes.append(.softBreak) }
    } else {
      append(.text(" "))
    }
  }

  /// The value of an attribute; empty if it has none.
  private static func value(of name: String, in tag: Substring) -> String {
    var rest = tag
    while let range = rest.firstRange(of: name) {
      let isWhole =
        tag[..<range.lowerBound].last.map { $0.isWhitespace || "\"'".contains($0) } ?? false
      rest = rest[range.upperBound...]
      let after = rest.drop(while: \.isWhitespace)
      guard isWhole, after.first == "=" else { continue }
      let value = after.dropFirst().drop(while: \.isWhitespace)
      if let quote = value.first, quote == "\"" || quote == "'" {
        return CardHTML.decoded(value.dropFirst().prefix { $0 != quote })
      }
      return CardHTML.decoded(value.prefix { !$0.isWhitespace && $0 != "/" })
    }
    return ""
  }

  private static func decoded(_ text: Substring) -> String {
    text.contains("&") ? CardHTML(text.filter { $0 != "<" }).nodes.plainText : String(text)
  }
}

extension Inline {
  fileprivate var beginsWithSpace: Bool {
    if case .text(let text) = self { text.first?.isWhitespace ?? false } else { false }
  }
  fileprivate var endsWithSpace: Bool {
    if case .text(let text) = self { text.last?.isWhitespace ?? false } else { false }
  }
}

extension [Inline] {
  /// These pieces without white space at the ends of the first and the last.
  fileprivate var trimmingSpaces: [Inline] {
    var nodes = self
    if case .text(let text)? = nodes.first {
      nodes[0] = .text(String(text.drop(while: \.isWhitespace)))
    }
    if case .text(var text)? = nodes.last {
      while text.last?.isWhitespace ?? false { text.removeLast() }
      nodes[nodes.count - 1] = .text(text)
    }
    return nodes.filter { $0 != .text("") }
  }
}

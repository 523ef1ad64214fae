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

  /// Whether other texts stand beside this one.
  private let isPart: Bool
  /// How many marks are open.
  private var depth = 0

  /// The most marks that are open at a time; those beyond are left out.
  private static let deepest = 60

  /// Reads a field.
  ///
  /// - Parameters:
  ///   - html: The field.
  ///   - isPart: Whether it is a part of a field: tags that it does not close end with it, those that it
  ///     did not open are left out, and line ends at its own ends are kept.
  init(_ html: some StringProtocol, isPart: Bool = false) {
    self.isPart = isPart
    // Nothing is left out at the beginning of an element, as it is at that of a page.
    let field = HTMLDocument(
      parsing: "<span>" + HTMLFragment.page(of: html), keeping: ["alt", "src"])
    read(field.children)
    guard !isPart else { return }
    while nodes.first == .softBreak { nodes.removeFirst() }
    while nodes.last == .softBreak { nodes.removeLast() }
  }

  private mutating func read(_ children: [HTMLNode]) {
    for child in children {
      switch child {
      case .text(let text, _): append(Self.visible(text))
      case .element(let element): read(element)
      }
    }
  }

  private mutating func read(_ element: HTMLElement) {
    switch element.name {
    case "b", "strong", "i", "em", "s", "del", "strike", "code", "sub", "sup", "a":
      readMark(element)
    case let name where HTMLFragment.lines.contains(name):
      // Where it ends, a line end is written already.
      breakLine()
      read(element.children)
    case "td", "th":
      if let last = nodes.last, last != .softBreak { append(", ") }
      read(element.children)
    case "img": readImage(element)
    case "rt":
      append(" (")
      read(element.children)
      append(")")
    case "rp", "script", "style": break
    default: read(element.children)
    }
  }

  private mutating func readImage(_ element: HTMLElement) {
    guard let source = element.attributes["src"], !source.isEmpty else { return }
    let alternative = element.attributes["alt"] ?? ""
    let file = source.split(separator: "/").last.map(String.init) ?? source
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    images.append(source)
    nodes.append(.image(alternative: alternative.isEmpty ? stem : alternative, destination: source))
  }

  private mutating func readMark(_ element: HTMLElement) {
    guard depth < Self.deepest else {
      read(element.children)
      return
    }
    let outer = nodes
    nodes = []
    depth += 1
    read(element.children)
    depth -= 1
    let marked = nodes
    nodes = outer
    let plain = marked.plainText
    guard !plain.isEmpty else {
      nodes += marked
      return
    }
    // White space at the ends of a mark would make it no mark.
    if marked.first?.beginsWithSpace ?? false { append(" ") }
    let inner = marked.trimmingSpaces
    switch element.name {
    case "b", "strong": nodes.append(.strong(inner))
    case "i", "em": nodes.append(.emphasis(inner))
    case "s", "del", "strike": nodes.append(.strikethrough(inner))
    case "code": nodes.append(.code(plain))
    case "sub": append(plain.lowered)
    case "sup": append(plain.raised)
    default:
      if let address = element.attributes["href"], !address.isEmpty {
        nodes.append(.link(inner, destination: address))
      } else {
        nodes += inner
      }
    }
    if marked.last?.endsWithSpace ?? false { append(" ") }
  }

  private mutating func append(_ text: String) {
    if case .text(let before)? = nodes.last {
      nodes[nodes.count - 1] = .text(before + text)
    } else if !text.isEmpty {
      nodes.append(.text(text))
    }
  }

  private mutating func breakLine() {
    if depth > 0 {
      if !(nodes.last?.endsWithSpace ?? false) { append(" ") }
    } else if isPart || !nodes.isEmpty, nodes.last != .softBreak {
      nodes.append(.softBreak)
    }
  }

  /// A text with a space for each space of any width, without what only says how to break and turn
  /// lines.
  private static func visible(_ text: String) -> String {
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !["\u{ad}", "\u{200e}", "\u{200f}"].contains(scalar) {
      visible.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    return String(visible)
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

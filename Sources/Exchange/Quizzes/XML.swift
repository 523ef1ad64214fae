/// A tree of marked up text, that is valid both as XML and as HTML.
indirect enum XML: Equatable {
  /// An element with its attributes, in order, and what is in it.
  case tag(String, [(String, String)], [XML])
  /// Text; what means something is escaped.
  case text(String)
  /// Text that holds marks itself and is not to be read for any (a CDATA section); not for HTML.
  case verbatim(String)

  static func == (left: XML, right: XML) -> Bool { left.written == right.written }

  /// An element with a text in it.
  static func tag(_ name: String, _ text: String) -> XML { .tag(name, [], [.text(text)]) }

  /// An element with others in it.
  static func tag(_ name: String, _ content: [XML]) -> XML { .tag(name, [], content) }

  /// The elements of HTML that are never closed.
  private static let void: Set<String> = ["br", "hr", "img", "meta", "link", "input"]

  /// The tree, written out.
  var written: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to text: inout String) {
    switch self {
    case .text(let string): text += Self.escaped(string)
    case .verbatim(let string):
      text += "<![CDATA["
      text += Self.legal(string).replacing("]]>", with: "]]]]><![CDATA[>")
      text += "]]>"
    case .tag(let name, let attributes, let content):
      text += "<\(name)"
      for (key, value) in attributes {
        text += " \(key)=\"\(Self.escaped(value).replacing("\"", with: "&quot;"))\""
      }
      if content.isEmpty, Self.void.contains(name) {
        text += " />"
        return
      }
      text += ">"
      for node in content { node.write(to: &text) }
      text += "</\(name)>"
    }
  }

  /// A text in which no mark means anything; what XML cannot hold is left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in legal(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A text without the characters that no XML document may have.
  static func legal(_ text: String) -> String {
    func isLegal(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x9, 0xa, 0xd, 0x20..<0xfffe, 0x10000...: true
      default: false
      }
    }
    guard !text.unicodeScalars.allSatisfy(isLegal) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter(isLegal)))
  }
}

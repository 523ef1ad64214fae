import Markup

/// A text in Org's marks as pieces.
enum OrgText {
  /// The longest text in marks, in characters.
  private static let longest = 400

  /// The pieces, with the spaces at the ends and the line ends of the text.
  ///
  /// `*bold*`, `/italics/`, `=code=`, `~code~`, `+struck out+`, `_underlined_`, links and images.
  static func nodes(_ text: String) -> [Inline] {
    var nodes: [Inline] = []
    var plain = ""
    var rest = text[...]
    var before: Character?
    func end() {
      if !plain.isEmpty { nodes.append(.text(plain)) }
      plain = ""
    }
    while let character = rest.first {
      if character.isNewline {
        end()
        nodes.append(.softBreak)
        rest = rest.dropFirst()
      } else if rest.hasPrefix("[["), let close = rest.prefix(longest).firstRange(of: "]]") {
        end()
        nodes.append(link(rest[..<close.lowerBound].dropFirst(2)))
        rest = rest[close.upperBound...]
      } else if "*/=~+_".contains(character), isBoundary(before, isEnd: false),
        let (inside, after) = marked(rest, by: character)
      {
        end()
        nodes.append(node(inside, mark: character))
        rest = after
      } else {
        plain.append(character)
        rest = rest.dropFirst()
      }
      before = character
    }
    end()
    return nodes
  }

  private static func isBoundary(_ character: Character?, isEnd: Bool) -> Bool {
    guard let character else { return true }
    return character.isWhitespace || (isEnd ? "-.,;:!?'\")}]\\" : "-('\"{").contains(character)
  }

  private static func marked(
    _ text: Substring, by mark: Character
  ) -> (inside: Substring, after: Substring)? {
    let body = text.dropFirst().prefix(longest)
    guard let first = body.first, !first.isWhitespace, first != mark else { return nil }
    var end = body.startIndex
    while let next = body[end...].firstIndex(where: { $0 == mark || $0.isNewline }) {
      guard body[next] == mark else { return nil }
      let after = text[body.index(after: next)...]
      let inside = body[..<next]
      if let last = inside.last, !last.isWhitespace, isBoundary(after.first, isEnd: true) {
        return (inside, after)
      }
      end = body.index(after: next)
    }
    return nil
  }

  private static func node(_ inside: Substring, mark: Character) -> Inline {
    switch mark {
    case "*": .strong(nodes(String(inside)))
    case "/": .emphasis(nodes(String(inside)))
    case "+": .strikethrough(nodes(String(inside)))
    case "_": .emphasis(nodes(String(inside)))
    default: .code(String(inside))
    }
  }

  private static func link(_ inside: Substring) -> Inline {
    let parts = inside.components("][")
    var address = parts.first ?? ""
    if address.hasPrefix("file:") { address = String(address.dropFirst(5)) }
    let ending = address.lowercased().split(separator: ".").last.map(String.init) ?? ""
    if parts.count < 2, ["png", "jpg", "jpeg", "gif", "svg", "webp"].contains(ending) {
      let file = address.split(separator: "/").last.map(String.init) ?? address
      let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
      return .image(alternative: stem, destination: address)
    }
    let isAddress = address.contains("://")
    let name = parts.count > 1 ? parts[1] : address
    return isAddress && name != address ? .link([.text(name)], destination: address) : .text(name)
  }
}

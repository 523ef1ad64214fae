import Markup

/// Tells a paragraph that defines a heading from one that merely stands below it.
enum Definition {
  /// Whether a paragraph defines a name: it holds the name in bold, or begins with it and a verb
  /// such as *is*.
  static func isDefinition(_ paragraph: Inlines, of name: String, keywords: Keywords) -> Bool {
    let wanted = keywords.plainName(name)
    guard !wanted.isEmpty else { return false }
    if paragraph.nodes.boldTexts.contains(where: { isSame(keywords.plainName($0), wanted) }) {
      return true
    }
    return begins(paragraph.plainText, with: wanted, keywords: keywords)
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left == right || left + "s" == right || left == right + "s" || left + "es" == right
  }

  /// Whether a text begins with a name (or its singular or plural) and a defining verb.
  static func begins(
    _ text: String, with wanted: String, keywords: Keywords
  ) -> Bool {
    let plain = keywords.plainName(String(text.prefix(wanted.count + 40)))
    guard let end = prefixEnd(of: plain, name: wanted) else { return false }
    let rest = plain[end...]
    if keywords.definitors.contains(where: { verb in
      verb.first?.isASCII == false && rest.hasPrefix(verb)
    }) {
      return true
    }
    guard rest.first == " " else { return false }
    let verb = rest.dropFirst().prefix(while: \.isLetter)
    return keywords.definitors.contains(String(verb))
  }

  private static func prefixEnd(of text: String, name: String) -> String.Index? {
    if text.hasPrefix(name + "s ") { return text.index(text.startIndex, offsetBy: name.count + 1) }
    if text.hasPrefix(name) { return text.index(text.startIndex, offsetBy: name.count) }
    if name.hasSuffix("s"), text.hasPrefix(name.dropLast() + " ") {
      return text.index(text.startIndex, offsetBy: name.count - 1)
    }
    return nil
  }
}

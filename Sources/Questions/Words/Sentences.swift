/// Finds sentences and names within plain text.
enum Sentences {
  /// The sentences of a text, in order, each with its end mark and without spaces around it.
  static func of(_ text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".!?".contains(text[index]), next < text.endIndex, text[next] == " ",
        let following = text[next...].first(where: { $0 != " " }),
        following.isUppercase || following.isNumber || "\"“„".contains(following),
        !(text[index] == "." && isAbbreviation(text[start..<index]))
      {
        sentences.append(text[start...index])
        start = text[next...].firstIndex(where: { $0 != " " }) ?? text.endIndex
        index = start
      } else {
        index = next
      }
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }

  /// The places where a name stands as whole words, in any case; its plural in `s` counts.
  static func places(of name: String, in text: String) -> [Range<String.Index>] {
    guard let first = name.first, text.utf8.count >= name.utf8.count else { return [] }
    let opening = first.lowercased()
    var found: [Range<String.Index>] = []
    var index = text.startIndex
    var isAtStart = true
    while index < text.endIndex {
      let character = text[index]
      if isAtStart, character == first || character.lowercased() == opening,
        let end = end(of: name, in: text, at: index)
      {
        found.append(index..<end)
        index = end
        isAtStart = false
        continue
      }
      isAtStart = !(character.isLetter || character.isNumber)
      index = text.index(after: index)
    }
    return found
  }

  private static func end(
    of name: String, in text: String, at start: String.Index
  ) -> String.Index? {
    guard
      var end = text.index(start, offsetBy: name.count, limitedBy: text.endIndex),
      text[start..<end].lowercased() == name.lowercased()
    else { return nil }
    func isEnd(_ index: String.Index) -> Bool {
      index == text.endIndex || !(text[index].isLetter || text[index].isNumber)
    }
    if isEnd(end) { return end }
    if text[end] == "s" { end = text.index(after: end) }
    return isEnd(end) ? end : nil
  }

  private static func isAbbreviation(_ text: Substring) -> Bool {
    let word = text.reversed().prefix { !$0.isWhitespace }
    return word.count <= 1 || abbreviations.contains(String(word.reversed()).lowercased())
  }

  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "etc", "vs", "dr", "mr", "mrs", "st", "ca", "cf", "approx", "z.b", "d.h", "bzw",
    "usw", "u.a", "vgl", "nr", "jh",
  ]
}

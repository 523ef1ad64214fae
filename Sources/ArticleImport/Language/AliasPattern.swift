/// Finds other names within sentences.
enum AliasPattern {
  /// Another name that a sentence gives.
  struct Found: Equatable {
    /// The name.
    var name: String
    /// Whether it is what the term literally means.
    var isLiteral: Bool
    /// Where the cue begins, in characters: the owner stands before it.
    var start: Int
  }

  /// The other names in a sentence, in order.
  static func aliases(in sentence: String) -> [Found] {
    let lowered = sentence.lowercased()
    guard AliasCues.mayStand(in: Array(lowered.utf8)), lowered.length == sentence.length else {
      return brackets(in: sentence)
    }
    var found: [Found] = []
    let characters = Array(sentence)
    var taken: [Range<Int>] = []
    func search(_ cue: String, literal: Bool, needsComma: Bool) {
      for range in lowered.ranges(of: cue) {
        let start = lowered.distance(from: lowered.startIndex, to: range.lowerBound)
        let end = start + cue.count
        guard !taken.contains(where: { $0.overlaps(start..<end) }) else { continue }
        let before = start > 0 ? characters[start - 1] : " "
        let after = end < characters.count ? characters[end] : " "
        guard !before.isLetter, !after.isLetter || cue.hasSuffix(",") else { continue }
        if needsComma {
          let lead = characters[..<start].last { $0 != " " }
          guard lead == "," || lead == "(" || lead == "–" || lead == "—" else { continue }
        }
        if literal, AliasCues.quoting.contains(cue) {
          guard let quote = characters[end...].first(where: { $0 != " " }), "\"“‘'„".contains(quote)
          else { continue }
          // 'French for "old order"'
          if cue == "for" {
            let word = characters[..<max(0, start - 1)].reversed().prefix { $0.isLetter }.reversed()
            guard NameBrackets.languages.contains(String(word).lowercased()) else { continue }
          }
        }
        guard let name = name(in: characters, from: end, literal: literal) else { continue }
        taken.append(start..<end)
        found.append(Found(name: name, isLiteral: literal, start: start))
        if !literal { found += others(in: characters, after: name, from: end, start: start) }
      }
    }
    for cue in AliasCues.literal { search(cue, literal: true, needsComma: false) }
    for cue in AliasCues.other {
      search(cue, literal: false, needsComma: AliasCues.apposed.contains(cue))
    }
    for cue in AliasCues.bare { search(cue, literal: false, needsComma: true) }
    found += ors(in: sentence, characters)
    found += brackets(in: sentence)
    return found.sorted { $0.start < $1.start }
  }

  private static let stops: Set<String> = [
    "is", "are", "was", "were", "has", "have", "refers", "means", "in", "on", "by", "for",
    "because", "which", "who", "that", "when", "where", "while", "since", "after", "before", "as",
    "with", "from", "takes", "can", "may", "describes", "at", "to", "but", "outside", "among",
  ]

  /// The name that follows a cue: what stands in quotes, else the words up to a stop, at most four.
  private static func name(in characters: [Character], from: Int, literal: Bool) -> String? {
    var start = from
    while start < characters.count, " :".contains(characters[start]) { start += 1 }
    guard start < characters.count else { return nil }
    if let close = closing[characters[start]],
      let end = characters[(start + 1)...].firstIndex(where: { close.contains($0) })
    {
      let name = String(characters[(start + 1)..<end]).trimmingEnd(",.;:")
      return name.isEmpty || name.wordCount > (literal ? 8 : 5) ? nil : name
    }
    var words: [String] = []
    var word = ""
    var index = start
    while index <= characters.count {
      let character = index < characters.count ? characters[index] : "."
      let isBreak =
        ",.;:()[]–—!?\"”".contains(character)
        && !(character == "." && index + 1 < characters.count && characters[index + 1].isLetter)
      if character == " " || isBreak {
        if !word.isEmpty {
          // 'known in English as hide and reveal,': two verbs or nouns that a comma closes.
          if word.lowercased() == "and", words.count == 1, character == " ",
            characters[(index + 1)...].first(where: { !$0.isLetter }) == ","
          {
            words.append(word)
            word = ""
            index += 1
            continue
          }
          if stops.contains(word.lowercased()) || ["and", "or"].contains(word.lowercased()) {
            break
          }
          words.append(word)
        }
        word = ""
        if isBreak || words.count > 5 { break }
      } else {
        word.append(character)
      }
      index += 1
    }
    if let first = words.first, words.count > 1, ["a", "an", "the"].contains(first.lowercased()) {
      words.removeFirst()
    }
    guard !words.isEmpty, words.count <= (literal ? 6 : 4) else { return nil }
    let name = words.joined(separator: " ").trimmingEnd("*_")
    guard name.contains(where: \.isLetter),
      !["it", "this", "such", "so", "the", "a", "part", "one", "more", "used"].contains(
        name.lowercased())
    else { return nil }
    return name
  }

  /// Further names: `also called A or B`, `also called A, B or C`.
  private static func others(in characters: [Character], after name: String, from: Int, start: Int)
    -> [Found]
  {
    let text = String(characters[from...])
    guard let range = text.firstRange(of: name) else { return [] }
    var rest = text[range.upperBound...]
    while let first = rest.first, "\"”’'»".contains(first) { rest = rest.dropFirst() }
    guard rest.hasPrefix(" or ") || rest.hasPrefix(", or ") else { return [] }
    let offset = rest.hasPrefix(", or ") ? 5 : 4
    let tail = Array(rest.dropFirst(offset))
    guard let other = Self.name(in: tail, from: 0, literal: false) else { return [] }
    return [Found(name: other, isLiteral: false, start: start)]
  }

  /// The other name in `A quaver, or eighth note, is …`.
  private static func ors(in sentence: String, _ characters: [Character]) -> [Found] {
    guard let range = sentence.firstRange(of: ", or ") else { return [] }
    let start = sentence.distance(from: sentence.startIndex, to: range.lowerBound)
    let rest = sentence[range.upperBound...]
    guard start <= 45, let comma = rest.firstIndex(of: ",") else { return [] }
    let name = HeadingTerms.withoutArticle(String(rest[..<comma]))
    let next =
      rest[rest.index(after: comma)...].trimmed.split(separator: " ").first.map { $0.lowercased() }
      ?? ""
    guard
      ["is", "are", "was", "were", "refers", "means", "has", "have", "describes"].contains(next),
      name.wordCount <= 3, !sentence[..<range.lowerBound].contains(",")
    else { return [] }
    return [Found(name: HeadingTerms.unquoted(name), isLiteral: false, start: start)]
  }

  /// Brackets that hold an abbreviation or another script: `Domain Name System (DNS)`, `kabuki (歌舞伎)`.
  private static func brackets(in sentence: String) -> [Found] {
    guard sentence.contains("(") else { return [] }
    var found: [Found] = []
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let inside = String(rest[rest.index(after: open)..<close]).trimmed
      let before = sentence[..<open].trimmed
      let start = sentence.distance(from: sentence.startIndex, to: open)
      rest = rest[rest.index(after: close)...]
      let words = before.split(separator: " ").suffix(6)
      let initials = words.map { $0.first.map { $0.uppercased() } ?? "" }
      let letters = inside.filter(\.isLetter)
      if letters.count >= 2, letters.count <= 6, !inside.contains(" "),
        letters.allSatisfy({ $0.isUppercase }) || inside.dropFirst().contains(where: \.isUppercase),
        let first = letters.first, initials.contains(first.uppercased())
      {
        found.append(Found(name: inside, isLiteral: false, start: start))
      } else if let last = words.last, NameBrackets.isOtherScript(inside, than: String(last)) {
        let parts = inside.split { ",、;".contains($0) }.map { String($0).trimmed }
        for part in parts.dropFirst() where NameBrackets.isQuoted(part) {
          found.append(Found(name: HeadingTerms.unquoted(part), isLiteral: true, start: start))
        }
      } else if let literal = NameBrackets.translation(inside) {
        found.append(Found(name: literal, isLiteral: true, start: start))
      } else if NameBrackets.isQuoted(inside), inside.wordCount <= 6 {
        found.append(Found(name: HeadingTerms.unquoted(inside), isLiteral: true, start: start))
      }
    }
    return found
  }

  private static let closing: [Character: String] = [
    "\"": "\"”", "“": "”\"", "‘": "’'", "'": "'’", "„": "“”", "«": "»", "*": "*", "_": "_",
  ]
}

extension String {
  /// This text without some characters at its end.
  func trimmingEnd(_ characters: String) -> String {
    var text = trimmed[...]
    while let last = text.last, characters.contains(last) { text = text.dropLast() }
    return String(text)
  }
}

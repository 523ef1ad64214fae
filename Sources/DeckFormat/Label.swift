import Markup

/// A bullet of the form `**Label** (also: other name): text` or `**Label** (remark): text`.
struct Label: Equatable {
  /// The label, as written.
  var name: String
  /// The names in `(also: …)` brackets and the abbreviations in others, in order.
  var aliases: [String]
  /// What the label literally means, from `(literally: …)` brackets, in order.
  var glosses: [String] = []
  /// What stands in brackets that give no names, as in `**Label** (rare)`; nil if there are none.
  var qualifier: String?
  /// The number of brackets behind the label, where one of them is not `(also: …)`; else 0.
  var remarkCount = 0
  /// What stands behind the separator.
  var text: [Inline]

  /// Splits a bullet's first paragraph into label and text; nil if it has no label.
  ///
  /// A label may be written without bold where that is allowed, as under a heading that says that
  /// the bullets are labelled.
  init?(_ nodes: [Inline], isPlainAllowed: Bool, keywords: Keywords) {
    switch nodes.first {
    case .strong(let bold)?:
      self.init(bold: bold, rest: nodes.dropFirst(), keywords: keywords)
    case .text(let text)? where isPlainAllowed:
      self.init(plain: text, rest: nodes.dropFirst(), keywords: keywords)
    default: return nil
    }
  }

  private init?(bold: [Inline], rest: ArraySlice<Inline>, keywords: Keywords) {
    name = bold.plainText
    aliases = []
    text = Array(rest)
    var isSeparated = false
    if let last = name.last, ":：".contains(last) {
      name = String(name.dropLast().trimmingSuffix(while: \.isWhitespace))
      isSeparated = true
    }
    guard !name.isEmpty else { return nil }
    if !isSeparated { readRemarks(keywords: keywords) }
    if case .text(let first)? = text.first {
      var tail = first.drop(while: \.isWhitespace)
      if remarkCount == 0, let (names, after) = Self.otherNames(at: tail, keywords: keywords) {
        aliases = names
        tail = after.drop(while: \.isWhitespace)
      }
      if !isSeparated, let after = Self.separator(at: tail) {
        tail = after
        isSeparated = true
      }
      text[0] = .text(String(tail.drop(while: \.isWhitespace)))
    }
    guard isSeparated || text.plainText.isEmpty else { return nil }
  }

  /// Takes brackets off the text, if one of them is no `(also: …)` and a separator follows them.
  private mutating func readRemarks(keywords: Keywords) {
    var rest = text
    var count = 0
    var hasRemark = false
    var names: [String] = []
    var meanings: [String] = []
    var remarks: [String] = []
    while let (inside, after) = rest.bracketAtStart {
      if let others = Self.otherNames(at: "(\(inside))", keywords: keywords)?.0 {
        names += others
      } else if case .literally(let meaning)? = Remark([.text(inside)], keywords: keywords) {
        hasRemark = true
        meanings.append(meaning)
      } else {
        hasRemark = true
        if inside.isAbbreviation { names.append(inside) } else { remarks.append(inside) }
      }
      count += 1
      rest = after
    }
    guard hasRemark, case .text(let next)? = rest.first,
      Self.separator(at: next.drop(while: \.isWhitespace)) != nil
    else { return }
    text = rest
    aliases = names
    glosses = meanings
    qualifier = remarks.isEmpty ? nil : remarks.joined(separator: ", ")
    remarkCount = count
  }

  private init?(plain: String, rest: ArraySlice<Inline>, keywords: Keywords) {
    guard let (end, after) = Self.plainSeparator(in: plain) else { return nil }
    var label = plain[..<end].trimmingSuffix(while: \.isWhitespace)
    aliases = []
    if let bracket = label.firstIndex(of: "("),
      let (names, tail) = Self.otherNames(at: label[bracket...], keywords: keywords),
      tail.allSatisfy(\.isWhitespace)
    {
      aliases = names
      label = label[..<bracket].trimmingSuffix(while: \.isWhitespace)
    }
    let words = label.split(separator: " ")
    guard !words.isEmpty, words.count <= 5 else { return nil }
    name = String(label)
    text = [.text(String(plain[after...].drop(while: \.isWhitespace)))] + rest
  }

  /// The first `: `, ` – `, ` — ` or ` - ` of a text: where the label ends, where the text starts.
  private static func plainSeparator(
    in text: String
  ) -> (end: String.Index, after: String.Index)? {
    var index = text.startIndex
    var isAfterSpace = false
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let isBeforeSpace = next == text.endIndex || text[next].isWhitespace
      if character == "：" || (character == ":" && isBeforeSpace) { return (index, next) }
      if "–—-".contains(character), isAfterSpace, isBeforeSpace { return (index, next) }
      isAfterSpace = character.isWhitespace
      index = next
    }
    return nil
  }

  /// What may stand between a bold label and its text.
  static let separators: Set<Character> = [":", "：", "-", "–", "—", "•"]

  private static func separator(at text: Substring) -> Substring? {
    guard let first = text.first, separators.contains(first) else { return nil }
    return text.dropFirst()
  }

  /// The names in a bracket such as `(also: Grifter, Roper)` at the start of a text, and what
  /// follows the bracket.
  private static func otherNames(
    at text: Substring, keywords: Keywords
  ) -> ([String], Substring)? {
    guard text.first == "(", let close = text.firstIndex(of: ")") else { return nil }
    let inside = text[text.index(after: text.startIndex)..<close]
    guard let colon = inside.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let key = inside[..<colon].lowercased()
    guard keywords.also.contains(key) else { return nil }
    return (names(in: inside[inside.index(after: colon)...]), text[text.index(after: close)...])
  }

  /// A name and the other names in brackets such as `(also: Grifter)` behind it.
  static func parted(_ name: String, keywords: Keywords) -> (name: String, aliases: [String]) {
    guard let open = name.lastIndex(of: "("),
      let (aliases, after) = otherNames(at: name[open...], keywords: keywords),
      after.allSatisfy(\.isWhitespace)
    else { return (name, []) }
    return (String(name[..<open].trimmingSuffix(while: \.isWhitespace)), aliases)
  }

  /// The names of a list such as `caper, big job`; semicolons separate where there are any.
  static func names(in text: some StringProtocol) -> [String] {
    let separators: Set<Character> =
      text.contains(where: { $0 == ";" || $0 == "；" }) ? [";", "；"] : [",", "、", "，"]
    return text.split(whereSeparator: { separators.contains($0) })
      .map { String($0.drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)) }
      .filter { !$0.isEmpty }
  }
}

extension [Inline] {
  /// The inside of the bracket these pieces begin with, and what follows it; nil if they begin with
  /// none, or with an empty one.
  ///
  /// Brackets may hold brackets and markup.
  fileprivate var bracketAtStart: (inside: String, after: [Inline])? {
    guard case .text(let first)? = first, first.first(where: { !$0.isWhitespace }) == "(" else {
      return nil
    }
    var inside: [Inline] = []
    var depth = 0
    for (place, node) in enumerated() {
      guard case .text(let text) = node else {
        inside.append(node)
        continue
      }
      for index in text.indices where text[index] == "(" || text[index] == ")" {
        depth += text[index] == "(" ? 1 : -1
        guard depth == 0 else { continue }
        let words = (inside + [.text(String(text[..<index]))]).plainText.dropFirst()
        let name = words.drop(while: \.isWhitespace)
        let rest: [Inline] = [.text(String(text[text.index(after: index)...]))]
        return name.isEmpty ? nil : (String(name), rest + self[(place + 1)...])
      }
      inside.append(node)
    }
    return nil
  }
}

extension String {
  /// Whether a remark behind a name is a short form of it: one word all in capitals, such as `UCS`,
  /// or of up to five letters with a capital behind another letter, such as `mRNA`.
  ///
  /// A short word alone does not make one: `(rare)` is no other name.
  fileprivate var isAbbreviation: Bool {
    guard !contains(where: \.isWhitespace), contains(where: \.isUppercase) else { return false }
    return !contains(where: \.isLowercase)
      || (count(where: \.isLetter) <= 5 && dropFirst().contains(where: \.isUppercase))
  }
}

import Questions

/// A search for facts and cards: terms that must all hold.
///
/// `is:due deck:heist -topic:getaway "the crew" driver`: a minus before a term says that it must
/// not hold, quotes keep spaces, and what has no key is looked for in names, other names, texts,
/// notes and prompts, whatever its case and diacritics. A fact is found where one of its cards
/// meets all terms.
package struct CardSearch: Equatable, Sendable {
  /// The minus that stands for `-` where a word must not look like an option.
  package static let minus: Character = "\u{2212}"

  /// The terms, in the order they were typed.
  package let terms: [SearchTerm]

  /// Creates a search from its terms.
  package init(terms: [SearchTerm]) { self.terms = terms }

  /// Reads the words of a command line; a word may hold spaces, or be a whole search in quotes.
  ///
  /// - Throws: The first thing that means nothing.
  package init(words: [String]) throws(SearchError) {
    var terms: [SearchTerm] = []
    for word in Self.joined(words.flatMap(Self.parted)) where !word.trimmed.isEmpty {
      terms.append(try SearchTerm(word: word))
    }
    guard !terms.isEmpty else { throw .empty }
    self.terms = terms
  }

  /// Reads a search that was typed as one text: spaces part its words, quotes keep them.
  ///
  /// - Throws: The first thing that means nothing.
  package init(text: String) throws(SearchError) { try self.init(words: Self.words(of: text)) }

  /// Whether a word is a term with a key such as `is:`, or a whole search in quotes that has one.
  package static func isSearch(_ word: String) -> Bool { parted(word).contains(where: hasKey) }

  private static func hasKey(_ word: String) -> Bool {
    let isNegated = word.first == "-" || word.first == minus
    return SearchKey.split(isNegated ? word.dropFirst() : word[...]) != nil
  }

  /// A text as it is compared: without case, diacritics and punctuation.
  package static func folded(_ text: String) -> String { folding.form(of: text) }

  /// No language's articles are left out, and marks on Latin letters do not count.
  private static let folding = NormalForm(language: "und", keepsDiacritics: false)
}

extension CardSearch {
  /// The words of an argument that is a whole search in quotes, as in `find 'is:due deck:heist'`;
  /// any other word by itself, such as the name behind `topic:` or a phrase.
  private static func parted(_ word: String) -> [String] {
    guard word.contains(where: \.isWhitespace) else { return [word] }
    let parts = words(of: word)
    let isSearch =
      parts.dropFirst().contains(where: hasKey) || parts.first.map(hasFixedValues) == true
    return isSearch ? parts : [word]
  }

  /// Whether a word has a key that nothing with a space can follow.
  private static func hasFixedValues(_ word: String) -> Bool {
    let isNegated = word.first == "-" || word.first == minus
    return switch SearchKey.split(isNegated ? word.dropFirst() : word[...])?.key {
    case .is, .kind, .asks: true
    case .deck, .tag, .topic, .text, nil: false
    }
  }

  /// Puts words together again that a quote in their middle was to keep in one: `topic:"the heist"`.
  private static func joined(_ words: [String]) -> [String] {
    var result: [String] = []
    var open: String?
    for word in words {
      let text = open.map { "\($0) \(word)" } ?? word
      let quotes = text.utf8.count { $0 == UInt8(ascii: "\"") }
      let isTerm = hasKey(text) || text.hasPrefix("-\"") || text.hasPrefix("\"")
      guard isTerm, quotes > 0 else {
        result.append(text)
        continue
      }
      if quotes % 2 == 1 {
        open = text
      } else {
        result.append(text.filter { $0 != "\"" })
        open = nil
      }
    }
    if let open { result.append(open.filter { $0 != "\"" }) }
    return result
  }

  /// The words of a text; quotes keep spaces, at a word's start or behind its key.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

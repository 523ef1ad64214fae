/// A text with everything that rules ask of it, found once.
final class ReadText {
  /// Its number among the texts of one reader.
  let number: Int
  /// Without spaces around.
  let trimmed: String
  /// The length of ``trimmed`` in characters.
  let length: Int
  /// What is compared when two options must not be one.
  let key: String
  /// The key between spaces, for looking up whole words in it.
  let padded: String
  /// All words, folded.
  let words: [String]
  /// The words that carry meaning, in order.
  let content: [Words.Word]
  /// The last meaningful word before the first preposition or mark.
  let head: String?
  /// What it is by its grammar.
  let type: GrammaticalType
  /// What it looks like.
  let cues: Cues
  /// The words without articles, prepositions and negations.
  let bareWords: Set<String>
  /// Numbers in figures and Roman numerals.
  let numbers: Set<String>
  /// Words that turn a sense around.
  let negations: Set<String>
  /// The first word such as *always*.
  let absolute: String?

  /// Words that say that there is no exception.
  static let absolutes: Set<String> = [
    "always", "never", "all", "none", "only", "every", "must", "cannot", "impossible",
  ]
  private static let negative: Set<String> = ["not", "no", "non", "never", "without"]
  private static let small: Set<String> = [
    "the", "a", "an", "of", "in", "to", "and", "or", "is", "are", "not", "no", "non", "without",
  ]

  /// Reads a text.
  init(_ text: String, number: Int) {
    self.number = number
    trimmed = Lines.trimmed(text)
    length = trimmed.count
    key = Words.key(of: text)
    padded = " \(key) "
    words = Words.words(in: text)
    content = Self.content(of: words)
    head = Self.head(of: text)
    type = GrammaticalType(trimmed, words: words)
    cues = Cues(of: trimmed)
    bareWords = Set(words).subtracting(Self.small)
    let keyWords = key.split(separator: " ").map(String.init)
    numbers = Set(keyWords.filter(Self.isNumber))
    negations = Set(keyWords.filter(Self.negative.contains))
    absolute = words.first(where: Self.absolutes.contains)
  }

  /// Whether the text holds another one, as whole words.
  func holds(_ other: ReadText) -> Bool { holds(key: other.key) }

  /// Whether the text holds a key, as whole words.
  func holds(key: String) -> Bool {
    !key.isEmpty && key.utf8.count <= self.key.utf8.count && padded.contains(" \(key) ")
  }

  private static func content(of words: [String]) -> [Words.Word] {
    words.filter { !Words.empty.contains($0) && ($0.count > 1 || $0.first?.isASCII == false) }
      .map(Words.Word.init)
  }

  private static func head(of text: String) -> String? {
    var depth = 0
    var outside = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { outside.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    let phrase = outside.prefix { !",:;/".contains($0) }.split(separator: " ")
    let prepositions: Set<Substring> = ["of", "for", "in", "with", "from"]
    let end = phrase.indices.dropFirst().dropLast().first { prepositions.contains(phrase[$0]) }
    let words = Words.words(in: phrase[..<(end ?? phrase.endIndex)].joined(separator: " "))
    return content(of: words).last?.spelling
  }

  private static func isNumber(_ word: String) -> Bool {
    word.allSatisfy(\.isNumber) || word.allSatisfy { "ivx".contains($0) }
  }
}

/// What of an option can be seen without knowing the subject.
struct OptionTraits: Sendable {
  /// The option as shown.
  let text: String
  /// Its normal form.
  let form: String
  /// Its words in lower case, in order.
  let words: [String]
  /// Those of them that carry meaning.
  let content: [String]
  /// Its grammatical shape.
  let type: PhraseType
  /// Its length in characters.
  let length: Int
  /// What must not tell the right option from all others: capital, full stop, article, brackets.
  let plainCues: [Bool]
  /// What should not, but is often the text's own: comma, digit, slash, quotation mark, hyphen.
  let faintCues: [Bool]
  /// Whether it holds a word such as *always*.
  let hasAbsolute: Bool
  /// The words that tell options apart, without repeats, and the numbers among all words.
  private let bare: [String]
  private let numbers: [String]

  /// Looks at an option of a deck.
  init(of text: String, in bank: Bank) {
    self.text = text
    form = bank.normalForm.form(of: text)
    words = bank.lexicon.words(in: text)
    content = bank.lexicon.content(in: text)
    type = PhraseType(of: text, words: words)
    length = text.count
    let isAllCapitals = text == text.uppercased() && text != text.lowercased()
    plainCues = [
      text.first?.isUppercase ?? false, text.hasSuffix("."), text.contains("("), isAllCapitals,
      words.count > 1 && bank.normalForm.words.articles.contains(words[0]),
    ]
    faintCues = [
      text.contains(","), text.contains(where: \.isNumber), text.contains("/"),
      text.contains(where: { "\"“”„‘".contains($0) }), text.contains("-"),
    ]
    var bare: [String] = []
    for word in words where !Self.smallWords.contains(word) && !bare.contains(word) {
      bare.append(word)
    }
    self.bare = bare
    numbers = words.filter { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    hasAbsolute = words.contains { Self.absolutes.contains($0) }
  }

  /// The rule by which two options cannot stand beside each other; nil if they can.
  ///
  /// `isText` says whether they are descriptions, which could be cut otherwise, and not names.
  func clash(with other: OptionTraits, isText: Bool, lexicon: Lexicon) -> String? {
    if form == other.form { return "O02" }
    if type != other.type { return "O08" }
    if plainCues != other.plainCues { return "O13" }
    let shorter = min(length, other.length)
    let longer = max(length, other.length)
    if longer > (isText ? 2 : 3) * shorter { return "O07" }
    if isNear(other) { return "O09" }
    if isText, lexicon.likeness(content, other.content) >= 0.6 { return "A03" }
    return nil
  }

  /// Whether one holds the other, or they differ in small words or one letter only; numbers may
  /// differ.
  private func isNear(_ other: OptionTraits) -> Bool {
    guard numbers == other.numbers else { return false }
    if !bare.isEmpty, !other.bare.isEmpty {
      let (few, many) = bare.count < other.bare.count ? (bare, other.bare) : (other.bare, bare)
      if few.allSatisfy({ many.contains($0) }) { return true }
    }
    return max(form.utf8.count, other.form.utf8.count) > 8
      && LetterPairs.isOneEdit(from: form, to: other.form)
  }

  private static let smallWords: Set<String> = [
    "the", "a", "an", "of", "in", "to", "and", "or", "is", "are", "not", "no", "non", "without",
  ]
  private static let absolutes: Set<String> = [
    "always", "never", "all", "none", "only", "every", "must", "cannot", "impossible", "immer",
    "nie", "niemals", "alle", "nur",
  ]
}

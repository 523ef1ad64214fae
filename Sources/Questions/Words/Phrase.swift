/// A text of a deck, with all that can be seen of it without knowing the subject.
///
/// An object, because one text is looked at in hundreds of questions and copied into each.
final class Phrase: Sendable {
  /// The text as shown.
  let text: String
  /// Its normal form.
  let form: String
  /// Its words, in order.
  let words: [Word]
  /// Those of them that carry meaning.
  let content: [Word]
  /// Its grammatical shape.
  let type: PhraseType
  /// Its length in characters.
  let length: Int
  /// What must not tell the right option from all others: capital, full stop, article, brackets.
  let plainCues: Cue
  /// What should not, but is often the text's own: comma, digit, slash, quotation mark, hyphen.
  let faintCues: Cue
  /// Whether it ends in a word that asks for more, as if it were cut off.
  let endsOpen: Bool
  /// Whether it holds a word such as *always*.
  let hasAbsolute: Bool
  /// Its pairs of neighboring letters, ascending.
  let letterPairs: [UInt16]
  /// The words that tell options apart, without repeats.
  private let bare: [Word]
  /// The numbers among all words.
  private let numbers: [Word]

  /// Looks at a text in the deck's language.
  init(_ text: String, lexicon: Lexicon, normalForm: NormalForm) {
    self.text = text
    form = normalForm.form(of: text)
    words = lexicon.words(in: text)
    content = lexicon.content(of: words)
    type = PhraseType(of: text, words: words, language: normalForm.language)
    length = text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.count
    plainCues = Cue(plain: text, words: words, articles: normalForm.words.articles)
    faintCues = Cue(
      faint: text, words: words, isGerman: normalForm.language == "de"
    ).union(Cue(look: PhraseLook(of: text, words: words)))
    endsOpen = Self.endsOpen(text)
    bare = Self.distinct(words.filter { !Self.smallWords.contains($0.text) })
    numbers = words.filter { word in word.text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    hasAbsolute = words.contains { Self.absolutes.contains($0.text) }
    letterPairs = LetterPairs.pairs(of: form)
  }

  /// Each of some words once, in order.
  private static func distinct(_ words: [Word]) -> [Word] {
    // A few words are compared sooner than hashed; those of a whole chapter are not.
    guard words.count <= 64 else {
      var seen: Set<String> = []
      return words.filter { seen.insert($0.text).inserted }
    }
    var distinct: [Word] = []
    for word in words where !distinct.contains(word) { distinct.append(word) }
    return distinct
  }

  /// Whether a text ends in a word that asks for more, as if it were cut off.
  static func endsOpen(_ text: String) -> Bool {
    // The longest of these words has five letters.
    guard let space = text.utf8.suffix(6).lastIndex(of: UInt8(ascii: " ")) else { return false }
    guard openWords.contains(text[text.index(after: space)...].lowercased()) else { return false }
    let words = text.split(separator: " ")
    return words.count >= 3 && !["or", "and"].contains(words[words.count - 2].lowercased())
  }

  /// The rule by which two options cannot stand beside each other; nil if they can.
  ///
  /// `isText` says whether they are descriptions, which could be cut otherwise, and not names.
  func clash(with other: Phrase, isText: Bool, lexicon: Lexicon) -> String? {
    if form == other.form { return "O02" }
    if endsOpen || other.endsOpen { return "T02" }
    if type != other.type { return "O08" }
    if plainCues.subtracting(.allCapitals) != other.plainCues.subtracting(.allCapitals) {
      return "O13"
    }
    let shorter = min(length, other.length)
    let longer = max(length, other.length)
    if longer > (isText ? 2 : 3) * shorter { return "O07" }
    if isNear(other) { return "O09" }
    if isText, !differsInNumber(from: other), lexicon.likeness(content, other.content) >= 0.6 {
      return "A03"
    }
    return nil
  }

  /// Whether both hold numbers, and others: *2 semitones*, *3 semitones*.
  func differsInNumber(from other: Phrase) -> Bool {
    !numbers.isEmpty && !other.numbers.isEmpty && numbers != other.numbers
  }

  /// Whether one holds the other, or they differ in small words or one letter only; numbers may
  /// differ.
  private func isNear(_ other: Phrase) -> Bool {
    guard numbers == other.numbers else { return false }
    if !bare.isEmpty, !other.bare.isEmpty {
      let (few, many) = bare.count < other.bare.count ? (bare, other.bare) : (other.bare, bare)
      if few.allSatisfy({ many.contains($0) }) { return true }
    }
    return max(form.utf8.count, other.form.utf8.count) > 8
      && LetterPairs.isOneEdit(from: form, to: other.form)
  }

  /// Whether it stands for something else, as *both* and *the same* do in a table.
  var isEmptyWord: Bool {
    words.count <= 2 && !words.isEmpty && words.allSatisfy { Self.emptyWords.contains($0.text) }
  }

  private static let emptyWords: Set<String> = [
    "both", "either", "neither", "none", "same", "the", "other", "varies", "any", "all", "yes",
    "no", "beide", "keine", "alle", "gleich", "ja", "nein",
  ]
  private static let smallWords: Set<String> = [
    "the", "a", "an", "of", "in", "to", "and", "or", "is", "are", "not", "no", "non", "without",
  ]
  private static let openWords: Set<String> = [
    "the", "a", "an", "of", "and", "or", "to", "with", "for", "in", "by", "as", "that", "which",
    "is", "are", "was", "were", "from", "on", "at", "their", "its", "his", "her", "into", "than",
    "but",
  ]
  private static let absolutes: Set<String> = [
    "always", "never", "all", "none", "only", "every", "must", "cannot", "impossible", "immer",
    "nie", "niemals", "alle", "nur",
  ]
}

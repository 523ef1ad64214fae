/// The grammatical shape of a text; options of one question share it, and it chooses the sentence
/// of a question.
enum PhraseType: String, Equatable, Sendable {
  /// A noun phrase or anything else: *a bag of enzymes*, *very slow*.
  case phrase
  /// *power, doubt, betrayal*: names of several things and nothing else.
  case enumeration
  /// *used by kings*; reads after *is*.
  case participle
  /// *planning the job*.
  case gerund
  /// *to plan the job*; in German *den Plan machen*.
  case infinitive
  /// *plans the job*, *led the army*, *can stand alone*; reads after *who* and *which*.
  case verb
  /// *make proteins*, *are made of wood*; the same of several.
  case pluralVerb
  /// *when it rains*, *how a word is spelled*.
  case clause
  /// *two plates move apart*: a subject with its verb.
  case sentence
  /// A question.
  case question

  /// Reads the shape off a text whose words are known, in a language by its BCP 47 tag.
  init(of text: String, words: [Word], language: String = "en") {
    guard let end = text.utf8.last, !words.isEmpty else {
      self = .phrase
      return
    }
    if end == UInt8(ascii: "?") {
      self = .question
    } else if language.lowercased().hasPrefix("de") {
      self = GermanGrammar(PhraseTokens(text, words: words, classes: Verbs.german)).type
    } else {
      self = EnglishGrammar(PhraseTokens(text, words: words, classes: Verbs.english)).type
    }
    if self == .phrase, Self.isEnumeration(text, words: words) { self = .enumeration }
  }

  /// Whether a text is three names or more with commas between them, of three words at most each,
  /// none behind an article.
  private static func isEnumeration(_ text: String, words: [Word]) -> Bool {
    guard text.utf8.count(where: { $0 == UInt8(ascii: ",") }) >= 2 else { return false }
    let articles: Set<String> = ["a", "an", "the", "ein", "eine", "der", "die", "das", "one"]
    return !articles.contains(words[0].text)
      && text.split(separator: ",").allSatisfy { $0.split(separator: " ").count <= 3 }
  }

  /// Whether the text says what its subject does or did, of one or of several.
  var isPredicate: Bool { self == .verb || self == .pluralVerb }
}

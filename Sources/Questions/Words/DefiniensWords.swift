/// The words by which a language defines, contrasts and digresses; all in small letters but where a
/// sentence opens with them.
struct DefiniensWords: Sendable {
  /// Whether only nouns and names are capital within a sentence.
  var isGerman: Bool
  /// The articles.
  var articles: Set<String>
  /// The forms of *be* behind a subject.
  var forms: Set<String>
  /// Those of them for several.
  var plurals: Set<String>
  /// Verbs between a term and its meaning, the longest first.
  var definitors: [String]
  /// Words behind such a verb that make it no definition.
  var nonDefinitions: Set<String>
  /// How a sentence opens that contrasts before it defines.
  var contrasts: [String]
  /// What stands between two names of one thing.
  var alternatives: [String]
  /// How another name between commas or in brackets opens.
  var appositions: Set<String>
  /// What opens an aside behind a comma, semicolon, dash or bracket.
  var asides: [String]
  /// Those of the asides that open a list, in which commas may follow.
  var listOpenings: Set<String>
  /// Words that point outside the text they open.
  var pronouns: Set<String>
  /// Those of them that are the subject of a verb behind them.
  var subjects: Set<String>
  /// Those of them that point at the term: *this is a theft*.
  var pointing: Set<String>
  /// How a text opens that refers elsewhere.
  var pointers: Set<String>
  /// What is referred to in small letters.
  var pointedAt: Set<String>
  /// Words that no whole text ends in, unless one of `joints` stands before.
  var openEnds: Set<String>
  /// *and*, *or*.
  var joints: Set<String>
  /// Words that are capital only at the start of a sentence.
  var smallWords: Set<String>
  /// Adjectives and names that are always capital.
  var names: Set<String>

  /// The words of a language, by its BCP 47 tag; English where it has no table.
  static func of(language: String) -> DefiniensWords {
    language.lowercased().hasPrefix("de") ? german : english
  }

  private static let english = DefiniensWords(
    isGerman: false,
    articles: ["a", "an", "the"],
    forms: ["is", "are", "was", "were"],
    plurals: ["are", "were"],
    definitors: [
      "is defined as", "are defined as", "is used to mean", "is the term for", "is a term for",
      "is a word for", "is the name for", "is", "are", "was", "were", "means", "mean",
      "refers to", "refer to", "denotes", "denote",
    ],
    nonDefinitions: ["not", "when", "also", "never", "often", "usually"],
    contrasts: ["Unlike ", "In contrast to ", "Compared with "],
    alternatives: ["or", "and"],
    appositions: [
      "also", "or", "called", "known", "often", "sometimes", "abbreviated", "short", "formerly",
      "aka",
    ],
    asides: [
      "often", "usually", "typically", "sometimes", "generally", "frequently", "mostly",
      "especially", "such as", "including", "for example", "for instance", "e.g.",
    ],
    listOpenings: ["such as", "including", "for example", "for instance", "e.g."],
    pronouns: [
      "it", "its", "they", "their", "them", "these", "this", "those", "he", "she", "his", "her",
      "here", "there", "such", "both", "however", "conversely",
    ],
    subjects: ["it", "they", "he", "she"],
    pointing: ["this", "these", "those"],
    pointers: ["see", "cf", "cp"],
    pointedAt: [
      "also", "above", "below", "under", "page", "section", "chapter", "table", "figure", "the",
    ],
    openEnds: [
      "the", "a", "an", "of", "and", "or", "to", "with", "for", "in", "by", "as", "that", "which",
      "is", "are", "was", "were", "from", "on", "at", "their", "its", "his", "her", "into", "than",
      "but",
    ],
    joints: ["and", "or"],
    smallWords: [
      "a", "an", "the", "one", "any", "someone", "somebody", "something", "what", "when", "where",
      "how", "to", "in", "of", "all", "every", "each", "some", "two", "three", "four", "five", "at",
      "on", "by", "for", "from", "with", "without", "many", "most", "several", "that", "who",
      "used", "made", "part", "being", "having", "between",
    ],
    names: Set(
      Verbs.split(
        """
        english french german italian spanish russian american british irish scottish welsh greek
        roman latin european asian african indian egyptian persian arab arabic turkish polish danish
        swedish finnish dutch swiss belgian austrian hungarian czech norwegian canadian mexican
        brazilian australian jewish christian islamic muslim catholic protestant buddhist hindu
        victorian gothic byzantine ottoman norman celtic germanic slavic spanish flemish athenian
        spartan trojan israeli iranian korean ukrainian cuban
        january february april june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday
        """)))

  private static let german = DefiniensWords(
    isGerman: true,
    articles: ["der", "die", "das", "ein", "eine"],
    forms: ["ist", "sind", "war", "waren"],
    plurals: ["sind", "waren"],
    definitors: [
      "wird definiert als", "ist definiert als", "ist", "sind", "war", "waren", "bedeutet",
      "bezeichnet", "bezeichnen", "heißt", "meint", "nennt man",
    ],
    nonDefinitions: ["nicht", "auch", "oft", "meist", "wenn"],
    contrasts: ["Anders als ", "Im Unterschied zu ", "Im Gegensatz zu "],
    alternatives: ["oder", "und"],
    appositions: ["auch", "oder", "genannt", "kurz", "oft", "früher", "bekannt"],
    asides: [
      "oft", "meist", "häufig", "manchmal", "gewöhnlich", "vor allem", "insbesondere", "etwa",
      "zum Beispiel", "beispielsweise", "z. B.", "z.B.", "darunter",
    ],
    listOpenings: ["etwa", "zum Beispiel", "beispielsweise", "z. B.", "z.B.", "darunter"],
    pronouns: [
      "er", "sie", "es", "ihr", "ihre", "sein", "seine", "diese", "dieser", "dieses", "hier",
      "dort", "solche", "beide", "dagegen", "dies",
    ],
    subjects: ["er", "sie", "es"],
    pointing: ["dies"],
    pointers: ["siehe", "vgl"],
    pointedAt: [],
    openEnds: [
      "der", "die", "das", "den", "dem", "des", "eine", "einer", "einem", "einen", "und", "oder",
      "von", "im", "zum", "zur", "dass", "an", "in", "was", "her",
    ],
    joints: ["und", "oder"],
    smallWords: [
      "ein", "eine", "einer", "eines", "der", "die", "das", "wer", "was", "wenn", "wie", "wo",
      "etwas", "jemand", "alle", "jede", "jeder", "mit", "ohne", "von", "aus", "bei", "zum", "im",
      "in", "für", "durch", "zwei", "drei",
    ],
    names: [])
}

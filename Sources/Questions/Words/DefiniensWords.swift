/// The words by which a language defines, contrasts and digresses.
struct DefiniensWords: Sendable {
  /// Verbs between a term and its meaning, the longest first.
  var definitors: [String]
  /// Words behind such a verb that make it no definition.
  var nonDefinitions: Set<String>
  /// How a sentence opens that contrasts before it defines.
  var contrasts: [String]
  /// What opens an aside behind a comma.
  var asides: [String]
  /// Those of the asides that open a list, in which commas may follow.
  var listOpenings: Set<String>
  /// Words that point outside the text they open.
  var pronouns: Set<String>
  /// Words that are capital only at the start of a sentence.
  var smallWords: Set<String>

  /// The words of a language, by its BCP 47 tag; English where it has no table.
  static func of(language: String) -> DefiniensWords {
    language.lowercased().hasPrefix("de") ? german : english
  }

  private static let english = DefiniensWords(
    definitors: [
      "is defined as", "is used to mean", "is", "are", "was", "were", "means", "mean", "refers to",
      "refer to", "denotes", "denote", "describes", "describe", "names",
    ],
    nonDefinitions: ["not", "when", "also", "never", "often", "usually"],
    contrasts: ["Unlike ", "In contrast to ", "Compared with "],
    asides: [
      "often", "usually", "typically", "sometimes", "generally", "frequently", "mostly",
      "especially", "such as", "including", "for example", "for instance", "e.g.",
    ],
    listOpenings: ["such as", "including", "for example", "for instance", "e.g."],
    pronouns: [
      "it", "its", "they", "their", "them", "these", "this", "those", "he", "she", "his", "her",
      "here", "there", "such", "both", "however", "conversely",
    ],
    smallWords: [
      "a", "an", "the", "one", "any", "someone", "somebody", "something", "what", "when", "where",
      "how", "to", "in", "of", "all", "every", "each", "some", "two", "three",
    ])

  private static let german = DefiniensWords(
    definitors: [
      "ist", "sind", "war", "waren", "bedeutet", "bezeichnet", "bezeichnen", "heißt", "meint",
      "nennt man",
    ],
    nonDefinitions: ["nicht", "auch", "oft", "meist", "wenn"],
    contrasts: ["Anders als ", "Im Unterschied zu ", "Im Gegensatz zu "],
    asides: [
      "oft", "meist", "häufig", "manchmal", "gewöhnlich", "vor allem", "insbesondere", "etwa",
      "zum Beispiel", "beispielsweise", "z. B.", "darunter",
    ],
    listOpenings: ["etwa", "zum Beispiel", "beispielsweise", "z. B.", "darunter"],
    pronouns: [
      "er", "sie", "es", "ihr", "ihre", "sein", "seine", "diese", "dieser", "dieses", "hier",
      "dort", "solche", "beide", "dagegen",
    ],
    smallWords: [
      "ein", "eine", "einer", "eines", "der", "die", "das", "wer", "was", "wenn", "wie", "wo",
      "etwas", "jemand", "alle", "jede", "jeder",
    ])
}

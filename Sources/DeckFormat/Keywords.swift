/// The words that give Markdown a meaning in one language.
///
/// A language without a table of its own uses the English one, and `quiz:` comments besides.
struct Keywords: Equatable, Sendable {
  /// Words in a heading whose labelled bullets are roles.
  var roles: Set<String>
  /// Words in a heading whose bullets are examples.
  var examples: Set<String>
  /// Words in a heading whose labelled bullets are definitions.
  var glossary: Set<String>
  /// Words in the heading of a table whose cells answer to each other.
  var counterparts: Set<String>
  /// What stands before the colon of a line of other names, in lower case; the first is printed.
  var also: [String]
  /// What stands before the colon of a literal meaning, in lower case; the first is printed.
  var literally: [String]
  /// Verbs that follow a term in its definition.
  var definitors: Set<String>
  /// Words that may stand before a term, in lower case.
  var articles: Set<String>
  /// Words for what an answer is worth, in lower case.
  var marks: Set<String>
  /// What precedes the term in a heading that asks for its definition, in lower case.
  var whatIs: [String]

  /// The table of a language, by its BCP 47 tag.
  static func of(language: String) -> Keywords {
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "de": german
    case "fr": french
    case "es": spanish
    case "ja": japanese
    default: english
    }
  }

  private static let english = Keywords(
    roles: ["role", "roles", "character", "characters", "people"],
    examples: ["example", "examples"],
    glossary: ["term", "terms", "glossary", "vocabulary", "definition", "definitions"],
    counterparts: ["counterpart", "counterparts"],
    also: ["also", "also known as", "also called"], literally: ["literally", "literal meaning"],
    definitors: ["is", "are", "was", "were", "means", "refers", "denotes", "describes", "names"],
    articles: ["a", "an", "the"], marks: ["mark", "marks", "point", "points"],
    whatIs: ["what is ", "what are ", "what's "])

  private static let german = Keywords(
    roles: ["rolle", "rollen", "figuren", "personen", "beteiligte"],
    examples: ["beispiel", "beispiele"],
    glossary: ["begriffe", "glossar", "wortschatz", "definitionen", "fachbegriffe"],
    counterparts: ["entsprechungen", "gegenstücke"],
    also: ["auch", "auch genannt"], literally: ["wörtlich"],
    definitors: [
      "ist", "sind", "war", "waren", "bedeutet", "bezeichnet", "heißt", "nennt", "meint",
    ],
    articles: ["der", "die", "das", "ein", "eine"], marks: ["punkt", "punkte"],
    whatIs: ["was ist ", "was sind ", "was heißt "])

  private static let french = Keywords(
    roles: ["rôle", "rôles", "personnages", "personnes"], examples: ["exemple", "exemples"],
    glossary: ["termes", "glossaire", "vocabulaire", "définitions"],
    counterparts: ["correspondances", "équivalents"], also: ["aussi", "aussi appelé"],
    literally: ["littéralement"],
    definitors: ["est", "sont", "était", "étaient", "signifie", "désigne"],
    articles: ["le", "la", "les", "un", "une", "des"], marks: ["point", "points"],
    whatIs: ["qu'est-ce que ", "qu'est-ce qu'"])

  private static let spanish = Keywords(
    roles: ["papeles", "personajes", "personas", "roles"], examples: ["ejemplo", "ejemplos"],
    glossary: ["términos", "glosario", "vocabulario", "definiciones"],
    counterparts: ["equivalencias", "correspondencias"], also: ["también", "también llamado"],
    literally: ["literalmente"],
    definitors: ["es", "son", "era", "eran", "significa", "designa"],
    articles: ["el", "la", "los", "las", "un", "una"], marks: ["punto", "puntos"],
    whatIs: ["¿qué es ", "¿qué son ", "qué es "])

  private static let japanese = Keywords(
    roles: ["役割", "役", "登場人物", "人物"], examples: ["例"],
    glossary: ["用語", "語彙", "定義"], counterparts: ["対応"], also: ["別名", "また"],
    literally: ["直訳"], definitors: ["とは", "は"], articles: [], marks: ["点"], whatIs: [])
}

extension Keywords {
  /// Whether a heading holds one of some key words, as a whole word.
  func heading(_ heading: String, says words: Set<String>) -> Bool {
    !words.isDisjoint(with: Self.words(of: heading))
  }

  /// The words of a heading, in lower case.
  static func words(of heading: String) -> [String] {
    heading.lowercased().split(whereSeparator: { !$0.isLetter }).map(String.init)
  }

  /// A name without its leading article, in lower case, for comparing names within a deck.
  func plainName(_ name: String) -> String {
    let lowered = name.lowercased()
    guard let space = lowered.firstIndex(of: " ") else { return lowered }
    let rest = lowered[space...].drop(while: { $0 == " " })
    return articles.contains(String(lowered[..<space])) && !rest.isEmpty ? String(rest) : lowered
  }
}

/// What the headers of tables say.
enum TableWords {
  private static let headers: Set<String> = [
    "term", "terms", "word", "words", "name", "meaning", "definition", "description", "explanation",
    "abbreviation", "acronym", "stands for", "full form", "translation", "example", "notes",
    "concept", "role", "responsibility", "symbol", "english", "german", "deutsch", "englisch",
    "french", "français", "spanish", "español", "latin", "begriff", "bedeutung", "wort",
    "übersetzung", "erklärung", "abkürzung", "what it means", "what it is", "function", "type",
    "category", "feature", "aspect", "item", "unit", "quantity", "phrase", "expression", "date",
    "event", "year", "part", "job", "step", "stage", "phase",
  ]

  /// Whether a cell says what stands below it.
  static func isHeader(_ text: String) -> Bool { headers.contains(text.lowercased()) }
}

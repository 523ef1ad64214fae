/// What the columns of a table of cards hold.
struct TableHeader {
  /// What a column holds.
  enum Column: Equatable {
    /// What is asked, or a term.
    case front
    /// What answers it, or what the term means.
    case back
    /// Other names.
    case aliases
    /// What is shown after the answer, below the name the header gives it; empty for none.
    case note(String)
    /// Tags.
    case tags
    /// The heading it belongs to.
    case chapter
    /// Something that a deck does not keep, with the header; empty for none.
    case other(String)
  }

  /// The columns, in order.
  var columns: [Column]
  /// Whether the first row is a header.
  var isWritten: Bool
  /// Whether the header speaks of questions, so that nothing is a term.
  var asksQuestions = false
  /// The language of the header, where it is one of those known and not English; else nil.
  var language: String?
  /// The headers of front and back where they say more than that.
  var names: [String]?

  private static let fronts: [String: String?] = [
    "term": nil, "word": nil, "front": nil, "vocabulary": nil, "vocab": nil, "expression": nil,
    "name": nil, "concept": nil, "phrase": nil, "abbreviation": nil, "foreign": nil, "target": nil,
    "kanji": nil, "hanzi": nil, "key": nil, "begriff": "de", "wort": "de", "vokabel": "de",
    "vorderseite": "de", "ausdruck": "de", "fremdwort": "de", "terme": "fr", "mot": "fr",
    "recto": "fr", "término": "es", "palabra": "es", "anverso": "es", "用語": "ja", "単語": "ja",
    "言葉": "ja", "表": "ja",
  ]
  private static let questions: [String: String?] = [
    "question": nil, "prompt": nil, "q": nil, "frage": "de", "pregunta": "es",
  ]
  private static let backs: [String: String?] = [
    "definition": nil, "back": nil, "answer": nil, "translation": nil, "meaning": nil, "a": nil,
    "meanings": nil, "description": nil, "explanation": nil, "native": nil, "response": nil,
    "value": nil, "english": nil, "bedeutung": "de", "übersetzung": "de", "antwort": "de",
    "rückseite": "de", "erklärung": "de", "beschreibung": "de", "deutsch": "de",
    "traduction": "fr", "réponse": "fr", "signification": "fr", "définition": "fr", "verso": "fr",
    "traducción": "es", "respuesta": "es", "significado": "es", "definición": "es",
    "reverso": "es", "意味": "ja", "定義": "ja", "裏": "ja", "説明": "ja", "答え": "ja",
  ]
  private static let aliases: Set = [
    "also", "alias", "aliases", "synonym", "synonyms", "synonyme", "alternatives", "auch",
    "other names", "aka", "also known as", "synonymes", "sinónimos", "別名",
  ]
  private static let notes: Set = [
    "note", "notes", "example", "examples", "reading", "pronunciation", "hint", "comment",
    "comments", "extra", "back extra", "mnemonic", "source", "remark", "remarks", "beispiel",
    "beispiele", "notiz", "notizen", "bemerkung", "lesung", "aussprache", "hinweis", "kommentar",
    "exemple", "exemples", "remarque", "ejemplo", "ejemplos", "nota", "sentence",
    "example sentence",
    "読み", "読み方", "例", "例文", "備考", "transcription", "kana", "pinyin", "etymology", "ipa",
    "example sentences", "explanation",
  ]
  private static let tags: Set = [
    "tag", "tags", "label", "labels", "schlagwort", "schlagwörter", "étiquettes", "etiquetas", "タグ",
  ]
  private static let chapters: Set = [
    "chapter", "category", "topic", "deck", "unit", "lesson", "section", "group", "kapitel",
    "thema", "kategorie", "lektion", "stapel", "chapitre", "leçon", "catégorie", "tema", "capítulo",
    "categoría", "lección", "module", "subject",
  ]

  /// Reads the first row of a table.
  ///
  /// - Parameters:
  ///   - cells: The row.
  ///   - rest: The rows below it, for what they have in common.
  init(_ cells: [String], above rest: ArraySlice<DelimitedLines.Row>) {
    let words = cells.map { $0.trimmed.lowercased().trimmingMarks }
    let front = words.firstIndex { Self.fronts[$0] != nil || Self.questions[$0] != nil }
    let back = words.indices.first { $0 != front && Self.backs[words[$0]] != nil }
    if let front, let back {
      isWritten = true
      asksQuestions = Self.questions[words[front]] != nil
      language =
        (Self.fronts[words[front]] ?? Self.questions[words[front]] ?? nil)
        ?? (Self.backs[words[back]] ?? nil)
      columns = words.indices.map { index in
        index == front
          ? .front : index == back ? .back : Self.column(words[index], cells[index].trimmed)
      }
      return
    }
    isWritten = false
    columns = cells.indices.map { $0 == 0 ? .front : $0 == 1 ? .back : .other("") }
    guard cells.count > 1, Self.looksLikeHeader(words, cells: cells, above: rest) else { return }
    isWritten = true
    names = cells.prefix(2).map(\.trimmed)
    columns = words.indices.map { index in
      index == 0
        ? .front : index == 1 ? .back : Self.column(words[index], cells[index].trimmed)
    }
  }

  /// Names the columns as a header would.
  init(named names: [String]) {
    let words = names.map { $0.trimmed.lowercased().trimmingMarks }
    isWritten = false
    columns = words.indices.map { index in
      index == 0 ? .front : index == 1 ? .back : Self.column(words[index], names[index].trimmed)
    }
    asksQuestions = words.first.map { Self.questions[$0] != nil } ?? false
  }

  private static func column(_ word: String, _ name: String) -> Column {
    if aliases.contains(word) { return .aliases }
    if tags.contains(word) { return .tags }
    if chapters.contains(word) { return .chapter }
    let isPlain = ["note", "notes", "extra", "back extra", "remark", "comment"].contains(word)
    if notes.contains(word) { return .note(isPlain ? "" : name) }
    return .other(name)
  }

  /// Whether the first row differs from the others as a header does: its two cells are single words,
  /// written small where all others begin with a capital or a digit.
  private static func looksLikeHeader(
    _ words: [String], cells: [String], above rest: ArraySlice<DelimitedLines.Row>
  ) -> Bool {
    guard rest.count > 1,
      cells.prefix(2).allSatisfy({ cell in
        cell.first?.isLowercase ?? false && !cell.contains { $0.isWhitespace }
      })
    else { return false }
    return rest.allSatisfy { row in
      row.cells.prefix(2).allSatisfy { cell in
        cell.trimmed.first.map { $0.isUppercase || $0.isNumber } ?? true
      }
    }
  }
}

extension String {
  /// This text without marks around it, such as the colon of a header.
  fileprivate var trimmingMarks: String {
    var rest = self[...]
    while let last = rest.last, ":*#_ ".contains(last) { rest.removeLast() }
    while let first = rest.first, "*#_ ".contains(first) { rest.removeFirst() }
    return String(rest)
  }
}

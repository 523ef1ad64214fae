/// A sentence that says what its subject is: `A heist is a theft that …`.
struct DefiningSentence: Equatable {
  /// The term, without its article and brackets.
  var term: String
  /// The article or determiner before it, in lower case; empty if none.
  var determiner: String
  /// What stands behind the verb, without the final stop.
  var predicate: String
  /// The verb, in lower case.
  var verb: String
  /// Whether the verb can only define, as `refers to` does.
  var isStrong: Bool
  /// Whether the sentence begins with the term, not with a phrase such as `In music,`.
  var isFirst: Bool
  /// Whether its wording alone is too little: it counts only in an article that defines other terms too.
  var isWeak: Bool

  /// Whether a sentence defines a term of that name, in whatever number.
  static func begins(_ sentence: String, with name: String) -> Bool {
    guard let found = DefiningSentence(sentence, isKnown: { _ in true }) else { return false }
    return TextWords.key(found.term) == TextWords.key(name)
  }

  /// Reads a sentence; nil if it defines nothing.
  ///
  /// - Parameters:
  ///   - sentence: One sentence, with its final stop.
  ///   - isKnown: Whether a name is a term of the article already, which weaker signs are enough for.
  ///   - isAnswer: Whether it answers the question what its subject is, which any noun is enough for.
  init?(_ sentence: String, isKnown: (String) -> Bool, isAnswer: Bool = false) {
    var text = sentence.trimmed[...]
    while let last = text.last, ".!".contains(last) { text = text.dropLast() }
    guard !HeadingShape.isQuestion(sentence) else { return nil }
    var rest = text
    isFirst = true
    if let after = Self.afterOpening(rest) {
      rest = after
      isFirst = false
    }
    guard let (subject, predicateStart, verb, strong) = Self.parts(rest) else { return nil }
    var name = subject
    var determiner = ""
    let words = name.split(separator: " ")
    if let first = words.first, words.count > 1, Self.determiners.contains(first.lowercased()) {
      determiner = first.lowercased()
      name = words.dropFirst().joined(separator: " ")
    }
    for opening in [
      "term ", "word ", "concept of ", "expression ", "phrase ", "notion of ", "abbreviation ",
      "acronym ",
    ]
    where name.lowercased().hasPrefix(opening) {
      name = String(name.dropFirst(opening.count))
      determiner = "term"
    }
    name = HeadingTerms.unquoted(NameBrackets.parted(name).name)
    let predicate = String(rest[predicateStart...]).trimmed
    let isTermKnown = isKnown(name)
    guard DefinitionSubject.isFit(name, determiner: determiner, isKnown: isTermKnown) else {
      return nil
    }
    let definiens = Definiens(
      predicate: predicate, verb: verb, name: name, determiner: determiner, isKnown: isTermKnown)
    switch strong ? definiens.strengthBehindStrongVerb : definiens.strength {
    case .none where isAnswer && isFirst && definiens.isSayable: isWeak = false
    case .none: return nil
    case .weak: isWeak = true
    case .sure: isWeak = false
    }
    term = name
    self.determiner = determiner
    self.predicate = predicate
    self.verb = verb
    isStrong = strong
  }

  private static let determiners: Set<String> = [
    "a", "an", "the", "every", "each", "any", "der", "die", "das", "ein", "eine", "le", "la", "les",
    "un", "une", "el", "los", "las", "una",
  ]

  /// What follows a phrase such as `In music,` or `Simply put,`; nil if a sentence begins with none.
  private static func afterOpening(_ text: Substring) -> Substring? {
    guard let comma = text.firstIndex(of: ",") else { return nil }
    let opening = TextWords.of(text[..<comma])
    guard let first = opening.first, opening.count <= 7,
      [
        "in", "simply", "put", "basically", "essentially", "broadly", "strictly", "generally", "by",
        "for", "on", "at", "technically", "formally", "informally", "first", "second", "finally",
        "at",
      ].contains(first)
    else { return nil }
    let rest = text[text.index(after: comma)...].trimmed
    return rest.isEmpty ? nil : rest
  }

  /// The subject, where the predicate begins, the verb and whether it can only define; nil if the text has no such shape.
  private static func parts(
    _ text: Substring
  ) -> (subject: String, predicate: Substring.Index, verb: String, isStrong: Bool)? {
    var index = text.startIndex
    var depth = 0
    var subjectEnd: Substring.Index?
    var count = 0
    while index < text.endIndex {
      let character = text[index]
      if character == "(" || character == "[" { depth += 1 }
      if character == ")" || character == "]" { depth = max(0, depth - 1) }
      if depth == 0, character == "," || character == "–" || character == "—" {
        // An apposition: the subject ended here, the verb follows its closing comma.
        if subjectEnd == nil { subjectEnd = index }
      }
      if depth == 0, character == " " {
        count += 1
        if count > 28 { return nil }
        let after = text[text.index(after: index)...]
        if let (verb, length, strong) = DefiningVerb.verb(at: after) {
          let isInside = subjectEnd.map { _ in
            let before = text[..<index].last
            return before != "," && before != "–" && before != "—" && before != ")"
          }
          if isInside != true {
            let subject = String(text[..<(subjectEnd ?? index)]).trimmed
            let start = after.index(after.startIndex, offsetBy: length)
            return (subject, start, verb, strong)
          }
        } else if subjectEnd == nil, count > 9 {
          return nil
        }
      }
      index = text.index(after: index)
    }
    return nil
  }
}

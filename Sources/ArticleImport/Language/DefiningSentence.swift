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
  init?(_ sentence: String, isKnown: (String) -> Bool) {
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
    guard Self.isSubject(name, determiner: determiner, isKnown: isTermKnown) else { return nil }
    guard
      strong
        || Self.isDefiniens(
          predicate, verb: verb, name: name, determiner: determiner, isKnown: isTermKnown)
    else { return nil }
    if strong {
      let first = TextWords.of(predicate).first ?? ""
      guard predicate.split(separator: " ").count >= 2,
        !["that", "not", "they", "you", "it", "he", "she", "more", "less"].contains(first)
      else { return nil }
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

  private static let strongVerbs = [
    "can be defined as", "may be defined as", "could be defined as", "is best defined as",
    "is defined as", "are defined as", "is usually defined as", "is the term for",
    "are the terms for", "is a term for",
    "is the term used for", "is the name for", "is the name given to", "is a name for",
    "is another name for", "is a word for", "is the word for", "is the technical term for",
    "refers to", "refer to", "referred to", "denotes", "denote", "means", "mean",
    "is a fancy word for", "bezeichnet", "bedeutet", "desglose", "significa", "désigne", "signifie",
  ]
  private static let weakVerbs = [
    "is", "are", "was", "were", "describes", "describe", "represents", "ist", "sind", "est", "sont",
    "es", "son", "consists of", "involves",
  ]
  private static let adverbs: Set<String> = [
    "essentially", "basically", "simply", "usually", "typically", "generally", "often", "also",
    "just", "really", "therefore", "thus", "originally", "traditionally",
    "commonly", "normally", "in", "technically", "actually", "then", "primarily", "mainly",
    "specifically", "broadly", "strictly", "loosely",
  ]

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
        if let (verb, length, strong) = verb(at: after) {
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

  /// The verb a text begins with, its length with the space behind it, and whether it can only define.
  private static func verb(at text: Substring) -> (String, Int, Bool)? {
    var skipped = 0
    var rest = text
    // 'essentially refers to', 'usually is'
    while let space = rest.firstIndex(of: " "), adverbs.contains(rest[..<space].lowercased()),
      rest[..<space] != "in"
    {
      skipped += rest.distance(from: rest.startIndex, to: space) + 1
      rest = rest[rest.index(after: space)...]
    }
    guard let first = rest.first, "adimrbcsewD".contains(first) else { return nil }
    for (verbs, strong) in [(strongVerbs, true), (weakVerbs, false)] {
      for verb in verbs where rest.hasPrefix(verb) && rest.dropFirst(verb.count).first == " " {
        return (verb, skipped + verb.count + 1, strong)
      }
    }
    return nil
  }

  private static let noSubjects: Set<String> = [
    "it", "this", "that", "these", "those", "they", "he", "she", "we", "you", "i", "there", "here",
    "both", "neither", "each", "one", "what", "who", "which", "all",
    "some", "many", "most", "another", "such", "everyone", "someone", "nothing", "everything",
    "anybody", "something", "everybody", "few", "others", "either", "where", "when", "how", "why",
    "if", "while", "although", "though", "because", "since", "as", "but", "and", "or", "so", "then",
    "now", "today", "yes", "no", "not", "only",
  ]
  private static let genericSubjects: Set<String> = [
    "reason", "goal", "aim", "difference", "differences", "purpose", "key", "problem", "result",
    "results", "idea", "point", "question", "answer", "good", "news", "trick", "truth", "fact",
    "challenge", "main",
    "biggest", "best", "worst", "first", "second", "third", "last", "next", "other", "only",
    "simplest", "easiest", "catch", "bottom", "upside", "downside", "advantage", "disadvantage",
    "benefit", "example", "examples", "rule", "secret", "story", "topic", "subject", "moral",
    "lesson", "way", "thing", "things", "great", "typical", "simple", "common", "popular", "new",
    "same", "real", "two", "three", "four", "five", "part", "half", "author", "writer", "teacher",
    "friend", "mother", "father", "day", "time", "year", "rest", "choice", "aftermath", "pivotal",
    "central", "important", "mistake", "mistakes", "exception", "heart", "beauty", "alternative",
    "opposite", "more", "less", "much", "my", "your", "our", "his", "her", "their", "its", "well",
    "remember",
  ]

  private static func isSubject(_ name: String, determiner: String, isKnown: Bool) -> Bool {
    let words = TextWords.of(name)
    guard let first = words.first, words.count <= (isKnown ? 7 : 4), !noSubjects.contains(first)
    else { return false }
    // 'The four stages of …' are listed, not defined.
    if words.contains("of"),
      ArticleWords.listKind(of: name).map({ [.stages, .types].contains($0) }) ?? false
    {
      return false
    }
    if isKnown { return true }
    if words.contains(where: { genericSubjects.contains($0) || noSubjects.contains($0) }) {
      return false
    }
    if words.contains(where: {
      ["of", "in", "for", "to", "with", "from", "at", "by", "on", "between", "about"].contains($0)
    }), words.count > 3 {
      return false
    }
    if name.contains(where: { "\"“”:;".contains($0) }) { return false }
    return true
  }

  private static let idioms = [
    "a bit", "a must", "a matter of", "a great way", "a good way", "the best", "the same",
    "the only", "the reason", "a good", "the first", "the most", "a great", "a popular", "a common",
    "the key", "a key", "an important",
    "a big", "a huge", "a must-have", "a favourite", "a favorite", "the other", "the next",
    "a no-brainer", "the case", "a problem", "a question", "a lot", "the one", "a sign",
    "an example", "a perfect", "a nice", "a wonderful", "a little", "the right", "the wrong",
    "a different story", "two sides", "a world", "a long way", "the heart", "the backbone",
    "a mixed bag", "an essential", "a real", "the answer", "a mistake", "a myth", "an art",
    "the hardest", "the easiest", "a challenge", "the ones", "the main", "a reminder", "a profound",
    "a crucial", "a vital", "one of the most", "one of the best", "one of the oldest",
    "one of the main", "a sure", "an excellent", "an easy", "a safe", "a classic", "the kind of",
    "a waste", "a treat", "the star", "the perfect", "the ideal",
  ]
  private static let adjectives: Set<String> = [
    "full", "important", "essential", "crucial", "very", "quite", "so", "too", "more", "less",
    "most", "better", "worse", "easy", "hard", "difficult", "simple", "common", "popular", "useful",
    "able", "available", "different", "similar",
    "good", "bad", "great", "big", "small", "often", "usually", "not", "never", "always", "no",
    "like", "as", "when", "where", "because", "here", "there", "now", "still", "only", "made",
    "used", "known", "called", "found", "seen", "given", "taken", "written", "done", "worth",
    "free", "open", "ready", "sure", "likely", "possible", "necessary", "responsible", "active",
    "on", "in", "at", "to", "for", "by", "under", "from", "about", "all", "both", "neither",
    "either", "its", "their", "his", "her", "my", "your", "our", "also", "much", "far", "well",
    "right", "wrong", "true", "false", "older", "younger", "larger", "smaller", "faster", "slower",
    "higher", "lower", "stronger", "weaker", "two", "three", "central", "perhaps", "probably",
    "rarely", "sometimes", "steeped", "pivotal", "controversial", "red", "blue", "green", "white",
    "black", "up", "down", "out", "part", "home", "due", "what", "rich", "poor", "safe", "legal",
    "illegal", "normal", "vital", "key", "mainly", "expensive", "cheap", "limited", "independent",
    "neutral", "static", "unable", "afraid",
  ]
  /// What definitions begin with: the class that the term belongs to.
  private static let classes: Set<String> = [
    "process", "type", "form", "kind", "method", "technique", "act", "state", "condition",
    "ability", "measure", "study", "science", "branch", "system", "set", "group", "practice",
    "term", "name", "tool",
    "substance", "unit", "part", "device", "structure", "point", "place", "person", "way", "art",
    "number", "amount", "rate", "property", "force", "movement", "change", "transfer", "use",
    "collection", "sum", "ratio", "period",
    "stage", "phase", "style", "genre", "theory", "principle", "rule", "law", "right", "duty",
    "money", "tax", "fee", "payment", "loss", "gain", "difference", "relationship", "feeling",
    "sound", "note", "word", "phrase", "sentence", "line",
    "figure", "shape", "area", "region", "layer", "body", "cell", "organ", "tissue", "plant",
    "animal", "creature", "disease", "material", "mixture", "document", "agreement", "contract",
    "record", "list", "file", "program", "language", "sequence", "step", "breaking", "wearing",
    "exchange", "extent", "degree", "total", "surface", "distance", "speed", "time", "result",
    "space", "field", "discipline", "approach", "strategy", "model", "statement", "idea", "concept",
    "belief", "power", "energy", "network", "instrument", "vehicle", "piece", "product", "service",
    "market", "company", "organization", "organisation", "institution", "event", "ceremony", "game",
    "movement", "class", "category", "division", "combination", "arrangement", "pattern", "series",
    "path", "angle", "variety", "strip", "opening", "edge", "end", "side", "top", "bottom", "front",
    "back", "height", "width", "length", "temperature", "depth", "weight", "volume", "position",
  ]

  private static func isDefiniens(
    _ predicate: String, verb: String, name: String, determiner: String, isKnown: Bool
  ) -> Bool {
    var words = TextWords.of(predicate)
    while let first = words.first, adverbs.contains(first), words.count > 3 { words.removeFirst() }
    guard let first = words.first, words.count >= 3 else { return false }
    if first == "not" || first == "never" || predicate.hasPrefix("n't") { return false }
    if ["describes", "describe", "represents", "consists of", "involves"].contains(verb) {
      return isKnown && !["that", "how", "it"].contains(first)
    }
    let opening = words.prefix(4).joined(separator: " ") + " "
    if idioms.contains(where: { opening.hasPrefix($0 + " ") }) { return false }
    let hasArticle = [
      "a", "an", "the", "any", "one", "another", "ein", "eine", "der", "die", "das", "un", "une",
      "le", "la", "una", "el",
    ].contains(first)
    let early = words.prefix(8)
    let hasClass = early.dropFirst(hasArticle ? 1 : 0).contains {
      classes.contains($0) || classes.contains(TextWords.stem($0))
    }
    let hasClause = words.contains {
      [
        "that", "which", "who", "where", "whose", "used", "made", "of", "between", "with", "to",
        "by", "from", "in", "for",
      ].contains($0)
    }
    if hasArticle {
      if isKnown { return true }
      if determiner == "a" || determiner == "an" || determiner == "term" {
        return hasClause || hasClass || words.count >= 4
      }
      if determiner == "the" {
        let relates = words.contains { ["that", "which", "who", "where", "whose"].contains($0) }
        return (hasClass || relates) && ["the", "a", "an", "one"].contains(first)
          && name.first?.isLowercase == true && words.count >= 5
      }
      return hasClass && hasClause
    }
    if ["how", "what", "anything", "something", "someone", "anyone", "things", "people"].contains(
      first)
    {
      return isKnown || determiner == "a" || determiner == "an"
    }
    guard !adjectives.contains(first), !first.hasSuffix("ly") else { return false }
    if first.hasSuffix("ed") || first.hasSuffix("ing") {
      return isKnown && first.hasSuffix("ing") && hasClause && verb == "is"
    }
    guard hasClause else { return false }
    if verb == "are" || verb == "were" {
      return isKnown || hasClass
        || words.prefix(6).contains { ["that", "which", "who", "used", "made", "of"].contains($0) }
          && name.split(separator: " ").count <= 3
    }
    if isKnown, words[safe: 1]?.hasSuffix("ed") == true { return true }
    return isKnown && hasClass
      || isKnown && ["of", "that", "which", "in", "between", "by"].contains(words[safe: 1] ?? "")
      || (determiner == "a" || determiner == "an")
        && (hasClass && hasClause
          || ["of", "that", "which", "between", "by", "used"].contains(words[safe: 1] ?? ""))
  }
}

/// What stands behind the verb of a sentence, and how surely it says what the subject is.
struct Definiens {
  /// How surely a sentence defines.
  enum Strength { case none, weak, sure }

  /// What stands behind the verb, without the final stop.
  var predicate: String
  /// The verb, in lower case.
  var verb: String
  /// The subject without its article.
  var name: String
  /// The article of the subject, in lower case; empty if none.
  var determiner: String
  /// Whether the subject is a term already.
  var isKnown: Bool

  /// How surely it defines behind a verb that can only define: `means`, `refers to`.
  var strengthBehindStrongVerb: Strength {
    let words = TextWords.of(predicate)
    guard let first = words.first, words.count >= 2,
      !["not", "they", "you", "it", "he", "she", "more", "less"].contains(first)
    else { return .none }
    // 'Garnishment means that part of your wage …'
    if first == "that" { return words.count >= 5 ? (isKnown ? .sure : .weak) : .none }
    return .sure
  }

  /// Whether it says at least what something is, as an answer to that question does.
  var isSayable: Bool {
    let words = TextWords.of(predicate)
    guard let first = words.first, words.count >= 3, ["is", "are"].contains(verb) else {
      return false
    }
    return !["not", "never", "more", "less", "when", "where", "because", "often", "usually"]
      .contains(first) && !Self.adjectives.contains(first) && !isIdiom(words)
      && !first.hasSuffix("ly")
  }

  /// How surely it defines behind `is` and the like.
  var strength: Strength {
    var words = TextWords.of(predicate)
    while let first = words.first, DefiningVerb.adverbs.contains(first), words.count > 3 {
      words.removeFirst()
    }
    guard let first = words.first, words.count >= 3, first != "not", first != "never",
      !predicate.hasPrefix("n't")
    else { return .none }
    if ["describes", "describe", "represents", "consists of", "involves"].contains(verb) {
      return isKnown && !["that", "how", "it"].contains(first) ? .sure : .none
    }
    if isIdiom(words) { return .none }
    let hasArticle = Self.articles.contains(first)
    let hasClass = words.prefix(8).dropFirst(hasArticle ? 1 : 0).contains {
      Self.classes.contains($0) || Self.classes.contains(TextWords.stem($0))
    }
    let hasClause = words.contains(where: Self.complements.contains)
    if repeatsGenus(words), hasClause { return isKnown || isPresent ? .sure : .none }
    if hasArticle {
      return strengthBehindArticle(words, hasClass: hasClass, hasClause: hasClause)
    }
    if ["how", "what", "anything", "something", "someone", "anyone", "things", "people"].contains(
      first)
    {
      return isKnown || isIndefinite ? .sure : .none
    }
    if isPluralWithClause(words) { return isKnown || isPresent ? .sure : .none }
    guard hasClause, !Self.adjectives.contains(first), !first.hasSuffix("ly") else { return .none }
    if first.hasSuffix("ing") {
      return isKnown && verb == "is" ? .sure : .none
    }
    if first.hasSuffix("ed"), !first.contains("-") { return .none }
    return bareStrength(words, hasClass: hasClass)
  }

  private var isPresent: Bool { verb != "was" && verb != "were" }
  private var isIndefinite: Bool { determiner == "a" || determiner == "an" || determiner == "term" }

  private func strengthBehindArticle(_ words: [String], hasClass: Bool, hasClause: Bool) -> Strength
  {
    // People and places are described, not defined: 'Lisbon is a city of hills'.
    let isIndividual = words.prefix(while: { !Self.complements.contains($0) }).contains(
      where: Self.individuals.contains)
    if isIndividual, determiner.isEmpty, verb == "is" || verb == "was" { return .none }
    if isKnown { return .sure }
    if isIndefinite { return hasClause || hasClass || words.count >= 4 ? .sure : .none }
    guard isPresent else { return .none }
    let relates = words.contains(where: Self.relatives.contains)
    if isIndividual { return .none }
    // In these languages the article stands before what is meant in general, too.
    if ["der", "die", "das", "le", "la", "les", "el", "los", "las", "l'"].contains(determiner) {
      return hasClause && words.count >= 4 ? .sure : .none
    }
    if determiner == "the" {
      guard name.first?.isLowercase == true, words.count >= 5 else { return .none }
      return hasClass || relates ? .sure : hasClause ? .weak : .none
    }
    if hasClass, hasClause { return .sure }
    return words.count >= 5 && hasClause && name.wordCount <= 3 ? .weak : .none
  }

  /// Behind a noun without an article.
  private func bareStrength(_ words: [String], hasClass: Bool) -> Strength {
    let second = words[safe: 1] ?? ""
    if verb == "are" || verb == "were" {
      let isShort = name.wordCount <= 3
      let relates = words.prefix(6).contains {
        ["that", "which", "who", "used", "made", "of"].contains($0)
      }
      return isKnown || hasClass || relates && isShort ? .sure : .none
    }
    if isKnown, second.hasSuffix("ed") { return .sure }
    if isKnown, hasClass || ["of", "that", "which", "in", "between", "by"].contains(second) {
      return .sure
    }
    if determiner == "a" || determiner == "an",
      hasClass || ["of", "that", "which", "between", "by", "used"].contains(second)
    {
      return .sure
    }
    return .none
  }

  /// Whether the class it names is the last word of the term: `Stained glass is glass coloured by …`.
  private func repeatsGenus(_ words: [String]) -> Bool {
    let own = TextWords.of(name)
    guard own.count >= 2, let last = own.last, words[0] != "the" else { return false }
    return words.prefix(4).contains { TextWords.stem($0) == TextWords.stem(last) }
  }

  /// Whether it is a plural with a clause of its own: `Y-shaped proteins that stick to an antigen`.
  private func isPluralWithClause(_ words: [String]) -> Bool {
    guard verb == "are" || verb == "were", name.wordCount <= 3,
      !words[0].hasSuffix("ly"), !Self.quantities.contains(words[0])
    else { return false }
    return zip(words, words.dropFirst()).prefix(4).dropFirst().contains { noun, next in
      noun.hasSuffix("s") && noun.count > 3
        && ["that", "which", "who", "of", "used", "made", "whose"].contains(next)
    }
  }

  private func isIdiom(_ words: [String]) -> Bool {
    // 'A bridge is a promise, as our engineer likes to say.'
    if words.suffix(5).contains("say"), words.contains("as") { return true }
    let opening = words.prefix(5).joined(separator: " ") + " "
    guard let idiom = Self.idioms.first(where: { opening.hasPrefix($0 + " ") }) else {
      return false
    }
    // 'the first phase of a game' names a class behind the number.
    let next = words[safe: idiom.wordCount] ?? ""
    return
      !(["the first", "the last", "the main", "the next", "the other"].contains(idiom)
      && (Self.classes.contains(next) && words.contains("of")
        || isIndefinite && words.contains { ["where", "when", "which", "that"].contains($0) }))
  }

  private static let articles: WordSet = [
    "a", "an", "the", "any", "one", "another", "ein", "eine", "der", "die", "das", "un", "une",
    "le", "la", "una", "el",
  ]
  private static let relatives: WordSet = [
    "that", "which", "who", "where", "whose", "dass", "die", "der", "das", "que", "qui",
  ]
  private static let complements: WordSet = [
    "that", "which", "who", "where", "whose", "used", "made", "of", "between", "with", "to", "by",
    "from", "in", "for", "above", "below", "around", "inside", "on", "at", "aus", "von", "mit",
    "durch", "de", "du", "qui", "que", "para", "con", "im", "des", "dans", "dont", "lequel",
    "laquelle", "por", "cual", "mediante", "der", "die", "das", "à", "en",
  ]
  private static let quantities: WordSet = [
    "many", "some", "two", "three", "four", "five", "several", "both", "all", "lots", "hundreds",
    "thousands", "parts", "members", "examples", "one",
  ]
  private static let individuals: WordSet = [
    "man", "woman", "boy", "girl", "city", "town", "village", "hotel", "restaurant", "museum",
    "film", "movie", "novel", "company", "brand", "band", "singer", "actor", "poet", "author",
    "player", "chef", "politician", "website", "blog", "shop", "store", "podcast", "friend",
  ]
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
    "one of the main", "a sure", "a trading name", "one thing", "a nuisance", "a marathon",
    "the queen", "the king",
    "a joy", "a pleasure", "a pain", "a dream", "a nightmare", "a blessing", "a curse", "a luxury",
    "a trap", "a gift", "a mess", "a headache", "a minefield", "a gamble", "a lottery", "a marvel",
    "a wonder", "a piece of cake", "a promise", "an adventure", "a fire", "a puzzle", "a monster",
    "one of those", "a simple", "an excellent",
    "an easy", "a safe",
    "a classic",
    "the kind of",
    "a waste", "a treat", "the star", "the perfect", "the ideal",
  ]
  private static let adjectives: WordSet = [
    "full", "everywhere", "important", "essential", "crucial", "very", "quite", "so", "too", "more",
    "less",
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
  private static let classes: WordSet = [
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
}

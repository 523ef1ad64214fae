/// Reads the shape of an English text off its words and their order.
struct EnglishGrammar {
  let tokens: PhraseTokens

  init(_ tokens: PhraseTokens) { self.tokens = tokens }

  /// The shape; a phrase where nothing else is certain.
  var type: PhraseType {
    if tokens.word(0) == "to", tokens.count > 1 {
      return isDeterminer(1) ? .phrase : .infinitive
    }
    if isClause { return .clause }
    var first = 0
    while first < 2, first + 1 < tokens.count, tokens.mark(first) == 0,
      isAdverb(first)
    {
      first += 1
    }
    if let predicate = predicate(at: first, isCertain: first == 0) { return predicate }
    if isGerund { return .gerund }
    return isSentence ? .sentence : .phrase
  }

  /// Whether a word and what follows it is no sentence but only its predicate; nil if not.
  private func predicate(at place: Int, isCertain: Bool) -> PhraseType? {
    guard place + 1 < tokens.count, tokens.mark(place) != UInt8(ascii: "-") else { return nil }
    let word = tokens.wordClass(place)
    if word.contains(.auxiliary) {
      return word.contains(.plural) ? .pluralVerb : .verb
    }
    let next = tokens.wordClass(place + 1)
    if word.contains(.modal) {
      let isNoun = !next.isDisjoint(with: [.preposition, .opensClause]) || tokens.mark(place) != 0
      return isNoun ? nil : .verb
    }
    if word.contains(.noVerb) { return nil }
    if isThird(place) { return .verb }
    if let past = past(at: place) {
      // *slowly cooled magma* is a phrase, *later founded the Red Cross* is none.
      return past == .participle && !isCertain ? nil : past
    }
    return isBase(place) ? .pluralVerb : nil
  }
}

extension EnglishGrammar {
  /// Whether a word is a verb's third person, judged by the words behind it.
  private func isThird(_ place: Int) -> Bool {
    let word = tokens.wordClass(place)
    let next = tokens.wordClass(place + 1)
    let mark = tokens.mark(place)
    if word.contains(.third) {
      if word.contains(.verb), !word.contains(.nounOrVerb) { return true }
      if mark == UInt8(ascii: ",") || (mark == 0 && next.contains(.conjunction)) {
        return isCoordinatedThird(from: place)
      }
      guard mark == 0 else { return false }
      if takesObject(place + 1) { return true }
      if next.contains(.opensClause) {
        return word.contains(.intransitive) && tokens.word(place + 1) == "after"
      }
      if next.contains(.preposition), !next.contains(.adverb) {
        return word.contains(.intransitive) && tokens.word(place + 1) != "of"
      }
      if isAdverb(place + 1) { return !isVerbal(place + 2) }
      // *plants need water* is a sentence, *stores water and food* a predicate.
      return !isVerbal(place + 1) && place + 1 < tokens.count
    }
    guard mark == 0, isPlural(place), !tokens.capitals[place], tokens.word(place).utf8.count > 3,
      word.isEmpty
    else { return false }
    if isArticle(place + 1) || next == .pronoun || isQuestionWord(place + 1) { return true }
    guard tokens.ends(place + 1, "ly") else { return false }
    let after = tokens.wordClass(place + 2)
    return place + 2 >= tokens.count || tokens.mark(place + 1) != 0
      || !after.isDisjoint(with: [.preposition, .conjunction, .determiner])
  }

  /// *plans and organizes*, *blocks or allows traffic*, but not *plans and maps*.
  private func isCoordinatedThird(from place: Int) -> Bool {
    var other = place + 1
    while tokens.wordClass(other).contains(.conjunction) || isAdverb(other) { other += 1 }
    let word = tokens.wordClass(other)
    guard word.contains(.third) else { return false }
    if word.contains(.verb), !word.contains(.nounOrVerb) { return true }
    let next = tokens.wordClass(other + 1)
    if tokens.mark(other) == UInt8(ascii: ",") || next.contains(.conjunction) {
      return other + 1 < tokens.count && isCoordinatedThird(from: other)
    }
    guard tokens.mark(other) == 0, other + 1 < tokens.count else { return false }
    return takesObject(other + 1)
      || next.isDisjoint(with: [.preposition, .opensClause, .conjunction]) && !isVerbal(other + 1)
  }

  /// A past tense, a participle, or nil.
  private func past(at place: Int) -> PhraseType? {
    let word = tokens.wordClass(place)
    let next = tokens.wordClass(place + 1)
    if word.contains(.past) { return tokens.word(place + 1) == "of" ? nil : .verb }
    // *put the subject off center* is said to a person, or of one.
    if Self.unchanged.contains(tokens.word(place)), isArticle(place + 1) { return nil }
    guard isParticiple(place) else { return nil }
    let mark = tokens.mark(place)
    if mark == UInt8(ascii: ",") || (mark == 0 && next.contains(.conjunction)) {
      var other = place + 1
      while tokens.wordClass(other).contains(.conjunction) || isAdverb(other) { other += 1 }
      let isLast = other + 1 >= tokens.count
      if !isLast, isParticiple(other) || tokens.wordClass(other).contains(.past) {
        return past(at: other)
      }
      return nil
    }
    guard mark == 0 else { return nil }
    let isAdjective = word.contains(.adjective)
    let following = tokens.word(place + 1)
    if following == "to", tokens.word(place) == "used" { return .participle }
    if following == "that" { return .verb }
    if Self.naming.contains(tokens.word(place)) { return .participle }
    if next.contains(.opensClause) {
      return isQuestionWord(place + 1) || word.contains(.intransitive) ? .verb : .participle
    }
    if next.contains(.preposition) {
      if following == "of" {
        return isAdjective && word.contains(.participle) && isNounToo(place)
          ? nil : .participle
      }
      return word.contains(.intransitive) && following != "by" ? .verb : .participle
    }
    if takesObject(place + 1) {
      return isNounToo(place) && !isArticle(place + 1) ? nil : .verb
    }
    if isAdverb(place + 1) {
      if word.contains(.intransitive) { return .verb }
      return takesObject(place + 2) && !next.contains(.opensClause) ? .verb : .participle
    }
    if tokens.capitals[place + 1], !isAdjective || tokens.word(place) != "lost" { return .verb }
    if word.contains(.deed) { return .verb }
    // *led troops*, but *lowered third*, *known facts*.
    return word.contains(.participle) && !isAdjective && !word.contains(.intransitive)
      || tokens.word(place) == "led" ? .verb : nil
  }

  /// Whether a word is a verb's base form with its object behind it.
  private func isBase(_ place: Int) -> Bool {
    let word = tokens.wordClass(place)
    guard !word.contains(.third), !word.isDisjoint(with: [.verb, .nounOrVerb]) else { return false }
    let next = tokens.wordClass(place + 1)
    let mark = tokens.mark(place)
    if mark == UInt8(ascii: ",") || (mark == 0 && next.contains(.conjunction)) {
      var other = place + 1
      while tokens.wordClass(other).contains(.conjunction) { other += 1 }
      return other + 1 < tokens.count && isBase(other)
    }
    guard mark == 0, place + 1 < tokens.count, tokens.word(place + 1) != "of" else { return false }
    if word.contains(.verb), !word.contains(.nounOrVerb) { return !next.contains(.auxiliary) }
    if takesObject(place + 1), !next.contains(.opensClause) { return true }
    return word.contains(.intransitive) && next.contains(.adverb) && tokens.count > place + 2
      && !isVerbal(place + 2)
  }

  private static let unchanged: Set<String> = [
    "put", "set", "cut", "let", "hit", "spread", "split", "cast", "beat", "shut",
  ]
  private static let naming: Set<String> = [
    "called", "named", "known", "considered", "termed", "dubbed", "based", "born", "nicknamed",
    "titled",
  ]
}

extension EnglishGrammar {
  /// *when it rains*, but not *because of*.
  private var isClause: Bool {
    guard tokens.count > 1, tokens.wordClass(0).contains(.isClause),
      !tokens.wordClass(1).contains(.preposition)
    else { return false }
    return !tokens.ends(0, "-")
  }

  private var isGerund: Bool {
    guard tokens.count > 1, tokens.mark(0) != UInt8(ascii: "-"), tokens.ends(0, "ing"),
      tokens.word(0).utf8.count > 4
    else { return false }
    let next = tokens.wordClass(1)
    let isObject = isArticle(1) || next == .pronoun
    if tokens.wordClass(0).contains(.noVerb) {
      return isObject && !Self.neverGerunds.contains(tokens.word(0))
    }
    if tokens.word(1) == "of" { return false }
    if Self.describing.contains(tokens.word(0)) {
      return isObject || isAdverb(1) || !next.isDisjoint(with: [.preposition, .determiner])
    }
    return true
  }

  private static let neverGerunds: Set<String> = [
    "thing", "king", "ring", "string", "something", "anything", "nothing", "everything", "spring",
    "ceiling", "morning", "evening", "sibling", "during", "according", "lightning", "including",
    "concerning", "regarding",
  ]
  /// Participles that stand before nouns more often than they take an object.
  private static let describing: Set<String> = [
    "crushing", "leading", "rising", "falling", "missing", "existing", "working", "living",
    "growing",
    "running", "moving", "flowing", "remaining", "resulting", "surrounding", "underlying",
    "interesting", "outstanding", "boiling", "burning", "floating", "increasing", "decreasing",
    "opposing", "competing", "contrasting", "alternating", "repeating", "changing", "ongoing",
    "binding", "governing", "ruling", "supporting", "speaking", "standing", "flying",
  ]
}

extension EnglishGrammar {
  func isAdverb(_ place: Int) -> Bool {
    guard place < tokens.count else { return false }
    let word = tokens.wordClass(place)
    if word.contains(.adverb) { return true }
    return tokens.ends(place, "ly") && word.isEmpty && tokens.word(place).utf8.count > 4
  }

  func isDeterminer(_ place: Int) -> Bool { tokens.wordClass(place).contains(.determiner) }

  /// Whether a noun phrase starts at a word, or a question as an object.
  func takesObject(_ place: Int) -> Bool {
    !tokens.wordClass(place).isDisjoint(with: [.determiner, .pronoun]) || isQuestionWord(place)
  }

  func isArticle(_ place: Int) -> Bool { Self.articles.contains(tokens.word(place)) }

  func isQuestionWord(_ place: Int) -> Bool { Self.questionWords.contains(tokens.word(place)) }

  /// Whether a word has the ending of a plural or a third person.
  func isPlural(_ place: Int) -> Bool {
    tokens.ends(place, "s") && !tokens.ends(place, "ss") && !tokens.ends(place, "us")
      && !tokens.ends(place, "is")
  }

  /// Whether a word is a participle or looks like one.
  func isParticiple(_ place: Int) -> Bool {
    guard place < tokens.count else { return false }
    let word = tokens.wordClass(place)
    if word.contains(.participle) { return true }
    return word.isEmpty && tokens.ends(place, "ed") && !tokens.ends(place, "eed")
      && tokens.word(place).utf8.count > 3 && !tokens.word(place).hasPrefix("un")
  }

  /// Whether a word goes on with a verb, so that the one before it was a noun.
  func isVerbal(_ place: Int) -> Bool {
    guard place < tokens.count else { return false }
    let word = tokens.wordClass(place)
    if !word.isDisjoint(with: [.auxiliary, .modal, .past, .verb]) {
      return !word.contains(.third)
    }
    if word.contains(.participle) { return true }
    if word.isEmpty { return isParticiple(place) }
    guard word.contains(.nounOrVerb), !word.contains(.third), place + 1 < tokens.count,
      // *focuses close enough* goes on with an adverb.
      tokens.mark(place) == 0, tokens.word(place + 1) != "enough"
    else { return false }
    return takesObject(place + 1)
      || word.contains(.intransitive)
        && (tokens.wordClass(place + 1).contains(.preposition) || isAdverb(place + 1))
  }

  /// Whether a participle is as often a noun or an adjective: *set of promises*.
  func isNounToo(_ place: Int) -> Bool { Self.nouns.contains(tokens.word(place)) }

  private static let nouns: Set<String> = [
    "set", "cut", "put", "hit", "cast", "cost", "spread", "split", "felt", "read", "beat", "left",
    "shot", "hurt", "rose", "fell", "spoke", "let",
  ]
  private static let articles: Set<String> = [
    "the", "a", "an", "its", "their", "his", "her", "each", "every", "another", "this", "these",
  ]
  private static let questionWords: Set<String> = ["what", "how", "whether", "why", "which"]
}

extension EnglishGrammar {
  /// Whether the text has a verb of its own, outside of clauses such as *that reaches the end*.
  ///
  /// Each word that opens a clause eats the next finite verb; so does a noun phrase straight behind
  /// a noun: *money the state pays*.
  var isSentence: Bool {
    var open = 0
    var hasVerb = false
    var wasFinite = false
    for place in 0..<tokens.count {
      switch tokens.mark(place - 1) {
      case UInt8(ascii: ";"), UInt8(ascii: ":"): return false
      case UInt8(ascii: "."), UInt8(ascii: "!"):
        open = 0
        hasVerb = false
      default: break
      }
      if isFinite(place), !hasVerb || !isBare(place) {
        defer { wasFinite = true }
        if wasFinite { continue }
        let isJoined = tokens.wordClass(place - 1).contains(.conjunction)
        let isBehindComma = tokens.mark(place - 1) == UInt8(ascii: ",")
        if (isJoined || isBehindComma) && hasVerb { continue }
        // *messenger RNA, carries a copy* is a phrase and a predicate.
        if isBehindComma, tokens.wordClass(place).contains(.third) { return false }
        if open == 0 { return true }
        open -= 1
        hasVerb = true
        continue
      }
      if isAdverb(place), wasFinite { continue }
      wasFinite = false
      if opensClause(place) { open += 1 }
    }
    return false
  }

  private func opensClause(_ place: Int) -> Bool {
    let word = tokens.wordClass(place)
    if word.contains(.opensClause) { return true }
    if tokens.word(place) == "as" { return tokens.wordClass(place + 1).contains(.pronoun) }
    guard place > 0, tokens.mark(place - 1) == 0,
      isArticle(place) || word == .pronoun || tokens.word(place) == "no"
    else { return false }
    let before = tokens.wordClass(place - 1)
    let isNoun = before.isEmpty || before == .nounOrVerb || before == [.nounOrVerb, .intransitive]
    return isNoun && !tokens.ends(place - 1, "ing") && !tokens.ends(place - 1, "ed")
      && !isAdverb(place - 1)
  }

  private func isFinite(_ place: Int) -> Bool {
    guard place > 0 else { return false }
    let word = tokens.wordClass(place)
    let before = tokens.wordClass(place - 1)
    let isNamed = !before.isDisjoint(with: [.determiner, .preposition])
    if word.contains(.auxiliary) {
      return !before.contains(.modal) && tokens.word(place - 1) != "to"
    }
    if word.contains(.modal) || word.contains(.past) { return !isNamed }
    if isNamed || tokens.mark(place - 1) == UInt8(ascii: "-") { return false }
    if word.contains(.third) {
      if word.contains(.verb), !word.contains(.nounOrVerb) { return true }
      if place == 1, Self.singulars.contains(tokens.word(0)) { return true }
      guard place + 1 < tokens.count, tokens.mark(place) == 0, !before.contains(.conjunction) else {
        return false
      }
      return takesObject(place + 1)
        || word.contains(.intransitive) && isAdverb(place + 1)
        || word.contains(.intransitive)
          && tokens.wordClass(place + 1).contains(.preposition) && tokens.word(place + 1) != "of"
          && (word.contains(.verb) || isBehindNoun(place))
    }
    if !word.isDisjoint(with: [.verb, .nounOrVerb]) { return isBaseOfPlural(place) }
    guard isParticiple(place), !word.contains(.adjective) else { return false }
    if place + 1 == tokens.count { return word.contains(.intransitive) && before.isEmpty }
    return tokens.mark(place) == 0 && isArticle(place + 1) && !tokens.ends(place - 1, "ly")
      && !before.contains(.conjunction)
  }

  /// *the team looks at the work*: behind an article and one word, which no list knows, at the
  /// text's beginning.
  ///
  /// It might be *the ocean waves in a storm*, too; but a phrase that is taken for a sentence is
  /// only asked behind a colon, and a sentence that is taken for a phrase is asked behind *is*.
  private func isBehindNoun(_ place: Int) -> Bool {
    place == 2 && isArticle(0) && tokens.wordClass(1).isEmpty && !isPlural(1)
  }

  /// *crystals grow from a melt*: a base form behind a plural or a pronoun.
  private func isBaseOfPlural(_ place: Int) -> Bool {
    var subject = place - 1
    while subject > 0, isAdverb(subject) { subject -= 1 }
    let word = tokens.wordClass(subject)
    let isSubject =
      Self.subjects.contains(tokens.word(subject))
      || isPlural(subject) && (word.isEmpty || word.contains(.nounOrVerb))
      || Self.plurals.contains(tokens.word(subject))
    guard isSubject, tokens.mark(subject) == 0 else { return false }
    let verb = tokens.wordClass(place)
    if verb.contains(.verb), !verb.contains(.nounOrVerb) { return true }
    guard place + 1 < tokens.count, tokens.mark(place) == 0 else { return false }
    return takesObject(place + 1) || isAdverb(place + 1)
      || verb.contains(.intransitive) && tokens.wordClass(place + 1).contains(.preposition)
  }

  /// Whether a word is a base form, which behind another verb is no verb of its own: *lets readers
  /// explore*.
  private func isBare(_ place: Int) -> Bool {
    let word = tokens.wordClass(place)
    return word.isDisjoint(with: [.third, .auxiliary, .modal, .past, .participle])
  }

  private static let singulars: Set<String> = ["it", "he", "she", "this", "that"]
  private static let subjects: Set<String> = ["we", "you", "they", "i", "people"]
  private static let plurals: Set<String> = ["people", "children", "men", "women", "police"]
}

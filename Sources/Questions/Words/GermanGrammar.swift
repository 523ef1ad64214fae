/// Reads the shape of a German text off its words, their endings and the capitals of its nouns.
struct GermanGrammar {
  let tokens: PhraseTokens

  init(_ tokens: PhraseTokens) { self.tokens = tokens }

  /// The shape; a phrase where nothing else is certain.
  var type: PhraseType {
    guard tokens.count > 1 else { return .phrase }
    if tokens.wordClass(0).contains(.isClause) { return .clause }
    if let predicate { return predicate }
    if isParticiple(0), tokens.wordClass(1).contains(.preposition), tokens.mark(0) == 0 {
      return .participle
    }
    if isSentence { return .sentence }
    return isInfinitive ? .infinitive : .phrase
  }

  /// *leitet die Küche*, *führte das Heer*, *bilden Proteine*; nil if the text starts otherwise.
  private var predicate: PhraseType? {
    let word = tokens.wordClass(0)
    let next = tokens.wordClass(1)
    if word.contains(.auxiliary) { return word.contains(.plural) ? .pluralVerb : .verb }
    if word.contains(.past) { return .verb }
    guard !word.contains(.noVerb), !word.contains(.preposition) else { return nil }
    let mark = tokens.mark(0)
    let isObject = tokens.capitals[1] || next.contains(.determiner) || next.contains(.pronoun)
    if tokens.capitals[0] {
      // A noun can stand before a genitive, so that only an accusative tells.
      guard isThird(0), Self.accusatives.contains(tokens.word(1)), mark == 0 else { return nil }
      return .verb
    }
    if isThird(0) {
      if mark == UInt8(ascii: ",") || next.contains(.conjunction) {
        let other = next.contains(.conjunction) ? 2 : 1
        return isThird(other) && !tokens.capitals[min(other, tokens.count - 1)] ? .verb : nil
      }
      if mark != 0 { return nil }
      if isPrefixed(0), Self.means.contains(tokens.word(1)), Self.states.contains(tokens.word(0)) {
        return .participle
      }
      return .verb
    }
    guard mark == 0 else { return nil }
    if tokens.ends(0, "te"), next.contains(.determiner) { return .verb }
    if tokens.ends(0, "ten"), next.contains(.determiner) { return .pluralVerb }
    if word.contains(.verb) || tokens.ends(0, "ieren"), isObject { return .pluralVerb }
    let isPlural = tokens.ends(0, "en") || tokens.ends(0, "ern") || tokens.ends(0, "eln")
    if isPlural, word.isEmpty, Self.accusatives.contains(tokens.word(1)) { return .pluralVerb }
    return nil
  }

  private static let accusatives: Set<String> = ["die", "das", "den", "ein", "eine", "einen"]
  private static let means: Set<String> = ["mit", "von", "durch", "aus"]
  private static let states: Set<String> = [
    "bedeckt", "besetzt", "verziert", "bewohnt", "bespannt", "befestigt", "bestückt", "entfernt",
    "verwendet", "benutzt", "bestellt", "erzeugt", "verursacht", "verstärkt", "entwickelt",
    "erfüllt", "bezahlt", "versetzt", "belegt", "erstellt", "bestimmt",
  ]
}

extension GermanGrammar {
  /// Whether a word in small letters is a third person: *leitet*.
  private func isThird(_ place: Int) -> Bool {
    guard place < tokens.count else { return false }
    let word = tokens.wordClass(place)
    if word.contains(.third) { return true }
    guard word.isEmpty, tokens.ends(place, "t"), tokens.word(place).utf8.count > 3 else {
      return false
    }
    let isAdjective = ["haft", "icht", "ient", "fest"].contains { tokens.word(place).endsIn($0) }
    if isAdjective, !["spricht", "bricht", "sticht"].contains(tokens.word(place)) {
      return tokens.ends(place, "icht") && isPrefixed(place)
    }
    return !isParticiple(place)
  }

  /// *gekocht*, *geschrieben*.
  private func isParticiple(_ place: Int) -> Bool {
    let text = tokens.word(place)
    guard text.hasPrefix("ge"), text.utf8.count > 5, !tokens.capitals[place] else { return false }
    return (text.endsIn("t") || text.endsIn("en"))
      && !tokens.wordClass(place).contains(.third) && !Self.infinitives.contains(text)
  }

  private static let infinitives: Set<String> = [
    "gehören", "gewinnen", "genießen", "gelingen", "gestalten", "gewähren", "geraten",
    "geschehen", "gelangen", "gefährden", "genehmigen", "gebrauchen", "gegen",
  ]

  private func isPrefixed(_ place: Int) -> Bool {
    ["be", "ver", "er", "ent", "zer"].contains { tokens.word(place).hasPrefix($0) }
  }

  /// *die Farbe bleibt erhalten*: a finite verb before the first comma, or behind the clause there.
  private var isSentence: Bool {
    for place in 0..<tokens.count {
      if place > 0, isFinite(place) { return true }
      switch tokens.mark(place) {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"): return false
      default: break
      }
      if place > 0, tokens.wordClass(place).contains(.opensClause) { return false }
    }
    return false
  }

  private func isFinite(_ place: Int) -> Bool {
    guard !tokens.capitals[place] else { return false }
    let word = tokens.wordClass(place)
    if word.contains(.auxiliary) || word.contains(.past) { return true }
    guard isThird(place), !word.contains(.noVerb) else { return false }
    let before = tokens.wordClass(place - 1)
    let isBehindNoun = tokens.capitals[place - 1] || before.contains(.pronoun)
    let isAtEnd = place + 1 == tokens.count || tokens.mark(place) != 0
    if isAtEnd, isPrefixed(place) || tokens.ends(place, "iert") { return false }
    return isBehindNoun && !(before.contains(.preposition))
  }

  /// *eine Sauce mit Butter binden*: an infinitive closes the text before the first comma.
  private var isInfinitive: Bool {
    var last = 0
    while last + 1 < tokens.count, tokens.mark(last) == 0 || tokens.mark(last) == UInt8(ascii: "-")
    {
      last += 1
    }
    let text = tokens.word(last)
    return last > 0 && !tokens.capitals[last] && text.utf8.count > 4
      && (text.endsIn("en") || text.endsIn("ern") || text.endsIn("eln"))
      && tokens.wordClass(last).isEmpty && !isParticiple(last) && !Self.noInfinitives.contains(text)
      && !Self.participles.contains { text.endsIn($0) }
  }

  private static let noInfinitives: Set<String> = [
    "oben", "unten", "außen", "innen", "neben", "eben", "morgen", "gestern", "anderen", "selten",
    "offen", "eigen", "trocken", "golden", "zusammen", "einzelnen", "extern", "intern", "modern",
  ]
  private static let participles = [
    "geschoben", "gegeben", "geschnitten", "genommen", "gesprochen", "worden", "trieben",
    "schrieben", "standen", "bunden", "funden", "nommen", "brochen", "gangen", "gossen",
  ]
}

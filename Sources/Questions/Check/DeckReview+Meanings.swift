import DeckFormat

extension DeckReview {
  /// Looks at what is said of a name: whether it says the same as another one, points outside
  /// itself, or holds the name.
  ///
  /// - Returns: Whether the name is asked to be typed, as that of nearly every fact is.
  mutating func reviewMeaning(
    at place: Int, siblings: [Int], cards: ArraySlice<Card>
  ) -> Bool {
    if reviewTwin(at: place) { return false }
    guard let card = cards.first(where: { $0.direction == .name }),
      let typed = refusal(card, .typed)
    else {
      reviewLikeness(at: place, siblings: siblings, cards: cards)
      return !cards.isEmpty
    }
    if let chosen = refusal(card, .choice) {
      let fact = bank.deck.facts[place]
      if typed.rule == "T08", !bank.isDefinitionOfTopic(place) {
        report(
          .warning, "pronoun-start",
          "the description of '\(fact.name)' starts with '\(fact.text.firstWord)', which says "
            + "nothing where it stands alone; begin with what it is or does",
          at: place)
        return false
      }
      if [typed, chosen].contains(where: { $0.rule == "L01" || $0.rule == "L02" }),
        let word = ownWord(at: place, cards: cards)
      {
        report(
          .warning, "self-describing",
          "the description of '\(fact.name)' contains '\(word)', so only recall can ask for "
            + "the name; say it in other words",
          at: place)
        return false
      }
    }
    reviewLikeness(at: place, siblings: siblings, cards: cards)
    return false
  }

  /// The word in what is said of a fact that gives its name away; nil if there is none.
  private func ownWord(at place: Int, cards: ArraySlice<Card>) -> String? {
    let fact = bank.deck.facts[place]
    let text = (try? bank.meaning(at: place).phrase.text) ?? fact.text
    if let own = Sentences.places(of: fact.name, in: text).first { return String(text[own]) }
    for alias in fact.aliases {
      // Within its definition a gap stands for another name.
      let own = Sentences.places(of: alias, in: fact.text).first
      if let own { return String(fact.text[own]) }
    }
    let name = bank.name(at: place).content
    let word = bank.lexicon.content(in: text).first {
      bank.lexicon.isShared($0, with: name, terms: bank.terms)
    }
    // One of several words, as in 'fixed costs', is no matter where the fact is asked otherwise.
    guard let word, name.count == 1 || !isAsked(cards, besides: [.recall]) else { return nil }
    return word.text
  }

  /// Warns where another fact says the same, so that both names would be right.
  ///
  /// - Returns: Whether there is one before this.
  private mutating func reviewTwin(at place: Int) -> Bool {
    let fact = bank.deck.facts[place]
    // The cells of a table with headers of its own may well be equal.
    guard fact.columns.isEmpty else { return false }
    let key = ListedText(
      kind: fact.kind, topic: fact.kind == .definition ? "" : fact.topic,
      text: bank.text(at: place).form)
    guard let first = placeOfMeaning[key] else {
      placeOfMeaning[key] = place
      return false
    }
    report(
      .warning, "same-description",
      "this says the same as \(mention(first)); say what tells the two apart", at: place)
    return true
  }

  /// Warns where a member before a fact in its list says nearly the same, so that it is beside no
  /// option.
  private mutating func reviewLikeness(
    at place: Int, siblings: [Int], cards: ArraySlice<Card>
  ) {
    guard bank.deck.facts[place].columns.isEmpty, !bank.isDefinitionOfTopic(place) else { return }
    let near = siblings.first { $0 < place && isLike($0, place) }
    guard let near, cards.allSatisfy({ refusal($0, .choice) != nil }) else { return }
    report(
      .warning, "same-description",
      "this says nearly the same as \(mention(near)); say what tells the two apart", at: place)
  }

  /// Whether neither of two descriptions has a word of its own that tells it from the other; numbers
  /// do.
  private func isLike(_ one: Int, _ other: Int) -> Bool {
    guard bank.likeness(one, other) >= 0.6 else { return false }
    let one = bank.text(at: one)
    let other = bank.text(at: other)
    return one.content.allSatisfy { bank.lexicon.isShared($0, with: other.content) }
      && other.content.allSatisfy { bank.lexicon.isShared($0, with: one.content) }
      && one.words.filter(\.isNumber) == other.words.filter(\.isNumber)
  }
}

extension Word {
  /// Whether this is a number in digits or in words, or a single letter or digit.
  fileprivate var isNumber: Bool {
    text.count == 1 || text.first?.isNumber == true || Self.numbers.contains(text)
  }

  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "no", "not", "first", "second", "third", "fourth", "fifth", "ein", "eine", "einer",
    "eines", "einen", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
    "elf", "zwölf", "kein", "keine", "nicht", "erste", "zweite", "dritte", "vierte", "fünfte",
  ]
}

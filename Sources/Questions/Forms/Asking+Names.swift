import DeckFormat

extension Asking {
  /// The topic whose words may stand in the stem.
  var leakTopic: String {
    switch fact.kind {
    case .definition, .alias, .gloss: ""
    default: fact.topic
    }
  }

  /// The answer as it is looked at: the fact's own name is known already.
  func phrase(ofAnswer answer: String) -> Phrase {
    answer == fact.name ? bank.name(at: index) : topicPhrase(answer)
  }

  /// The name of a topic as it is looked at.
  func topicPhrase(_ topic: String) -> Phrase {
    bank.definitionOfTopic[topic].map { bank.name(at: $0) } ?? bank.phrase(topic)
  }

  /// The stem that asks which topic an alias names: a topic may have other names than the notes
  /// say, but what is called so is one thing.
  ///
  /// Of an abbreviation and what it stands for it is always the latter that is asked for, because
  /// nobody needs to know the former to write it down.
  func aliasRequest(_ manner: Manner) -> String {
    let isAbbreviation = Abbreviation.is(fact.name, of: fact.topic)
    return phrasing.topic(
      called: isSpelledOut ? withoutArticle(fact.topic) : fact.name,
      isAbbreviation: isAbbreviation || isSpelledOut,
      manner)
  }

  /// Whether an alias is what its topic's name is an abbreviation of.
  private var isSpelledOut: Bool {
    fact.kind == .alias && Abbreviation.is(withoutArticle(fact.topic), of: fact.name)
  }

  /// The spellings of what an alias or a literal meaning is asked with: of the topic, without the
  /// alias, or else of what the topic's name abbreviates.
  var topicAnswers: [String] {
    if isSpelledOut { return [fact.name] }
    // Another name has another literal meaning.
    if fact.kind == .gloss { return [fact.topic] }
    return accepted(fact.topic, topicNames.dropFirst().filter { !bank.isSame($0, fact.name) })
  }

  /// The stem that asks for a definition's, role's or label's name, its pattern, and whether
  /// something was cut off the meaning in it.
  ///
  /// - Throws: What ``Definiens`` refuses.
  func nameRequest(
    _ manner: Manner
  ) throws(Refusal) -> (stem: String, pattern: Pattern, isTrimmed: Bool) {
    let meaning = try bank.wholeMeaning(at: index)
    let pattern: Pattern =
      switch fact.kind {
      case .role: .descriptionToRole
      case .labelled: .descriptionToLabel
      default: .definitionToTerm
      }
    let stem = nameStem(meaning.phrase.text, meaning.phrase.type, manner)
    return (stem, pattern, meaning.isTrimmed)
  }

  /// The stem that asks for a name and waits for the learner's own rating: words of the name in
  /// what is said of it become gaps, so that there is a question for every card.
  var openNameRequest: String {
    switch fact.kind {
    case .alias: return aliasRequest(.recall)
    case .gloss: return phrasing.term(literally: fact.name, .recall)
    default:
      let meaning = try? bank.meaning(at: index)
      var text = meaning?.phrase.text ?? Definiens.masked(fact.text, names: names)
      while let last = text.last, ".!".contains(last) { text.removeLast() }
      let content = meaning?.phrase.content ?? bank.lexicon.content(in: text)
      let masked = bank.masked(text, content, wordsOf: bank.name(at: index))
      return nameStem(masked, meaning?.phrase.type ?? bank.phrase(masked).type, .recall)
    }
  }

  /// The stem that asks what a definition, a role or a label says.
  func meaningRequest(_ manner: Manner, type: PhraseType) -> String {
    switch fact.kind {
    case .role: return phrasing.meaning(ofRole: fact.name, type, in: listName, manner)
    case .labelled: return phrasing.meaning(ofLabel: fact.name, type, in: listName, manner)
    default:
      if !columns.isEmpty { return phrasing.value(of: fact.name, is: fact.text, columns, manner) }
      if manner == .recall, bank.isDefinitionOfTopic(index),
        let opening = Definiens.opening(of: fact, language: language)
      {
        return phrasing.meaning(of: bank.topicName(of: fact.topic), verb: opening.verb)
      }
      return phrasing.meaning(of: fact.name, type, manner)
    }
  }

  /// The shape of what is said of the fact.
  var meaningType: PhraseType { (try? bank.meaning(at: index).phrase.type) ?? .phrase }

  /// The headers of the table the fact stands in, where they say more than term and meaning.
  var columns: [String] { fact.columns }

  private func nameStem(_ meaning: String, _ type: PhraseType, _ manner: Manner) -> String {
    var text = meaning
    while let last = text.last, "!?".contains(last) { text.removeLast() }
    return switch fact.kind {
    case .role: phrasing.role(text, type, in: listName, manner)
    case .labelled: phrasing.label(text, type, in: safeListName, manner)
    default:
      columns.isEmpty
        ? phrasing.term(meaning: text, type, manner) : phrasing.entry(with: text, columns, manner)
    }
  }

  /// The list's name, without a heading that holds a word of the fact's own name.
  private var safeListName: ListName {
    var list = listName
    let words = bank.lexicon.content(in: list.heading)
    if bank.lexicon.isAnyShared(bank.name(at: index).content, with: words), !list.topic.isEmpty {
      list.heading = ""
    }
    return list
  }
}

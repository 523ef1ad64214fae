import DeckFormat

extension Bank {
  /// A text of the deck or of a stem.
  func phrase(_ text: String) -> Phrase {
    Phrase(text, lexicon: lexicon, normalForm: normalForm)
  }

  /// The text above a question's options.
  func stem(_ text: String) -> StemText {
    StemText(text, lexicon: lexicon, normalForm: normalForm)
  }

  /// The name of the fact at a place.
  func name(at place: Int) -> Phrase {
    texts.name(at: place) { phrase(deck.facts[place].name) }
  }

  /// Everything the notes say of the fact at a place.
  func text(at place: Int) -> Phrase {
    texts.text(at: place) { phrase(deck.facts[place].text) }
  }

  /// What the fact at a place means, cut so that it can be offered or asked for its name.
  ///
  /// - Throws: What ``Definiens`` refuses; L01 where another name of the fact stands in it.
  func wholeMeaning(at place: Int) throws(Refusal) -> TextCache.Meaning {
    let meaning = try meaning(at: place)
    if meaning.hasGap { throw Refusal("L01", "the description holds another name of it") }
    return meaning
  }

  /// What the fact at a place means, cut so that it can be revealed or asked openly.
  ///
  /// - Throws: What ``Definiens`` refuses.
  func meaning(at place: Int) throws(Refusal) -> TextCache.Meaning {
    let found: Result<TextCache.Meaning, Refusal> = texts.meaning(at: place) {
      // The cell of a table with headers of its own is a value, not a sentence about its name.
      if !deck.facts[place].columns.isEmpty {
        return .success(
          TextCache.Meaning(phrase: text(at: place), isTrimmed: false, hasGap: false))
      }
      do throws(Refusal) {
        let definiens = try Definiens(of: deck.facts[place], language: deck.language)
        return .success(
          TextCache.Meaning(
            phrase: phrase(definiens.text), isTrimmed: definiens.isTrimmed,
            hasGap: definiens.hasGap))
      } catch {
        return .failure(error)
      }
    }
    return try found.get()
  }

  /// The words of all that is said of a topic.
  func words(of topic: String) -> TopicWords {
    texts.words(of: topic) { TopicWords(of: topic, in: self) }
  }

  /// What a topic is called, by itself and within a sentence.
  func topicName(of topic: String) -> TopicName {
    guard !topic.isEmpty else { return TopicName("") }
    return texts.topic(topic) {
      guard let place = definitionOfTopic[topic] else {
        return TopicName(topic)
      }
      return TopicName(topic, inSentence: inSentence(topic, definedAt: place))
    }
  }

  /// What the list of the fact at a place is called, or the list that it is.
  func listName(at place: Int, kind: Fact.Kind) -> ListName {
    let topic = deck.facts[place].topic
    // A list under no heading but the deck's own goes by the deck's title.
    let isBare = topic.isEmpty && deck.facts[place].heading.isEmpty
    let heading = isBare ? deck.title : deck.facts[place].heading
    var title = heading
    if topic.isEmpty, !isBare {
      let id = deck.facts[place].id
      let list = deck.facts[place].kind == .list ? id : id.prefix { $0 != "/" }.description
      if let parent = index(of: list), deck.facts[parent].kind == .list {
        title = deck.facts[parent].name
      }
    }
    let needsContext = topic.isEmpty && !isBare ? context(of: heading + " " + title) : nil
    return ListName(
      kind: kind, heading: heading, title: title, context: needsContext,
      topic: topicName(of: topic),
      needsHeading: topic.isEmpty || lists.count(of: kind, in: topic) > 1)
  }

  /// The deck's title where a text has no word in common with it or with a topic, so that nobody
  /// could say what it is about; nil where it has, or where the deck has no title but its file's
  /// name.
  func context(of text: String) -> String? {
    let words = lexicon.content(in: text)
    let title = deck.title
    guard title.contains(" ") || title.first?.isUppercase == true,
      !words.contains(where: { terms.contains($0.text) }),
      !lexicon.isAnyShared(words, with: lexicon.content(in: title))
    else { return nil }
    // *Physiology: muscles and joints* is about physiology.
    let subject = title.prefix { !":;,–—(".contains($0) }
    // A number in it would be taken for one of what is asked: *Biology grade 10*.
    let parts = subject.split(whereSeparator: \.isWhitespace)
    guard let number = parts.firstIndex(where: { $0.contains(where: \.isNumber) }) else {
      return parts.joined(separator: " ")
    }
    return number > 1 ? parts[..<(number - 1)].joined(separator: " ") : nil
  }

  /// A topic's name as its own definition has it within a sentence: with the article there, and in
  /// small letters where the notes write it so.
  private func inSentence(_ topic: String, definedAt place: Int) -> String {
    guard let opening = Definiens.opening(of: deck.facts[place], language: deck.language) else {
      return topic
    }
    let article = opening.article.lowercased()
    if !article.isEmpty { return article + " " + opening.name }
    // A name that opens its definition has a capital anyway; elsewhere it shows its own case.
    let small = opening.name.inSentence
    guard small != opening.name else { return opening.name }
    // Proper names have a capital in each word: *American Civil War*, but *Igneous rock*.
    let others = opening.name.split(separator: " ").dropFirst()
    if normalForm.language == "en",
      others.contains(where: { $0.count > 3 && $0.first?.isLowercase == true })
    {
      return small
    }
    if normalForm.language == "en", !small.contains(" ") {
      return smallWords.contains(small) || Self.isCommonNoun(small) ? small : opening.name
    }
    let isSmall = places(ofTopic: topic).contains { other in
      Sentences.places(of: small, in: deck.facts[other].text).contains { range in
        deck.facts[other].text[range].first?.isLowercase == true
      }
    }
    return isSmall ? small : opening.name
  }

  /// Whether a word in small letters ends as names of processes and fields do, and as proper names
  /// hardly do: *mitosis*, *tacking*, *geology*.
  private static func isCommonNoun(_ word: String) -> Bool {
    ["osis", "ysis", "thesis", "ing", "ology", "graphy", "ness"].contains { word.endsIn($0) }
  }

  /// A text, whose meaningful words are known, with gaps for those that have a root in common with
  /// a name.
  func masked(_ text: String, _ content: [Word], wordsOf name: Phrase) -> String {
    // Where a name has several words, one of them does not give the rest away.
    guard name.content.count == 1, lexicon.isAnyShared(name.content, with: content, terms: terms)
    else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { part -> String in
      let words = lexicon.content(in: String(part))
      guard lexicon.isAnyShared(words, with: name.content, terms: terms) else {
        return String(part)
      }
      let end = part.reversed().prefix { !$0.isLetter && !$0.isNumber }
      return "____" + String(end.reversed())
    }.joined(separator: " ")
  }

  /// How much the texts of two facts say the same, 0…1.
  func likeness(_ one: Int, _ other: Int) -> Double {
    lexicon.likeness(text(at: one).content, text(at: other).content)
  }
}

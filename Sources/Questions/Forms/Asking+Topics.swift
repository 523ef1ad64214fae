import DeckFormat

extension Asking {
  /// The most topics that are looked for beside the fact's own.
  private static let mostTopics = 8

  /// The places of the definitions of topics that certainly do not have the fact, nearest first.
  ///
  /// Certain is only what the notes say: a topic without such a list may well have the thing.
  func otherTopics(where isForeign: (Int) -> Bool) -> [Int] {
    var seen: Set<String> = [fact.topic]
    var topics: [Int] = []
    let key = Bank.listKey(of: fact)
    for place in bank.otherTopics(around: index) {
      let topic = bank.deck.facts[place].topic
      guard seen.insert(topic).inserted else { continue }
      let isComparable = fact.kind == .gloss || bank.words(of: topic).has(list: key)
      if isComparable, isForeign(place) { topics.append(place) }
      if topics.count >= Self.mostTopics { break }
    }
    return topics
  }

  /// Whether nothing in the facts of a topic, named by a place of one of them, says what a text
  /// says.
  func isForeign(_ text: Phrase, toTopicAt topicPlace: Int) -> Bool {
    isForeign(text, to: bank.deck.facts[topicPlace].topic)
  }

  /// Whether nothing in a topic's facts says what a text says.
  func isForeign(_ text: Phrase, to topic: String) -> Bool {
    let words = bank.words(of: topic)
    if words.hasName(text.form) { return false }
    let known = words.count(of: text.content)
    if text.content.count <= 3, !text.content.isEmpty, known == text.content.count { return false }
    // No fact shares more words with the text than the topic does, and the likest would have no
    // others.
    let bound = 2 * Double(known) / Double(max(1, text.content.count + known))
    if bound >= 0.6 {
      for place in bank.allPlaces(ofTopic: topic) where bank.deck.facts[place].kind != .list {
        if bank.lexicon.likeness(bank.text(at: place).content, text.content) >= 0.6 {
          return false
        }
      }
    }
    guard fact.kind == .stage else { return true }
    // A stage of one topic that is an aspect of all is in each of them.
    return !bank.aspects.contains(text.form)
  }

  /// Whether a text points outside itself by its first word.
  func startsWithPronoun(_ text: String) -> Bool {
    let first = text.openingWord
    return DefiniensWords.of(language: language).pronouns.contains(first)
  }

  /// The places of the facts of the same kind in other topics that certainly do not belong to the
  /// fact's own topic, nor it to theirs; nearest first.
  var foreignItems: [Int] {
    bank.strangers(of: index).filter { place in
      !bank.deck.facts[place].topic.isEmpty
        && isForeign(itemPhrase(at: place), to: fact.topic)
        && isForeign(itemPhrase(at: index), to: bank.deck.facts[place].topic)
    }
  }

  /// The item at a place, see ``item``, without a pronoun that stands for the topic: *it stops*.
  func itemPhrase(at place: Int) -> Phrase {
    guard bank.deck.facts[place].name.isEmpty else { return bank.name(at: place) }
    let text = bank.text(at: place)
    let item = Definiens.withoutSubject(text.text.withoutFullStop, language: language)
    return item == text.text ? text : bank.phrase(item)
  }
}

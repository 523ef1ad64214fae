import DeckFormat

extension Asking {
  /// The topics that certainly do not have the fact, nearest first.
  ///
  /// Certain is only what the notes say: a topic without such a list may well have the thing.
  func otherTopics(where isForeign: (String) -> Bool) -> [String] {
    var seen: Set<String> = [fact.topic]
    var topics: [String] = []
    for place in bank.otherTopics(around: index) {
      let topic = bank.deck.facts[place].topic
      guard seen.insert(topic).inserted else { continue }
      let isComparable =
        fact.kind == .gloss || bank.facts(ofTopic: topic).contains { $0.kind == fact.kind }
      if isComparable, isForeign(topic) { topics.append(topic) }
    }
    return topics
  }

  /// Whether nothing in a topic's facts says what a text says.
  func isForeign(_ text: String, to topic: String) -> Bool {
    let lexicon = bank.lexicon
    let content = lexicon.content(in: text)
    let form = bank.normalForm.form(of: text)
    var all: Set<String> = []
    for other in bank.facts(ofTopic: topic) where other.kind != .list {
      let isSame =
        !other.name.isEmpty && bank.normalForm.form(of: other.name) == form
        || other.aliases.contains { bank.normalForm.form(of: $0) == form }
      if isSame || lexicon.likeness(other.text, text) >= 0.6 { return false }
      if content.count <= 3 {
        all.formUnion(lexicon.content(in: other.name))
        all.formUnion(lexicon.content(in: other.text))
      }
    }
    if content.count <= 3, !content.isEmpty, all.isSuperset(of: content) { return false }
    guard fact.kind == .stage else { return true }
    // A stage of one topic that is an aspect of all is in each of them.
    return !bank.aspects.contains(form)
  }
}

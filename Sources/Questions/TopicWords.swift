import DeckFormat

/// The words and names of all that is said of a topic: what most texts are told foreign by at once.
final class TopicWords: Sendable {
  private let words: Set<String>
  private let names: Set<String>
  private let lists: Set<String>

  /// Gathers the facts of a topic.
  init(of topic: String, in bank: Bank) {
    var words: Set<String> = []
    var names: Set<String> = []
    var lists: Set<String> = []
    for place in bank.allPlaces(ofTopic: topic) where bank.deck.facts[place].kind != .list {
      lists.insert(Bank.listKey(of: bank.deck.facts[place]))
      let name = bank.name(at: place)
      if !name.form.isEmpty { names.insert(name.form) }
      for alias in bank.deck.facts[place].aliases { names.insert(bank.normalForm.form(of: alias)) }
      for word in name.content { words.insert(word.text) }
      for word in bank.text(at: place).content { words.insert(word.text) }
    }
    self.words = words
    self.names = names
    self.lists = lists
  }

  /// Whether the topic has a list of a sort, see ``Bank/listKey(of:)``.
  func has(list key: String) -> Bool { lists.contains(key) }

  /// Whether something of the topic bears a name, in its normal form.
  func hasName(_ form: String) -> Bool { names.contains(form) }

  /// The number of words, repeats included, that the topic's facts have too.
  func count(of content: [Word]) -> Int { content.count { words.contains($0.text) } }
}

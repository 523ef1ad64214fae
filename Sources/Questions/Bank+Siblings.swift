import DeckFormat

extension Bank {
  /// The farthest a search for siblings goes in either direction, in facts; it keeps one question
  /// quick in a deck of any size.
  private static let reach = 200
  /// The most siblings that are looked at, nearest first.
  private static let most = 16

  /// The other members of a fact's list, nearest first; for a topic's definition those of the other
  /// topics of its chapter.
  func siblings(of index: Int) -> [Int] {
    if isDefinitionOfTopic(index) { return otherTopics(around: index) { $0 } }
    return neighbors(of: index) { lists.isOneList($0, index) }
  }

  /// The facts of a fact's kind and topic in other lists, nearest first; for a topic's definition
  /// those of the topics of other chapters.
  func cousins(of index: Int) -> [Int] {
    if isDefinitionOfTopic(index) { return otherTopics(around: index) { !$0 } }
    return neighbors(of: index) {
      lists.isOneKindAndTopic($0, index) && !lists.isOneList($0, index)
    }
  }

  /// The facts of a fact's kind in other topics, nearest first.
  func strangers(of index: Int) -> [Int] {
    let kind = deck.facts[index].kind
    return neighbors(of: index) {
      deck.facts[$0].kind == kind && !lists.isOneKindAndTopic($0, index)
    }
  }

  /// Whether a fact is the definition of a topic rather than an entry of a glossary.
  func isDefinitionOfTopic(_ index: Int) -> Bool {
    deck.facts[index].kind == .definition && !deck.facts[index].topic.isEmpty
      && deck.facts[index].topic == deck.facts[index].name
  }

  /// The definitions of the topics around a fact's own, nearest first, without its own.
  ///
  /// `isWanted` is told whether a topic is of the same chapter.
  func otherTopics(
    around index: Int, where isWanted: (_ isOfChapter: Bool) -> Bool = { _ in true }
  ) -> [Int] {
    let own = isDefinitionOfTopic(index) ? index : definitionOfTopic[deck.facts[index].topic]
    let chapter = own.map { deck.facts[$0].heading }
    let topic = deck.facts[index].topic
    let all = definitionsOfTopics
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < index { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    for distance in 0..<(Self.most / 2) {
      for place in [low - 1 - distance, low + distance] where all.indices.contains(place) {
        if deck.facts[all[place]].topic != topic,
          isWanted(chapter == nil || deck.facts[all[place]].heading == chapter)
        {
          found.append(all[place])
        }
      }
    }
    return found
  }

  /// The places of all facts of a topic, in file order.
  func allPlaces(ofTopic topic: String) -> [Int] { (runsOfTopic[topic] ?? []).flatMap { $0 } }

  /// The places of the facts of a topic, at most a few hundred of them, in file order.
  func places(ofTopic topic: String) -> [Int] {
    var places: [Int] = []
    for run in runsOfTopic[topic] ?? [] {
      places += run.prefix(2 * Self.reach - places.count)
      if places.count >= 2 * Self.reach { break }
    }
    return places
  }

  private func neighbors(of index: Int, where isWanted: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    for distance in 1...Self.reach {
      if index >= distance, isWanted(index - distance) { found.append(index - distance) }
      let next = index + distance
      if next < deck.facts.count, isWanted(next) { found.append(next) }
      if found.count >= Self.most { break }
    }
    return found
  }
}

import Chance
import DeckFormat

extension Bank {
  /// The texts of characteristics and examples, in lower case, that stand under several topics.
  static func sharedTexts(in facts: [Fact], tellsTopicsApart: Bool) -> Set<String> {
    guard tellsTopicsApart else { return [] }
    var firstOfText: [UInt64: Int] = [:]
    var shared: Set<String> = []
    for index in facts.indices
    where facts[index].kind == .characteristic || facts[index].kind == .example {
      var hash = FNV1a()
      hash.combineCaseless(facts[index].text)
      // A text is made lower case only where another one may be the same.
      guard let first = firstOfText[hash.value] else {
        firstOfText[hash.value] = index
        continue
      }
      let text = facts[index].text.lowercased()
      if facts[first].topic != facts[index].topic, facts[first].text.lowercased() == text {
        shared.insert(text)
      }
    }
    return shared
  }

  /// The places of definitions, roles and labels whose description another one of the same topic
  /// has word for word: their names would both be right.
  static func twins(in facts: [Fact]) -> Set<Int> {
    var firstOfText: [UInt64: Int] = [:]
    var twins: Set<Int> = []
    for index in facts.indices {
      var hash = FNV1a()
      switch facts[index].kind {
      case .definition: hash.combine("definition")
      case .role, .labelled: hash.combine(facts[index].topic)
      default: continue
      }
      hash.combineCaseless(facts[index].text)
      if let first = firstOfText[hash.value] {
        guard facts[first].text.lowercased() == facts[index].text.lowercased() else { continue }
        twins.insert(first)
        twins.insert(index)
      } else {
        firstOfText[hash.value] = index
      }
    }
    return twins
  }

  /// Whether a note says that some use the names at two places for each other: one of them names
  /// the other, or they are neighbors and it names nobody.
  func mayBeExchanged(_ one: Int, _ other: Int) -> Bool {
    func says(_ place: Int, of rival: Int) -> Bool {
      guard let note = deck.facts[place].note else { return false }
      let words = lexicon.words(in: note)
      guard words.contains(where: { Self.exchanges.contains($0.text) }) else { return false }
      if !Sentences.places(of: deck.facts[rival].name, in: note).isEmpty { return true }
      return abs(place - rival) == 1
        && !siblings(of: place).contains {
          !Sentences.places(of: deck.facts[$0].name, in: note).isEmpty
        }
    }
    return says(one, of: other) || says(other, of: one)
  }

  private static let exchanges: Set<String> = [
    "exchange", "exchanged", "interchangeable", "interchangeably", "swap", "swapped", "synonym",
    "synonyms", "synonymous", "synonymously", "gleichbedeutend", "synonyme", "vertauscht",
    "austauschbar", "gleichgesetzt",
  ]

  /// What a fact's list is compared with: its kind, and its heading where that says what it holds.
  static func listKey(of fact: Fact) -> String {
    switch fact.kind {
    case .role, .example, .stage: fact.kind.rawValue
    default: fact.kind.rawValue + "/" + fact.heading.lowercased()
    }
  }

  /// The sorts of lists that two topics or more have, so that asking for the topic asks something.
  static func comparableLists(in facts: [Fact]) -> Set<String> {
    var topicOfList: [String: String] = [:]
    var comparable: Set<String> = []
    for index in facts.indices where !facts[index].topic.isEmpty {
      switch facts[index].kind {
      case .role, .labelled, .characteristic, .example: break
      default: continue
      }
      // Most facts stand behind one of their own list.
      if index > 0, facts[index].kind == facts[index - 1].kind,
        facts[index].topic == facts[index - 1].topic,
        facts[index].heading == facts[index - 1].heading
      {
        continue
      }
      let key = listKey(of: facts[index])
      if let topic = topicOfList[key] {
        if topic != facts[index].topic { comparable.insert(key) }
      } else {
        topicOfList[key] = facts[index].topic
      }
    }
    return comparable
  }
}

extension FNV1a {
  /// Feeds in a text without regard to case; only one beyond ASCII has to be copied for that.
  fileprivate mutating func combineCaseless(_ text: String) {
    combine(text.utf8.allSatisfy { $0 < 0x80 } ? text : text.lowercased(), ignoringCase: true)
  }
}

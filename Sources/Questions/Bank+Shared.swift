import Chance
import DeckFormat

extension Bank {
  /// The texts of characteristics and examples, in lower case, that stand under several topics.
  static func sharedTexts(in facts: [Fact], tellsTopicsApart: Bool) -> Set<String> {
    guard tellsTopicsApart else { return [] }
    var topicOfText: [String: String] = [:]
    var shared: Set<String> = []
    for index in facts.indices
    where facts[index].kind == .characteristic || facts[index].kind == .example {
      let text = facts[index].text.lowercased()
      if let topic = topicOfText.updateValue(facts[index].topic, forKey: text),
        topic != facts[index].topic
      {
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
      hash.combine(facts[index].text, ignoringCase: true)
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

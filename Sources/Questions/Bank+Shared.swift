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
}

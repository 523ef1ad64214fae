import DeckFormat

/// Rows that compare topics.
extension EnglishPhrasing {
  func topic(with value: String, under aspect: String) -> String {
    if aspect.isEmpty { return "Which of these does this belong to: \(value)?" }
    // *the Interloper* and *takes a lover away* make a sentence.
    if aspect.first?.isLowercase == true, label(aspect) == .verb || isDeed(aspect) {
      return "\(value) \(aspect): in which of these?"
    }
    return "\(aspect): \(value). Which of these fits?"
  }

  func contrast(
    of topics: [TopicName], under aspect: String, _ relation: Relation, first: String
  ) -> String {
    let topics = topics.map(\.inSentence)
    let names = topics.listed("and")
    if aspect.isEmpty {
      return "“\(first)” (\(topics.first ?? "")): what answers to it in "
        + "\(Array(topics.dropFirst()).listed("and"))?"
    }
    let others = Array(topics.dropFirst()).listed("and")
    // *Shared ground* and *Main difference* ask already.
    let words = ["differ", "common", "shared", "alike"]
    if relation != .counterparts, words.contains(where: { aspect.lowercased().contains($0) }) {
      return "\(aspect): what do the notes say of \(names)?"
    }
    return switch relation {
    case .difference where questionWord(of: aspect) == "who":
      "\(aspect) in \(topics.first ?? ""), and who in \(others)?"
    case .difference: "\(aspect): how do \(names) differ?"
    case .values: "\(aspect): what do the notes give for \(names)?"
    case .likeness: "\(aspect): what do \(names) have in common?"
    case .counterparts where label(aspect) == .verb || isDeed(aspect):
      "Who \(aspect) in \(topics.first ?? ""), and who in \(others)?"
    case .counterparts:
      "“\(aspect)”: which is it in \(topics.first ?? ""), and which in \(others)?"
    }
  }

  func truth(of topic: TopicName, variant: Int) -> String {
    let topic = topic.inSentence
    let sentences = [
      "Which of these is true of \(topic)?", "Which of these holds for \(topic)?",
      "Which of these goes with \(topic)?", "Which of these do the notes say of \(topic)?",
    ]
    return sentences[variant % sentences.count]
  }

  func statement(of value: String, under aspect: String) -> String {
    "\(aspect): \(value.withoutFullStop)"
  }

  func difference(between one: String, and other: String) -> String {
    "You have mixed up “\(one)” and “\(other)”. How do they differ?"
  }

  func side(of topic: TopicName, under aspect: String) -> String {
    "\(aspect): which of these goes with \(topic.inSentence)?"
  }
}

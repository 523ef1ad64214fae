package import Chance
import DeckFormat

/// Cuts a name out of a sentence.
package struct ClozeGenerator: QuestionGenerator {
  package var form: Form { .cloze }

  /// Creates the generator.
  package init() {}

  package func question(
    for card: Card, in bank: Bank, seed: UInt64, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let asking = try Asking(card, in: bank, seed: seed)
    let fact = asking.fact
    let (stem, accepts) = try gap(asking)
    let rules = LeakRules(bank: bank, pattern: .cloze, topic: fact.topic)
    try rules.check(
      stem: stem, answer: accepts[0], accepted: Array(accepts.dropFirst()), isTyped: true)
    return asking.question(
      .cloze, .cloze, stem: stem, response: .typed(accepts: accepts), answer: accepts[0],
      hint: asking.hint(name: accepts[0]))
  }

  private func gap(_ asking: Asking) throws(Refusal) -> (stem: String, accepts: [String]) {
    let fact = asking.fact
    switch (asking.card.direction, fact.kind) {
    case (.name, .definition), (.name, .role), (.name, .labelled):
      let accepts = asking.accepted(fact.name, fact.aliases)
      for text in [fact.text, fact.note ?? ""] {
        for sentence in Sentences.of(text) {
          if let stem = stem(String(sentence), asking) { return (stem, accepts) }
        }
      }
      throw Refusal("T09", "no sentence of the notes holds the name once")
    case (.name, .alias):
      let stem = asking.phrasing.otherName(of: fact.topic, besides: asking.otherAliases, .cloze)
      return (stem, [fact.name])
    case (.answer, .authored):
      guard let prompt = fact.prompt, prompt.contains("____") else { throw .unsuited }
      return (prompt, [fact.text])
    default: throw .unsuited
    }
  }

  /// A sentence with one gap where the name stood; nil if the name is not in it exactly once, or if
  /// nothing else is.
  private func stem(_ sentence: String, _ asking: Asking) -> String? {
    let fact = asking.fact
    let name = asking.withoutArticle(fact.name)
    let places = Sentences.places(of: name, in: sentence)
    guard places.count == 1, let place = places.first,
      sentence.split(separator: " ").count >= 5,
      fact.aliases.allSatisfy({ Sentences.places(of: $0, in: sentence).isEmpty }),
      // The plural's ending would stay unasked.
      sentence[place].count == name.count
    else { return nil }
    var before = String(sentence[..<place.lowerBound])
    for (article, open) in asking.phrasing.openArticles {
      let word = before.split(separator: " ").last.map(String.init) ?? ""
      guard word.lowercased() == article, before.hasSuffix(word + " ") else { continue }
      before.removeLast(word.count + 1)
      before += (word.first?.isUppercase == true ? open.withCapital : open) + " "
      break
    }
    let text = before + "____" + sentence[place.upperBound...]
    let isAboutItself = fact.topic.isEmpty || fact.topic == fact.name
    return isAboutItself ? text : asking.phrasing.about(fact.topic, text)
  }
}

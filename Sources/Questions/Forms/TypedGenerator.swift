package import Chance
import DeckFormat

/// Asks for a name to be typed.
package struct TypedGenerator: QuestionGenerator {
  package var form: Form { .typed }

  /// Creates the generator.
  package init() {}

  package func question(
    for card: Card, in bank: Bank, seed: UInt64, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let asking = try Asking(card, in: bank, seed: seed)
    let (stem, pattern, accepts) = try request(asking)
    let rules = LeakRules(bank: bank, pattern: pattern, topic: asking.leakTopic)
    try rules.check(
      stem: stem, answer: accepts[0], accepted: Array(accepts.dropFirst()), isTyped: true)
    guard accepts[0].count <= 60 else { throw Refusal("T06", "the answer is too long to be typed") }
    return asking.question(
      .typed, pattern, stem: stem, response: .typed(accepts: accepts), answer: accepts[0],
      hint: asking.hint(name: accepts[0]))
  }

  private func request(
    _ asking: Asking
  ) throws(Refusal) -> (stem: String, pattern: Pattern, accepts: [String]) {
    let fact = asking.fact
    let phrasing = asking.phrasing
    let accepts = asking.accepted(fact.name, fact.aliases)
    switch (asking.card.direction, fact.kind) {
    case (.name, .definition), (.name, .role), (.name, .labelled):
      let (stem, pattern) = try asking.nameRequest(.typed)
      return (stem, pattern, accepts)
    case (.name, .alias):
      let others = asking.otherAliases
      let stem = phrasing.otherName(of: fact.topic, besides: others, .typed)
      return (stem, .descriptionToLabel, [fact.name])
    case (.name, .gloss):
      let topic = asking.topicNames
      let stem = phrasing.term(literally: fact.name, .typed)
      return (stem, .whichSubject, asking.accepted(fact.topic, Array(topic.dropFirst())))
    case (.position, .stage):
      try asking.checkStage()
      let previous = asking.previousStage?.name
      let stem = phrasing.stage(after: previous, of: fact.topic, .typed)
      return (stem, asking.stagePattern, accepts)
    case (.answer, .authored):
      guard let prompt = fact.prompt, !prompt.contains("____"),
        fact.text.split(separator: " ").count <= 4, fact.images.isEmpty, !fact.text.hasSuffix(".")
      else { throw .unsuited }
      return (phrasing.answer(to: prompt, .typed), .faq, [fact.text])
    default: throw .unsuited
    }
  }
}

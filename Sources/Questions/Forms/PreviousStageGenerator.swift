import Chance
import DeckFormat

/// Asks which of several stages comes before another.
struct PreviousStageGenerator: QuestionGenerator {
  var form: Form { .previousStage }

  var suits: [Suit] {
    [Suit([.stage], .position, "going back along an order shows whether it is known both ways")]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    try asking.checkStage()
    try asking.checkOrdinal()
    guard let next = asking.nextStage else { throw .unsuited }
    let name = asking.bank.deck.facts[next].name
    return try asking.choice(
      .previousStage, asking.stagePattern(hasNeighbor: true),
      stem: asking.phrasing.stage(before: name, of: asking.listName),
      key: asking.bank.name(at: asking.index), pools: asking.stagePools(without: next),
      isText: false, using: &generator)
  }
}

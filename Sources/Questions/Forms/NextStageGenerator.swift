import Chance
import DeckFormat

/// Asks which of several stages follows another.
struct NextStageGenerator: QuestionGenerator {
  var form: Form { .nextStage }

  var suits: [Suit] {
    [Suit([.stage], .position, "the stage before it is named, so an order is known link by link")]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    try asking.checkStage()
    try asking.checkOrdinal()
    guard let previous = asking.previousStage else { throw .unsuited }
    let name = asking.bank.deck.facts[previous].name
    return try asking.choice(
      .nextStage, asking.stagePattern(hasNeighbor: true),
      stem: asking.phrasing.stage(after: name, of: asking.listName, .choice),
      key: asking.bank.name(at: asking.index), pools: asking.stagePools(without: previous),
      isText: false, using: &generator)
  }
}

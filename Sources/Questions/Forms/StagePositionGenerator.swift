import Chance
import DeckFormat

/// Asks which of several stages has a place in the order.
struct StagePositionGenerator: QuestionGenerator {
  var form: Form { .stagePosition }

  var suits: [Suit] {
    [Suit([.stage], .position, "a stage within the order is found by counting, not by a neighbor")]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    try asking.checkStage()
    try asking.checkOrdinal()
    if asking.isCycle { throw Refusal("A01", "a cycle has no first stage") }
    // The first and the last stage are asked as such, and nobody counts beyond ten.
    guard let order = asking.fact.order, order > 1, order <= 10, !asking.isLastStage else {
      throw .unsuited
    }
    return try asking.choice(
      .stagePosition, .stagePosition,
      stem: asking.phrasing.stage(at: order, of: asking.listName),
      key: asking.bank.name(at: asking.index), pools: asking.stagePools(without: nil),
      isText: false, using: &generator)
  }
}

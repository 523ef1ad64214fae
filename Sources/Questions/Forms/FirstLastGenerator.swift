import Chance
import DeckFormat

/// Asks which of several stages comes first, or last.
struct FirstLastGenerator: QuestionGenerator {
  var form: Form { .firstLast }

  var suits: [Suit] {
    [Suit([.stage], .position, "the ends of an order have only one neighbor to be asked by")]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let isFirst = asking.fact.order == 1
    guard isFirst || asking.isLastStage else { throw .unsuited }
    try asking.checkStage()
    try asking.checkOrdinal()
    if asking.isCycle { throw Refusal("A01", "a cycle has no first stage") }
    if asking.isSpatial { throw Refusal("A01", "layers can be counted from either side") }
    let list = asking.listName
    return try asking.choice(
      .firstLast, .stagePosition,
      stem: isFirst
        ? asking.phrasing.stage(after: nil, of: list, .choice)
        : asking.phrasing.lastStage(of: list),
      key: asking.bank.name(at: asking.index), pools: asking.stagePools(without: nil),
      isText: false, using: &generator)
  }
}

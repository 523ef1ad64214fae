import Chance
import DeckFormat

/// Asks for the order of an ordered list.
struct OrderGenerator: QuestionGenerator {
  var form: Form { .order }

  var suits: [Suit] {
    [Suit([.list], .order, "the whole order is shown at once, with credit for each pair in order")]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let right = asking.members.map(\.name)
    guard right.count > 2 else { throw Refusal("O01", "there are fewer than three stages") }
    guard Set(right.map { asking.bank.normalForm.form(of: $0) }).count == right.count else {
      throw Refusal("O02", "two stages have one name")
    }
    try asking.checkPlaces()
    // Neither the right order nor its reverse is ever shown.
    var shown = generator.shuffle(right)
    while shown == right || shown == right.reversed() { shown = generator.shuffle(right) }
    return asking.question(
      .order, .orderStages, stem: asking.phrasing.order(of: asking.listName, .choice),
      response: .order(shown: shown, right: right), answer: right.joined(separator: "; "),
      hint: asking.phrasing.hint(opening: right[0]))
  }
}

package import Chance
import DeckFormat

/// Asks for all members of a list, in any order.
package struct ListAllGenerator: QuestionGenerator {
  package var form: Form { .listAll }

  /// Creates the generator.
  package init() {}

  package func question(
    for card: Card, in bank: Bank, seed: UInt64, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let asking = try Asking(card, in: bank, seed: seed)
    guard card.direction == .members else { throw .unsuited }
    let members = asking.members
    guard members.allSatisfy({ !$0.name.isEmpty }) else {
      throw Refusal("", "the members have no names that could be typed")
    }
    guard members.count > 1 else { throw Refusal("O01", "the list has one member") }
    let names = members.map(\.name)
    let forms = names.map { bank.normalForm.form(of: $0) }
    guard Set(forms).count == forms.count else { throw Refusal("O02", "two members are alike") }
    let stem = asking.phrasing.members(names.count, of: asking.listName, .typed)
    let text = " " + bank.normalForm.form(of: stem) + " "
    for (form, name) in zip(forms, names) where text.contains(" " + form + " ") {
      throw Refusal("L01", "the question would hold '\(name)'")
    }
    return asking.question(
      .listAll, .listAll, stem: stem,
      response: .list(items: members.map { asking.accepted($0.name, $0.aliases) }),
      answer: names.joined(separator: "; "), hint: asking.phrasing.hint(count: names.count))
  }
}

import Chance
import DeckFormat

/// Asks for all members of a list, in any order.
struct ListAllGenerator: QuestionGenerator {
  var form: Form { .listAll }

  var suits: [Suit] {
    [Suit([.list], .members, "a list is known when all of it can be named; each item counts")]
  }

  func question(
    _ asking: Asking, using generator: inout SplitMix64
  ) throws(Refusal) -> Question {
    let bank = asking.bank
    let members = asking.members
    guard members.allSatisfy({ !$0.name.isEmpty }) else {
      throw Refusal("", "the members have no names that could be typed")
    }
    guard members.count > 1 else { throw Refusal("O01", "the list has one member") }
    let names = members.map(\.name)
    for name in names { try asking.checkTypable(name) }
    for member in members {
      try asking.checkFormulas(asking.accepted(member.name, member.aliases))
    }
    let forms = names.map { bank.normalForm.form(of: $0) }
    guard Set(forms).count == forms.count else { throw Refusal("O02", "two members are alike") }
    let stem = asking.phrasing.members(names.count, of: asking.listName, .typed)
    let text = bank.stem(stem)
    for (form, name) in zip(forms, names) where text.holds(form) {
      throw Refusal("L01", "the question would hold '\(name)'")
    }
    return asking.question(
      .listAll, .listAll, stem: stem,
      response: .list(items: members.map { asking.accepted($0.name, $0.aliases) }),
      answer: names.joined(separator: "; "), hint: asking.phrasing.hint(count: names.count))
  }
}
